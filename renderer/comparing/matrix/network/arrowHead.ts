import { rounded } from '../../chart/shapePath.ts';

/** The head of an arrow that ends at a point, in a direction of length 1; in CSS pixels. */
export function arrowHead([x = 0, y = 0]: readonly number[], [dx = 0, dy = 0]: readonly number[]): string {
  const [left, right] = [1, -1].map((side) => [x - dx * 7 + side * dy * 3.5, y - dy * 7 - side * dx * 3.5]);
  return `M${(left ?? []).map(rounded).join(' ')}L${rounded(x)} ${rounded(y)}L${(right ?? []).map(rounded).join(' ')}`;
}
