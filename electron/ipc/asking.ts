import type { Channel, Handlers } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import type { Workbench } from '../workbench.ts';

type Asking = Extract<
  Channel,
  | `asking.${string}`
  | `questions.${string}`
  | `outlets.${string}`
  | 'annotations.updateMany'
  | 'annotations.removeMany'
  | 'articles.removal'
  | 'articles.remove'
>;

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
    'questions.list': refuse,
    'questions.create': refuse,
    'questions.update': refuse,
    'questions.remove': refuse,
    'questions.look': refuse,
    'outlets.list': refuse,
    'outlets.create': refuse,
    'outlets.update': refuse,
    'outlets.merge': refuse,
    'outlets.remove': refuse,
    'annotations.updateMany': refuse,
    'annotations.removeMany': refuse,
    'articles.removal': refuse,
    'articles.remove': refuse,
  };
}
