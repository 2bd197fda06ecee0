import { type Day, isoOf } from '../../../shared/figure/calendar.ts';
import type { Dated } from './sourceRows.ts';

/** A day on which something comes up: statements that count from it. */
export interface DayStep {
  readonly day: Day;
  readonly statements: readonly Dated['statement'][];
}

/** The days from which statements count, in their order. */
export function daySteps(dated: readonly Dated[]): readonly DayStep[] {
  return [...Map.groupBy(dated, ({ days }) => days.end)]
    .map(([day, here]) => ({ day, statements: here.map(({ statement }) => statement) }))
    .sort((one, other) => one.day - other.day);
}

/** The day up to which statements are shown: as it was chosen, within the first and the last step; 0 where there is none. */
export function shownDay(steps: readonly DayStep[], chosen: Day | null): Day {
  const [first, last] = [steps[0]?.day ?? 0, steps.at(-1)?.day ?? 0];
  return chosen === null ? last : Math.min(last, Math.max(first, chosen));
}

/** The next day on which something comes up, or the one before; the same at the ends. */
export function stepFrom(steps: readonly DayStep[], day: Day, direction: 1 | -1): Day {
  const next =
    direction > 0 ? steps.find((step) => step.day > day) : steps.findLast((step) => step.day < day);
  return next?.day ?? day;
}

/** The day as the slice keeps it (`YYYY-MM-DD`): null for the last one, which then moves with what is published. */
export function keptDay(steps: readonly DayStep[], day: Day): string | null {
  return day >= (steps.at(-1)?.day ?? day) ? null : isoOf({ start: day, end: day });
}
