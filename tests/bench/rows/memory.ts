import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication } from 'playwright/test';
import { type Bench, type Measurement, type Row, times } from '../measurement.ts';
import { common, huge, newsWorkspace, type Size } from '../sizes.ts';
import { staticHtml, staticPage } from '../staticPage.ts';
import { interleave, median, spreadOf } from '../statistics.ts';
import { driveWorkbench } from '../workbench.ts';

/** How long a page is left alone before it is weighed, in milliseconds. */
const rest = 1500;

/** What the page's process holds once an article is open. */
export const memory: Measurement = {
  name: 'memory',
  about:
    'resident memory of the renderer process of a fresh window with the article open; "own share" counts a page of ' +
    'memory that several processes hold for each in part (Linux). Floor: a fresh window with a file of the same text ' +
    'in plain paragraphs',
  measure: async (bench) => [
    ...(await measureSize(bench, common, 1.6)),
    ...(await measureSize(bench, huge, 1.3)),
  ],
};

async function measureSize(bench: Bench, size: Size, factor: number): Promise<readonly Row[]> {
  bench.say(`memory ${size.name}`);
  const dir = bench.folder('workspace');
  const [text = ''] = newsWorkspace(dir, size);
  const file = join(dir, 'static.html');
  writeFileSync(file, staticHtml(text));
  const [floors, samples] = await interleave(
    { runs: 3, warmUps: 0 },
    async () => {
      const { app, page, close } = await staticPage(bench);
      await page.goto(pathToFileURL(file).href);
      return weigh(app, close);
    },
    async () => {
      const { app, close } = await driveWorkbench(bench, dir);
      return weigh(app, close);
    },
  );
  const row = (name: string, weight: keyof Weight, factor: number | null): Row => {
    const floor = median(floors.map((one) => one[weight]));
    const weights = samples.map((one) => one[weight]);
    const goal = factor === null ? null : times(factor, floor);
    return { name, unit: 'MB', value: median(weights), floor, goal, ...spreadOf(weights) };
  };
  const shares = samples.every(({ ownShare }) => ownShare > 0);
  return [
    row(`memory ${size.name}`, 'resident', factor),
    ...(shares ? [row(`memory ${size.name} own share`, 'ownShare', null)] : []),
  ];
}

/** In MB (10^6 bytes). */
interface Weight {
  readonly resident: number;
  /** 0 where the system does not say. */
  readonly ownShare: number;
}

async function weigh(app: ElectronApplication, close: () => Promise<void>): Promise<Weight> {
  await sleep(rest);
  const { pid, kilobytes } = await app.evaluate(({ app: main, BrowserWindow }) => {
    const id = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
    const metric = main.getAppMetrics().find((process) => process.pid === id);
    return { pid: id, kilobytes: metric?.memory.workingSetSize ?? 0 };
  });
  const rollup = `/proc/${pid}/smaps_rollup`;
  const share = existsSync(rollup) ? /^Pss:\s+(\d+) kB/m.exec(readFileSync(rollup, 'utf8'))?.[1] : undefined;
  await close();
  if (kilobytes === 0) throw new Error('Electron does not say what the page’s process holds.');
  return { resident: (kilobytes * 1024) / 1e6, ownShare: (Number(share ?? 0) * 1024) / 1e6 };
}
