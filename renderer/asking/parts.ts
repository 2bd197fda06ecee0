import type { Range } from '../../shared/model/segment.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { topParts } from '../../shared/query/topParts.ts';

/** The places of the top parts of a query (UTF-16 code units, half-open); null where it cannot be read. */
export function partsOf(text: string): readonly Range[] | null {
  const parsed = parseQuery(text);
  return parsed.ok ? topParts(parsed.query) : null;
}
