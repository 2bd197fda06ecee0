import type { Handlers } from '../../shared/ipc/contract.ts';
import { listOutlets } from '../store/actions/listOutlets.ts';
import type { Workbench } from '../workbench.ts';

/** Calls about the outlets of articles: each that writes is one user action, one transaction, one history entry. */
export function outletHandlers({
  workspace,
}: Pick<Workbench, 'workspace'>): Pick<Handlers, Extract<keyof Handlers, `outlets.${string}`>> {
  return {
    'outlets.list': () => listOutlets(workspace()),
    'outlets.create': (fields) => workspace().actions.createOutlet(fields),
    'outlets.update': ({ id, patch }) => workspace().actions.updateOutlet(id, patch),
    'outlets.merge': (input) => workspace().actions.mergeOutlets(input),
    'outlets.remove': ({ id }) => workspace().actions.removeOutlet(id),
  };
}
