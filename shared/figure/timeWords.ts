import { dateOf, monthsOf } from './calendar.ts';
import {
  ago,
  dayInYear,
  decadeOf,
  fromTo,
  type Moment,
  monthsInYear,
  onWeekday,
  type Part,
  type Period,
  partOf,
  past,
  periodAway,
  since,
  unresolved,
} from './moments.ts';
import { readNumber } from './numbers.ts';
import { type Found, isSign, isWord, phraseReader, setOf } from './phrases.ts';
import type { Token } from './tokens.ts';

/**
 * Reads an expression of time (what ACE marks as TIMEX2): "early January", "25 February 2025", "the end of 2023", "last
 * week", "the past 24 hours". A lone year counts only where `mayBeYear`. Null where none begins.
 */
export function readTime(tokens: readonly Token[], at: number, mayBeYear: boolean): Found<Moment> | null {
  const range = readTimeRange(tokens, at);
  if (range) return range;
  const part = readPart(tokens, at);
  const whole = part && readWhole(tokens, isSign(tokens[part.end], '-') ? part.end + 1 : part.end, true);
  if (part && whole) return { value: partOf(part.value, whole.value), end: whole.end };
  return readWhole(tokens, at, mayBeYear);
}

const readPart = phraseReader<Part>(
  (
    [
      ['early', 'early'],
      ['early in', 'early'],
      ['the early part of', 'early'],
      ['mid', 'mid'],
      ['the middle of', 'mid'],
      ['middle of', 'mid'],
      ['late', 'late'],
      ['late in', 'late'],
      ['earlier', 'earlier'],
      ['earlier in', 'earlier'],
      ['later', 'later'],
      ['later in', 'later'],
      ['the start of', 'start'],
      ['start of', 'start'],
      ['the beginning of', 'start'],
      ['beginning of', 'start'],
      ['the end of', 'end'],
      ['end of', 'end'],
      ['the close of', 'end'],
      ['the first half of', 'firstHalf'],
      ['first half of', 'firstHalf'],
      ['the second half of', 'secondHalf'],
      ['second half of', 'secondHalf'],
    ] as const
  ).map(([words, part]) => [words, part]),
);

/** "January to March 2024", "between 2014 and 2020"; the first may have its year from the second. */
function readTimeRange(tokens: readonly Token[], at: number): Found<Moment> | null {
  const first = readWhole(tokens, at, true);
  const link = first && readRangeLink(tokens, first.end);
  if (!first || !link || (link.value === 'and' && tokens[at - 1]?.text !== 'between')) return null;
  const second = readWhole(tokens, link.end, true);
  if (!second) return null;
  const [month, year] = [monthAt(tokens, first.end - 1), readYearNumber(tokens, second.end - 1)];
  const start =
    month !== null && first.end === at + 1 && year ? monthsInYear(month, month, year.value) : first.value;
  return { value: fromTo(start, second.value), end: second.end };
}

const readRangeLink = phraseReader([
  ['and', 'and'],
  ['to', 'to'],
  ['through', 'to'],
  ['until', 'to'],
  ['-', 'to'],
]);

function readWhole(tokens: readonly Token[], at: number, mayBeYear: boolean): Found<Moment> | null {
  return (
    readDigitDate(tokens, at) ??
    readDayName(tokens, at) ??
    readPast(tokens, at) ??
    readRelative(tokens, at) ??
    readAgo(tokens, at) ??
    readMonthDay(tokens, at) ??
    readPartOfYear(tokens, at) ??
    readSeason(tokens, at) ??
    readDecade(tokens, at) ??
    (mayBeYear ? readYear(tokens, at) : null)
  );
}

/** "2025-02-25", "25.02.2025", "02/25/2025": where day and month cannot be told apart there is no date. */
function readDigitDate(tokens: readonly Token[], at: number): Found<Moment> | null {
  const token = tokens[at];
  if (token?.kind !== 'date') return null;
  const [first = 0, second = 0, third = 0] = token.text.split(/[-./]/).map(Number);
  const end = at + 1;
  if (token.text.includes('-')) return { value: dayInYear(second, third, first), end };
  if (token.text.includes('.') || first > 12) return { value: dayInYear(second, first, third), end };
  if (second > 12 || first === second) return { value: dayInYear(first, second, third), end };
  return { value: unresolved('Its day and its month cannot be told apart.'), end };
}

