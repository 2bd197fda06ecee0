import { type Day, dateOf, monthsOf, type Span, weekOf } from '../../../shared/figure/calendar.ts';

/** Stretches of equal kind that follow each other: what lies in one of them lies in one column. */
export interface TimeColumns {
  readonly unit: ColumnUnit;
  readonly spans: readonly Span[];
}

export type ColumnUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** The finest columns over some days that are at most so many. */
export function timeColumns(days: Span, atMost: number): TimeColumns {
  for (const [unit, around] of units) {
    const spans = spansOver(days, around, atMost);
    if (spans) return { unit, spans };
  }
  return { unit: 'century', spans: [days] };
}

/** The column that a day lies in: the first or the last one where it lies outside. */
export function columnAt({ spans }: TimeColumns, day: Day): number {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const units: readonly (readonly [ColumnUnit, (day: Day) => Span])[] = [
  ['day', (day) => ({ start: day, end: day })],
  ['week', weekOf],
  ['month', monthsFrom(1)],
  ['quarter', monthsFrom(3)],
  ['year', monthsFrom(12)],
  ['decade', monthsFrom(120)],
  ['century', monthsFrom(1200)],
];

/** Months are counted from the year 0, so that every year starts a stretch of twelve. */
function monthsFrom(count: number): (day: Day) => Span {
  return (day) => {
    const { year, month } = dateOf(day);
    const first = Math.floor((year * 12 + month - 1) / count) * count;
    return monthsOf(0, first + 1, first + count);
  };
}

function spansOver({ start, end }: Span, around: (day: Day) => Span, atMost: number): Span[] | null {
  const spans: Span[] = [];
  for (let day = start; day <= end; ) {
    if (spans.length === atMost) return null;
    const span = around(day);
    spans.push(span);
    day = span.end + 1;
  }
  return spans;
}
