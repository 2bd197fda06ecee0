import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleText, press } from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

test('an article is found by its words with keys alone', async ({ page, folders }) => {
  await bring(folders, 'kursk.txt', 'A quiet day.\n\nThe ministry reported losses near Kursk.\n');
  await bring(folders, 'seoul.txt', '서울.\n\n국가정보원은 북한군이 파병됐다고 밝혔다.\n');
  const list = page.getByRole('list', { name: 'Articles' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  const field = page.getByRole('searchbox', { name: 'Search articles' });

  for (const key of ['F6', 'Shift+F6', 'Home', 'ArrowUp']) await press(page, key);
  await expect(field).toBeFocused();
  await field.pressSequentially('ministry LOSSES');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list.getByRole('button')).toContainText('A quiet day');
  await expect(list.getByRole('button')).toContainText('The ministry reported');

  await field.fill('북한');
  await expect(list.getByRole('button')).toContainText('국가정보원은 북한군이');
  await press(page, 'Enter');
  await expect(articleText(page)).toContainText('파병됐다고');

  await field.fill('no such words');
  await expect(page.getByText('No article contains all these words.')).toBeVisible();
  await press(page, 'Escape');
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(field).toBeFocused();
});

test('a library of thousands has few rows in the document, and keys go through all of them', async ({
  page,
  cli,
  folders,
}) => {
  const folder = join(folders.home, 'reports');
  mkdirSync(folder);
  for (let nth = 1; nth <= 1000; nth += 1) {
    writeFileSync(join(folder, `${String(nth).padStart(4, '0')}.txt`), `Report ${nth}.\n\nNothing new.\n`);
  }
  await cli('import', folder);
  const list = page.getByRole('list', { name: 'Articles' });
  await expect(page.getByRole('heading', { name: 'Articles 1,001' })).toBeVisible();
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);

  await page.getByRole('searchbox', { name: 'Search articles' }).focus();
  await press(page, 'ArrowDown');
  await press(page, 'End');
  await expect(list.getByRole('button', { name: /^Report 1000/ })).toBeFocused();
  await press(page, 'ArrowUp');
  await press(page, 'Enter');
  await expect(articleText(page)).toContainText('Report 999.');
  await expect(list.locator('[aria-current="true"]')).toBeInViewport();
});
