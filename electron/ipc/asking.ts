import type { Channel, Handlers } from '../../shared/ipc/contract.ts';
import type { Asked } from '../../shared/transfer/asking.ts';
import { toEndInTurns } from '../inTurns.ts';
import { ask } from '../store/asking/ask.ts';
import { prepare } from '../store/asking/asking.ts';
import { batch } from '../store/asking/batch.ts';
import { complete } from '../store/asking/complete.ts';
import { explain } from '../store/asking/explain.ts';
import { facetsOf } from '../store/asking/facets.ts';
import { hits } from '../store/asking/hits.ts';
import { passages } from '../store/asking/passages.ts';
import { pivot } from '../store/asking/pivot.ts';
import type { Question } from '../store/asking/question.ts';
import { rows } from '../store/asking/rows.ts';
import type { Workbench } from '../workbench.ts';

type Asking = Exclude<Extract<Channel, `asking.${string}`>, 'asking.copy' | 'asking.save'>;

/** Calls that ask the whole workspace: what takes long lets other calls in between. */
export function askingHandlers({ workspace }: Pick<Workbench, 'workspace'>): Pick<Handlers, Asking> {
  const question = (asked: Asked): Promise<Question> => toEndInTurns(prepare(workspace(), asked));
  const everything: Asked = { query: '' };
  return {
    'asking.ask': async ({ asked, ...page }) => ask(await question(asked), page),
    'asking.passages': async ({ asked, from, count }) =>
      toEndInTurns(passages(await question(asked), from, count)),
    'asking.facets': async ({ asked, fields, count }) =>
      toEndInTurns(facetsOf(await question(asked), fields, count)),
    'asking.rows': async ({ asked, ...page }) => toEndInTurns(rows(await question(asked), page)),
    'asking.pivot': async ({ asked, rows: down, columns: across, of }) =>
      pivot(await question(asked), down, across, of),
    'asking.explain': async (asked) => toEndInTurns(explain(await question(asked))),
    'asking.values': async ({ field, prefix, count }) =>
      complete(await question(everything), field, prefix, count),
    'asking.hits': async ({ asked, order }) => hits(await question(asked), order),
    'asking.batch': async ({ names, among }) => toEndInTurns(batch(await question(everything), names, among)),
  };
}
