import type { Page } from 'playwright/test';
import { bareCommits } from '../disk.ts';
import { type Edited, noteSaved, putCaret, readEdits, rest, selectNextWord } from '../edits.ts';
import { frameTime } from '../frames.ts';
import { markAfter } from '../marks.ts';
import { atMost, type Bench, type Measurement, type Row, times } from '../measurement.ts';
import { brief, common, huge, newsWorkspace, type Size } from '../sizes.ts';
import { staticPage } from '../staticPage.ts';
import { interleave, median, percentile, spreadOf } from '../statistics.ts';
import { driveWorkbench } from '../workbench.ts';

/** What is done to each annotation, in this order. */
const edits = ['add', 'retag', 'remove'] as const;

/** Which sizes are edited how often, and how many times the floor that may take. */
const plans = [
  { size: brief, runs: 40, factor: 4 },
  { size: common, runs: 40, factor: 4 },
  { size: huge, runs: 40, factor: 2 },
] as const;

/** Adding a mark, changing its tag and removing it, in articles of several sizes. */
export const edit: Measurement = {
  name: 'edit',
  about:
    'real key presses on a selected word, on its annotation in the inspector, and Delete, each to the frame painted that ' +
    'draws it, median, without the wait for the frame. Floor: a word of the same text in plain paragraphs given another ' +
    'colour, to the end of its frame. "saved p95" goes on until the change is committed and "Saved" painted, without and ' +
    'with the wait; its floor is one 60 Hz frame and, at the same share, one row committed to a bare database',
  measure: async (bench) => {
    const rows: Row[] = [];
    for (const plan of plans) rows.push(...(await measureSize(bench, plan)));
    return rows;
  },
};

interface Plan {
  readonly size: Size;
  readonly runs: number;
  readonly factor: number;
}

async function measureSize(bench: Bench, { size, runs, factor }: Plan): Promise<readonly Row[]> {
  bench.say(`edit ${size.name}`);
  const dir = bench.folder('workspace');
  const [text = ''] = newsWorkspace(dir, size);
  const bare = bareCommits(bench.folder('floor'));
  const limit = await staticPage(bench);
  const { page, close } = await driveWorkbench(bench, dir);
  try {
    await limit.show(text);
    await putCaret(page);
    await noteSaved(page);
    const [floors] = await interleave(
      { runs, warmUps: 5 },
      async () => ({ commit: bare.once(), recolour: await limit.recolour() }),
      () => editNextWord(page),
    );
    const commit = percentile(
      floors.map((round) => round.commit),
      0.95,
    );
    const floor = median(floors.map((round) => round.recolour));
    const all = await readEdits(page);
    return edits.flatMap((kind, nth) => {
      const samples = all.filter((edited) => edited.nth === nth).slice(-runs);
      if (samples.length < runs) throw new Error(`Only ${samples.length} key presses did “${kind}”.`);
      const name = `${kind} ${size.name}`;
      const work = samples.map(({ drawn }) => drawn.work);
      const row: Row = {
        name,
        unit: 'ms',
        value: median(work),
        floor,
        goal: times(factor, floor),
        ...spreadOf(work),
      };
      return [row, ...(size === huge ? [withinFrame(name, work)] : []), ...savedRows(name, samples, commit)];
    });
  } finally {
    await close();
    await limit.close();
    bare.close();
  }
}

/** The slowest of twenty. */
function withinFrame(name: string, work: readonly number[]): Row {
  return {
    name: `${name} p95`,
    unit: 'ms',
    value: percentile(work, 0.95),
    floor: null,
    goal: { ...atMost(frameTime, 'ms'), text: '≤ one frame' },
    ...spreadOf(work),
  };
}

/** A key falls anywhere between two frames, and so does the answer: the wait alone takes up to one frame. */
function savedRows(name: string, samples: readonly Edited[], commit: number): readonly Row[] {
  const floor = frameTime + commit;
  const row = (suffix: string, values: readonly number[]): Row => ({
    name: `${name} saved p95${suffix}`,
    unit: 'ms',
    value: percentile(values, 0.95),
    floor,
    goal: { ...times(1, floor), text: '≤ frame + commit' },
    ...spreadOf(values),
  });
  return [
    row(
      '',
      samples.map(({ saved }) => saved.work),
    ),
    row(
      ' with wait',
      samples.map(({ saved }) => saved.whole),
    ),
  ];
}

/** The next word is tagged as a figure; in the inspector its annotation becomes a claim, and is removed. */
async function editNextWord(page: Page): Promise<void> {
  const press = (key: string) => markAfter(page, 'annotation-painted', () => page.keyboard.press(key));
  await selectNextWord(page);
  await press('3');
  await page.keyboard.press('Enter');
  await rest();
  await press('1');
  await rest();
  await press('Delete');
  await rest();
}
