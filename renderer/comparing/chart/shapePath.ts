import type { ShapeName } from '../outletLooks.ts';

type Corner = readonly [x: number, y: number];

/** The corners of each shape around 0, 0, within a circle of radius 1.2 and of about the same area; a circle has none. */
const corners: Readonly<Record<Exclude<ShapeName, 'circle'>, readonly Corner[]>> = {
  square: [
    [-0.8, -0.8],
    [0.8, -0.8],
    [0.8, 0.8],
    [-0.8, 0.8],
  ],
  diamond: [
    [0, -1.1],
    [1.1, 0],
    [0, 1.1],
    [-1.1, 0],
  ],
  triangle: [
    [0, -1],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  star: [
    [0, -1.2],
    [0.32, -0.42],
    [1.14, -0.37],
    [0.51, 0.16],
    [0.71, 0.96],
    [0, 0.52],
    [-0.71, 0.96],
    [-0.51, 0.16],
    [-1.14, -0.37],
    [-0.32, -0.42],
  ],
  cross: [
    [-0.38, -1.1],
    [0.38, -1.1],
    [0.38, -0.38],
    [1.1, -0.38],
    [1.1, 0.38],
    [0.38, 0.38],
    [0.38, 1.1],
    [-0.38, 1.1],
    [-0.38, 0.38],
    [-1.1, 0.38],
    [-1.1, -0.38],
    [-0.38, -0.38],
  ],
  pentagon: [
    [0, -1.08],
    [1.05, -0.31],
    [0.65, 0.9],
    [-0.65, 0.9],
    [-1.05, -0.31],
  ],
  hexagon: [
    [-1, 0],
    [-0.5, -0.87],
    [0.5, -0.87],
    [1, 0],
    [0.5, 0.87],
    [-0.5, 0.87],
  ],
};

/** A shape around a place as an SVG path; it reaches about `size` from there, in CSS pixels. */
export function shapePath(shape: ShapeName, x: number, y: number, size: number): string {
  if (shape !== 'circle')
    return `M${corners[shape].map(([right, down]) => `${rounded(x + right * size)} ${rounded(y + down * size)}`).join('L')}Z`;
  const radius = rounded(0.9 * size);
  const width = rounded(2 * radius);
  return `M${rounded(x - radius)} ${rounded(y)}a${radius} ${radius} 0 1 0 ${width} 0a${radius} ${radius} 0 1 0 ${-width} 0Z`;
}

/** No one sees a hundredth of a pixel: rounded so, pictures of the same data are the same. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
