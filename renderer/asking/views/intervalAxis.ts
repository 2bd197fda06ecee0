import { readInterval } from '../../../shared/table/interval.ts';

/** Where values are on an axis from 0 (left) to 1 (right). */
export interface Axis {
  readonly at: (value: number) => number;
  /** Round values, with where they are. */
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
}

/** What is drawn of an interval: its ends on the axis; null where it is open to infinity on that side. */
export interface DrawnInterval {
  readonly from: number | null;
  readonly to: number | null;
  readonly isFromIncluded: boolean;
  readonly isToIncluded: boolean;
  readonly isApproximate: boolean;
}

/** Values that are so many times another one are not seen beside it on a plain axis. */
const widest = 400;

/** One axis for all intervals (`shared/table/interval.ts` writes them); null where none has a bound. */
export function axisOf(cells: readonly (string | null | undefined)[]): Axis | null {
  const bounds = cells.flatMap((cell) => {
    const { lower = null, upper = null } = (cell && readInterval(cell)) || {};
    return [lower, upper].flatMap((bound) => (bound ? [Number(bound.value)] : []));
  });
  const known = bounds.filter(Number.isFinite);
  if (known.length === 0) return null;
  const least = Math.min(0, ...known);
  const greatest = Math.max(0, ...known);
  const smallest = Math.min(...known.filter((value) => value > 0));
  return least === 0 && greatest / smallest > widest ? byPowers(greatest) : plain(least, greatest);
}

/**
 * The unit that most of the intervals have; null for counts, which have none. Tonnes and people on one axis would be compared by the
 * eye, so that only the values of one unit are drawn.
 */
export function usualUnit(
  rows: readonly { readonly interval?: string | null; readonly unit?: string | null }[],
): string | null {
  const times = new Map<string | null, number>();
  for (const { interval, unit = null } of rows) if (interval) times.set(unit, (times.get(unit) ?? 0) + 1);
  const [most] = [...times].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

function plain(least: number, greatest: number): Axis {
  const step = niceStep((greatest - least) / 2 || 1);
  const from = Math.floor(least / step) * step;
  const to = Math.max(from + step, Math.ceil(greatest / step) * step);
  const at = (value: number) => (value - from) / (to - from);
  const values = [from, from + Math.round((to - from) / 2 / step) * step, to];
  return { at, ticks: [...new Set(values)].map((value) => ({ value, at: at(value) })) };
}

/** Each step is ten times the one before; 0 is at the left end. */
function byPowers(greatest: number): Axis {
  const top = Math.ceil(Math.log10(greatest));
  const at = (value: number) => Math.log10(Math.max(0, value) + 1) / Math.log10(10 ** top + 1);
  const values = [0, 10 ** Math.round(top / 2), 10 ** top];
  return { at, ticks: values.map((value) => ({ value, at: at(value) })) };
}

/** 1, 2, 3, 5 or 6 times a power of ten, not less than what is wanted. */
function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((one) => one * power >= wanted) ?? 10;
  return factor * power;
}

/** An interval on an axis; null where the cell is none. */
export function drawnInterval(cell: string, axis: Axis): DrawnInterval | null {
  const interval = readInterval(cell);
  if (!interval) return null;
  const { lower, upper, isApproximate } = interval;
  return {
    from: lower && axis.at(Number(lower.value)),
    to: upper && axis.at(Number(upper.value)),
    isFromIncluded: lower?.inclusive ?? false,
    isToIncluded: upper?.inclusive ?? false,
    isApproximate,
  };
}

/** “31 to 36”, “more than 11,000”, “about 40”: an interval as it is read aloud; the cell itself where it is none. */
export function intervalWords(cell: string): string {
  const interval = readInterval(cell);
  if (!interval) return cell;
  const { lower, upper, isApproximate } = interval;
  const about = isApproximate ? 'about ' : '';
  if (lower && upper) {
    if (lower.value === upper.value) return `${about}${lower.value}`;
    const from = lower.inclusive ? lower.value : `more than ${lower.value}`;
    return `${about}${from} to ${upper.inclusive ? '' : 'less than '}${upper.value}`;
  }
  if (lower) return `${about}${lower.inclusive ? 'at least' : 'more than'} ${lower.value}`;
  return `${about}${upper?.inclusive ? 'at most' : 'less than'} ${upper?.value ?? ''}`;
}

/** “1.2 m”, “250 k”, “120”: a value as there is room for it on an axis. */
export function tickWords(value: number): string {
  const size = Math.abs(value);
  for (const [unit, words] of [
    [1e9, 'bn'],
    [1e6, 'm'],
    [1e3, 'k'],
  ] as const) {
    if (size >= unit && (size >= 1e4 || unit > 1e3))
      return `${String(Math.round((value / unit) * 10) / 10)}${words}`;
  }
  return String(Math.round(value * 100) / 100);
}
