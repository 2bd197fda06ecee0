import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Workbench } from '../workbench.ts';

/** Calls that link annotations and take links away. */
export function linkHandlers({
  workspace,
}: Pick<Workbench, 'workspace'>): Pick<Handlers, 'links.create' | 'links.remove'> {
  return {
    'links.create': ({ replaces, ...link }) => workspace().actions.createLink(link, replaces),
    'links.remove': ({ id }) => workspace().actions.removeLink(id),
  };
}
