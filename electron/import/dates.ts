import { typedDate } from '../../shared/dates/typedDate.ts';
import { monthNames } from '../../shared/model/calendar.ts';

/**
 * A date or instant as documents and tables write it, in ISO 8601, as precise as it is written and with the offset that
 * it is written with, so that the day stays the writer's day. Understands ISO 8601 (with a space for the T), `YYYYMMDD`,
 * `YYYY/MM/DD`, seconds and milliseconds since 1970, the dates of mails (RFC 5322) and dates that name their month in
 * English. Null for what is none and for what can be read in two ways, as 02/03/2025 can.
 */
export function isoDate(written: string | null | undefined): string | null {
  const date = written?.trim() ?? '';
  if (date.length > longestDate) return null;
  const parts =
    /^(\d{4})(?:[-/.](\d\d?)(?:[-/.](\d\d?))?)?(?:[T ]+(\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?$/i.exec(
      date,
    ) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(date);
  if (parts) return fromParts(parts);
  if (/^\d{10}(?:\.\d+)?$|^\d{13}$/.test(date))
    return new Date(Number(date) * (date.length === 13 ? 1 : 1000)).toISOString();
  return fromWords(date) ?? wholly(date);
}

/** “27. Februar 2025”, “27.02.2025”: all of it a date, which can be read in one way only. */
function wholly(date: string): string | null {
  const read = typedDate(date, { from: null });
  return read.ok ? read.value : null;
}

/** No date takes more (UTF-16 code units), and what is longer could keep the patterns above busy. */
const longestDate = 200;

/** A year alone, or with its month, stays so; a time needs a day. */
function fromParts(parts: ArrayLike<string | undefined>): string | null {
  const { 1: year = '', 2: month, 3: day, 4: time, 5: zone = '' } = parts;
  const days = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined);
  const date = days.join('-');
  if (!isReal(date + '-01'.repeat(3 - days.length))) return null;
  if (!time || days.length < 3) return date;
  const instant = `${date}T${time.length === 5 ? `${time}:00` : time}${offset(zone)}`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}

/** “31 January 2025”, “Jan 31, 2025”, and with a time only as mails write it: “Fri, 31 Jan 2025 08:00:00 +0900”. */
function fromWords(date: string): string | null {
  const found =
    /\b(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<month>[a-z]{3,9})\.?,?[\s-]+(?<year>\d{4})\b(?:\s+(?<time>\d\d:\d\d(?::\d\d)?)\s+(?<zone>[+-]\d{4}|GMT|UTC?|Z)\b)?/i.exec(
      date,
    ) ?? /\b(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})\b/i.exec(date);
  const { day, month = '', year, time, zone } = found?.groups ?? {};
  const start = month.slice(0, 3).toLowerCase();
  const number = start === '' ? 0 : monthNames.findIndex((name) => name.startsWith(start)) + 1;
  return number === 0 ? null : fromParts([undefined, year, String(number), day, time, zone]);
}

/** `Z`, `+09:00`, or nothing for a time whose zone is unknown. */
function offset(zone: string): string {
  return /^[a-z]/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
}

/** The thirtieth of February would otherwise be the first of March. */
function isReal(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
