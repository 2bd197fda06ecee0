import { rounded } from './shapePath.ts';

/** A rectangle in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Slanted lines over a rectangle, as one SVG path, cut off at its edges. Lines and no pattern, for a pattern needs an id, which another picture
 * in the same page may have, and which not every program draws.
 */
export function hatchPath({ x, y, width, height }: Box, spacing = 8): string {
  let path = '';
  // Each line goes through x + y = sum, counted from the upper left corner.
  for (let sum = spacing; sum < width + height; sum += spacing) {
    const [startX, startY] = [Math.max(0, sum - height), Math.min(height, sum)];
    const [endX, endY] = [Math.min(width, sum), Math.max(0, sum - width)];
    path += `M${rounded(x + startX)} ${rounded(y + startY)}L${rounded(x + endX)} ${rounded(y + endY)}`;
  }
  return path;
}
