import { monthNames } from '../model/calendar.ts';
import { dayInYear, decadeOf, fromTo, type Moment, monthsInYear, unresolved } from './moments.ts';
import { type Found, isSign, isWord, setOf } from './phrases.ts';
import type { Token } from './tokens.ts';

/** "2025-02-25", "25.02.2025", "02/25/2025": where day and month cannot be told apart, the date is unresolved. */
export function readDigitDate(tokens: readonly Token[], at: number): Found<Moment> | null {
  const token = tokens[at];
  if (token?.kind !== 'date') return null;
  const [first = 0, second = 0, third = 0] = token.text.split(/[-./]/).map(Number);
  const end = at + 1;
  if (token.text.includes('-')) return { value: dayInYear(second, third, first), end };
  if (token.text.includes('.') || first > 12) return { value: dayInYear(second, first, third), end };
  if (second > 12 || first === second) return { value: dayInYear(first, second, third), end };
  return { value: unresolved('The day and the month cannot be told apart.'), end };
}

/** "January", "Jan. 2025", "25 February", "Feb 8-12, 2025", "the 25th of February". */
export function readMonthDay(tokens: readonly Token[], at: number): Found<Moment> | null {
  const start = tokens[at]?.text === 'the' ? at + 1 : at;
  const before = readDate(tokens, start);
  const monthStart = before && tokens[before.end]?.text === 'of' ? before.end + 1 : (before?.end ?? at);
  const month = monthAt(tokens, monthStart);
  if (month === null) return null;
  let end = skipStop(tokens, monthStart + 1);
  const date = before ?? readDateBehind(tokens, end);
  end = before ? end : (date?.end ?? end);
  const last = !before && date && isSign(tokens[end], '-') ? readDateBehind(tokens, end + 1) : null;
  end = last?.end ?? end;
  const year = readYearNumber(tokens, isSign(tokens[end], ',') || tokens[end]?.text === 'of' ? end + 1 : end);
  end = year?.end ?? end;
  const dayOn = (value: number): Moment => dayInYear(month, value, year?.value ?? null);
  if (date) return { value: last ? fromTo(dayOn(date.value), dayOn(last.value)) : dayOn(date.value), end };
  return { value: monthsInYear(month, month, year?.value ?? null), end };
}

/** "January *12*", but not "in January *12* soldiers". */
function readDateBehind(tokens: readonly Token[], at: number): Found<number> | null {
  const date = readDate(tokens, at);
  const next = tokens[date?.end ?? at];
  return date && next?.kind === 'word' && !isWord(next, behindYear) ? null : date;
}

/** "25", "25th"; not "25,000" and not "25 tanks". */
export function readDate(tokens: readonly Token[], at: number): Found<number> | null {
  if (!/^\d{1,2}$/.test(tokens[at]?.raw ?? '')) return null;
  const isOrdinal = /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.isGlued;
  return { value: Number(tokens[at]?.raw), end: at + (isOrdinal ? 2 : 1) };
}

const skipStop = (tokens: readonly Token[], at: number): number =>
  isSign(tokens[at], '.') && tokens[at]?.isGlued && tokens[at + 1] ? at + 1 : at;

/** The month (1 to 12) that a word names; "may" and "march" in small letters are other words. */
export function monthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  const month = months.get(token?.text ?? '');
  if (month === undefined) return null;
  return /^\p{Lu}/u.test(token?.raw ?? '') || !isWord(token, setOf('may march mar dec')) ? month : null;
}

const months: ReadonlyMap<string, number> = new Map(
  monthNames
    .flatMap((name, index) => [[name, index + 1] as const, [name.slice(0, 3), index + 1] as const])
    .concat([['sept', 9]]),
);

/** "The 1990s" */
export function readDecade(tokens: readonly Token[], at: number): Found<Moment> | null {
  const start = tokens[at]?.text === 'the' ? at + 1 : at;
  const year = tokens[start];
  const isDecade =
    /^(?:19|20)\d0$/.test(year?.raw ?? '') && tokens[start + 1]?.raw === 's' && tokens[start + 1]?.isGlued;
  return isDecade ? { value: () => decadeOf(Number(year?.raw)), end: start + 2 } : null;
}

/** "2024", "2023-24" */
export function readYear(tokens: readonly Token[], at: number): Found<Moment> | null {
  const season = readTwoYears(tokens, at);
  if (season) return season;
  const year = readYearNumber(tokens, at);
  return year && { value: monthsInYear(1, 12, year.value), end: year.end };
}

/** "2023-24", "2023/24" */
function readTwoYears(tokens: readonly Token[], at: number): Found<Moment> | null {
  if (!/^(?:19|20)/.test(tokens[at]?.raw ?? '')) return null;
  const isStroke = /^(?:19|20)\d\d\/\d\d$/.test(tokens[at]?.raw ?? '');
  const end = isStroke ? at + 1 : at + 3;
  const words = tokens
    .slice(at, end)
    .map(({ raw }) => raw)
    .join('');
  const found = /^((?:19|20)\d\d)[-/](\d\d)$/.exec(words);
  const [first, last] = [Number(found?.[1]), Number(found?.[2])];
  return found && last === (first + 1) % 100 ? { value: monthsInYear(1, 24, first), end } : null;
}

/** Four digits without separators that no counted thing, multiplier or unit follows: "2024", not "2000 soldiers". */
export function readYearNumber(tokens: readonly Token[], at: number): Found<number> | null {
  if (!/^(?:19|20)\d\d$/.test(tokens[at]?.raw ?? '')) return null;
  const next = tokens[at + 1];
  const isNumber = next?.isGlued
    ? !/^[-,.;:)]$/.test(next.text)
    : next?.kind === 'word' && !isWord(next, behindYear);
  return isNumber ? null : { value: Number(tokens[at]?.raw), end: at + 1 };
}

const behindYear = setOf(
  'and or to in on at by from through until since when as after before but with of for alone were was',
);
