import { isDeepStrictEqual } from 'node:util';
import type { FoundHistory } from './foundHistory.ts';
import type { Repaired } from './repair.ts';

/** Something that was found, and where. */
export interface Found<T> {
  readonly value: T;
  readonly from: 'rows' | 'history';
}

/** What a whole history knows; else the rows, but for those that had to be repaired and are whole in the history. */
export function choose<T>(
  { isWhole }: FoundHistory,
  known: ReadonlyMap<string, T>,
  rows: ReadonlyMap<string, Repaired<T>>,
  what: string,
  lost: string[],
): ReadonlyMap<string, Found<T>> {
  const chosen = new Map<string, Found<T>>();
  for (const [id, value] of known)
    chosen.set(id, { value, from: isDeepStrictEqual(rows.get(id)?.value, value) ? 'rows' : 'history' });
  if (isWhole) return chosen;
  for (const [id, { value, leftOut }] of rows) {
    if (leftOut.length > 0 && known.has(id)) continue;
    if (leftOut.length > 0) lost.push(`${what} ${id}: what it has as ${leftOut.join(', ')} cannot be used.`);
    chosen.set(id, { value, from: 'rows' });
  }
  return chosen;
}
