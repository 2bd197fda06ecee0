import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newsText } from '../../fixtures/corpus.ts';
import { importBare, rowsOf } from '../bareImport.ts';
import { longestFrame } from '../longestFrame.ts';
import { atMost, type Bench, type Measurement, type Row, times } from '../measurement.ts';
import { interleave, median, spreadOf } from '../statistics.ts';
import { driveWorkbench } from '../workbench.ts';
import { seededWorkspace } from '../workspace.ts';

const articles = 10_000;
const runs = 3;

/** A folder of articles that somebody chooses in the window. */
export const importing: Measurement = {
  name: 'import',
  about:
    `${articles.toLocaleString('en')} text files of 4 kB in a folder that is chosen in the window, from the key press to ` +
    'the sentence that they are in, search index and history included. Floor: the files read and the same rows inserted ' +
    'into the same tables by better-sqlite3 alone, in one transaction, in Node. "import frame" is the longest time ' +
    'between two frames of the window meanwhile',
  measure: async (bench) => {
    const files = writeArticles(bench.folder('articles'));
    const frames: number[] = [];
    const once = async (): Promise<{ readonly dir: string; readonly took: number }> => {
      const dir = bench.folder('workspace');
      seededWorkspace(dir).close();
      const { took, frame } = await importOnce(bench, dir, join(files[0] ?? '', '..'));
      frames.push(frame);
      return { dir, took };
    };
    const { dir } = await once();
    const imported = rowsOf(dir, files);
    const [floors, samples] = await interleave(
      { runs, warmUps: 0 },
      () => importBare(bench.folder('floor'), imported),
      once,
    );
    const floor = median(floors);
    const took = samples.map(({ took }) => took);
    return [
      {
        name: 'import 10,000 × 4 kB',
        unit: 'ms',
        value: median(took),
        floor,
        goal: times(2, floor),
        ...spreadOf(took),
      },
      { ...frameRow('import frame', frames), goal: atMost(50, 'ms') },
    ];
  },
};

/** The longest frame of all runs, for nobody forgives one. */
export function frameRow(name: string, frames: readonly number[]): Row {
  return {
    name,
    unit: 'ms',
    value: Math.max(...frames),
    floor: null,
    goal: atMost(100, 'ms'),
    ...spreadOf(frames),
  };
}

function writeArticles(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: articles }, (_, index) => {
    const path = join(folder, `report-${index}.txt`);
    writeFileSync(path, newsText(4_000, { seed: index + 1 }));
    return path;
  });
}

async function importOnce(
  bench: Bench,
  dir: string,
  folder: string,
): Promise<{ readonly took: number; readonly frame: number }> {
  const { app, page, close } = await driveWorkbench(bench, dir);
  try {
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, folder);
    let took = 0;
    // What the run before has written may still be on its way to the disk.
    spawnSync('sync');
    const frame = await longestFrame(page, async () => {
      const begun = performance.now();
      await page.keyboard.press('ControlOrMeta+Shift+O');
      await page
        .getByText(/10,000 articles/)
        .first()
        .waitFor();
      took = performance.now() - begun;
    });
    return { took, frame };
  } finally {
    await close();
  }
}
