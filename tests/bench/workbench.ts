import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { noteFrames, readFrames, waitedForFrame } from './frames.ts';
import { markAfter, nthMark, readMarks } from './marks.ts';
import type { Bench } from './measurement.ts';
import { type Driven, driveWindow } from './window.ts';
import { root } from './workspace.ts';

/** Starts the workbench on a workspace and waits until its first article is painted; its frames are noted from then on. */
export async function driveWorkbench(bench: Bench, dir: string): Promise<Driven> {
  const driven = await driveWindow(bench, [root, '--workspace', dir]);
  await nthMark(driven.page, 'article-painted', 0);
  await noteFrames(driven.page);
  await sleep(500);
  return driven;
}

/**
 * Clicks on an article in the Library, counted from 0, after resting on its row and holding the button down for so many
 * milliseconds, and gives how long it took from the click to its painted marks, in milliseconds, without the wait for the frame.
 */
export async function openByClick(
  page: Page,
  index: number,
  { rest, press }: { readonly rest: number; readonly press: number } = { rest: 0, press: 0 },
): Promise<number> {
  const row = page.getByRole('list', { name: 'Articles' }).getByRole('button').nth(index);
  await row.scrollIntoViewIfNeeded();
  if (rest > 0) {
    await row.hover();
    await sleep(rest);
  }
  const painted = await markAfter(page, 'article-painted', () => row.click({ delay: press }));
  const asked = (await readMarks(page)).findLast(
    ({ name, articleId, startTime }) =>
      name === 'article-open' && articleId === painted.articleId && startTime < painted.startTime,
  );
  if (!asked) throw new Error('The page did not say when the article was asked for.');
  return painted.startTime - asked.startTime - waitedForFrame(await readFrames(page), painted.startTime);
}
