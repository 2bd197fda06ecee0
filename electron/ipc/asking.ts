import type { Channel, Handlers } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import type { Asked } from '../../shared/transfer/asking.ts';
import { toEndInTurns } from '../inTurns.ts';
import { ask } from '../store/asking/ask.ts';
import { prepare } from '../store/asking/asking.ts';
import { facetsOf } from '../store/asking/facets.ts';
import { hits } from '../store/asking/hits.ts';
import { passages } from '../store/asking/passages.ts';
import type { Question } from '../store/asking/question.ts';
import type { Workbench } from '../workbench.ts';

type Asking = Exclude<Extract<Channel, `asking.${string}`>, 'asking.copy' | 'asking.save'>;

/** Calls that ask the whole workspace. */
export function askingHandlers({ workspace }: Pick<Workbench, 'workspace'>): Pick<Handlers, Asking> {
  const question = (asked: Asked): Promise<Question> => toEndInTurns(prepare(workspace(), asked));
  const refuse = (): never => {
    throw new Refusal('unsupported', 'This cannot be asked yet.');
  };
  return {
    'asking.ask': async ({ asked, ...page }) => ask(await question(asked), page),
    'asking.passages': async ({ asked, from, count }) => passages(await question(asked), from, count),
    'asking.facets': async ({ asked, fields, count }) =>
      toEndInTurns(facetsOf(await question(asked), fields, count)),
    'asking.hits': async ({ asked, order }) => hits(await question(asked), order),
    'asking.rows': refuse,
    'asking.pivot': refuse,
    'asking.explain': refuse,
    'asking.values': refuse,
    'asking.batch': refuse,
  };
}
