import { makeFindings } from '../../../electron/compare/findings.ts';
import { newestArticles } from '../../../electron/compare/newestArticles.ts';
import { openToRead } from '../../../electron/store/openToRead.ts';
import type { ReadableStore } from '../../../electron/store/tables/store.ts';
import { addNews, newsArticle } from '../../fixtures/corpus.ts';
import { eventNews } from '../../fixtures/events.ts';
import { timed } from '../disk.ts';
import { atMost, type Measurement, type Row } from '../measurement.ts';
import { median, spreadOf } from '../statistics.ts';
import { newWorkspace } from '../workspace.ts';

const articles = 10_000;
const runs = 7;

/** What may not both be true in a large workspace: the first time, and when one article more has come. */
export const conflicts: Measurement = {
  name: 'conflicts',
  about:
    `pairs to decide among ${articles.toLocaleString('en')} articles with ten annotations each, five hundred events told by twenty, in Node ` +
    'with what finds copies done; the floor reads the same annotations and texts. Then with one article more',
  measure: async (bench) => {
    const workspace = newWorkspace(bench.folder('conflicts'));
    const store = openToRead(workspace.file);
    try {
      const news = eventNews(articles + runs);
      addNews(workspace, news.slice(0, articles));
      const findings = makeFindings(store);
      runToEnd(findings.origins());
      const floor = timed(() => readAll(store));
      const first = timed(() => runToEnd(findings.pairs()));
      const more = news.slice(articles).map((each, index) => {
        workspace.actions.importDossier({ articles: [newsArticle(each, articles + index + 1)], actors: [] });
        runToEnd(findings.origins());
        return timed(() => runToEnd(findings.pairs()));
      });
      return [
        rowOf('conflicts, 10,000 articles', [first], floor, 10_000),
        rowOf('conflicts, one article more', more, null, 200),
      ];
    } finally {
      store.close();
      workspace.close();
    }
  },
};

function rowOf(name: string, times: readonly number[], floor: number | null, goal: number): Row {
  return { name, unit: 'ms', value: median(times), floor, goal: atMost(goal, 'ms'), ...spreadOf(times) };
}

function runToEnd(steps: Generator): void {
  while (!steps.next().done);
}

function readAll({ db, articles: texts, annotations }: ReadableStore): void {
  for (const { id } of newestArticles(db)) {
    texts.text(id);
    annotations.ofArticle(id);
  }
}
