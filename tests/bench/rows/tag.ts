import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { bareCommits } from '../disk.ts';
import { type Edited, noteSaved, putCaret, readEdits, selectNextWord } from '../edits.ts';
import { frameTime } from '../frames.ts';
import { type Bench, type Measurement, type Row, times } from '../measurement.ts';
import { interleave, percentile, spreadOf } from '../statistics.ts';
import { driveWorkbench } from '../workbench.ts';
import { seededWorkspace } from '../workspace.ts';

const rounds = { runs: 200, warmUps: 20 };

/** From a key press to a mark that is painted and saved. */
export const tag: Measurement = {
  name: 'tag',
  about:
    'a real key press on a selected word of the seed article (10 marks in it) to its mark committed and "Saved" painted, which ' +
    'is after the mark itself is. Floor: one 60 Hz frame and, at the same share, one row committed to a bare database (WAL, FULL). "tag ' +
    'work" leaves out the wait for the screen to ask for a frame, which is up to one frame long by itself',
  measure: async (bench) => {
    const dir = bench.folder('tag-workspace');
    prepare(dir);
    const bare = bareCommits(bench.folder('tag-floor'));
    try {
      const [commits, tagged] = await measureWindow(bench, dir, bare.once);
      return [0.5, 0.95].flatMap((share) => rowsAt(share, commits, tagged));
    } finally {
      bare.close();
    }
  },
};

/** Ten marks, spread over the article. */
function prepare(dir: string): void {
  const workspace = seededWorkspace(dir);
  const [articleId = ''] = workspace.articles.ids();
  const length = workspace.articles.text(articleId)?.length ?? 0;
  for (let at = 0; at < 10; at += 1) {
    const start = Math.floor((length / 10) * at);
    workspace.actions.createAnnotation({ articleId, tag: 'claim', segments: [{ start, end: start + 60 }] });
  }
  workspace.close();
}

function rowsAt(share: number, commits: readonly number[], tagged: readonly Edited[]): readonly Row[] {
  const commit = percentile(commits, share);
  const floor = frameTime + commit;
  const whole = tagged.map(({ saved }) => saved.whole);
  const work = tagged.map(({ saved }) => saved.work);
  return [
    {
      name: `tag p${share * 100}`,
      unit: 'ms',
      value: percentile(whole, share),
      floor,
      goal: share === 0.95 ? { ...times(1, floor), text: '≤ frame + commit' } : null,
      ...spreadOf(whole),
    },
    {
      name: `tag work p${share * 100}`,
      unit: 'ms',
      value: percentile(work, share),
      floor,
      goal: share === 0.95 ? { ...times(1, floor), text: '≤ frame + commit' } : null,
      ...spreadOf(work),
    },
  ];
}

async function measureWindow(
  bench: Bench,
  dir: string,
  commitOnce: () => number,
): Promise<readonly [readonly number[], readonly Edited[]]> {
  const { page, close } = await driveWorkbench(bench, dir);
  try {
    await putCaret(page);
    await noteSaved(page);
    const [commits] = await interleave(rounds, commitOnce, () => tagNextWord(page));
    return [commits, await readTagged(page)];
  } finally {
    await close();
  }
}

/** The next word is tagged as a figure, and after a while that is undone. */
async function tagNextWord(page: Page): Promise<void> {
  await selectNextWord(page);
  await page.keyboard.press('3');
  await sleep(80);
  await page.keyboard.press('Control+z');
  await sleep(60);
}

/** The first edit of each annotation, which made it. */
async function readTagged(page: Page): Promise<readonly Edited[]> {
  const tagged = (await readEdits(page)).filter(({ nth }) => nth === 0).slice(-rounds.runs);
  if (tagged.length < rounds.runs) throw new Error(`Only ${tagged.length} key presses made a mark.`);
  return tagged;
}
