import type { Handlers } from '../../shared/ipc/contract.ts';
import { toEndInTurns } from '../inTurns.ts';
import { statementsOf } from '../store/comparing/statements.ts';
import type { Workbench } from '../workbench.ts';

type Comparing = 'comparing.statements';

/** Calls that compare statements of the whole workspace: what takes long lets other calls in between. */
export function comparingHandlers({ workspace }: Pick<Workbench, 'workspace'>): Pick<Handlers, Comparing> {
  return {
    'comparing.statements': ({ scope }) => toEndInTurns(statementsOf(workspace(), scope)),
  };
}
