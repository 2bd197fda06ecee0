import type { Handlers } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import type { Workbench } from '../workbench.ts';

/** Undo and redo of anything, in whatever article it was. */
export function historyHandlers({
  workspace,
  outside,
}: Pick<Workbench, 'workspace' | 'outside'>): Pick<Handlers, 'history.undo' | 'history.redo'> {
  // The button says what it will undo: it must not take back what another process has done in the meantime.
  const refuseIfChanged = (what: string): void => {
    if (!outside?.look()) return;
    throw new Refusal(
      'conflict',
      `Another program has just changed this workspace, so nothing was ${what}: look at it, then try again.`,
    );
  };
  return {
    'history.undo': () => {
      refuseIfChanged('undone');
      return workspace().actions.undo();
    },
    'history.redo': () => {
      refuseIfChanged('redone');
      return workspace().actions.redo();
    },
  };
}
