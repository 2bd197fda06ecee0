import { dateOf, monthsOf } from './calendar.ts';
import { readDate, readDecade, readDigitDate, readMonthDay, readYear, readYearNumber } from './dates.ts';
import { dayInMonth, fromTo, type Moment, monthsInYear, type Part, partOf, unresolved } from './moments.ts';
import { type Found, isSign, isWord, phraseReader, setOf } from './phrases.ts';
import { readAgo, readCount, readDayName, readPast, readRelative, readWhich } from './relativeTimes.ts';
import type { Token } from './tokens.ts';

/**
 * Reads an expression of time (what ACE marks as TIMEX2): "early January", "25 February 2025", "the end of 2023", "last
 * week", "the past 24 hours". A lone year counts only where `mayBeYear`. Null where none begins.
 */
export function readTime(tokens: readonly Token[], at: number, mayBeYear: boolean): Found<Moment> | null {
  const timeHere = readWhole(tokens, at, true);
  const range = readTimeRange(tokens, at, timeHere);
  if (range) return range;
  const part = readPart(tokens, at);
  const whole = part && readWhole(tokens, isSign(tokens[part.end], '-') ? part.end + 1 : part.end, true);
  if (part && whole) return { value: partOf(part.value, whole.value), end: whole.end };
  return mayBeYear || !timeHere ? timeHere : readWhole(tokens, at, false);
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

/** "January to March 2024", "between 2014 and 2020", "5 to 10 March": the first may lack what the second says. */
function readTimeRange(
  tokens: readonly Token[],
  at: number,
  timeHere: Found<Moment> | null,
): Found<Moment> | null {
  const date = readDate(tokens, at);
  const first = timeHere ?? (date && { value: dayInMonth(date.value), end: date.end });
  const link = first && readRangeLink(tokens, first.end);
  if (!first || !link || (link.value === 'and' && !isWord(tokens[at - 1], setOf('between in')))) return null;
  const second = date ? readMonthDay(tokens, link.end) : readWhole(tokens, link.end, true);
  return second && { value: fromTo(first.value, second.value), end: second.end };
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
    readPartOfYear(tokens, at) ??
    readWeekOfMonth(tokens, at) ??
    readPast(tokens, at) ??
    readRelative(tokens, at) ??
    readAgo(tokens, at) ??
    readMonthDay(tokens, at) ??
    readSeason(tokens, at) ??
    readDecade(tokens, at) ??
    (mayBeYear ? readYear(tokens, at) : null)
  );
}

/** "The first quarter of 2024", "Q3 2024", "H1", "the first three months of 2024". */
function readPartOfYear(tokens: readonly Token[], at: number): Found<Moment> | null {
  const quarter = readQuarter(tokens, at);
  const isNamed = quarter && (tokens[quarter.end]?.text === 'of' || tokens[quarter.end - 2]?.text !== 'last');
  const part = (isNamed ? quarter : null) ?? readLetterQuarter(tokens, at) ?? readFirstMonths(tokens, at);
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

/** "The first week of January": days 1 to 7, and so on; the last one has its last seven days. */
function readWeekOfMonth(tokens: readonly Token[], at: number): Found<Moment> | null {
  const week = readWeekNumber(tokens, at);
  const month = week && readMonthDay(tokens, week.end);
  if (!week || !month) return null;
  const value: Moment = (article) => {
    const span = month.value(article);
    if ('reason' in span) return span;
    const start = week.value === 5 ? span.end - 6 : span.start + (week.value - 1) * 7;
    return { start, end: start + 6 };
  };
  return { value, end: month.end };
}

const readWeekNumber = phraseReader(
  ['first', 'second', 'third', 'fourth', 'last'].flatMap((word, index) =>
    ['', 'the '].map((the) => [`${the}${word} week of`, index + 1] as const),
  ),
);

/** Which months a season covers depends on the hemisphere. */
function readSeason(tokens: readonly Token[], at: number): Found<Moment> | null {
  const which = readWhich(tokens, at);
  const start = which?.end ?? at;
  if (!isWord(tokens[start], setOf('spring summer autumn winter'))) return null;
  const year = readYearNumber(tokens, tokens[start + 1]?.text === 'of' ? start + 2 : start + 1);
  if (!which && !year) return null;
  return {
    value: unresolved('Which months a season covers depends on the hemisphere.'),
    end: year?.end ?? start + 1,
  };
}
