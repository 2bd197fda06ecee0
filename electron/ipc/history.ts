import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Workbench } from '../workbench.ts';

/** Undo and redo of anything, in whatever article it was. */
export function historyHandlers({ workspace }: Workbench): Pick<Handlers, 'history.undo' | 'history.redo'> {
  return {
    'history.undo': () => workspace().actions.undo(),
    'history.redo': () => workspace().actions.redo(),
  };
}
