import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { noteFrames, readFrames, waitedForFrame } from '../frames.ts';
import { readMarks } from '../marks.ts';
import { type Measurement, times } from '../measurement.ts';
import { staticPage } from '../staticPage.ts';
import { interleave, median, spreadOf } from '../statistics.ts';
import { driveWindow } from '../window.ts';
import { addArticle, root, seededWorkspace, seedText } from '../workspace.ts';

const rounds = { runs: 40, warmUps: 6 };

/** Going from one article to another in a warm window. */
export const open: Measurement = {
  name: 'open',
  about:
    'a click on the other of two articles of 4 kB in the library to its painted text, window warm, median, without the ' +
    'wait for the frame. Floor: the same text put as <p> elements into an empty page, to the end of its frame',
  measure: async (bench) => {
    const dir = bench.folder('open-workspace');
    const text = seedText();
    const workspace = seededWorkspace(dir);
    addArticle(workspace, 'other.txt', text.split('\n').toReversed().join('\n'));
    workspace.close();
    const limit = await staticPage(bench);
    const { page, close } = await driveWindow(bench, [root, '--workspace', dir]);
    try {
      const rows = page.getByRole('list', { name: 'Articles' }).getByRole('button');
      await rows.nth(1).waitFor();
      await noteFrames(page);
      let next = 0;
      const [floors] = await interleave(
        rounds,
        () => limit.show(text),
        async () => {
          await rows.nth(next++ % 2).click();
          await sleep(150 + Math.random() * 17);
        },
      );
      const samples = await readOpened(page, rounds.runs);
      const floor = median(floors);
      return [
        {
          name: 'open 4 kB',
          unit: 'ms',
          value: median(samples),
          floor,
          goal: times(1.5, floor),
          ...spreadOf(samples),
        },
      ];
    } finally {
      await close();
      await limit.close();
    }
  },
};

/** How long each of the last openings took, without the wait for its frame. */
async function readOpened(page: Page, runs: number): Promise<readonly number[]> {
  const marks = await readMarks(page);
  const frames = await readFrames(page);
  const painted = marks.filter(({ name }) => name === 'article-painted').slice(-runs);
  if (painted.length < runs) throw new Error(`Only ${painted.length} clicks opened an article.`);
  return painted.map(({ articleId, startTime }) => {
    const asked = marks.findLast(
      (mark) => mark.name === 'article-open' && mark.articleId === articleId && mark.startTime < startTime,
    );
    if (!asked) throw new Error('The page did not say when the article was asked for.');
    return startTime - asked.startTime - waitedForFrame(frames, startTime);
  });
}
