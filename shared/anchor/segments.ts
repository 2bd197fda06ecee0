import type { Segment } from '../model/segment.ts';

/**
 * Rebuilds a value (an annotation's attributes) with every segment in it replaced. Segments are known by their keys,
 * so that an attribute added to the model later is neither forgotten by a converter nor by the invariants.
 */
export function mapSegments<T>(value: T, replace: (segment: Segment, path: string) => Segment, path = ''): T {
  if (typeof value !== 'object' || value === null) return value;
  // The casts are true because the shape is kept: a segment gives a segment, and every other value its like.
  if (isSegment(value)) return replace(value, path) as T;
  if (Array.isArray(value)) return value.map((item, i) => mapSegments(item, replace, `${path}[${i}]`)) as T;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    mapSegments(item, replace, path === '' ? key : `${path}.${key}`),
  ]);
  return Object.fromEntries(entries) as T;
}

function isSegment(value: object): value is Segment {
  return 'start' in value && 'end' in value && 'exact' in value;
}

/** All segments in a value (an annotation's attributes), wherever they are in it. */
export function* segmentsIn(value: unknown): Generator<Segment> {
  if (typeof value !== 'object' || value === null) return;
  if (isSegment(value)) yield value;
  else for (const item of Object.values(value)) yield* segmentsIn(item);
}
