import type { MarkStep } from '../../chart/nextMark.ts';
import type { NodePlace } from './forceLayout.ts';

/**
 * The node that a key leads to: the nearest one within 45° of its direction; Home leads to the middle, and End to the one that shares least. Null where
 * there is none. `keys` are those of the nodes, the middle first.
 */
export function nextNode(
  keys: readonly string[],
  places: ReadonlyMap<string, NodePlace>,
  from: string | null,
  step: MarkStep,
): string | null {
  const now = places.get(from ?? '');
  if (!now || step === 'Home') return keys[0] ?? null;
  if (step === 'End') return keys.at(-1) ?? null;
  const [dx, dy] = directions[step];
  const distances = keys.flatMap((key) => {
    const place = places.get(key);
    if (!place || key === from) return [];
    const [x, y] = [place.x - now.x, place.y - now.y];
    const [along, across] = [x * dx + y * dy, Math.abs(x * dy - y * dx)];
    return along > 0 && across <= along ? [{ key, distance: along + across }] : [];
  });
  return distances.sort((a, b) => a.distance - b.distance)[0]?.key ?? null;
}

const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;
