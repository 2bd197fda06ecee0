import { type Day, dateOf, isoOf, type Span } from '../../../shared/figure/calendar.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { shortDay } from '../../../shared/text/days.ts';
import { textWidth } from '../chart/textWidth.ts';
import { withoutYear, withWeekday } from '../chart/withoutYear.ts';
import type { ColumnUnit, TimeColumns } from './timeColumns.ts';

/** A label below the column that it names. */
export interface ColumnLabel {
  readonly column: number;
  readonly label: string;
}

const fontSize = 12;

/** The least room between two labels, in CSS pixels. */
const gap = 14;

/** Labels for as many columns as have room, at equal distances from the first; `width` is that of a column, in CSS pixels. */
export function columnLabels(
  { unit, spans }: TimeColumns,
  width: number,
  form: DateForm,
): readonly ColumnLabel[] {
  const all = spans.map((span) => labelOf(unit, span, form));
  if (unit === 'day') {
    const long = spans.map(({ start }) => withWeekday(firstDay(start), form));
    if (widest(long) + gap <= width) return long.map((label, column) => ({ column, label }));
  }
  const step = Math.max(1, Math.ceil((widest(all) + gap) / width));
  return all.flatMap((label, column) => (column % step === 0 ? { column, label } : []));
}

function labelOf(unit: ColumnUnit, { start }: Span, form: DateForm): string {
  switch (unit) {
    case 'day':
    case 'week':
      return withoutYear(shortDay(firstDay(start), form));
    case 'month':
    case 'quarter':
      return shortDay(firstDay(start).slice(0, 7), form);
    case 'year':
      return String(dateOf(start).year);
    case 'decade':
    case 'century':
      return `${dateOf(start).year}s`;
  }
}

const firstDay = (day: Day) => isoOf({ start: day, end: day });

function widest(labels: readonly string[]): number {
  return labels.reduce((most, label) => Math.max(most, textWidth(label, fontSize)), 0);
}
