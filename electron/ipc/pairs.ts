import type { Handlers } from '../../shared/ipc/contract.ts';
import type { ProposedPair } from '../../shared/transfer/comparing.ts';
import { toEndInTurns } from '../inTurns.ts';
import { statementsByIds } from '../store/comparing/statements.ts';
import type { Workbench } from '../workbench.ts';
import type { Comparer } from './comparer.ts';

/** The call about pairs of statements that a person may decide about. */
export function pairHandlers(
  { workspace }: Pick<Workbench, 'workspace'>,
  comparer: Comparer,
): Pick<Handlers, 'comparing.pairs'> {
  return {
    'comparing.pairs': async () => {
      const found = await comparer.find('pairs');
      if (found === null) return null;
      const store = workspace();
      const ids = new Set(found.pairs.flatMap(({ a, b }) => [a, b]));
      const statements = await toEndInTurns(statementsByIds(store, [...ids]));
      const byId = new Map(statements.map((statement) => [statement.id, statement]));
      const pairs = found.pairs.flatMap((pair): readonly ProposedPair[] => {
        const [a, b] = [byId.get(pair.a), byId.get(pair.b)];
        // One of them may have gone since it was found.
        return a && b ? [{ ...pair, a, b }] : [];
      });
      return {
        pairs,
        total: found.total - (found.pairs.length - pairs.length),
        decided: store.pairs.counts(),
      };
    },
  };
}
