import type { Statement } from '../../shared/compare/statement.ts';
import type { Span } from '../../shared/figure/calendar.ts';
import { spanOf } from './chart/dayColumns.ts';

/** What gives a statement its day: its publication, or when its figure held (without an as-of, its publication, too). */
export type DayBy = 'published' | 'asOf';

/** The days on one of which a statement was published, or held, and which of the two says so. */
export interface StatementDays extends Span {
  readonly by: DayBy;
}

/**
 * When a statement counts; null where nothing is known of it. A month or a year is a span of days. An as-of that gives no date (“since the war
 * began”) still says that it was another time than that of publication.
 */
export function statementDays({ figure, published }: Statement, by: DayBy): StatementDays | null {
  if (by === 'asOf' && figure?.asOf) {
    const days = spanOf(figure.asOf.date);
    return days && { ...days, by: 'asOf' };
  }
  const days = spanOf(published);
  return days && { ...days, by: 'published' };
}
