import type { Range } from '../../shared/model/segment.ts';
import { parseQuery } from '../../shared/query/parse.ts';

/** The places of the parts of a query that stand side by side (UTF-16 code units, half-open); null where it cannot be read. */
export function partsOf(text: string): readonly Range[] | null {
  const parsed = parseQuery(text);
  if (!parsed.ok) return null;
  const { query } = parsed;
  if (query === null) return [];
  // Brackets around all of it make one part of several.
  const isSideBySide = query.kind === 'and' && query.parts[0]?.start === query.start;
  return isSideBySide ? query.parts : [query];
}
