import type { Input, Output } from '../../../shared/ipc/contract.ts';
import type { Sorting } from '../../../shared/transfer/asking.ts';
import { call } from '../../ipc/client.ts';
import { guarded } from './notices.ts';

/** Some answers as rows of a table; null when they cannot be read, which is said. */
export function readAnswerRows(input: Input<'asking.rows'>): Promise<Output<'asking.rows'> | null> {
  return guarded(() => call('asking.rows', input));
}

/** How often the values of two fields meet among the answers; null when that cannot be read, which is said. */
export function readPivot(input: Input<'asking.pivot'>): Promise<Output<'asking.pivot'> | null> {
  return guarded(() => call('asking.pivot', input));
}

/** The first answers to a query that is not the one in the box; null when they cannot be read, which is said. */
export function readFirstAnswers(input: Input<'asking.ask'>): Promise<Output<'asking.ask'> | null> {
  return guarded(() => call('asking.ask', input));
}

/** So many rows are read at a time, and so many at most. */
const rowsAtOnce = 1000;
const mostRows = 10_000;

/** The rows of a table as they are sorted, up to 10,000: the way through them. Throws `CallError`. */
export async function rowsInOrder(
  asked: Input<'asking.rows'>['asked'],
  sorting: Sorting,
): Promise<readonly { readonly id: string; readonly articleId: string }[]> {
  const found: Output<'asking.rows'>['rows'] = [];
  for (let total = 1; found.length < Math.min(total, mostRows); ) {
    const from = found.length;
    const input = { asked, columns: [], sorting: [...sorting], from, count: rowsAtOnce };
    const read = await call('asking.rows', input);
    if (read.rows.length === 0) break;
    total = read.total;
    found.push(...read.rows);
  }
  return found;
}
