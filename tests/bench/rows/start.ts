import { join } from 'node:path';
import { type Measurement, times } from '../measurement.ts';
import { type Start, type StartOptions, startOnce } from '../start.ts';
import { interleave, median, spreadOf } from '../statistics.ts';
import { root, seededWorkspace } from '../workspace.ts';

const emptyWindow = join(import.meta.dirname, '..', 'electron', 'emptyWindow.cjs');

/** From the process to an article that can be clicked. */
export const start: Measurement = {
  name: 'start',
  about:
    'process start to the seed article painted, its window shown and a click in it placing the caret (tried once); ' +
    'caches warm, median. Floor: process start to the first paint of an empty window, hidden until then as ours is',
  measure: async (bench) => {
    const dir = bench.folder('start-workspace');
    seededWorkspace(dir).close();
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
    const value = median(samples);
    return [{ name: 'start', unit: 'ms', value, floor, goal: times(1.5, floor), ...spreadOf(samples) }];
  },
};

function paintedAt({ painted }: Start): number {
  if (painted === undefined) throw new Error('The application did not say when it had painted.');
  return painted;
}
