import { monthAt, readMonthDay } from '../../../figure/dates.ts';
import { isSign, isWord, setOf } from '../../../figure/phrases.ts';
import type { Token } from '../../../figure/tokens.ts';
import { readUnit, timeUnits } from '../../../figure/units.ts';
import { readCounted } from './counted.ts';
import { isUnitWord } from './unitWords.ts';

const months = setOf(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** Whether a month is named at a token. */
export const isMonth = (tokens: readonly Token[], at: number): boolean =>
  isWord(tokens[at], months) && monthAt(tokens, at) !== null;

/** Behind a date that a month begins: “March 3”, “Nov. 24, 2016”, “October 25-26”; in running text the number behind a month is a day. */
export function readMonth(tokens: readonly Token[], at: number): number {
  const date = readMonthDay(tokens, at);
  let end = date?.end ?? at + 1;
  if (isSign(tokens[end], '.') && tokens[end]?.isGlued) end += 1;
  if (end <= at + 2 && isDayNumber(tokens[end]) && !isWord(tokens[at - 1], setOf('in since by until')))
    end += 1;
  if (/^(?:st|nd|rd|th)$/.test(tokens[end]?.text ?? '')) end += 1;
  // “November 23 and 24”, “16 - 17”
  if (/^(?:-|and|or|to)$/.test(tokens[end]?.text ?? '') && isDayNumber(tokens[end + 1])) {
    const isCount = tokens[end + 2]?.kind === 'word' && readCounted(tokens, end + 2) !== null;
    if (!isCount && tokens[end + 2]?.text !== '%') end += 2;
  }
  if (isSign(tokens[end], ',') && isYearNumber(tokens[end + 1])) end += 2;
  return end;
}

const isDayNumber = (token: Token | undefined): boolean => /^(?:[1-9]|[12]\d|3[01])$/.test(token?.raw ?? '');
/** Whether a number may be a year: four digits from 1000 to 2099. */
export const isYearNumber = (token: Token | undefined): boolean => /^(?:1\d|20)\d\d$/.test(token?.raw ?? '');

/** Behind a date that a day begins, or null: “25 February”, “the 25 of May 2024”, “11-13 Dec.” */
export function readDay(tokens: readonly Token[], at: number): number | null {
  if (!isDayNumber(tokens[at])) return null;
  for (let next = at + 1; next <= at + 4; next += 1) {
    if (isMonth(tokens, next) && /^\p{Lu}/u.test(tokens[next]?.raw ?? '')) return readMonth(tokens, next);
    const isLink =
      /^(?:of|-|and|to|th|st|nd|rd)$/.test(tokens[next]?.text ?? '') || isDayNumber(tokens[next]);
    if (!isLink) break;
  }
  return isWord(tokens[at - 1], weekdays) && readCounted(tokens, at + 1) === null ? at + 1 : null;
}

/** The days of the week. */
export const weekdays = setOf('monday tuesday wednesday thursday friday saturday sunday');

/** Behind a year, or null: “2024”, “2023-24”, “1914–18”, “the 2022 elections”. “2000 people” are people. */
export function readYears(tokens: readonly Token[], at: number): number | null {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (eras.test(next?.text ?? '')) return at + 2;
  if (next?.raw === 'B' && tokens[at + 3]?.raw === 'C') return at + 4;
  // “From 911 to 609 BC”
  const isEra = (next?.text === 'to' || next?.text === '-') && eras.test(tokens[at + 3]?.text ?? '');
  if (isEra && tokens[at + 2]?.kind === 'number') return at + 4;
  // “He died in 363.”
  if (/^\d{3}$/.test(token?.raw ?? '') && before?.text === 'in' && (!next || /^[.,;)]$/.test(next.text)))
    return at + 1;
  if (isWord(before, setOf('ad')) && before?.raw === 'AD') return at + 1;
  if (!isYearNumber(token)) return null;
  if (isSign(next, '-') && next?.isGlued && /^\d{2}(?:\d{2})?$/.test(tokens[at + 2]?.raw ?? ''))
    return at + 3;
  if (before?.kind === 'sign' && /^[$€£¥₹]$/.test(before.text)) return null;
  if (next?.isGlued && next.kind !== 'sign') return null;
  const unit = readUnit(tokens, at + 1);
  if (isUnitWord(next) || (unit && !timeUnits.has(unit.value)) || isWord(next, strongNouns)) return null;
  const isBound =
    isWord(before, setOf('least than nearly approximately roughly almost some')) &&
    !isWord(next, setOf('and'));
  if (isBound && readCounted(tokens, at + 1)) return null;
  const isModern = /^(?:19|20)/.test(token?.raw ?? '');
  if (isModern) return at + 1;
  return isWord(before, setOf('in since of from by until before after year circa and to')) ||
    !readCounted(tokens, at + 1)
    ? at + 1
    : null;
}

const eras = /^(?:bce?|ad|ce|b\.c\.(?:e\.)?|a\.d\.)$/;
const strongNouns = setOf(
  'people soldiers troops men women children homes houses workers jobs civilians refugees dead euros dollars metres meters feet',
);

/** Behind a time of day, or null: “8 a.m.”, “1700 GMT”, “5 o’clock”, “at 5”. */
export function readClock(tokens: readonly Token[], at: number): number | null {
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]];
  if (/^(?:gmt|utc|hrs|o'clock|est|cet)$/.test(next?.text ?? '') && /^\d{1,4}$/.test(token?.raw ?? ''))
    return at + 2;
  if (/^(?:a\.m\.|p\.m\.|am|pm)$/.test(next?.text ?? '')) return at + 2;
  // “She speaks at 23.45”
  if (
    /^(?:1?\d|2[0-3])\.[0-5]\d$/.test(token?.raw ?? '') &&
    before?.text === 'at' &&
    !next?.isGlued &&
    !isUnitWord(next) &&
    !readUnit(tokens, at + 1)
  )
    return at + 1;
  const isHour = /^(?:[1-9]|1\d|2[0-4])$/.test(token?.raw ?? '') && isWord(before, setOf('at'));
  const isClosed =
    !next || next.kind === 'sign' ? !/^[%°$\-(]$/.test(next?.text ?? '') : isWord(next, setOf('on in and'));
  return isHour && isClosed && !stood.test(tokens[at - 2]?.text ?? '') ? at + 1 : null;
}

const stood = /^(?:stood|stands?|puts?|estimated|remained|number|stayed|unchanged)$/;
