import { typedDate } from '../../shared/dates/typedDate.ts';
import type { DateForm } from '../../shared/model/dateForm.ts';

/** A day that is written in a text, with its place (UTF-16 code units, half-open). */
export interface WrittenDay {
  /** ISO 8601, `YYYY-MM-DD`. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** More of a text (UTF-16 code units) is not looked at. */
const longest = 400;

/**
 * The days in a line such as a byline: with day, month and year, in any of the languages whose months are known, and only
 * where they can be read in one way. `language` is a BCP 47 tag and says which number comes first in “03/11/2026”.
 */
export function daysIn(line: string, language: string | null | undefined): readonly WrittenDay[] {
  const text = withPlainDigits(line.slice(0, longest));
  // All of them have a year; most lines have none, and looking for each takes a while.
  if (!/\d{4}/.test(text)) return [];
  const found: WrittenDay[] = [];
  for (const pattern of patterns) {
    for (const { 0: written, index } of text.matchAll(pattern)) {
      const date = dayOf(written, language ?? null);
      const end = index + written.length;
      const isNew = found.every((other) => end <= other.start || index >= other.end);
      if (date !== null && isNew) found.push({ date, start: index, end });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The day that all of these words are, and nothing else; null where they are more or less than one. */
export function dayOf(written: string, language: string | null): string | null {
  const read = typedDate(withPlainDigits(written), { from: null, language, form: formOf(language) });
  return read.ok && /^(?:1[89]|20)\d\d-\d\d-\d\d$/.test(read.value) ? read.value : null;
}

/** In English it depends on the country; in all other languages that are written here the day comes first. */
function formOf(language: string | null): DateForm | undefined {
  const [name = '', ...rest] = (language ?? '').toLowerCase().split('-');
  if (name === '') return undefined;
  if (name !== 'en') return yearFirst.has(name) ? undefined : 'day-month';
  if (rest.includes('us')) return 'month-day';
  return rest.some((part) => part.length === 2 && part !== 'ca' && part !== 'ph') ? 'day-month' : undefined;
}

const yearFirst = new Set(['zh', 'ja', 'ko', 'hu', 'mn', 'fa']);

/** Each digit of another script by that of ASCII, so that places stay. */
function withPlainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}

const word = String.raw`[\p{L}\p{M}]{2,20}`;
const space = String.raw`[ \u00a0\u202f]`;
const before = String.raw`(?<![\p{L}\p{N}/.:–-])`;
const year = String.raw`\d{4}(?![\p{N}-])`;
const patterns = [
  String.raw`${before}\d{1,2}(?:er|st|nd|rd|th|[.º°ª])?(?:${space}|-){0,2}(?:(?:de|of|di|den)${space})?${word}(?:${space}${word})?[.,]{0,2}(?:${space}|-){0,2}(?:(?:de|del|of|do)${space})?${year}`,
  String.raw`(?<!\p{L})${word}\.?${space}\d{1,2}(?:st|nd|rd|th)?,?${space}{1,2}${year}`,
  String.raw`${before}\d{4}\.?${space}${word}${space}\d{1,2}\.?(?!\p{N})`,
  String.raw`${before}\d{4}${space}?([-/.])${space}?\d{1,2}${space}?\1${space}?\d{1,2}(?![\p{N}-])`,
  String.raw`(?<!\d)\d{4}${space}?[年년]${space}?\d{1,2}${space}?[月월]${space}?\d{1,2}${space}?[日일号號]`,
  String.raw`${before}\d{1,2}\.${space}?\d{1,2}\.${space}?${year}`,
  String.raw`${before}\d{1,2}([-/])\d{1,2}\1${year}`,
].map((pattern) => new RegExp(pattern, 'gu'));
