import type { Statement } from '../../shared/compare/statement.ts';
import { type Day, dayOf, type Span } from '../../shared/figure/calendar.ts';
import { daysOf } from '../../shared/model/calendar.ts';

/** What gives a statement its day: its publication, or when its figure held (without an as-of, its publication, too). */
export type DayBy = 'published' | 'asOf';

/** The days on one of which a statement was published, or held, and which of the two says so. */
export interface StatementDays extends Span {
  readonly by: DayBy;
}

/** When a statement counts; null where nothing is known of it. A month or a year is a span of days. */
export function statementDays({ figure, published }: Statement, by: DayBy): StatementDays | null {
  const asOf = by === 'asOf' ? spanOf(figure?.asOf?.date ?? null) : null;
  if (asOf) return { ...asOf, by: 'asOf' };
  const day = spanOf(published);
  return day && { ...day, by: 'published' };
}

/** The days of an ISO 8601 date or interval; null for what is none. */
export function spanOf(iso: string | null): Span | null {
  const days = iso === null ? null : daysOf(iso);
  const [start, end] = [days && dayFrom(days.from), days && dayFrom(days.to)];
  return start === null || end === null ? null : { start, end };
}

function dayFrom(iso: string): Day | null {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  return dayOf(year, month, date);
}
