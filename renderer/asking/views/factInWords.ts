import type { DateForm } from '../../../shared/model/dateForm.ts';
import { shortDays } from '../../../shared/text/days.ts';
import type { Answer } from '../../../shared/transfer/asking.ts';

/** A fact about an answer in a few words; its day in the form that is asked for. */
export function factInWords({ field, code, words }: Answer['facts'][number], form: DateForm): string {
  return field === 'asof' ? `as of ${shortDays(code, form)}` : words;
}
