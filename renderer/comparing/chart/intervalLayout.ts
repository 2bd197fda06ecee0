import type { Bound, Modifier } from '../../../shared/figure/card.ts';
import { rounded } from './shapePath.ts';

/** What is drawn of a figure. */
export interface DrawableFigure {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
  readonly modifiers: readonly Modifier[];
}

/** The end of an interval, on the axis of values, in CSS pixels. */
interface Cap {
  readonly at: number;
  /** The value itself does not count in. */
  readonly isHollow: boolean;
}

/** Part of the axis of values, in CSS pixels; `to` may be the smaller one. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** A figure as it is drawn: it follows the algebra, and nothing has a length that says nothing. */
export interface DrawnInterval {
  /** One or two; they are the shape of the outlet. */
  readonly caps: readonly Cap[];
  /** All values between two caps. */
  readonly stem: Reach | null;
  /** The side that is open: its length says nothing. */
  readonly ray: Reach | null;
  /** Where a wave says that the value is approximate; no width is invented. */
  readonly waves: readonly number[];
  /** All of it, caps included. */
  readonly extent: Reach;
}

interface Options {
  readonly at: (value: number) => number;
  /** How far a shape reaches from its middle. */
  readonly size: number;
  /** How long an open side is; shorter where the picture ends before. */
  readonly ray: number;
  /** The end of the picture where the least values are, and the one where the greatest are. */
  readonly edges: Reach;
}

/** An open side of this length is drawn, even where it leaves the picture. */
const shortestRay = 16;

/** How long an open side is by itself, in CSS pixels. */
export const usualRay = 50;

/** Lays out a figure on the axis of values; null where it has no bound. */
export function drawnInterval(figure: DrawableFigure, options: Options): DrawnInterval | null {
  const { lower, upper } = figure;
  const from = lower && capOf(lower, options);
  const to = upper && capOf(upper, options);
  const isPoint = lower && upper && lower.value === upper.value;
  const caps = [...(from ? [from] : []), ...(to && !isPoint ? [to] : [])];
  if (caps.length === 0) return null;
  const ray = from && to ? null : rayFrom(from ?? to, from !== null, options);
  const waves = figure.modifiers.includes('IsApproximate') ? caps.map(({ at }) => at) : [];
  const ends = [
    ...caps.flatMap(({ at }) => [at - options.size, at + options.size]),
    ...(ray ? [ray.to] : []),
  ];
  return {
    caps,
    stem: from && to && !isPoint ? { from: from.at, to: to.at } : null,
    ray,
    waves,
    extent: { from: Math.min(...ends), to: Math.max(...ends) },
  };
}

function capOf({ value, inclusive }: Bound, { at }: Options): Cap {
  return { at: at(Number(value)), isHollow: !inclusive };
}

function rayFrom(cap: Cap | null, isToGreater: boolean, { ray, edges }: Options): Reach | null {
  if (!cap) return null;
  const edge = isToGreater ? edges.to : edges.from;
  const isGrowing = edges.to > edges.from === isToGreater;
  const length = Math.max(shortestRay, Math.min(ray, Math.abs(edge - cap.at)));
  return { from: cap.at, to: rounded(cap.at + (isGrowing ? length : -length)) };
}
