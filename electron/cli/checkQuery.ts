import { parseQuery } from '../../shared/query/parse.ts';
import { countCodePoints } from '../../shared/text/offsets.ts';
import { UsageError } from './terminal.ts';

/**
 * Before any workspace is opened: what cannot be read is a wrong usage. Throws `UsageError` that says the place, counted in characters
 * (code points) from 1.
 */
export function checkQuery(query: string): void {
  const parsed = parseQuery(query);
  if (parsed.ok) return;
  const { start, message } = parsed.error;
  const place = countCodePoints(query.slice(0, start)) + 1;
  throw new UsageError(`The query cannot be read at character ${place}: ${message}`);
}
