import { type Day, isoOf } from '../../../shared/figure/calendar.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { shortDay } from '../../../shared/text/days.ts';
import { rounded } from '../chart/shapePath.ts';
import { textWidth } from '../chart/textWidth.ts';
import { withoutYear, withWeekday } from '../chart/withoutYear.ts';
import type { DayStep } from './daySteps.ts';

/** A shape on the track needs so much room, in CSS pixels. */
export const shapeRoom = 14;

/** The ends of the track are so far from the edges: half a label has room. */
const margin = 56;

const fontSize = 12;

export interface PlacedStep extends DayStep {
  readonly x: number;
  /** All its shapes have room, else their number, else only a tick on the track. */
  readonly shown: 'shapes' | 'count' | 'tick';
  /** Null where there is no room for it. */
  readonly label: string | null;
}

/** Days from left to right, at equal distances: a day without statements has its room, too. */
export interface DayTrack {
  readonly from: number;
  readonly to: number;
  readonly xOf: (day: Day) => number;
  readonly dayAt: (x: number) => Day;
  readonly steps: readonly PlacedStep[];
}

/** Lays out the steps between two edges (CSS pixels). The current day always has its label. */
export function dayTrack(steps: readonly DayStep[], current: Day, width: number, form: DateForm): DayTrack {
  const [first, last] = [steps[0]?.day ?? 0, steps.at(-1)?.day ?? 0];
  const [from, to] = [margin, Math.max(margin, width - margin)];
  const length = Math.max(1, last - first);
  const xOf = (day: Day) =>
    rounded(first === last ? (from + to) / 2 : from + ((day - first) / length) * (to - from));
  const xs = steps.map(({ day }) => xOf(day));
  const labels = labelsOf(steps, xs, current, form);
  return {
    from,
    to,
    xOf,
    dayAt: (x) =>
      Math.min(last, Math.max(first, Math.round(first + ((x - from) / (to - from || 1)) * length))),
    steps: steps.map((step, index) => {
      const x = xs[index] ?? 0;
      const room = Math.min(x - (xs[index - 1] ?? -margin), (xs[index + 1] ?? width + margin) - x);
      const count = step.statements.length;
      const shown =
        count * shapeRoom <= room ? 'shapes' : textWidth(String(count), 11) + 4 <= room ? 'count' : 'tick';
      return { ...step, x, shown, label: labels[index] ?? null };
    }),
  };
}

/** “Thu 12 March” if all have room, else “12 Mar” for as many as have. */
function labelsOf(
  steps: readonly DayStep[],
  xs: readonly number[],
  current: Day,
  form: DateForm,
): readonly (string | null)[] {
  const long = steps.map(({ day }) => withWeekday(isoOf({ start: day, end: day }), form));
  const fits = (labels: readonly string[], index: number, before: number) =>
    (xs[index] ?? 0) - half(labels, index) >= (xs[before] ?? -margin) + half(labels, before) + 10;
  if (long.every((_, index) => index === 0 || fits(long, index, index - 1))) return long;
  const short = steps.map(({ day }) => withoutYear(shortDay(isoOf({ start: day, end: day }), form)));
  const now = steps.findIndex(({ day }) => day === current);
  const labels: (string | null)[] = short.map(() => null);
  let before = -1;
  for (const [index, label] of short.entries()) {
    const isClear = before < 0 || fits(short, index, before);
    const leavesRoom = now < 0 || index >= now || fits(short, now, index);
    if (index !== now && !(isClear && leavesRoom)) continue;
    labels[index] = label;
    before = index;
  }
  return labels;
}

const half = (labels: readonly string[], index: number) => textWidth(labels[index] ?? '', fontSize) / 2;
