import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { annotationsAre, articleIsOpen, articleText, mark, press } from '../e2e/person.ts';
import type { Desk } from '../e2e/workbench.ts';
import { doubtfulPage, harbourPage } from '../fixtures/pages.ts';
import { expect, test } from './story.ts';

async function importPage({ page, answerOpen }: Desk, home: string, content: string) {
  mkdirSync(join(home, 'in'), { recursive: true });
  const path = join(home, 'in', 'harbour.html');
  writeFileSync(path, content);
  await answerOpen([path]);
  await press(page, 'ControlOrMeta+Shift+O');
}

const importDialog = (page: Page) => page.getByRole('dialog', { name: 'Import', exact: true });
const leftOutDialog = (page: Page) => page.getByRole('dialog', { name: 'What was left out' });
const part = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });
const notice = (page: Page, words: string | RegExp) => page.getByText(words);

test('the parts of a page in doubt are chosen before the import, by mouse', async ({
  workbench,
  folders,
}) => {
  const { page } = workbench;
  await importPage(workbench, folders.home, doubtfulPage);
  const dialog = importDialog(page);
  const parts = dialog.getByRole('list', { name: 'Parts of harbour.html' });
  await expect(parts.getByRole('checkbox').first()).toBeVisible();
  await expect(part(page, /^Harbour of Varnholm closed/)).toBeChecked();
  await accessibleInBothThemes(page, 'the parts of a page before its import');
  await parts.getByText('Closures: a list of all').click();
  await parts.getByText('We value your privacy').first().click();
  await expect(part(page, /Closures: a list of all/)).toBeChecked();
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog).toBeHidden();
  await expect(articleText(page)).toContainText('Closures: a list of all');
  await expect(articleText(page)).not.toContainText('privacy');
});

test('the parts of a page in doubt are chosen before the import, by keys alone', async ({
  workbench,
  folders,
}) => {
  const { page } = workbench;
  await importPage(workbench, folders.home, doubtfulPage);
  const dialog = importDialog(page);
  // The keyboard is on the first part that is not taken.
  await expect(part(page, /News/)).toBeFocused();
  await press(page, 'Space');
  await expect(part(page, /News/)).toBeChecked();
  await press(page, 'ArrowDown');
  await press(page, 'ArrowRight');
  await press(page, 'Space');
  await expect(dialog.getByRole('button', { name: /^Less/ })).toBeVisible();
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(articleText(page)).toContainText('News');
  await expect(articleText(page)).not.toContainText('300 lorries');
});

test('all that a page holds is taken by one button', async ({ workbench, folders }) => {
  const { page } = workbench;
  await importPage(workbench, folders.home, doubtfulPage);
  const dialog = importDialog(page);
  await dialog.getByRole('button', { name: 'Take All' }).click();
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(articleText(page)).toContainText('News');
  await expect(articleText(page)).toContainText('Closures: a list of all');
});

test('what was left out is looked at from the report, taken in at its place, and left out again by undo', async ({
  workbench,
  folders,
}) => {
  const { page } = workbench;
  await importPage(workbench, folders.home, harbourPage);
  await expect(articleText(page)).toContainText('300 lorries');
  await page.getByRole('button', { name: 'Import Report' }).click();
  const report = page.getByRole('dialog', { name: 'Import report' });
  await report.getByRole('button', { name: /^Show What Was Left Out/ }).click();
  const dialog = leftOutDialog(page);
  await expect(part(page, /News/)).toBeFocused();
  await accessibleInBothThemes(page, 'what was left out');
  await press(page, 'End');
  await expect(part(page, /Closures/)).toBeFocused();
  await press(page, 'Space');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(articleText(page)).toContainText('Closures: a list of all');
  await expect(notice(page, /This is now a newer version of the article/)).toBeVisible();
  // The caret is where the part begins, and the keyboard in the text.
  await expect(articleText(page)).toBeFocused();
  await press(page, 'Shift+End');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toMatch(/^Closures/);
  await press(page, 'ControlOrMeta+Z');
  await expect(articleText(page)).not.toContainText('Closures: a list of all');
  await expect(articleText(page)).toContainText('300 lorries');
});

test('annotations stay with an article into which a part is taken', async ({ workbench, folders }) => {
  const { page } = workbench;
  await importPage(workbench, folders.home, harbourPage);
  await expect(articleText(page)).toContainText('300 lorries');
  await mark(page, 'Figure', 'About 300 lorries');
  await press(page, 'Escape');
  await press(page, 'Escape');
  await page.getByRole('button', { name: 'Show What Was Left Out' }).click();
  await part(page, /Closures/).check();
  await leftOutDialog(page).getByRole('button', { name: 'Take In' }).click();
  await expect(articleText(page)).toContainText('Closures: a list of all');
  await annotationsAre(page, ['Figure: About 300 lorries']);
  await expect(notice(page, /1 annotation was carried over/)).toBeVisible();
});

test('a plain text says that nothing of it was left out', async ({ workbench }) => {
  const { page } = workbench;
  await articleIsOpen(page);
  await press(page, 'ControlOrMeta+K');
  await page.getByRole('combobox', { name: 'Command' }).fill('Show What Was Left Out');
  await press(page, 'Enter');
  await expect(leftOutDialog(page)).toContainText('all of its text is in the article');
});

const mailbox = Array.from(
  { length: 4 },
  (_, index) => `From ada@example.org Tue Nov 03 10:0${index}:00 2026
From: Ada Lindt <ada@example.org>
Subject: Report ${index + 1} from the bridge
Date: Tue, 03 Nov 2026 10:0${index}:00 +0000
Content-Type: text/plain; charset=utf-8

On day ${index + 1} the harbour stays closed, the harbour master said, and ${index + 3}00 lorries wait.
`,
).join('\n');

test('a mailbox comes in as many articles from one file, and the inspector says where their particulars were read', async ({
  workbench,
  folders,
}) => {
  const { page, answerOpen } = workbench;
  mkdirSync(join(folders.home, 'in'), { recursive: true });
  const path = join(folders.home, 'in', 'bridge.mbox');
  writeFileSync(path, mailbox);
  await answerOpen([path]);
  await press(page, 'ControlOrMeta+Shift+O');
  await expect(notice(page, /Imported 4 articles from 1 file/)).toBeVisible();
  const author = page.getByRole('textbox', { name: 'Author' });
  await expect(author).toHaveValue(/Ada Lindt/);
  await expect(author).toHaveAccessibleDescription(/^From the line “From”/);
  await author.focus();
  await expect(page.getByText(/^From the line “From”/).filter({ visible: true })).toHaveCount(1);
  // What a person has set says nothing.
  await author.fill('Marta Lindt');
  await press(page, 'Tab');
  await expect(author).toHaveValue('Marta Lindt');
  await expect(author).not.toHaveAccessibleDescription(/^From/);
  await press(page, 'ControlOrMeta+Z');
  await expect(author).toHaveAccessibleDescription(/^From the line “From”/);
});
