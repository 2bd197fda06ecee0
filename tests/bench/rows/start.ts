import { join } from 'node:path';
import { type Bench, type Measurement, type Row, times } from '../measurement.ts';
import { newsWorkspace, type Size } from '../sizes.ts';
import { type Start, type StartOptions, startOnce } from '../start.ts';
import { interleave, median, spreadOf } from '../statistics.ts';
import { root, seededWorkspace } from '../workspace.ts';

const emptyWindow = join(import.meta.dirname, '..', 'electron', 'emptyWindow.cjs');

/** From the process to an article that can be clicked. */
export const start: Measurement = {
  name: 'start',
  about:
    'process start to the seed article painted, its window shown and a click in it placing the caret (tried once); ' +
    'caches warm, median; the same with 10,000 articles in the library. Floor: process start to the first paint of an empty ' +
    'window, hidden until then as ours is',
  measure: async (bench) => [
    await measureStart(bench, 'start', (dir) => seededWorkspace(dir).close()),
    await measureStart(bench, 'start 10,000 articles', (dir) => void newsWorkspace(dir, shelf, 10_000)),
  ],
};

/** Of each article of a large library. */
const shelf: Size = { name: '600 B:2', characters: 600, marks: 2 };

async function measureStart(bench: Bench, name: string, fill: (dir: string) => void): Promise<Row> {
  bench.say(name);
  const dir = bench.folder('start-workspace');
  fill(dir);
  const workbench: StartOptions = {
    application: [root, '--workspace', dir],
    mark: 'glossator:article-painted',
    home: bench.folder('start-workbench'),
  };
  const empty: StartOptions = {
    application: [emptyWindow],
    mark: 'first-paint',
    home: bench.folder('start-empty'),
  };
  const [floors, starts] = await interleave(
    { runs: 10, warmUps: 2 },
    () => startOnce(bench, empty),
    () => startOnce(bench, workbench),
  );
  const { caret } = await startOnce(bench, { ...workbench, click: true });
  if (caret == null) throw new Error('A click into the painted article put no caret there.');
  const floor = median(floors.map(paintedAt));
  const samples = starts.map((run) => Math.max(paintedAt(run), run.shown));
  return { name, unit: 'ms', value: median(samples), floor, goal: times(1.4, floor), ...spreadOf(samples) };
}

function paintedAt({ painted }: Start): number {
  if (painted === undefined) throw new Error('The application did not say when it had painted.');
  return painted;
}
