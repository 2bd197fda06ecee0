import { type Day, dateOf, isoOf, monthsOf, type Span, weekOf } from '../../../shared/figure/calendar.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { dayHeading, shortDay } from '../../../shared/text/days.ts';
import { textWidth } from './textWidth.ts';
import { withoutYear } from './withoutYear.ts';

/** A stretch of days that has one label on the axis: a single day in its middle, more of them where they start. */
export interface DayTick extends Span {
  readonly label: string;
}

/** Of the labels, in CSS pixels, and the least room between two of them. */
const fontSize = 12;
const gap = 12;

/**
 * Stretches of one kind over all days, as short as their labels have room: days, weeks, months, quarters, years, then two, five, ten
 * years. `width` is that of one day, in CSS pixels.
 */
export function dayTicks(days: Span, width: number, form: DateForm): readonly DayTick[] {
  for (const [leastWidth, unit] of units) {
    if (width < leastWidth) continue;
    const [first, ...others] = unit(days, form);
    if (first && others.slice(0, -1).every((tick) => isNarrower(tick, width)))
      // The first one may be cut off by the edge of the picture.
      return [others.length === 0 || isNarrower(first, width) ? first : { ...first, label: '' }, ...others];
  }
  return years(1000)(days, form);
}

function isNarrower({ start, end, label }: DayTick, width: number): boolean {
  return textWidth(label, fontSize) + gap <= (end - start + 1) * width;
}

type Unit = (days: Span, form: DateForm) => readonly DayTick[];

/** Each with the least width of a day at which it can be read: what is certainly too narrow is not even tried. */
const units: readonly (readonly [number, Unit])[] = [
  [
    40,
    eachDay((day, form) =>
      withoutYear(dayHeading(isoDay(day), form)).replace(/^([A-Z][a-z]{2})[a-z]*/, '$1'),
    ),
  ],
  [30, eachDay((day, form) => withoutYear(shortDay(isoDay(day), form)))],
  [14, eachDay((day) => String(dateOf(day).date))],
  [4, stretches(weekOf, ({ start }, form) => withoutYear(shortDay(isoDay(start), form)))],
  [1, stretches((day) => monthsOf(dateOf(day).year, dateOf(day).month), monthLabel)],
  [0.3, stretches(quarterOf, monthLabel)],
  ...[1, 2, 5, 10, 20, 50, 100, 500].map((count) => [10 / 366 / count, years(count)] as const),
];

function eachDay(label: (day: Day, form: DateForm) => string): Unit {
  return stretches(
    (day) => ({ start: day, end: day }),
    ({ start }, form) => label(start, form),
  );
}

function years(count: number): Unit {
  return stretches(
    (day) => {
      const { year } = dateOf(day);
      return monthsOf(year - (year % count), 1, 12 * count);
    },
    ({ start }) => String(dateOf(start).year),
  );
}

function quarterOf(day: Day): Span {
  const { year, month } = dateOf(day);
  const first = month - ((month - 1) % 3);
  return monthsOf(year, first, first + 2);
}

function monthLabel({ start }: Span, form: DateForm): string {
  return shortDay(isoDay(start).slice(0, 7), form);
}

function stretches(around: (day: Day) => Span, label: (span: Span, form: DateForm) => string): Unit {
  return (days, form) => {
    const ticks: DayTick[] = [];
    for (let day = days.start; day <= days.end; day = around(day).end + 1) {
      const { start, end } = around(day);
      const part = { start: Math.max(start, days.start), end: Math.min(end, days.end) };
      ticks.push({ ...part, label: label(part, form) });
    }
    return ticks;
  };
}

/** A single day of the calendar: `YYYY-MM-DD`. */
function isoDay(day: Day): string {
  return isoOf({ start: day, end: day });
}
