import { setTimeout as sleep } from 'node:timers/promises';
import { type Bench, type Measurement, type Row, times } from '../measurement.ts';
import { brief, common, huge, long, newsWorkspace, type Size } from '../sizes.ts';
import { staticPage } from '../staticPage.ts';
import { interleave, median, spreadOf } from '../statistics.ts';
import { driveWorkbench, openByClick } from '../workbench.ts';

/** Which sizes are opened how often, and how many times the floor that may take, by the driver and by hand. */
const plans = [
  { size: brief, runs: 20, warmUps: 6, factor: 4, byHand: null },
  { size: common, runs: 20, warmUps: 4, factor: 2, byHand: null },
  { size: long, runs: 10, warmUps: 2, factor: 0.5, byHand: 0.3 },
  { size: huge, runs: 7, warmUps: 1, factor: 0.4, byHand: 0.2 },
] as const;

/** Going from one article to another in a warm window. */
export const open: Measurement = {
  name: 'open',
  about:
    'a click on an article in the library that was not open before to its painted marks, window warm, another article ' +
    'of the same size open, median, without the wait for the frame. The driver lets go of the button at once; "by hand" ' +
    'the pointer rests on the row for 150 ms, in which the article is read already, and the button is pressed for 80 ms. Floor: the same text put as <p> elements into an ' +
    'empty page, to the end of its frame',
  measure: async (bench) => {
    const rows: Row[] = [];
    for (const plan of plans) rows.push(...(await measureSize(bench, plan)));
    return rows;
  },
};

/** How long a person rests on a row, and holds the button down in a click, in milliseconds, more or less. */
const hand = { rest: 150, press: 80 };

interface Plan {
  readonly size: Size;
  readonly runs: number;
  readonly warmUps: number;
  readonly factor: number;
  readonly byHand: number | null;
}

async function measureSize(bench: Bench, plan: Plan): Promise<readonly Row[]> {
  const { size, runs, warmUps } = plan;
  bench.say(`open ${size.name}`);
  const dir = bench.folder('workspace');
  // The first one is open when the window has started.
  const texts = newsWorkspace(dir, size, 1 + warmUps + runs);
  const limit = await staticPage(bench);
  const { page, close } = await driveWorkbench(bench, dir);
  try {
    const openNext = async (index: number, how?: typeof hand) => {
      await sleep(150 + Math.random() * 17);
      return openByClick(page, index, how);
    };
    let next = 0;
    const [floors, first] = await interleave(
      { runs, warmUps },
      () => limit.show(texts[next + 1] ?? ''),
      () => openNext(++next),
    );
    const byHand: number[] = [];
    for (let index = 1; index <= runs; index += 1) byHand.push(await openNext(index, hand));
    const floor = median(floors);
    const row = (name: string, samples: readonly number[], goal: Row['goal']): Row => {
      return { name, unit: 'ms', value: median(samples), floor, goal, ...spreadOf(samples) };
    };
    return [
      row(`open ${size.name}`, first, times(plan.factor, floor)),
      row(`open ${size.name} by hand`, byHand, plan.byHand === null ? null : times(plan.byHand, floor)),
    ];
  } finally {
    await close();
    await limit.close();
  }
}
