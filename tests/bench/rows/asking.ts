import { v7 as newId } from 'uuid';
import { ask } from '../../../electron/store/asking/ask.ts';
import { atOnce, prepare } from '../../../electron/store/asking/asking.ts';
import { facetsOf } from '../../../electron/store/asking/facets.ts';
import type { Workspace } from '../../../electron/store/open.ts';
import { writeMarks } from '../../../electron/store/tables/marks.ts';
import { fillAsked } from '../asked.ts';
import { bareQueries, makeBareAsking } from '../bareAsking.ts';
import { timed } from '../disk.ts';
import { atMost, type Bench, type Goal, type Measurement, type Row, times } from '../measurement.ts';
import { percentile, spreadOf } from '../statistics.ts';
import { newWorkspace } from '../workspace.ts';

/** The facets that the window shows. */
const fields = ['tag', 'verification', 'grade', 'outlet', 'published', 'lang', 'hedge', 'label', 'claimer'];
const rounds = 8;

/** Asking the whole workspace, in the store alone. */
export const asking: Measurement = {
  name: 'asking',
  about:
    'one key in the query box at 10,000 articles with 100,000 annotations: the query read, the first 50 answers with their sentences, ' +
    'and nine facets with their counts, in Node, after the first time, which reads what is kept in memory. Floor: bare ' +
    'statements for the same page and counts in better-sqlite3, in turn. Index: what one annotation costs in the tables that are asked, ' +
    'with its transaction and without the disk',
  measure: async (bench) => {
    const workspace = newWorkspace(bench.folder('asking'));
    try {
      bench.say('asking: 100,000 annotations are being imported');
      fillAsked(workspace, 10_000, 10);
      const { first, own, bare } = measure(workspace);
      const floor = percentile(bare, 0.95);
      return [
        rowOf('asking 100,000 p95', own, floor, times(2, floor)),
        rowOf('asking 100,000 p95, in time', own, null, atMost(50, 'ms')),
        rowOf('asking 100,000 for the first time', [first], null, null),
        rowOf('asking index of a commit', indexTimes(workspace), null, atMost(0.1, 'ms')),
      ];
    } finally {
      workspace.close();
    }
  },
};

/** The same with ten times as many annotations; making them takes some minutes. */
export const askingMillion: Measurement = {
  name: 'extremes, asking',
  about: 'the same at 10,000 articles with 1,000,000 annotations',
  measure: async (bench: Bench) => {
    const workspace = newWorkspace(bench.folder('asking-million'));
    try {
      bench.say('asking: 1,000,000 annotations are being imported');
      fillAsked(workspace, 10_000, 100);
      const { first, own, bare } = measure(workspace);
      const floor = percentile(bare, 0.95);
      return [
        rowOf('asking 1,000,000 p95', own, floor, atMost(150, 'ms')),
        rowOf('asking 1,000,000 for the first time', [first], null, null),
      ];
    } finally {
      workspace.close();
    }
  },
};

interface Samples {
  readonly first: number;
  readonly own: readonly number[];
  readonly bare: readonly number[];
}

function measure(workspace: Workspace): Samples {
  const runBare = makeBareAsking(workspace.db);
  const first = timed(() => askOnce(workspace, ''));
  const own: number[] = [];
  const bare: number[] = [];
  for (let round = -2; round < rounds; round += 1)
    for (const query of bareQueries) {
      // A space more, so that it is another text each time, as with each key.
      const ours = timed(() => askOnce(workspace, `${query.query}${' '.repeat(round + 3)}`));
      const theirs = timed(() => runBare(query));
      if (round < 0) continue;
      own.push(ours);
      bare.push(theirs);
    }
  return { first, own, bare };
}

function askOnce(workspace: Workspace, query: string): void {
  const question = atOnce(prepare(workspace, { query }));
  ask(question, { order: 'newest', from: 0, count: 50 });
  atOnce(facetsOf(question, fields, 20));
}

/** The rows of annotations that are not there: what they cost has nothing to do with those. */
function indexTimes({ db, annotations, articles }: Workspace): readonly number[] {
  db.pragma('foreign_keys = OFF');
  db.pragma('synchronous = OFF');
  const [articleId = ''] = articles.ids();
  const [annotation] = annotations.ofArticle(articleId);
  const text = articles.text(articleId) ?? '';
  if (!annotation) throw new Error('There is no annotation.');
  const marks = writeMarks(db);
  const empty = db.prepare('UPDATE index_stamp SET rules = rules');
  const insert = db.transaction(() => {
    empty.run();
    marks.insert({ ...annotation, id: newId() }, text);
  });
  const nothing = db.transaction(() => empty.run());
  const samples: number[] = [];
  for (let run = -50; run < 500; run += 1) {
    const both = timed(() => insert.immediate()) - timed(() => nothing.immediate());
    if (run >= 0) samples.push(both);
  }
  return [percentile(samples, 0.5)];
}

function rowOf(name: string, samples: readonly number[], floor: number | null, goal: Goal | null): Row {
  return { name, unit: 'ms', value: percentile(samples, 0.95), floor, goal, ...spreadOf(samples) };
}
