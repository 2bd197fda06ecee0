import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { articleIsOpen, articleText, press } from '../e2e/person.ts';
import type { Desk } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

/** Opens the import dialog for files that were just written. */
async function importFiles(
  { page, answerOpen }: Desk,
  home: string,
  files: Readonly<Record<string, string | Uint8Array>>,
) {
  mkdirSync(join(home, 'in'), { recursive: true });
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(home, 'in', name);
    writeFileSync(path, content);
    return path;
  });
  await answerOpen(paths);
  await press(page, 'ControlOrMeta+Shift+O');
  return page.getByRole('dialog', { name: 'Import', exact: true });
}

const articles = (page: Page) => page.getByRole('list', { name: 'Articles' }).getByRole('listitem');

test('a text whose encoding is a guess is shown before it comes in, and read as the person says', async ({
  workbench,
  folders,
}) => {
  const { page } = workbench;
  await articleIsOpen(page);
  // Two words are too few to be sure of the one; the other, which is sure, can be looked at with it.
  const dialog = await importFiles(workbench, folders.home, {
    'note.txt': Buffer.from('café naïve', 'latin1'),
    'koi8.txt': Uint8Array.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x20, 0xcd, 0xc9, 0xd2]),
  });
  const encoding = dialog.getByRole('combobox', { name: 'Encoding of note.txt' });
  const sample = dialog.getByRole('status', { name: 'Beginning of note.txt' });
  await expect(encoding).toHaveValue('windows-1252');
  await expect(sample).toHaveText('café naïve');
  await encoding.selectOption('windows-1253');
  await expect(sample).toHaveText('cafι naοve');
  await expect(dialog.getByRole('status', { name: 'Beginning of koi8.txt' })).toHaveText('Привет мир');
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog).toBeHidden();
  await expect(articles(page).filter({ hasText: 'cafι naοve' })).toHaveCount(1);
  await expect(articles(page).filter({ hasText: 'Привет мир' })).toHaveCount(1);
});

test('a table of articles comes in by the columns that the person names, which are remembered', async ({
  workbench,
  folders,
}) => {
  const { page } = workbench;
  await articleIsOpen(page);
  const table = (about: string) =>
    `alpha,beta,gamma\nFirst of ${about},2025-01-02,"The first row is about ${about}, at length."\nSecond of ${about},2025-01-03,"The second row is about ${about}, too."\n`;
  const dialog = await importFiles(workbench, folders.home, { 'wire.csv': table('ships') });
  await dialog.getByRole('combobox', { name: 'Column “alpha” contains' }).selectOption('Title');
  await dialog.getByRole('combobox', { name: 'Column “beta” contains' }).selectOption('Date');
  await dialog.getByRole('combobox', { name: 'Column “gamma” contains' }).selectOption('Text');
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(articles(page)).toHaveCount(3);
  await expect(page.getByRole('heading', { name: 'First of ships' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('2 Jan 2025');

  await importFiles(workbench, folders.home, { 'other.csv': table('trains') });
  await expect(dialog.getByRole('combobox', { name: 'Column “alpha” contains' })).toHaveValue('title');
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { name: 'First of trains' })).toBeVisible();
});

test('what another tool’s names were taken for is proposed at the next import', async ({
  workbench,
  folders,
}) => {
  const { page } = workbench;
  await articleIsOpen(page);
  const line = (words: string) => `${JSON.stringify({ text: words, label: [[0, 3, 'Hmm']] })}\n`;
  const dialog = await importFiles(workbench, folders.home, { 'a.jsonl': line('One thing is said.') });
  await dialog.getByRole('combobox', { name: /^Hmm/ }).selectOption({ label: 'Quote' });
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(articleText(page)).toHaveText('One thing is said.');

  await importFiles(workbench, folders.home, { 'b.jsonl': line('Two things are said.') });
  await expect(dialog.getByRole('combobox', { name: /^Hmm/ }).locator('option:checked')).toHaveText('Quote');
  await press(page, 'Escape');
  await expect(articles(page)).toHaveCount(2);
});
