import type { Handlers } from '../../shared/ipc/contract.ts';
import { interruptedImports } from '../store/actions/importRuns.ts';
import type { Workbench } from '../workbench.ts';

/** Calls about imports that were interrupted; undoing one is an ordinary undo. */
export function importHandlers({
  workspace,
}: Pick<Workbench, 'workspace'>): Pick<Handlers, 'imports.interrupted' | 'imports.keep'> {
  return {
    'imports.interrupted': () => [...interruptedImports(workspace())],
    'imports.keep': ({ id }) => {
      workspace().actions.keepInterrupted(id);
      return undefined;
    },
  };
}
