import type { Page } from 'playwright/test';
import { articleText, counts, saved, scrollRests } from './person.ts';
import { expect, ownStart as test } from './story.ts';
import { bring, rowsOf } from './workbench.ts';

test('the first start shows the seed article; the next one comes back with the window, the article and the place in it', async ({
  start,
  folders,
}) => {
  const first = await start();
  const { page } = first;
  const articles = (shown: Page) => shown.getByRole('list', { name: 'Articles' }).getByRole('listitem');

  await test.step('the seed article is there, saved and untagged', async () => {
    await expect(page).toHaveTitle(/^South Korea’s intelligence agency .* – Glossator$/);
    await expect(articles(page)).toHaveCount(1);
    await expect(articleText(page)).toContainText('over 3,000 killed or injured by early January');
    await expect(counts(page)).toHaveText('0 claims · 0 actors · 0 figures · 0 quotes');
    await saved(page);
    await expect(articleText(page)).toHaveAttribute('aria-multiline', 'true');
    await expect(articleText(page)).toHaveAttribute('aria-readonly', 'true');
    await articleText(page).focus();
    await expect(articleText(page)).toBeFocused();
  });

  const long = Array.from({ length: 80 }, (_, line) => `Report ${line + 1}: nothing new from the front.`);
  await bring(folders, 'long.txt', `${long.join('\n\n')}\n`);
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 1200, height: 760 }),
  );
  await articles(page)
    .getByRole('button', { name: /^Report 1/ })
    .click();
  await expect(articleText(page)).toContainText('Report 80');
  const article = page.getByRole('main', { name: 'Article' });
  await article.hover();
  await page.mouse.wheel(0, 1500);
  await scrollRests(article);
  // The place is noted when the reader has rested there for a moment.
  const noted = `SELECT value FROM settings WHERE key LIKE 'scroll:%' AND value <> '0'`;
  await expect.poll(() => rowsOf(folders, noted)).toHaveLength(1);
  const left = await article.evaluate((element) => element.scrollTop);
  const before = rowsOf(folders, 'SELECT * FROM article');
  await first.app.close();

  const second = await start();
  await expect(articleText(second.page)).toContainText('Report 80');
  await expect
    .poll(() => second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()))
    .toEqual({ x: 60, y: 40, width: 1200, height: 760 });
  // The line at the top is remembered, not the pixel: one line of text is a little over 30 pixels high.
  const found = () =>
    second.page.getByRole('main', { name: 'Article' }).evaluate(({ scrollTop }) => scrollTop);
  await expect.poll(async () => Math.abs((await found()) - left)).toBeLessThan(40);

  await test.step('nothing is seeded a second time', async () => {
    await expect(articles(second.page)).toHaveCount(2);
    expect(rowsOf(folders, 'SELECT * FROM article')).toEqual(before);
  });
});
