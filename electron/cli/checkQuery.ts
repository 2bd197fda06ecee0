import { parseQuery } from '../../shared/query/parse.ts';
import { Refusal } from '../../shared/result.ts';
import { countCodePoints } from '../../shared/text/offsets.ts';

/**
 * Before any workspace is opened. Throws `Refusal` for a query that cannot be read, with one sentence that says the place, counted in
 * characters (code points) from 1.
 */
export function checkQuery(query: string): void {
  const parsed = parseQuery(query);
  if (parsed.ok) return;
  const { start, message } = parsed.error;
  const place = countCodePoints(query.slice(0, start)) + 1;
  throw new Refusal('invalid-input', `The query cannot be read at character ${place}: ${message}`);
}
