import { dateOf } from './calendar.ts';
import { monthAt } from './dates.ts';
import {
  ago,
  fromTo,
  type Moment,
  monthsInYear,
  onWeekday,
  type Period,
  partOf,
  past,
  periodAway,
  since,
  unresolved,
} from './moments.ts';
import { readNumber } from './numbers.ts';
import { type Found, isWord, phraseReader, setOf } from './phrases.ts';
import type { Token } from './tokens.ts';

/** "Today", "overnight", "Monday", "last Monday night". */
export function readDayName(tokens: readonly Token[], at: number): Found<Moment> | null {
  const elsewhere = isWord(tokens[at - 1], pointers) ? readElsewhere(tokens, at) : null;
  if (elsewhere) return elsewhere;
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
  ...['the weekend', 'last weekend', 'the past weekend', 'this weekend'].map(
    (words) => [words, fromTo(onWeekday(6, null), onWeekday(7, null))] as const,
  ),
  ['overnight', fromTo(periodAway('day', -1), periodAway('day', 0))],
  ['tomorrow', periodAway('day', 1)],
  ['so far this year', since(periodAway('year', 0))],
  ['so far this month', since(periodAway('month', 0))],
  ['so far this week', since(periodAway('week', 0))],
  ['year end', partOf('end', periodAway('year', 0))],
  ['the year end', partOf('end', periodAway('year', 0))],
  ['the year to date', since(periodAway('year', 0))],
]);

/** "By *then*", "at *the time*" */
const readElsewhere = phraseReader(
  ['then', 'that time', 'the time', 'that day', 'that point', 'this point'].map(
    (words) => [words, unresolved('It refers to a time given elsewhere.')] as const,
  ),
);
const pointers = setOf('by at since until from before after on');

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

/** "Last", "this" and "next", as how many periods away. */
export const readWhich = phraseReader<'-1' | '0' | '1'>([
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
export function readRelative(tokens: readonly Token[], at: number): Found<Moment> | null {
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
export function readPast(tokens: readonly Token[], at: number): Found<Moment> | null {
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

/** "Two weeks ago", "a year ago", "several days ago" (which does not give a day). */
export function readAgo(tokens: readonly Token[], at: number): Found<Moment> | null {
  if (!comesAgo(tokens, at)) return null;
  const isOne = isWord(tokens[at], setOf('a an'));
  const count = isOne ? { value: 1, end: at + 1 } : readCount(tokens, at);
  const period = count && periods.get(tokens[count.end]?.text ?? '');
  const word = count && tokens[count.end + 1]?.text;
  if (!count || !period || (word !== 'ago' && word !== 'earlier' && word !== 'before')) return null;
  const end = count.end + 2;
  if (word !== 'ago') return { value: unresolved('It counts from a time given elsewhere.'), end };
  return { value: ago(count.value, period), end };
}

/** Whether "ago" or the like follows soon; it saves reading a number at each word of a phrase. */
function comesAgo(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 2; next < at + longestCount; next += 1)
    if (isWord(tokens[next], agoWords)) return true;
  return false;
}

const agoWords = setOf('ago earlier before');
/** "Nine thousand nine hundred and ninety-nine years ago" has fewer tokens. */
const longestCount = 16;

/** A whole number that is neither vague nor huge: "two", "24". */
export function readCount(tokens: readonly Token[], at: number): Found<number> | null {
  const number = readNumber(tokens, at);
  if (number?.value.kind !== 'cardinal' || number.value.value.places > 0) return null;
  if (number.value.vagueness !== 'exact') return null;
  const value = Number(number.value.value.digits);
  return value > 0 && value < 10_000 ? { value, end: number.end } : null;
}
