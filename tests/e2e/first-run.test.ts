import { articleIsOpen, articleText, counts, saved, scrollRests } from './person.ts';
import { expect, ownStart as test } from './story.ts';
import { putFile, rowsOf } from './workbench.ts';

test('the seed article stands there at the first start, saved and untagged', async ({ page }) => {
  await expect(page).toHaveTitle(/^South Korea’s intelligence agency .* – Glossator$/);
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(1);
  await expect(articleText(page)).toContainText('over 3,000 killed or injured by early January');
  await expect(counts(page)).toHaveText('0 claims · 0 actors · 0 figures · 0 quotes');
  await saved(page);

  await expect(articleText(page)).toHaveAttribute('aria-multiline', 'true');
  await expect(articleText(page)).toHaveAttribute('aria-readonly', 'true');
  await articleText(page).focus();
  await expect(articleText(page)).toBeFocused();
});

test('a second start finds the same article and does not seed again', async ({ start, cli }) => {
  const first = await start();
  await articleIsOpen(first.page);
  await first.app.close();
  const before = await cli('list', '--json');
  const second = await start();
  await expect(second.page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(1);
  expect(await cli('list', '--json')).toEqual(before);
});

test('the window comes back with its size, its article and its place in the text', async ({
  start,
  cli,
  folders,
}) => {
  const long = Array.from({ length: 80 }, (_, line) => `Report ${line + 1}: nothing new from the front.`);
  const first = await start();
  await articleIsOpen(first.page);
  expect((await cli('import', putFile(folders, 'long.txt', `${long.join('\n\n')}\n`))).status).toBe(0);
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 1200, height: 760 }),
  );
  await first.page
    .getByRole('list', { name: 'Articles' })
    .getByRole('button', { name: /^Report 1/ })
    .click();
  await expect(articleText(first.page)).toContainText('Report 80');

  const article = first.page.getByRole('main', { name: 'Article' });
  await article.hover();
  await first.page.mouse.wheel(0, 1500);
  await scrollRests(article);
  // The place is noted when the reader has rested there for a moment.
  const noted = `SELECT value FROM settings WHERE key LIKE 'scroll:%' AND value <> '0'`;
  await expect.poll(() => rowsOf(folders, noted)).toHaveLength(1);
  const left = await article.evaluate((element) => element.scrollTop);
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
});
