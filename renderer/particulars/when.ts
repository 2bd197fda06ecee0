import { typedDate } from '../../shared/dates/typedDate.ts';
import type { DateForm } from '../../shared/model/dateForm.ts';
import { localDate } from '../../shared/model/localDay.ts';
import { ok, type Result } from '../../shared/result.ts';
import { longDay, shortDay } from '../../shared/text/days.ts';

/**
 * A date of publication (ISO 8601) as people read it: “14 November 2026”; where a time is known, short enough for its field:
 * “14 Nov 2026, 10:10 +05:30”, “14 Nov 2026, 10:10 UTC”.
 */
export function dateInWords(iso: string, form: DateForm): string {
  const [day = '', time] = iso.split('T');
  if (time === undefined) return longDay(day, form);
  const [clock = '', zone = ''] = time.split(/(?=Z|[+-])/);
  const words = `${shortDay(day, form)}, ${clock.replace(/^(\d{2}:\d{2}):\d{2}(?:\.\d+)?$/, '$1')}`;
  return zone === '' ? words : `${words} ${/^(?:Z|[+-]00:?00)$/.test(zone) ? 'UTC' : zone}`;
}

/** A date as a person typed it, in ISO 8601; or why it is none, in a sentence. */
export function dateAsTyped(typed: string, form: DateForm, language: string | null = null): Result<string> {
  return typed === '' ? ok('') : typedDate(typed, { from: localDate(Date.now()), form, language });
}
