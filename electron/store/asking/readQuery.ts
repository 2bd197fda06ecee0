import { parseQuery } from '../../../shared/query/parse.ts';
import type { Query } from '../../../shared/query/query.ts';
import { Refusal } from '../../../shared/result.ts';

/**
 * Reads a query as a person wrote it. Throws `Refusal` with a sentence that names the place (counted from 1, in characters) where
 * it cannot be read.
 */
export function readQuery(text: string): Query | null {
  const parsed = parseQuery(text);
  if (parsed.ok) return parsed.query;
  const { start, message } = parsed.error;
  const place = [...text.slice(0, start)].length + 1;
  throw new Refusal('invalid-input', `The query cannot be read at character ${place}: ${message}`);
}
