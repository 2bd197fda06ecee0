import { articleDateOf } from '../../../shared/figure/moments.ts';
import type { Day, Span } from '../../../shared/query/query.ts';
import { wholeEnd } from '../tables/markRow.ts';

/** An end of an interval: a key that compares as it should, and whether it belongs to the interval. */
export interface End<Key> {
  readonly key: Key;
  readonly isInclusive: boolean;
}

/** What a query compares with; an end that is missing is open without limit. */
export interface Asked<Key> {
  readonly from: End<Key> | null;
  readonly to: End<Key> | null;
}

/** From one end to the other; likewise. */
export type Interval<Key> = Asked<Key>;

/** Whether something of an interval lies in what is asked for. */
export function canBe<Key extends string | number>({ from, to }: Interval<Key>, asked: Asked<Key>): boolean {
  return reaches(asked.from, asked.to) && reaches(asked.from, to) && reaches(from, asked.to);
}

/** Whether all of an interval lies in what is asked for. */
export function mustBe<Key extends string | number>({ from, to }: Interval<Key>, asked: Asked<Key>): boolean {
  return (
    reaches(asked.from, asked.to) &&
    (asked.from === null || (from !== null && isNoEarlier(from, asked.from))) &&
    (asked.to === null || (to !== null && isNoLater(to, asked.to)))
  );
}

function reaches<Key extends string | number>(lower: End<Key> | null, upper: End<Key> | null): boolean {
  if (lower === null || upper === null || lower.key < upper.key) return true;
  return lower.key === upper.key && lower.isInclusive && upper.isInclusive;
}

function isNoEarlier<Key extends string | number>(own: End<Key>, limit: End<Key>): boolean {
  return own.key > limit.key || (own.key === limit.key && (limit.isInclusive || !own.isInclusive));
}

function isNoLater<Key extends string | number>(own: End<Key>, limit: End<Key>): boolean {
  return own.key < limit.key || (own.key === limit.key && (limit.isInclusive || !own.isInclusive));
}

/** What a span of values asks for, by `decimalKey`; of a count, whole numbers only. */
export function askedValues(span: Span<string>, isCount: boolean): Asked<string> {
  const end = (value: string, inclusive: boolean, inwards: bigint): End<string> =>
    wholeEnd({ value, inclusive }, isCount ? inwards : null);
  const from = (value: string, inclusive = true) => end(value, inclusive, 1n);
  const to = (value: string, inclusive = true) => end(value, inclusive, -1n);
  switch (span.compare) {
    case '..':
      return { from: from(span.from), to: to(span.to) };
    case '=':
      return { from: from(span.with), to: to(span.with) };
    case '<':
    case '<=':
      return { from: null, to: to(span.with, span.compare === '<=') };
    case '>':
    case '>=':
      return { from: from(span.with, span.compare === '>='), to: null };
  }
}

/** What a span of days asks for, in days since 1970; `today` is that day where the computer is. */
export function askedDays(
  span: Span<Exclude<Day, { readonly isLastLook: true }>>,
  today: number,
): Asked<number> {
  const first = (day: DatedDay): End<number> => ({ key: daysOf(day, today).start, isInclusive: true });
  const last = (day: DatedDay): End<number> => ({ key: daysOf(day, today).end, isInclusive: true });
  switch (span.compare) {
    case '..':
      return { from: first(span.from), to: last(span.to) };
    case '=':
      return { from: first(span.with), to: last(span.with) };
    case '<':
      return { from: null, to: { ...first(span.with), isInclusive: false } };
    case '<=':
      return { from: null, to: last(span.with) };
    case '>':
      return { from: { ...last(span.with), isInclusive: false }, to: null };
    case '>=':
      return { from: first(span.with), to: null };
  }
}

type DatedDay = Exclude<Day, { readonly isLastLook: true }>;

function daysOf(day: DatedDay, today: number): { readonly start: number; readonly end: number } {
  if ('daysAgo' in day) return { start: today - day.daysAgo, end: today - day.daysAgo };
  const { span } = articleDateOf(day.iso);
  // The parser has looked at the calendar.
  return span ?? { start: 0, end: -1 };
}
