import { resolveWholeDate } from '../figure/resolveDate.ts';
import { checkDate, momentPattern } from '../model/calendar.ts';
import { fail, ok, type Result } from '../result.ts';
import { shortDay } from '../text/days.ts';
import { type DateParts, datePartsIn, type Reader } from './dateParts.ts';

/** How a date is to be read. */
interface Reading extends Reader {
  /** The day, month or year (ISO 8601) from which “yesterday” and “27 Feb” count; null: it is not known. */
  readonly from: string | null;
  /** Whether a day or a month without a year is the last one that is not after `from`. */
  readonly canLackYear?: boolean;
  /** Whether it may be an interval, “3–5 May 2025”. */
  readonly orInterval?: boolean;
}

/**
 * A date as people write it (“27 Feb 2025”, “27.02.2025”, “27 февраля 2025”, “٢٧ فبراير ٢٠٢٥”, “Q3 2024”, “yesterday”, “3 days ago”) in ISO
 * 8601, as precise as it is written; or in a sentence why it is none, or can be read in two ways.
 */
export function typedDate(typed: string, reading: Reading): Result<string> {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text.length > longest) return fail('invalid-input', reading.orInterval ? exampleOfInterval : example);
  if (isIso.test(text)) return checked(text, reading);
  const whole = datePartsIn(text, reading);
  if (whole && 'problem' in whole) return fail('invalid-input', whole.problem);
  const iso = whole && isoOf(whole);
  if (iso) return checked(iso, reading);
  const interval = intervalIn(text, reading);
  if (interval && !interval.ok) return interval;
  if (interval) return checked(interval.value, reading);
  if (whole?.month !== undefined && !reading.canLackYear)
    return fail('invalid-input', 'Enter the year as well, for example 27 Feb 2025.');
  // A day and a month of some language, in English.
  return inWords(whole?.month === undefined ? text : withoutYear(whole), reading);
}

/** No date takes more UTF-16 code units. */
const longest = 200;

const isIso = new RegExp(`^${momentPattern}(?:/${momentPattern})?$`);

function checked(iso: string, { orInterval = false }: Reading): Result<string> {
  const breach = checkDate(iso, { orInterval });
  return breach === null ? ok(iso) : fail('invalid-input', breach);
}

const example = 'Enter a date, for example 10 Jan 2025 or 2025-01-10.';
const exampleOfInterval =
  'Enter a date, for example 10 Jan 2025 or 2025-01-10, or an interval such as 3–10 Jan 2025.';

/** English words: “early January 2025”, “last Monday”, “Q3 2024”. */
function inWords(text: string, { from, orInterval = false }: Reading): Result<string> {
  const enough = orInterval ? exampleOfInterval : example;
  const back = /^(\d{1,4}) ?d$/i.exec(text);
  const found = resolveWholeDate(back ? `${back[1]} days ago` : text, from);
  if (found === null) return fail('invalid-input', enough);
  if (found.date === null) return fail('invalid-input', `${found.reason} ${enough}`);
  return found.date.includes('/') && !orInterval ? fail('invalid-input', enough) : ok(found.date);
}

/** Signs and words between the two ends of an interval; a hyphen last, for it also joins the parts of one date. */
const between =
  /\s(?:to|until|till|through|bis|до|по|au?|al|do|tot|til)\s|\s?[–—~〜至]\s?|\s?\/\s?|\s-\s|-/giu;

/** “3–5 May 2025”, “28 Dec – 3 Jan 2025”, “May–June 2025”: what one end lacks the other says. */
function intervalIn(typed: string, reading: Reading): Result<string> | null {
  const text = typed.replace(/^(?:from|du|vom|von|с|от|od|del?|dal) /iu, '');
  for (const { 0: sign, index } of text.matchAll(between)) {
    const ends = [text.slice(0, index), text.slice(index + sign.length)].map((end) =>
      datePartsIn(end, reading),
    );
    const [first, last] = ends;
    if (!first || !last) continue;
    if ('problem' in first) return fail('invalid-input', first.problem);
    if ('problem' in last) return fail('invalid-input', last.problem);
    const iso = joined(first, last);
    if (iso) return ok(iso);
  }
  return null;
}

function joined(first: DateParts, last: DateParts): string | null {
  // A month that only the other end names: “3–5 May”, “May 3–5”; but “May – 5 June” says neither.
  const start = first.day !== undefined ? { ...first, month: first.month ?? last.month } : first;
  const end = last.day !== undefined ? { ...last, month: last.month ?? first.month } : last;
  const [a, b] = [
    isoOf({ ...start, year: start.year ?? end.year }),
    isoOf({ ...end, year: end.year ?? start.year }),
  ];
  if (!a || !b || a.length !== b.length) return null;
  // “28 Dec – 3 Jan 2025” began in the year before.
  const isYearBefore = a > b && start.year === undefined && end.year !== undefined;
  const from = isYearBefore ? isoOf({ ...start, year: (end.year ?? 0) - 1 }) : a;
  return from === b ? b : `${from}/${b}`;
}

/** Null where the year is missing, or a month before the day. */
function isoOf({ year, month, day }: DateParts): string | null {
  if (year === undefined || (day !== undefined && month === undefined)) return null;
  return [
    String(year).padStart(4, '0'),
    ...[month, day].flatMap((part) => (part === undefined ? [] : two(part))),
  ].join('-');
}

function withoutYear(parts: DateParts): string {
  return shortDay(isoOf({ ...parts, year: 2000 }) ?? '').replace(/ 2000$/, '');
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
