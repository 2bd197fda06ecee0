import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { bareCommits } from '../disk.ts';
import { noteFrames, readFrames, waitedForFrame } from '../frames.ts';
import { type Mark, readMarks } from '../marks.ts';
import { type Bench, type Measurement, type Row, times } from '../measurement.ts';
import { interleave, percentile, spreadOf } from '../statistics.ts';
import { driveWindow } from '../window.ts';
import { root, seededWorkspace } from '../workspace.ts';

/** One frame at 60 Hz, in milliseconds. */
const frame = 1000 / 60;

const rounds = { runs: 200, warmUps: 20 };

/** From a key press to a mark that is painted and saved. */
export const tag: Measurement = {
  name: 'tag',
  about:
    'a real key press on a selected word of the seed article (10 marks in it) to its mark painted, committed and "Saved" ' +
    'shown. Floor: one 60 Hz frame and, at the same share, one row committed to a bare database (WAL, FULL). "tag ' +
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

interface Tagged {
  /** From the key press until everything is shown, in milliseconds. */
  readonly whole: number;
  /** The same without the wait for the frame. */
  readonly work: number;
}

function rowsAt(share: number, commits: readonly number[], tagged: readonly Tagged[]): readonly Row[] {
  const commit = percentile(commits, share);
  const floor = frame + commit;
  const whole = tagged.map((run) => run.whole);
  const work = tagged.map((run) => run.work);
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
): Promise<readonly [readonly number[], readonly Tagged[]]> {
  const { page, close } = await driveWindow(bench, [root, '--workspace', dir]);
  try {
    const text = page.getByRole('textbox', { name: 'Article text' });
    await text
      .getByText(/\S/)
      .first()
      .click({ position: { x: 2, y: 8 } });
    await page.keyboard.press('Control+Home');
    await noteFrames(page);
    await noteSaved(page);
    const [commits] = await interleave(rounds, commitOnce, () => tagNextWord(page));
    return [commits, await readTagged(page)];
  } finally {
    await close();
  }
}

/** Presses real keys: the next word is selected and tagged as a figure, and after a while that is undone. */
async function tagNextWord(page: Page): Promise<void> {
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  // Everything that selecting started has come to rest, and the key falls anywhere between two frames.
  await sleep(60 + Math.random() * frame);
  await page.keyboard.press('3');
  await sleep(80);
  await page.keyboard.press('Control+z');
  await sleep(60);
}

declare global {
  interface Window {
    benchStates?: { readonly at: number; readonly text: string }[];
  }
}

/** Lets the page note what its save state says, and from when on. */
async function noteSaved(page: Page): Promise<void> {
  await page.getByRole('status', { name: 'Save state' }).evaluate((status) => {
    const states = [{ at: 0, text: status.textContent ?? '' }];
    window.benchStates = states;
    const note = () => states.push({ at: performance.now(), text: status.textContent ?? '' });
    new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true });
  });
}

async function readTagged(page: Page): Promise<readonly Tagged[]> {
  const marks = await readMarks(page);
  const frames = await readFrames(page);
  const states = await page.evaluate(() => window.benchStates ?? []);
  const ids = [...new Set(marks.flatMap(({ annotationId }) => annotationId ?? []))].slice(-rounds.runs);
  if (ids.length < rounds.runs) throw new Error(`Only ${ids.length} key presses made a mark.`);
  return ids.map((id) => {
    const input = timeOf(marks, 'annotation-input', id);
    const painted = timeOf(marks, 'annotation-painted', id);
    const shown = states.findLast(({ at }) => at <= painted)?.text;
    if (shown !== 'Saved') throw new Error(`A mark was painted while the save state said “${shown}”.`);
    const whole = Math.max(painted, timeOf(marks, 'annotation-saved', id)) - input;
    return { whole, work: whole - waitedForFrame(frames, painted) };
  });
}

/** When the first mark of a name was set for an annotation; its undo sets others. */
function timeOf(marks: readonly Mark[], name: string, annotationId: string): number {
  const mark = marks.find((other) => other.name === name && other.annotationId === annotationId);
  if (!mark) throw new Error(`The page did not set the mark ${name}.`);
  return mark.startTime;
}
