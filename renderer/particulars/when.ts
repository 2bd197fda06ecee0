import { typedDate } from '../../shared/dates/typedDate.ts';
import type { DateForm } from '../../shared/model/dateForm.ts';
import { localDate } from '../../shared/model/localDay.ts';
import { ok, type Result } from '../../shared/result.ts';
import { longDay } from '../../shared/text/days.ts';

/** A date of publication (ISO 8601) as people read it: “14 November 2026”, with the time where one is known. */
export function dateInWords(iso: string, form: DateForm): string {
  const [day = '', time] = iso.split('T');
  const words = longDay(day, form);
  return time === undefined
    ? words
    : `${words}, ${time.replace(/:\d{2}(?:\.\d+)?(?=Z|[+-]|$)/, '').replace('Z', ' UTC')}`;
}

/** A date as a person typed it, in ISO 8601; or why it is none, in a sentence. */
export function dateAsTyped(typed: string, form: DateForm, language: string | null = null): Result<string> {
  return typed === '' ? ok('') : typedDate(typed, { from: localDate(Date.now()), form, language });
}
