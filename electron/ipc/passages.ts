import type { Handlers } from '../../shared/ipc/contract.ts';
import { shownPassages } from '../../shared/transfer/passage.ts';
import { type Jobs, makeJobs } from '../jobs/jobs.ts';
import { originalPassages, takePassages } from '../transfer/originalPassages.ts';
import type { Workbench } from '../workbench.ts';

/** Calls about what was left out of articles: their files are read again, in a process of its own. */
export function passageHandlers({
  workspace,
  startProcess,
}: Pick<Workbench, 'workspace' | 'startProcess'>): Pick<Handlers, 'passages.read' | 'passages.take'> {
  const reading = <T>(work: (reader: Jobs['reader']) => Promise<T>): Promise<T> => {
    const jobs = makeJobs(startProcess);
    return work(jobs.reader).finally(jobs.close);
  };
  return {
    'passages.read': async ({ articleId }) => {
      const { record, passages, leftOut, doubt } = await reading((reader) =>
        originalPassages(workspace(), articleId, reader),
      );
      return {
        ...shownPassages(passages),
        fileName: record.source.fileName,
        leftOut: [...leftOut],
        doubt,
      };
    },
    'passages.take': ({ articleId, take }) =>
      reading((reader) => takePassages(workspace(), articleId, take, reader)),
  };
}
