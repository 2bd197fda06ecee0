import type { Box } from './hatch.ts';
import { rounded } from './shapePath.ts';

/** Where the letter of a pinned mark is: to the left of its middle, in CSS pixels. */
export function pinBox({ x, y }: { readonly x: number; readonly y: number }): Box {
  return { x: rounded(x - 27), y: rounded(y - 8), width: 16, height: 16 };
}
