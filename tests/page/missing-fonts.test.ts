import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleIsOpen } from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

test('says once that no font has the letters of an article, where that is so, and what to install', async ({
  start,
  folders,
}) => {
  await bring(folders, 'miao.txt', '𖼀𖼁𖼂𖼃𖼄𖼅 said so.\n');
  await bring(folders, 'latin.txt', 'Nothing but Latin letters here.\n');
  const { page } = await start();
  await articleIsOpen(page);
  await open(page, /said so/);
  const fonts = page.getByRole('status', { name: 'Fonts' });
  // Nearly no computer has such a font; where one does, nothing must be said.
  if (await hasFontFor(page, '𖼀')) {
    await expect(fonts).toHaveText('');
    return;
  }
  await expect(fonts).toContainText('No font on this computer has Miao letters: install fonts-noto-core');
  await page.setViewportSize({ width: 640, height: 360 });
  const save = page.getByRole('status', { name: 'Save state' });
  const isWhole = () =>
    save.evaluate((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      // What is cut by a hair has dots instead of its last letters.
      return words.getBoundingClientRect().right <= element.getBoundingClientRect().right + 0.01;
    });
  await expect.poll(isWhole).toBe(true);
  await page.setViewportSize({ width: 1280, height: 720 });
  await accessibleInBothThemes(page, 'an article without a font');
  await open(page, /Nothing but Latin/);
  await expect(fonts).toHaveText('');
  await open(page, /said so/);
  await fonts.getByRole('button', { name: 'Dismiss' }).click();
  await expect(fonts).toHaveText('');
  await open(page, /Nothing but Latin/);
  await open(page, /said so/);
  await page.waitForFunction(
    () => new Promise((done) => requestIdleCallback(() => done(true), { timeout: 1000 })),
  );
  await expect(fonts).toHaveText('');
});

async function open(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('list', { name: 'Articles' }).getByRole('button').filter({ hasText: words }).click();
  await expect(page.getByRole('textbox', { name: 'Article text' })).toHaveText(words);
}

/** Whether a letter is wider or narrower in some font than in a page where every letter is missing. */
function hasFontFor(page: Page, letter: string): Promise<boolean> {
  return page.evaluate((sign) => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return false;
    context.font = '100px serif';
    return context.measureText(sign).width !== context.measureText('\u0378').width;
  }, letter);
}
