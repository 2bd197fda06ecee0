import type { Look } from '../outletLooks.ts';
import type { DrawnInterval, Reach } from './intervalLayout.ts';
import { rounded, shapePath } from './shapePath.ts';

/** Whether the axis of values goes up or to the right. */
export type Direction = 'vertical' | 'horizontal';

/** An SVG path, and how strongly it is drawn (0 to 1). */
export interface FadingPath {
  readonly path: string;
  readonly opacity: number;
}

/** Turns a place on the axis of values and one across it into x and y. */
type Point = (along: number, across: number) => string;

const pointOf =
  (direction: Direction): Point =>
  (along, across) => {
    const [a, b] = [rounded(along), rounded(across)];
    return direction === 'vertical' ? `${b} ${a}` : `${a} ${b}`;
  };

/** How far the two lines of a stem are from the middle where the day is missing. */
const double = 2.5;

/** From one cap to the other; two lines where the statement gives no day. */
export function stemPath(
  { from, to }: Reach,
  across: number,
  direction: Direction,
  isDouble: boolean,
): string {
  const point = pointOf(direction);
  return (isDouble ? [across - double, across + double] : [across])
    .map((place) => `M${point(from, place)}L${point(to, place)}`)
    .join('');
}

const fading = [0.85, 0.5, 0.25] as const;

/** An open side: a stem in three parts, each with a chevron at its end and fainter than the one before. */
export function rayPaths({ from, to }: Reach, across: number, direction: Direction): readonly FadingPath[] {
  const point = pointOf(direction);
  const part = (to - from) / fading.length;
  const wing = Math.sign(part) * 4;
  return fading.map((opacity, index) => {
    const start = from + part * index;
    const end = start + part;
    return {
      opacity,
      path: `M${point(start, across)}L${point(end, across)}M${point(end - wing, across - 4)}L${point(end, across)}L${point(end - wing, across + 4)}`,
    };
  });
}

/**
 * All of a mark in one path, where there are too many for more: lines that enclose nothing, and shapes, a hollow one with a hole in it
 * where paths are filled by the rule “evenodd”.
 */
export function plainPath(
  drawn: DrawnInterval,
  { shape }: Look,
  across: number,
  direction: Direction,
  size: number,
  isRefuted: boolean,
): string {
  const { caps, stem, ray, waves } = drawn;
  const shapeAt = (at: number, reach: number) =>
    direction === 'vertical' ? shapePath(shape, across, at, reach) : shapePath(shape, at, across, reach);
  return [
    stem ? stemPath(stem, across, direction, false) : '',
    ray ? plainRayPath(ray, across, direction) : '',
    ...waves.map((at) => wavePath(at, across, direction, size)),
    ...caps.map(({ at, isHollow }) => shapeAt(at, size) + (isHollow ? shapeAt(at, size / 2) : '')),
    isRefuted ? strikePath(drawn, across, direction, size) : '',
  ].join('');
}

function plainRayPath({ from, to }: Reach, across: number, direction: Direction): string {
  const point = pointOf(direction);
  const wing = Math.sign(to - from) * 3;
  return `M${point(from, across)}L${point(to, across)}M${point(to - wing, across - 3)}L${point(to, across)}L${point(to - wing, across + 3)}`;
}

/** One wave across the axis at an approximate value. */
export function wavePath(at: number, across: number, direction: Direction, size: number): string {
  const point = pointOf(direction);
  const length = 3.4 * size;
  const height = 1.1 * size;
  const start = across - length;
  const step = length / 2;
  let path = `M${point(at, start)}`;
  for (let hump = 0; hump < 4; hump += 1) {
    const left = start + hump * step;
    path += `Q${point(at + (hump % 2 === 0 ? -height : height), left + step / 2)} ${point(at, left + step)}`;
  }
  return path;
}

/** A dashed outline around a mark that is at the day of publication for want of another; `half` is half its width, in CSS pixels. */
export function capsulePath(extent: Reach, across: number, direction: Direction, half: number): string {
  const point = pointOf(direction);
  const [start, end] = [extent.from, extent.to];
  const sweep = direction === 'vertical' ? 1 : 0;
  return `M${point(start, across - half)}A${half} ${half} 0 0 ${sweep} ${point(start, across + half)}L${point(end, across + half)}A${half} ${half} 0 0 ${sweep} ${point(end, across - half)}Z`;
}

/** A line through all of a mark that was refuted, and a little more. */
export function strikePath(
  { caps }: DrawnInterval,
  across: number,
  direction: Direction,
  size: number,
): string {
  const point = pointOf(direction);
  const places = caps.map(({ at }) => at);
  const [start, end] = [Math.min(...places) - 1.6 * size, Math.max(...places) + 1.6 * size];
  return `M${point(end, across - 2 * size)}L${point(start, across + 2 * size)}`;
}
