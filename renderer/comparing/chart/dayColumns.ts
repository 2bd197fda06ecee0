import { type Day, dateOf, dayOf, type Span } from '../../../shared/figure/calendar.ts';
import { daysOf } from '../../../shared/model/calendar.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { type DayTick, dayTicks } from './dayTicks.ts';
import { rounded } from './shapePath.ts';

/** Part of the width of a picture, in CSS pixels. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A label on the axis of days and its stretch; every other one has another ground. */
interface ColumnTick extends Stretch {
  readonly label: string;
  /** It names one day, and is put in the middle. */
  readonly isDay: boolean;
}

/** Days as columns of equal width: one day is one time, and a place within a column means nothing. */
export interface DayColumns {
  /** The first and the last day; null where no day is known. */
  readonly days: Span | null;
  /** How wide a day is. */
  readonly width: number;
  /** The columns of some days; the part that lies within the picture. */
  readonly of: (span: Span) => Stretch;
  readonly ticks: readonly ColumnTick[];
  /** For what has no day at all; null where there is nothing of that kind. */
  readonly dayless: Stretch | null;
  /** “2026”, “2025–2026”: the years of all days, which the labels of days leave out. */
  readonly years: string;
}

interface Wanted {
  /** When each statement may have held; null where nothing is known of that. */
  readonly spans: readonly (Span | null)[];
  /** Days that are shown too if that leaves room for the others, such as those of publication. */
  readonly alsoDays?: readonly Day[];
  /** In CSS pixels. */
  readonly from: number;
  readonly to: number;
  readonly form: DateForm;
}

/** So wide is what has no day, in CSS pixels. */
const daylessWidth = 90;

/** Lays out days between two places. */
export function dayColumns({ spans, alsoDays = [], from, to, form }: Wanted): DayColumns {
  const known = spans.filter((span) => span !== null);
  const days = shownDays(known, alsoDays);
  const hasDayless = known.length < spans.length;
  const end = days && hasDayless ? Math.max(from, to - daylessWidth) : to;
  const dayless = hasDayless ? { from: days ? end : from, to } : null;
  if (!days) return { days, width: 0, of: () => ({ from, to: from }), ticks: [], dayless, years: '' };
  const width = (end - from) / (days.end - days.start + 1);
  const left = (day: Day) => rounded(from + Math.max(0, Math.min(day, days.end + 1) - days.start) * width);
  const of = (span: Span) => ({ from: left(span.start), to: left(span.end + 1) });
  return {
    days,
    width,
    of,
    ticks: dayTicks(days, width, form).map((tick) => ({
      ...of(tick),
      label: tick.label,
      isDay: isDay(tick),
    })),
    dayless,
    years: yearsOf(days),
  };
}

/** Wider spans may not make the columns of narrower ones so many times as narrow. */
const mostStretching = 3;
/** Up to so many days there is room for all. */
const fewDays = 14;

/**
 * The days that are shown: all of the narrow spans; a wide one (“in 2025”) only where it leaves the others room. It then reaches beyond the
 * picture.
 */
function shownDays(spans: readonly Span[], alsoDays: readonly Day[]): Span | null {
  const sorted = spans.toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const narrowest = sorted[0] ? sorted[0].end - sorted[0].start : 0;
  let shown: Span | null = null;
  for (const span of sorted) {
    const both: Span = shown ? joined(shown, span) : span;
    // A day far from the others is a day like them; only the width of a span is held against it.
    const isAsNarrow = span.end - span.start <= Math.max(narrowest, 6);
    if (!shown || isAsNarrow || leavesRoom(shown, both)) shown = both;
  }
  for (const day of alsoDays.toSorted((a, b) => a - b)) {
    const both: Span | null = shown && joined(shown, { start: day, end: day });
    if (shown && both && leavesRoom(shown, both)) shown = both;
  }
  return shown;
}

function leavesRoom(shown: Span, both: Span): boolean {
  return lengthOf(both) <= Math.max(fewDays, mostStretching * lengthOf(shown));
}

const joined = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});
const lengthOf = ({ start, end }: Span) => end - start + 1;
const isDay = ({ start, end }: DayTick) => start === end;

function yearsOf({ start, end }: Span): string {
  const [first, last] = [dateOf(start).year, dateOf(end).year];
  return first === last ? String(first) : `${first}–${last}`;
}

/** The days of an ISO 8601 date or interval; null where it is none. */
export function spanOf(iso: string | null): Span | null {
  const days = iso === null ? null : daysOf(iso);
  if (!days) return null;
  return { start: dayOfIso(days.from), end: dayOfIso(days.to) };
}

function dayOfIso(iso: string): Day {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  // `daysOf` gives days of the calendar alone.
  return dayOf(year, month, date) ?? 0;
}
