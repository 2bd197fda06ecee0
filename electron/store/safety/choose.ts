import { isDeepStrictEqual } from 'node:util';
import { shortened } from '../../../shared/text/shortened.ts';
import type { FoundHistory } from './foundHistory.ts';
import type { Repaired } from './repair.ts';

/** Something that was found, and where. */
export interface Found<T> {
  readonly value: T;
  readonly from: 'rows' | 'history';
}

/**
 * What a whole history knows; else the rows, but for those that had to be repaired and are whole in the history. Says in `lost` what is
 * left out.
 */
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
    if ((leftOut.length > 0 || value === null) && known.has(id)) continue;
    const unusable = leftOut.map(shown).join(', ');
    const whose = `${what} ${shown(id)}`;
    if (value === null) lost.push(`${whose} was left out: what it has as ${unusable} cannot be used.`);
    else if (leftOut.length > 0) lost.push(`${whose}: what it has as ${unusable} cannot be used.`);
    if (value !== null) chosen.set(id, { value, from: 'rows' });
  }
  return chosen;
}

/** What was found as a name, for a sentence: it may be as long as a book, or look like a sentence of its own. */
export function shown(name: string): string {
  return shortened(name.replace(/[\p{C}\p{Z}]+/gu, ' ').trim(), 60);
}
