import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Workbench } from '../workbench.ts';

/** Calls that link annotations and take links away. */
export function linkHandlers({
  workspace,
}: Pick<Workbench, 'workspace'>): Pick<Handlers, 'links.create' | 'links.remove'> {
  return {
    'links.create': (link) => workspace().actions.createLink(link),
    'links.remove': ({ id }) => workspace().actions.removeLink(id),
  };
}
