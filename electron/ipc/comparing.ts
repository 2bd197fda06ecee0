import type { Handlers } from '../../shared/ipc/contract.ts';
import { toEndInTurns } from '../inTurns.ts';
import { statementsOf } from '../store/comparing/statements.ts';
import type { Workbench } from '../workbench.ts';

type Comparing =
  | 'comparing.statements'
  | 'comparing.decide'
  | 'claims.part'
  | 'figures.exclude'
  | 'figures.include';

/** Calls that compare statements of the whole workspace, in turns with others, and what a person decides about them. */
export function comparingHandlers({ workspace }: Pick<Workbench, 'workspace'>): Pick<Handlers, Comparing> {
  return {
    'comparing.statements': ({ scope }) => toEndInTurns(statementsOf(workspace(), scope)),
    'comparing.decide': (pair) => workspace().actions.decidePair(pair),
    'claims.part': ({ id }) => workspace().actions.partClaim(id),
    'figures.exclude': ({ ids, reason }) => workspace().actions.excludeFigures(ids, reason),
    'figures.include': ({ ids }) => workspace().actions.includeFigures(ids),
  };
}
