import type { Channel, Handlers } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import type { Workbench } from '../workbench.ts';

type Asking = Extract<Channel, `asking.${string}`>;

/** Calls that ask the whole workspace. */
export function askingHandlers(_workbench: Pick<Workbench, 'workspace'>): Pick<Handlers, Asking> {
  const refuse = (): never => {
    throw new Refusal('unsupported', 'This cannot be asked yet.');
  };
  return {
    'asking.ask': refuse,
    'asking.passages': refuse,
    'asking.facets': refuse,
    'asking.rows': refuse,
    'asking.pivot': refuse,
    'asking.explain': refuse,
    'asking.values': refuse,
    'asking.hits': refuse,
    'asking.batch': refuse,
  };
}
