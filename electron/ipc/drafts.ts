import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Workbench } from '../workbench.ts';

/** Notes that are being written. */
export function draftHandlers({ workspace }: Pick<Workbench, 'workspace'>): Pick<Handlers, 'drafts.save'> {
  return {
    'drafts.save': ({ id, text }) => {
      workspace().drafts.save(id, text);
      return undefined;
    },
  };
}
