import { scaleLinear, scaleLog } from 'd3-scale';
import { rounded } from './shapePath.ts';

/** A round value on the axis, where it is (CSS pixels), and its label, which is exact. */
interface ValueTick {
  readonly value: number;
  readonly at: number;
  readonly label: string;
}

/** Where values are in a picture, in CSS pixels. */
export interface ValueScale {
  readonly kind: 'linear' | 'log';
  /** A value that lies beyond the axis is put at its end. */
  readonly at: (value: number) => number;
  readonly ticks: readonly ValueTick[];
  /** What the axis starts with: if not with 0, the picture says so. */
  readonly least: number;
}

interface Wanted {
  /** All ends of what is drawn. */
  readonly values: readonly number[];
  /** Where the least and the greatest value go, in CSS pixels; either may be the greater one. */
  readonly from: number;
  readonly to: number;
  /** A logarithmic one is made only where `canBeLogarithmic`. */
  readonly kind: 'linear' | 'log';
  /** About so many ticks. */
  readonly count: number;
}

/** The axis for some values, with round ends. */
export function valueScale(wanted: Wanted): ValueScale {
  return wanted.kind === 'log' && canBeLogarithmic(wanted.values) ? logarithmic(wanted) : linear(wanted);
}

/** Whether values span two decades, and none is below zero: else a logarithmic axis tells nothing that a linear one does not. */
export function canBeLogarithmic(values: readonly number[]): boolean {
  const above = values.filter((value) => value > 0);
  return values.every((value) => value >= 0) && greatestOf(above) / leastOf(above) >= 100;
}

function linear({ values, from, to, count }: Wanted): ValueScale {
  const [least, greatest] = [leastOf(values), greatestOf(values)];
  const isAny = values.length > 0;
  // Values that lie close together far from zero would be one line above an empty picture.
  const isFarFromZero = isAny && least > 0 && greatest - least < least / 2 && greatest > least;
  const start = isAny ? (isFarFromZero ? least : Math.min(0, least)) : 0;
  const end = isAny ? (greatest > start ? greatest : Math.max(0, greatest)) : 10;
  const scale = scaleLinear()
    .domain([start, end > start ? end : start + 1])
    .nice(count)
    .range([from, to])
    .clamp(true);
  const at = (value: number) => rounded(scale(value));
  // There is no half person.
  const areWhole = values.every(Number.isInteger);
  return {
    kind: 'linear',
    at,
    ticks: scale
      .ticks(count)
      .filter((value) => !areWhole || Number.isInteger(value))
      .map((value) => ({ value, at: at(value), label: tickLabel(value) })),
    least: scale.domain()[0] ?? 0,
  };
}

/** So much of the axis lies between 0, which no logarithm reaches, and the least value above it. */
const zeroPart = 0.08;

function logarithmic({ values, from, to, count }: Wanted): ValueScale {
  const above = values.filter((value) => value > 0);
  const hasZero = values.includes(0);
  const start = hasZero ? from + (to - from) * zeroPart : from;
  const round = roundValues(leastOf(above), greatestOf(above));
  const [first = 1, last = 1] = [round[0], round.at(-1)];
  const scale = scaleLog().domain([first, last]).range([start, to]).clamp(true);
  const at = (value: number) => rounded(value > 0 ? scale(value) : from);
  const ticks = thinnedOut(round, count).map((value) => ({ value, at: at(value), label: tickLabel(value) }));
  return {
    kind: 'log',
    at,
    ticks: hasZero ? [{ value: 0, at: rounded(from), label: '0' }, ...ticks] : ticks,
    least: hasZero ? 0 : first,
  };
}

/** 1, 2 and 5 times powers of ten, from the last one that is not above the least value to the first that is not below the greatest. */
function roundValues(least: number, greatest: number): readonly number[] {
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(least)) - 1; (found.at(-1) ?? 0) < greatest; power += 1)
    // A power as text is exact, which a product of small ones is not.
    for (const factor of [1, 2, 5])
      if ((found.at(-1) ?? 0) < greatest) found.push(Number(`${factor}e${power}`));
  return found.filter((value, index) => (found[index + 1] ?? greatest) > least || value === found.at(-1));
}

/** All of them where there is room, else the powers of ten, or every second one of these, or every third… */
function thinnedOut(round: readonly number[], count: number): readonly number[] {
  if (round.length <= 2 * count) return round;
  const powers = round.filter((value) => /^10*$|^0\.0*1$|^1e/.test(String(value)));
  const step = Math.ceil(powers.length / (2 * count));
  return powers.filter((_, index) => index % step === 0);
}

/** “0.3”, “1,500,000”: a round value as it is written; what a sum of binary fractions adds at the end is no part of it. */
function tickLabel(value: number): string {
  labels ??= new Intl.NumberFormat('en', { maximumSignificantDigits: 12 });
  return labels.format(value);
}

/** Made on first use: no start waits for it. */
let labels: Intl.NumberFormat | undefined;

const leastOf = (values: readonly number[]) =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const greatestOf = (values: readonly number[]) =>
  values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
