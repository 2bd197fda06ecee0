import { basename } from 'node:path';
import { answerText } from '../../shared/citation/answerText.ts';
import { citationOf } from '../../shared/citation/citation.ts';
import { citationsAs } from '../../shared/citation/citationsAs.ts';
import type { Handlers, Input } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import { saveFormatLabel } from '../../shared/table/saveFormats.ts';
import { separatedTable } from '../../shared/table/separatedTable.ts';
import { numeral } from '../../shared/text/counting.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { inTurns, toEndInTurns } from '../inTurns.ts';
import { makeJobs } from '../jobs/jobs.ts';
import { prepare } from '../store/asking/asking.ts';
import { factsOf } from '../store/asking/facts.ts';
import { idsInRows } from '../store/asking/rows.ts';
import type { Workspace } from '../store/open.ts';
import { wantedTable } from '../transfer/writeTable.ts';
import type { Workbench } from '../workbench.ts';
import { refuseAltered } from './citations.ts';
import { whereToSave } from './whereToSave.ts';

/** Other programs take long to paste more than that. */
const maxCopied = 20_000;

/** Calls that take answers out of the window. */
export function answersOutHandlers(
  { workspace, startProcess }: Pick<Workbench, 'workspace' | 'startProcess'>,
  { copy, askToSave }: Pick<Desktop, 'copy' | 'askToSave'>,
): Pick<Handlers, 'asking.copy' | 'asking.save'> {
  return {
    'asking.copy': async (wanted) => {
      const store = workspace();
      const ids = await idsOf(store, wanted);
      if (ids.length > maxCopied)
        throw new Refusal(
          'unsupported',
          `At most ${numeral(maxCopied)} answers can be copied at once: save them as a file instead.`,
        );
      copy(await copied(store, ids, wanted));
      return { answers: ids.length };
    },
    'asking.save': async (wanted) => {
      const store = workspace();
      const { columns, format } = wanted;
      const path = await whereToSave(
        { askToSave },
        { title: 'Save answers', name: 'answers', ending: `.${format}`, kind: saveFormatLabel[format] },
        store.settings,
      );
      if (path === null) return null;
      const ids = await idsOf(store, wanted);
      const jobs = makeJobs(startProcess);
      const input = { file: store.file, path, wanted: { ids, columns }, format };
      const answers = await jobs.saveTable(input).finally(jobs.close);
      return { fileName: basename(path), answers };
    },
  };
}

type Wanted = Pick<Input<'asking.copy'>, 'asked' | 'ids' | 'order' | 'sorting'>;

/** The annotations in the order in which they leave. */
async function idsOf(store: Workspace, { asked, ids, order, sorting }: Wanted): Promise<readonly string[]> {
  if (ids) return ids;
  const question = await toEndInTurns(prepare(store, asked));
  return toEndInTurns(idsInRows(question, sorting, 0, Number.POSITIVE_INFINITY, order));
}

async function copied(
  store: Workspace,
  ids: readonly string[],
  wanted: Input<'asking.copy'>,
): Promise<string> {
  await refuseAltered(
    store,
    ids.flatMap((id) => store.annotations.place(id)?.articleId ?? []),
  );
  if (wanted.as === 'table') {
    const table = wantedTable(store, { ids, columns: wanted.columns });
    return (await inTurns(separatedTable(table, { delimiter: '\t', hasByteOrderMark: false }))).join('');
  }
  const facts = await inTurns(factsOf(store, ids));
  if (wanted.as === 'text') return facts.map(answerText).join('\n');
  return citationsAs(wanted.style ?? 'text', facts.map(citationOf));
}
