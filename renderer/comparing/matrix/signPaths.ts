import type { Position } from '../../../shared/compare/claims/claimMatrix.ts';
import { rounded } from '../chart/shapePath.ts';

/** A part of a sign: where it starts within 16 × 16, and how it goes on from there (relative commands of an SVG path). */
interface Stroke {
  readonly className: string;
  readonly x: number;
  readonly y: number;
  readonly path: string;
}

/** The middle of a sign, in CSS pixels. */
export interface SignPlace {
  readonly x: number;
  readonly y: number;
}

/** A tick, a slash, a quotation mark, or half and half. */
const strokes: Readonly<Record<Position, readonly Stroke[]>> = {
  affirms: [
    { className: 'cell-sign-fill', x: 1, y: 8, path: 'a7 7 0 1 0 14 0a7 7 0 1 0-14 0Z' },
    { className: 'cell-sign-tick', x: 4.8, y: 8.2, path: 'l2.3 2.3 4.2-4.7' },
  ],
  denies: [
    {
      className: 'cell-sign-box',
      x: 3.5,
      y: 1.5,
      path: 'h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2Z',
    },
    { className: 'cell-sign-slash', x: 5, y: 11, path: 'l6-6' },
  ],
  both: [
    { className: 'cell-sign-ring', x: 1.7, y: 8, path: 'a6.3 6.3 0 1 0 12.6 0a6.3 6.3 0 1 0-12.6 0Z' },
    { className: 'cell-sign-fill', x: 8, y: 1, path: 'a7 7 0 0 0 0 14Z' },
  ],
  quotes: [2, 9].map((x) => ({
    className: 'cell-sign-quote',
    x,
    y: 11,
    path: 'v-3q0-4 4-5.2l.7 1.4q-2.1 1-2.2 2.8h2.5v4Z',
  })),
};

/** The signs of one position at some places, as paths of which each is for all of them, in the order in which they are drawn. */
export function signPaths(
  position: Position,
  places: readonly SignPlace[],
): readonly { readonly className: string; readonly d: string }[] {
  return strokes[position].map(({ className, x, y, path }) => ({
    className,
    d: places.map((place) => `M${rounded(place.x - 8 + x)} ${rounded(place.y - 8 + y)}${path}`).join(''),
  }));
}
