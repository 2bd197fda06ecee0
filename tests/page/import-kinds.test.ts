import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { annotationsAre, articleIsOpen, articleText, press } from '../e2e/person.ts';
import type { Desk } from '../e2e/workbench.ts';
import { nexisIn, olderNexis } from '../fixtures/nexis.ts';
import { onePage, pdfOf } from '../fixtures/pdfFile.ts';
import { expect, test } from './story.ts';

/** Imports a file that was just written. */
async function importFile(
  { page, answerOpen }: Desk,
  home: string,
  name: string,
  content: string | Uint8Array,
) {
  await articleIsOpen(page);
  mkdirSync(join(home, 'in'), { recursive: true });
  const path = join(home, 'in', name);
  writeFileSync(path, content);
  await answerOpen([path]);
  await press(page, 'ControlOrMeta+Shift+O');
}

const report = (page: Page) => page.getByRole('dialog', { name: 'Import report' });

test('a day that a text gives in its first line is a guess, until it is confirmed by keys', async ({
  workbench,
  folders,
}) => {
  const { page } = workbench;
  const text =
    'Quay closed after storm\n\nOSTERBY, 4 March 2026 – The quay was closed after a storm, the harbour master said.\n';
  await importFile(workbench, folders.home, 'quay.txt', text);
  await expect(articleText(page)).toContainText('Quay closed');
  const guess = page.getByRole('group', { name: 'Published, guessed' });
  await expect(guess).toContainText('4 March 2026');
  await expect(guess).toContainText('Guessed from');
  await expect(page.getByRole('main')).toContainText('4 Mar 2026 (guessed)');
  await page.getByRole('button', { name: 'Import Report' }).click();
  await expect(report(page)).toContainText('1 particular of 1 article was guessed.');
  await press(page, 'Escape');
  await guess.getByRole('button', { name: 'Confirm Published' }).focus();
  await press(page, 'Enter');
  await expect(page.getByRole('textbox', { name: 'Published' })).toHaveValue('4 March 2026');
  await expect(page.getByRole('main')).not.toContainText('(guessed)');
  await press(page, 'ControlOrMeta+Z');
  await expect(guess).toBeVisible();
});

test('what was highlighted in a PDF comes in as what each colour stands for', async ({
  workbench,
  folders,
}) => {
  const { page } = workbench;
  const objects = onePage(
    'BT /F1 14 Tf 60 760 Td (Some 300 lorries wait.) Tj 0 -60 Td (Ada Lindt waits.) Tj ET',
  );
  objects[3] = String(objects[3]).replace('/Contents', '/Annots [6 0 R 7 0 R] /Contents');
  const over = (top: number) =>
    `/Rect [58 ${top - 16} 400 ${top}] /QuadPoints [58 ${top} 400 ${top} 58 ${top - 16} 400 ${top - 16}]`;
  objects[6] = `<< /Type /Annot /Subtype /Highlight /C [1 1 0] /Contents (Who counted?) ${over(774)} >>`;
  objects[7] = `<< /Type /Annot /Subtype /Highlight /C [0 1 0] ${over(714)} >>`;
  await importFile(workbench, folders.home, 'marked.pdf', pdfOf(objects));
  const dialog = page.getByRole('dialog', { name: 'Import', exact: true });
  await dialog.getByRole('combobox', { name: /^Highlight \(yellow\)/ }).selectOption({ label: 'Figure' });
  await dialog.getByRole('combobox', { name: /^Highlight \(green\)/ }).selectOption({ label: 'Actor' });
  await accessibleInBothThemes(page, 'what the colours of a PDF stand for');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(articleText(page)).toContainText('Some 300 lorries');
  await annotationsAre(page, ['Figure: Some 300 lorries wait.', 'Actor: Ada Lindt waits.']);
});

test('an old Word document is refused with what to do instead', async ({ workbench, folders }) => {
  const { page } = workbench;
  const start = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const doc = Buffer.concat([
    start,
    Buffer.alloc(504),
    Buffer.from('WordDocument\0', 'utf16le'),
    Buffer.alloc(512),
  ]);
  await importFile(workbench, folders.home, 'old.doc', doc);
  await expect(
    page.getByText(
      '“old.doc” is an old Word document (.doc), which this version cannot import: open it in Word or LibreOffice, save it as .docx, and import that.',
    ),
  ).toBeVisible();
});

test('a delivery says how many articles came, and in one place what was left out around them', async ({
  workbench,
  folders,
}) => {
  const { page } = workbench;
  const words = nexisIn.en;
  if (!words) throw new Error('The words of English deliveries are known.');
  await importFile(workbench, folders.home, 'archive.txt', olderNexis(words));
  await page.getByRole('button', { name: 'Import Report' }).click();
  const summary = report(page).getByRole('status', { name: 'Summary' });
  await expect(summary).toHaveText('Imported 3 articles from 1 file.');
  const row = report(page).getByRole('region', { name: 'Left out' }).getByRole('listitem');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(
    /^archive\.txt Read as a delivery of Nexis with 3 articles\. The lines around/,
  );
  await accessibleInBothThemes(page, 'the report of a delivery');
  await row.getByRole('button', { name: /^Show What Was Left Out/ }).click();
  const parts = page.getByRole('dialog', { name: 'What was left out' });
  await expect(parts.getByRole('checkbox', { name: /^Around the article/ }).first()).toBeFocused();
  await expect(parts).not.toContainText('The lines around');
});

test('a long list of parts is drawn in steps and scrolls by itself: the buttons stay in view', async ({
  workbench,
  folders,
}) => {
  const { page } = workbench;
  const lines = Array.from(
    { length: 240 },
    (_, index) => `Line ${index + 1} of the report.\\par {\\v Hidden line ${index + 1}.\\par }`,
  );
  await importFile(workbench, folders.home, 'long.rtf', `{\\rtf1\\ansi ${lines.join('\n')}}`);
  await expect(articleText(page)).toContainText('Line 1 of the report');
  await page.getByRole('button', { name: 'Show What Was Left Out' }).click();
  const dialog = page.getByRole('dialog', { name: 'What was left out' });
  await expect(dialog.getByText('240 of 480 parts taken')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeInViewport();
  await press(page, 'End');
  await expect(dialog.getByRole('button', { name: /^Show 100 More/ })).toBeVisible();
  // Arrow keys go on into what is not drawn yet.
  await press(page, 'ArrowDown');
  await press(page, 'ArrowDown');
  const below = dialog.getByRole('checkbox', { name: /Hidden line 51\./ });
  await expect(below).toBeFocused();
  await press(page, 'Space');
  await expect(below).toBeChecked();
  await expect(dialog.getByText('241 of 480 parts taken')).toBeVisible();
});
