import type { Statement } from '../../../shared/compare/statement.ts';
import type { ProposedPair } from '../../../shared/transfer/comparing.ts';
import type { State } from '../../state/state.ts';
import { allStatements } from '../comparedStatements.ts';
import { type Looks, lookAt, looksOf, outletLooks, outletNameOf } from '../outletLooks.ts';
import { pairsOf } from './queue.ts';

/** The looks of outlets as in the other views; one that is in the queue alone, because less than everything is compared, has the next that is free. */
export function pairLooks(state: State): Pick<Looks, 'of'> {
  const [statements, pairs] = [allStatements(state), pairsOf(state)];
  if (made?.statements !== statements || made.pairs !== pairs)
    made = { statements, pairs, looks: looksFor(statements, pairs) };
  return made.looks;
}

/** The last ones: a selector gives the same object for the same state. */
let made: {
  readonly statements: readonly Statement[];
  readonly pairs: readonly ProposedPair[];
  readonly looks: Pick<Looks, 'of'>;
} | null = null;

function looksFor(statements: readonly Statement[], pairs: readonly ProposedPair[]): Pick<Looks, 'of'> {
  const known = outletLooks(statements);
  const inQueue = looksOf(
    pairs.flatMap(({ a, b }) => [a, b]),
    outletNameOf,
  );
  const others = inQueue.names.filter((name) => !known.counts.has(name));
  return {
    of: (name) => {
      const at = name === null ? -1 : others.indexOf(name);
      return at < 0 ? known.of(name) : lookAt(known.names.length + at);
    },
  };
}
