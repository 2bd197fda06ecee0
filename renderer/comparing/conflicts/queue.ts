import { type PairVerdict, pairVerdicts } from '../../../shared/model/pairVerdict.ts';
import type { ComparedStatements, ProposedPair, ProposedPairs } from '../../../shared/transfer/comparing.ts';
import { keyOfPair } from '../../state/actions/pairs.ts';
import { oncePer } from '../../state/oncePer.ts';
import type { State } from '../../state/state.ts';

const none: readonly ProposedPair[] = [];

/**
 * The pairs that are left to decide, in the order in which they are proposed, as many as the window has: those with a statement that is
 * compared, or all of them where a person wants that.
 */
export function pairsOf({
  comparing: { pairs, answer, scope, hasAllPairs },
}: State): readonly ProposedPair[] {
  if (!pairs) return none;
  return hasAllPairs || !answer || scope?.kind === 'all' ? pairs.pairs : pairsAmong(answer, pairs);
}

/** Pairs of another answer are other pairs: both never change. */
function pairsAmong(answer: ComparedStatements, pairs: ProposedPairs): readonly ProposedPair[] {
  const known = among.get(answer)?.get(pairs);
  if (known) return known;
  const ids = idsOf(answer);
  const found = pairs.pairs.filter(({ a, b }) =>
    [a, b].some(({ id, claimIds }) => ids.has(id) || claimIds.some((claimId) => ids.has(claimId))),
  );
  const ofAnswer = among.get(answer) ?? new WeakMap<ProposedPairs, readonly ProposedPair[]>();
  among.set(answer, ofAnswer.set(pairs, found));
  return found;
}

const among = new WeakMap<ComparedStatements, WeakMap<ProposedPairs, readonly ProposedPair[]>>();

const idsOf = oncePer(
  ({ statements }: ComparedStatements): ReadonlySet<string> => new Set(statements.map(({ id }) => id)),
);

/** How many pairs are left, those that the window has not read included. */
export function pairsLeft(state: State): number {
  const { pairs } = state.comparing;
  const shown = pairsOf(state);
  return pairs && shown === pairs.pairs ? pairs.total : shown.length;
}

/** How many pairs wait that are about something else than what is compared. */
export function pairsElsewhere(state: State): number {
  return (state.comparing.pairs?.total ?? 0) - pairsLeft(state);
}

/** The pair that keys decide: the one that was gone to, else the first; null where nothing is left. */
export function currentPair(state: State): ProposedPair | null {
  const pairs = pairsOf(state);
  const { pairKey } = state.comparing;
  return pairs.find((pair) => keyOfPair(pair) === pairKey) ?? pairs[0] ?? null;
}

/** The same while the queue is on screen: what commands of this view are about. */
export function pairOnScreen(state: State): ProposedPair | null {
  return state.room === 'comparing' && state.comparing.view === 'conflicts' ? currentPair(state) : null;
}

/** The pair before or after the current one; null at the ends. */
export function neighbourOf(state: State, step: 1 | -1): ProposedPair | null {
  const pairs = pairsOf(state);
  const current = currentPair(state);
  return current ? (pairs[pairs.indexOf(current) + step] ?? null) : null;
}

/** How many pairs were decided, by any verdict, and how many there are in all. */
export function progressOf({ total, decided }: ProposedPairs): {
  readonly decided: number;
  readonly total: number;
} {
  const sum = pairVerdicts.reduce((all: number, verdict: PairVerdict) => all + decided[verdict], 0);
  return { decided: sum, total: sum + total };
}