/** "Today", "overnight", "Monday", "last Monday night". */
function readDayName(tokens: readonly Token[], at: number): Found<Moment> | null {
  const day = readDayWord(tokens, at);
  if (day) return { value: day.value, end: skipHour(tokens, day.end) };
  const which = readWhich(tokens, at);
  const token = tokens[which?.end ?? at];
  const weekday = weekdays.get(token?.text ?? '');
  if (weekday === undefined || !/^\p{Lu}/u.test(token?.raw ?? '')) return null;
  const value = onWeekday(weekday, which ? namesOfOffset[which.value] : null);
  return { value, end: skipHour(tokens, (which?.end ?? at) + 1) };
}

const namesOfOffset = { '-1': 'last', '0': 'this', '1': 'next' } as const;

const readDayWord = phraseReader<Moment>([
  ['today', periodAway('day', 0)],
  ['tonight', periodAway('day', 0)],
  ['now', periodAway('day', 0)],
  ['so far', periodAway('day', 0)],
  ['to date', periodAway('day', 0)],
  ['yesterday', periodAway('day', -1)],
  ['last night', periodAway('day', -1)],
  ['overnight', fromTo(periodAway('day', -1), periodAway('day', 0))],
  ['tomorrow', periodAway('day', 1)],
  ['so far this year', since(periodAway('year', 0))],
  ['so far this month', since(periodAway('month', 0))],
  ['so far this week', since(periodAway('week', 0))],
  ['the year to date', since(periodAway('year', 0))],
  ...['then', 'that time', 'the time', 'that day', 'that point', 'this point'].map(
    (words) => [words, unresolved('It points to a time that is told elsewhere.')] as const,
  ),
]);

const weekdays: ReadonlyMap<string, number> = new Map(
  'monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .flatMap((name, index) => [
      [name, index + 1] as const,
      [name.slice(0, 3), index + 1] as const,
      [`${name.slice(0, 3)}s`, index + 1] as const,
    ])
    .filter(([name]) => name.length !== 4),
);

/** "Monday *morning*", "Sunday *at 10 a.m.*" */
function skipHour(tokens: readonly Token[], at: number): number {
  return isWord(tokens[at], setOf('morning afternoon evening night midday noon')) ? at + 1 : at;
}

const readWhich = phraseReader<'-1' | '0' | '1'>([
  ['last', '-1'],
  ['past', '-1'],
  ['previous', '-1'],
  ['the previous', '-1'],
  ['this', '0'],
  ['this past', '0'],
  ['the current', '0'],
  ['the', '0'],
  ['next', '1'],
  ['the next', '1'],
  ['the coming', '1'],
]);

/** "Last week", "this month", "next year", "the year" after a part ("the end of the year"). */
function readRelative(tokens: readonly Token[], at: number): Found<Moment> | null {
  const which = readWhich(tokens, at);
  if (!which) return null;
  const month = monthAt(tokens, which.end);
  if (month !== null && tokens[at]?.text !== 'the') {
    const [year, offset] = [which.value === '1' ? 1 : 0, Number(which.value)];
    const value = year === 0 ? monthsInYear(month, month, null) : nextMonth(month);
    return offset === 0 && tokens[at]?.text === 'this'
      ? { value: partOfThisYear(month), end: which.end + 1 }
      : { value, end: which.end + 1 };
  }
  const period = periods.get(tokens[which.end]?.text ?? '');
  if (period === undefined || /s$/.test(tokens[which.end]?.text ?? '')) return null;
  const isBareThe = tokens[at]?.text === 'the' && which.end === at + 1;
  if (isBareThe && !isWord(tokens[at - 1], setOf('of in'))) return null;
  return { value: periodAway(period, Number(which.value)), end: which.end + 1 };
}

/** "This March" is in the article's year, "next March" is the first one after its date. */
function partOfThisYear(month: number): Moment {
  return (article) => {
    const year = periodAway('year', 0)(article);
    return 'reason' in year ? year : monthsInYear(month, month, dateOf(year.start).year)(article);
  };
}

