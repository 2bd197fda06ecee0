import { statementsOf } from '../../../electron/store/comparing/statements.ts';
import type { ReadableDb } from '../../../electron/store/db/database.ts';
import { prepareRead } from '../../../electron/store/db/database.ts';
import type { Workspace } from '../../../electron/store/open.ts';
import { fillAsked } from '../asked.ts';
import { timed } from '../disk.ts';
import { atMost, type Goal, type Measurement, type Row, times } from '../measurement.ts';
import { percentile, spreadOf } from '../statistics.ts';
import { newWorkspace } from '../workspace.ts';

const rounds = 8;
/** So often the workspace is opened anew. */
const openings = 5;

/** Reading what is compared, in the store alone. */
export const statements: Measurement = {
  name: 'statements',
  about:
    'the first 5,000 statements of 100,000 annotations in 10,000 articles, with their sentences, speakers and links, in Node, after the first ' +
    'time, and the first time after the workspace was opened. Floor: bare statements for their rows, segments and texts in better-sqlite3, in ' +
    'turn. Step: the longest that others wait',
  measure: async (bench) => {
    const folder = bench.folder('statements');
    const filled = newWorkspace(folder);
    bench.say('statements: 100,000 annotations are being imported');
    fillAsked(filled, 10_000, 10);
    filled.close();
    const firstSteps = Array.from({ length: openings }, () => {
      const opened = newWorkspace(folder);
      const { longest } = run(opened);
      opened.close();
      return longest;
    });
    const workspace = newWorkspace(folder);
    try {
      const readBare = makeBare(workspace.db);
      const { ids } = run(workspace);
      const [own, bare, steps]: [number[], number[], number[]] = [[], [], []];
      for (let round = 0; round < rounds; round += 1) {
        const { time, longest } = run(workspace);
        own.push(time);
        steps.push(longest);
        bare.push(timed(() => readBare(ids)));
      }
      const floor = percentile(bare, 0.5);
      return [
        rowOf('statements 5,000', own, floor, times(4, floor)),
        rowOf('statements 5,000, longest step', steps, null, atMost(50, 'ms')),
        rowOf('statements 5,000, longest step the first time', firstSteps, null, atMost(50, 'ms')),
      ];
    } finally {
      workspace.close();
    }
  },
};

/** All steps to the end; times in milliseconds. */
function run(workspace: Workspace) {
  const steps = statementsOf(workspace, { kind: 'all' });
  const began = performance.now();
  let longest = 0;
  for (;;) {
    const before = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - before);
    if (step.done)
      return { time: performance.now() - began, longest, ids: step.value.statements.map(({ id }) => id) };
  }
}

function makeBare(db: ReadableDb): (ids: readonly string[]) => void {
  const annotation = prepareRead<[string], { article_id: string }>(
    db,
    'SELECT * FROM annotation WHERE id = ?',
  );
  const segments = prepareRead<[string], unknown>(db, 'SELECT * FROM segment WHERE annotation_id = ?');
  const text = prepareRead<[string], unknown>(db, 'SELECT text FROM article_text WHERE article_id = ?');
  return (ids) => {
    let last = '';
    for (const id of ids) {
      const home = annotation.get(id)?.article_id ?? '';
      segments.all(id);
      if (home !== last) text.get(home);
      last = home;
    }
  };
}

function rowOf(name: string, samples: readonly number[], floor: number | null, goal: Goal | null): Row {
  return { name, unit: 'ms', value: percentile(samples, 0.5), floor, goal, ...spreadOf(samples) };
}
