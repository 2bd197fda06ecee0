import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { addNews, newsMarks, newsText } from '../../fixtures/corpus.ts';
import { exportBare } from '../bareExport.ts';
import { longestFrame } from '../longestFrame.ts';
import { atMost, type Measurement, type Row, times } from '../measurement.ts';
import { interleave, median, spreadOf } from '../statistics.ts';
import { driveWorkbench } from '../workbench.ts';
import { newWorkspace } from '../workspace.ts';
import { frameRow } from './importing.ts';

const articles = 1000;
const marksEach = 100;

/** A workspace that somebody exports from the window. */
export const exporting: Measurement = {
  name: 'export',
  about:
    `${(articles * marksEach).toLocaleString('en')} annotations in ${articles.toLocaleString('en')} articles as Glossator ` +
    'JSON, from the call to the file on the disk. Floor: the same rows selected, nested, JSON.stringify with indents, and ' +
    'that written and forced to the disk, in Node. "export memory" is the most that the process which does ' +
    'it held; "export frame" the longest time between two frames of the window meanwhile',
  measure: async (bench) => {
    const dir = bench.folder('workspace');
    const workspace = newWorkspace(dir);
    addNews(
      workspace,
      Array.from({ length: articles }, (_, index) => news(index)),
    );
    workspace.close();
    const path = join(bench.folder('files'), 'all.glossator.json');
    const frames: number[] = [];
    const { app, page, close } = await driveWorkbench(bench, dir);
    try {
      await prepare(app, path);
      const [floors, samples] = await interleave(
        { runs: 5, warmUps: 1 },
        () => exportBare(dir, join(bench.folder('floor'), 'bare.json')),
        async () => {
          rmSync(path, { force: true });
          // An export answers a hand.
          await page.keyboard.press('Shift');
          let took = 0;
          const frame = await longestFrame(page, async () => {
            took = await page.evaluate(async () => {
              const begun = performance.now();
              const request = { format: 'json', articleIds: null, includeSuggestions: false, to: 'file' };
              await window.glossator.call('transfer.export', request);
              return performance.now() - begun;
            });
          });
          if (!existsSync(path)) throw new Error('Nothing was exported.');
          frames.push(frame);
          return took;
        },
      );
      const floor = median(floors);
      const row: Row = {
        name: 'export 100,000 annotations',
        unit: 'ms',
        value: median(samples),
        floor,
        goal: times(2, floor),
        ...spreadOf(samples),
      };
      return [row, await memoryRow(app), frameRow('export frame', frames)];
    } finally {
      await close();
    }
  },
};

function news(index: number) {
  const text = newsText(4_000, { seed: index + 1 });
  return { text, marks: newsMarks(text, marksEach) };
}

declare global {
  /** In the main process: the most that a process beside it held, in kB. */
  var benchPeak: number | undefined;
}

/** The system's own dialog answers with a path, and the memory of the process that exports is looked at all the time. */
async function prepare(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ app: main, dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    setInterval(() => {
      const sizes = main
        .getAppMetrics()
        .filter(({ name }) => name === 'Glossator exporter')
        .map(({ memory }) => memory.workingSetSize);
      globalThis.benchPeak = Math.max(globalThis.benchPeak ?? 0, ...sizes);
    }, 20);
  }, path);
}

async function memoryRow(app: ElectronApplication): Promise<Row> {
  const kilobytes = await app.evaluate(() => globalThis.benchPeak ?? 0);
  if (kilobytes === 0) throw new Error('No process was seen that exports.');
  const value = (kilobytes * 1024) / 1e6;
  return {
    name: 'export memory',
    unit: 'MB',
    value,
    floor: null,
    goal: atMost(500, 'MB'),
    runs: 1,
    spread: [value, value],
  };
}
