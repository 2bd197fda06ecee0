import { dateOf, isoOf, monthsOf, type Span } from '../../../shared/figure/calendar.ts';
import { localDay } from '../../../shared/model/localDay.ts';
import type { Bits } from './bits.ts';
import { noDay } from './columns.ts';
import type { Dimension } from './dimension.ts';
import type { Question } from './question.ts';

/** Days, months where they would be too many, and years where those would be. */
export function dayDimension(question: Question, field: string, slots: Bits): Dimension | null {
  const spanOf = spansOf(question, field);
  if (!spanOf) return null;
  const widen = widened(slots, spanOf);
  const spans: Span[] = [];
  const numbers = new Map<string, number>();
  // Most of them are one day, or one month: these are looked up by a number.
  const byDays = new Map<number, number>();
  const numberOf = (own: Span): number => {
    const days = own.start * 4096 + Math.min(own.end - own.start, 4095);
    const isShort = own.end - own.start < 4095;
    const known = isShort ? byDays.get(days) : undefined;
    if (known !== undefined) return known;
    const span = widen(own);
    const key = `${span.start} ${span.end}`;
    const number = numbers.get(key) ?? spans.push(span) - 1;
    numbers.set(key, number);
    if (isShort) byDays.set(days, number);
    return number;
  };
  return {
    visit: (slot, take) => {
      const own = spanOf(slot);
      if (own !== null) take(numberOf(own));
    },
    valueOf: (number) => written(spans[number]),
    wordsOf: (number) => written(spans[number]),
    placeOf: (number) => spans[number]?.start ?? 0,
    finds: (number) => {
      const { start, end } = spans[number] ?? nothing;
      return (other) => {
        const span = spans[other] ?? nothing;
        return span.start <= end && start <= span.end;
      };
    },
  };
}

const nothing: Span = { start: 0, end: -1 };

function written(span: Span | undefined): string {
  return isoOf(span ?? nothing).replace('/', '..');
}

function spansOf({ memory }: Question, field: string): ((slot: number) => Span | null) | null {
  const { homes, asOfFrom, asOfTo, created } = memory.columns;
  const { list } = memory.articles;
  switch (field) {
    case 'published':
      return (slot) => list[homes[slot] ?? -1]?.published ?? null;
    case 'asof':
      return (slot) => {
        const start = asOfFrom[slot] ?? noDay;
        return start === noDay ? null : { start, end: asOfTo[slot] ?? start };
      };
    case 'marked':
      return (slot) => {
        const day = localDay(created[slot] ?? 0);
        return { start: day, end: day };
      };
    default:
      return null;
  }
}

/** As many days, or months, as there are at most. */
const most = { days: 62, months: 1900 } as const;

function widened(slots: Bits, spanOf: (slot: number) => Span | null): (span: Span) => Span {
  let [first, last] = [Infinity, -Infinity];
  slots.forEach((slot) => {
    const span = spanOf(slot);
    if (span === null) return;
    first = Math.min(first, span.start);
    last = Math.max(last, span.end);
  });
  if (last - first <= most.days) return (span) => span;
  return last - first <= most.months ? toMonths : toYears;
}

function toMonths({ start, end }: Span): Span {
  const [from, to] = [dateOf(start), dateOf(end)];
  return { start: monthsOf(from.year, from.month).start, end: monthsOf(to.year, to.month).end };
}

function toYears({ start, end }: Span): Span {
  return { start: monthsOf(dateOf(start).year, 1).start, end: monthsOf(dateOf(end).year, 12).end };
}
