import type { Statement } from '../../../shared/compare/statement.ts';
import type { PairVerdict } from '../../../shared/model/pairVerdict.ts';
import type { ProposedPair, ProposedPairs } from '../../../shared/transfer/comparing.ts';
import { call } from '../../ipc/client.ts';
import { noteOf } from '../slices/writing.ts';
import { getState } from '../store.ts';
import { changeComparing, noteReading } from './comparing.ts';
import { guarded } from './notices.ts';
import { commit } from './saving.ts';

/** What tells a pair from all others: the ids of its two statements. */
export function keyOfPair({ a, b }: Pick<ProposedPair, 'a' | 'b'>): string {
  return `${a.id} ${b.id}`;
}

/** Makes a pair the one that keys decide. */
export function pickPair(pair: ProposedPair): void {
  const pairKey = keyOfPair(pair);
  if (getState().comparing.pairKey !== pairKey) changeComparing({ pairKey });
}

/** Shows the queue at the first pair that both are among these statements of, or else one of them, or the claim of one. */
export function decideAbout(ids: readonly string[]): void {
  const wanted = new Set(ids);
  const isAbout = ({ id, claimIds }: Statement) =>
    wanted.has(id) || claimIds.some((claimId) => wanted.has(claimId));
  const pairs = getState().comparing.pairs?.pairs ?? [];
  const pair =
    pairs.find(({ a, b }) => isAbout(a) && isAbout(b)) ?? pairs.find(({ a, b }) => isAbout(a) || isAbout(b));
  changeComparing({ view: 'conflicts', ...(pair && { pairKey: keyOfPair(pair) }) });
}

/** Counts the readings: what an earlier one brings is of no use once another has begun. */
let readings = 0;

/** Looks for pairs to decide, unless they are known as they are now; those that are shown stay until the answer is there. */
export async function readPairs(): Promise<void> {
  const { pairs: before, readAt, changes } = getState().comparing;
  if (before && readAt.pairs === changes.pairs) return;
  readings += 1;
  const mine = readings;
  changeComparing({
    pairSearch: { status: 'looking', done: 0, total: 0 },
    ...noteReading('pairs', null),
  });
  const pairs = await guarded(() => call('comparing.pairs'));
  if (readings !== mine) return;
  if (!pairs) {
    changeComparing({ pairSearch: { status: 'cancelled' } });
    return;
  }
  changeComparing(noteReading('pairs', changes.pairs));
  showPairs(pairs);
}

/** Shows what was found. A pair that was decided here and is proposed again was undone: it is the current one. */
function showPairs(pairs: ProposedPairs): void {
  const { decidedKeys, pairKey } = getState().comparing;
  const here = new Set(pairs.pairs.map(keyOfPair));
  const back = decidedKeys.findLast((key) => here.has(key));
  changeComparing({
    pairs,
    pairSearch: { status: 'idle' },
    decidedKeys: decidedKeys.filter((key) => !here.has(key)),
    pairKey: back ?? pairKey,
  });
}

/** Ends the looking for pairs. */
export async function cancelPairs(): Promise<void> {
  await guarded(() => call('comparing.cancel'));
}

/** Notes how far the looking is. */
export function showPairSearch({ done, total }: { readonly done: number; readonly total: number }): void {
  if (getState().comparing.pairSearch.status === 'looking')
    changeComparing({ pairSearch: { status: 'looking', done, total } });
}

/**
 * Decides about a pair, in one action that one undo takes back. The pair after it is the current one as soon as that is saved; the next
 * reading brings what else has changed.
 */
export async function decidePair(pair: ProposedPair, verdict: PairVerdict): Promise<void> {
  const key = keyOfPair(pair);
  if (deciding.has(key)) return;
  deciding.add(key);
  try {
    await commit(() => call('comparing.decide', { a: pair.a.id, b: pair.b.id, verdict }), {
      onShown: () => leaveOut(key, verdict),
    });
  } finally {
    deciding.delete(key);
  }
}

/** Pairs whose decision is being saved: a key that is struck twice decides once. */
const deciding = new Set<string>();

function leaveOut(key: string, verdict: PairVerdict): void {
  const { pairs: before, pairKey, decidedKeys } = getState().comparing;
  if (!before) return;
  const at = before.pairs.findIndex((pair) => keyOfPair(pair) === key);
  if (at < 0) return;
  const pairs = before.pairs.toSpliced(at, 1);
  const next = pairs[at] ?? pairs.at(-1);
  const isCurrent = pairKey === null || pairKey === key;
  // What is being looked for began before this decision.
  readings += 1;
  changeComparing({
    pairs: {
      pairs,
      total: before.total - 1,
      decided: { ...before.decided, [verdict]: before.decided[verdict] + 1 },
    },
    decidedKeys: [...decidedKeys.filter((other) => other !== key), key],
    ...(isCurrent && { pairKey: next ? keyOfPair(next) : null }),
  });
}

/** Writes the note of a statement’s annotation, if it is another one; an empty note is taken away. */
export async function noteStatement({ id, note }: Statement, text: string): Promise<void> {
  const written = noteOf(text);
  if (written === (note ?? null)) return;
  await commit(() => call('annotations.update', { id, patch: { note: written } }));
}
