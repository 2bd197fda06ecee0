import { newestArticles } from '../../../electron/compare/newestArticles.ts';
import { type Jobs, makeJobs } from '../../../electron/jobs/jobs.ts';
import { startNode } from '../../../electron/jobs/startNode.ts';
import { openToRead } from '../../../electron/store/openToRead.ts';
import { addNews, newsArticle, newsText } from '../../fixtures/corpus.ts';
import { timed } from '../disk.ts';
import { atMost, type Measurement, type Row } from '../measurement.ts';
import { median, spreadOf } from '../statistics.ts';
import { newWorkspace } from '../workspace.ts';

const articles = 10_000;
const runs = 7;
/** Every so many articles is a copy of the one before it. */
const copies = 20;

/** Near-copies in a large workspace: the first time, and when one article more has come. */
export const origins: Measurement = {
  name: 'origins',
  about:
    `near-copies among ${articles.toLocaleString('en')} articles of 4 kB, of which every twentieth is a copy, in a process of its own, with its ` +
    'start; the floor reads the same texts in this process, and does nothing with them. Then with one article more',
  measure: async (bench) => {
    const workspace = newWorkspace(bench.folder('origins'));
    const jobs = makeJobs(startNode);
    try {
      bench.say('origins: 10,000 articles are being imported');
      addNews(
        workspace,
        Array.from({ length: articles }, (_, index) => newsOf(index)),
      );
      const floor = timed(() => readAll(workspace.file));
      const first = await timeOf(jobs, workspace.file);
      const more: number[] = [];
      for (let index = articles; index < articles + runs; index += 1) {
        workspace.actions.importDossier({ articles: [newsArticle(newsOf(index), index + 1)], actors: [] });
        more.push(await timeOf(jobs, workspace.file));
      }
      return [
        rowOf('origins, 10,000 articles', [first], floor, 5_000),
        rowOf('origins, one article more', more, null, 200),
      ];
    } finally {
      jobs.close();
      workspace.close();
    }
  },
};

function newsOf(index: number) {
  const isCopy = index % copies === 1;
  const text = newsText(4_000, { seed: isCopy ? index : index + 1 });
  return { text: isCopy ? `Another headline\n${text}` : text, marks: [] };
}

async function timeOf(jobs: Jobs, file: string): Promise<number> {
  const begun = performance.now();
  const found = await jobs.compare(file, 'origins', {
    isCancelled: () => false,
    onProgress: () => undefined,
  });
  const time = performance.now() - begun;
  if ((found?.clusters.length ?? 0) < articles / copies) throw new Error('Not all copies were found.');
  return time;
}

function rowOf(name: string, times: readonly number[], floor: number | null, goal: number): Row {
  return { name, unit: 'ms', value: median(times), floor, goal: atMost(goal, 'ms'), ...spreadOf(times) };
}

function readAll(file: string): void {
  const store = openToRead(file);
  for (const { id } of newestArticles(store.db)) store.articles.text(id);
  store.close();
}