function nextMonth(month: number): Moment {
  return (article) => {
    const last = monthsInYear(month, month, null)(article);
    return 'reason' in last ? last : monthsInYear(month, month, dateOf(last.start).year + 1)(article);
  };
}

const periods: ReadonlyMap<string, Period> = new Map(
  (['day', 'week', 'month', 'quarter', 'year', 'decade'] as const).flatMap((period) => [
    [period, period] as const,
    [`${period}s`, period] as const,
  ]),
);

/** "The past two weeks", "the last 24 hours", "the past year". */
function readPast(tokens: readonly Token[], at: number): Found<Moment> | null {
  const start = tokens[at]?.text === 'the' ? at + 1 : at;
  if (!isWord(tokens[start], setOf('past last previous preceding'))) return null;
  const count = readCount(tokens, start + 1);
  if (!count && start === at) return null;
  const unitAt = count?.end ?? start + 1;
  const unit = tokens[unitAt]?.text ?? '';
  if (/^(?:hours?|minutes?)$/.test(unit)) {
    const hours = (count?.value ?? 1) / (unit.startsWith('m') ? 60 : 1);
    return { value: past(Math.ceil(hours / 24), 'day'), end: unitAt + 1 };
  }
  const period = periods.get(unit);
  return period ? { value: past(count?.value ?? 1, period), end: unitAt + 1 } : null;
}

/** "Two weeks ago", "a year ago", "several days ago" (of which nobody can say the day). */
function readAgo(tokens: readonly Token[], at: number): Found<Moment> | null {
  const isOne = isWord(tokens[at], setOf('a an'));
  const count = isOne ? { value: 1, end: at + 1 } : readCount(tokens, at);
  const period = count && periods.get(tokens[count.end]?.text ?? '');
  const word = count && tokens[count.end + 1]?.text;
  if (!count || !period || (word !== 'ago' && word !== 'earlier' && word !== 'before')) return null;
  const end = count.end + 2;
  if (word !== 'ago') return { value: unresolved('It counts from a time that is told elsewhere.'), end };
  return { value: ago(count.value, period), end };
}

function readCount(tokens: readonly Token[], at: number): Found<number> | null {
  const number = readNumber(tokens, at);
  if (!number || number.value.kind !== 'cardinal' || number.value.value.places > 0) return null;
  if (number.value.vagueness !== 'exact') return null;
  const value = Number(number.value.value.digits);
  return value > 0 && value < 10_000 ? { value, end: number.end } : null;
}

/** "January", "Jan. 2025", "25 February", "Feb 25, 2025", "the 25th of February". */
function readMonthDay(tokens: readonly Token[], at: number): Found<Moment> | null {
  const start = tokens[at]?.text === 'the' ? at + 1 : at;
  const before = readDate(tokens, start);
  const monthStart = before && tokens[before.end]?.text === 'of' ? before.end + 1 : (before?.end ?? at);
  const month = monthAt(tokens, monthStart);
  if (month === null) return null;
  let end = skipStop(tokens, monthStart + 1);
  const date = before ?? readDate(tokens, end);
  end = before ? end : (date?.end ?? end);
  const year = readYearNumber(tokens, isSign(tokens[end], ',') || tokens[end]?.text === 'of' ? end + 1 : end);
  end = year?.end ?? end;
  if (date) return { value: dayInYear(month, date.value, year?.value ?? null), end };
  // "May" and "march" in small letters are other words.
  return { value: monthsInYear(month, month, year?.value ?? null), end };
}

/** "25", "25th"; not "25,000" and not "25 tanks". */
function readDate(tokens: readonly Token[], at: number): Found<number> | null {
  if (!/^\d{1,2}$/.test(tokens[at]?.raw ?? '')) return null;
  const isOrdinal = /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.isGlued;
  return { value: Number(tokens[at]?.raw), end: at + (isOrdinal ? 2 : 1) };
}

const skipStop = (tokens: readonly Token[], at: number): number =>
  isSign(tokens[at], '.') && tokens[at]?.isGlued && tokens[at + 1] ? at + 1 : at;

function monthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  const month = months.get(token?.text ?? '');
  if (month === undefined) return null;
  return /^\p{Lu}/u.test(token?.raw ?? '') || !isWord(token, setOf('may march mar dec')) ? month : null;
}

const months: ReadonlyMap<string, number> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index) => [[name, index + 1] as const, [name.slice(0, 3), index + 1] as const])
    .concat([['sept', 9]]),
);

/** "The first quarter of 2024", "Q3 2024", "H1", "the first three months of 2024". */
function readPartOfYear(tokens: readonly Token[], at: number): Found<Moment> | null {
  const part = readQuarter(tokens, at) ?? readLetterQuarter(tokens, at) ?? readFirstMonths(tokens, at);
  if (!part) return null;
  const year = readYearNumber(tokens, tokens[part.end]?.text === 'of' ? part.end + 1 : part.end);
  const [first, last] = part.value;
  const which = year ? null : readRelative(tokens, tokens[part.end]?.text === 'of' ? part.end + 1 : part.end);
  if (which) return { value: monthsOfYear(which.value, first, last), end: which.end };
  return { value: monthsInYear(first, last, year?.value ?? null), end: year?.end ?? part.end };
}

function monthsOfYear(year: Moment, first: number, last: number): Moment {
  return (article) => {
    const span = year(article);
    return 'reason' in span ? span : monthsOf(dateOf(span.start).year, first, last);
  };
}

const readQuarter = phraseReader<readonly [number, number]>(
  ['first', 'second', 'third', 'fourth', 'last'].flatMap((word, index) => {
    const first = Math.min(index, 3) * 3 + 1;
    return ['', 'the '].map((the) => [`${the}${word} quarter`, [first, first + 2] as const] as const);
  }),
);

function readLetterQuarter(tokens: readonly Token[], at: number): Found<readonly [number, number]> | null {
  const [letter, number] = [tokens[at]?.raw, tokens[at + 1]];
  const length = letter === 'Q' ? 3 : letter === 'H' ? 6 : null;
  if (length === null || !number?.isGlued || !/^[1-4]$/.test(number.raw)) return null;
  const first = (Number(number.raw) - 1) * length + 1;
  return first > 12 ? null : { value: [first, first + length - 1], end: at + 2 };
}

function readFirstMonths(tokens: readonly Token[], at: number): Found<readonly [number, number]> | null {
  const start = tokens[at]?.text === 'the' ? at + 1 : at;
  if (tokens[start]?.text !== 'first') return null;
  const count = readCount(tokens, start + 1);
  if (
    !count ||
    count.value > 12 ||
    tokens[count.end]?.text !== 'months' ||
    tokens[count.end + 1]?.text !== 'of'
  )
    return null;
  return { value: [1, count.value], end: count.end + 1 };
}

/** Which months a season has depends on the hemisphere. */
function readSeason(tokens: readonly Token[], at: number): Found<Moment> | null {
  const which = readWhich(tokens, at);
  const start = which?.end ?? at;
  if (!isWord(tokens[start], setOf('spring summer autumn winter'))) return null;
  const year = readYearNumber(tokens, tokens[start + 1]?.text === 'of' ? start + 2 : start + 1);
  if (!which && !year) return null;
  return {
    value: unresolved('Which months a season has depends on the hemisphere.'),
    end: year?.end ?? start + 1,
  };
}

/** "The 1990s" */
function readDecade(tokens: readonly Token[], at: number): Found<Moment> | null {
  const start = tokens[at]?.text === 'the' ? at + 1 : at;
  const year = tokens[start];
  const isDecade =
    /^(?:19|20)\d0$/.test(year?.raw ?? '') && tokens[start + 1]?.raw === 's' && tokens[start + 1]?.isGlued;
  return isDecade ? { value: () => decadeOf(Number(year?.raw)), end: start + 2 } : null;
}

function readYear(tokens: readonly Token[], at: number): Found<Moment> | null {
  const year = readYearNumber(tokens, at);
  return year && { value: monthsInYear(1, 12, year.value), end: year.end };
}

/** Four digits without separators that no counted thing, multiplier or unit follows: "2024", not "2000 soldiers". */
function readYearNumber(tokens: readonly Token[], at: number): Found<number> | null {
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
