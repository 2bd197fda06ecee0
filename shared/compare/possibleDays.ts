import { daysOf, isInOrder } from '../model/calendar.ts';
import type { ComparedFigure } from './card.ts';

/** The whole days on one of which a figure held, from the first to the last (`YYYY-MM-DD`), and what says so. */
export interface PossibleDays {
  readonly from: string;
  readonly to: string;
  readonly by: 'asOf' | 'published';
}

/**
 * When a figure held: by its as-of, else by the publication of its article; null where nothing is known of it. An as-of that gives no
 * date (“since the war began”, 30 February) still says that it was another time than that of publication.
 */
export function possibleDays({
  asOf,
  published,
}: Pick<ComparedFigure, 'asOf' | 'published'>): PossibleDays | null {
  const by = asOf === null ? 'published' : 'asOf';
  const text = asOf ?? published;
  const days = text !== null && isInOrder(text) ? daysOf(text) : null;
  return days && { ...days, by };
}

/**
 * Whether two figures are certainly of one time: the same interval of days. Of an article of which only the month or the year of
 * publication is known, the day is not.
 */
export function isSameTime(a: PossibleDays, b: PossibleDays): boolean {
  return a.from === b.from && a.to === b.to && isKnown(a) && isKnown(b);
}

function isKnown({ from, to, by }: PossibleDays): boolean {
  return by === 'asOf' || from === to;
}
