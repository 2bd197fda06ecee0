import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { bringWeek } from '../page/week.ts';
import { tabTo } from './inspector.ts';
import { annotationList, articleIsOpen, articleText, isPicked, press } from './person.ts';
import { expect, test } from './story.ts';

// The trial week told once more: how many died in the silo, and who says so. Its last articles are an agency’s text, a copy of it, and one that
// passes on what the agency says and has a denial.

test.beforeEach(({ folders }) => bringWeek(folders, undefined, { withWires: true }));

test('how many died, what cannot be true, who said what and what becomes of a claim, by keys alone', async ({
  start,
}) => {
  const { page } = await start();
  await articleIsOpen(page);

  await test.step('the figures of one event, from a query', async () => {
    await press(page, 'Control+Shift+F');
    await page.keyboard.type('figure property:killed');
    await expect(page.getByRole('status', { name: 'Answers found' })).toContainText('figures');
    await press(page, 'Control+Shift+K');
    await expect(view(page, 'Figures')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'How many people were killed' })).toBeVisible();
    await expect(mark(page, 'at least 12')).toHaveAccessibleName(/2 articles|1 copy/);
    await expect(inWords(page)).toContainText('cannot');
  });

  await test.step('from mark to mark, to the sentence and back', async () => {
    await tabTo(page, page.locator('main.comparing svg [data-mark][tabindex="0"]'));
    await press(page, 'End');
    const last = page.locator('main.comparing [data-mark]:focus');
    await expect(last).toHaveAccessibleName(/11, .*Küstenbote/);
    await press(page, 'ArrowLeft');
    await expect(last).toBeFocused();
    const sentence = await last.getAttribute('aria-label');
    await press(page, 'Enter');
    await expect(articleText(page)).toBeFocused();
    await press(page, 'Escape');
    await expect(last).toHaveAttribute('aria-label', sentence ?? '');
  });

  await test.step('two are pinned, and one is left out with a reason', async () => {
    const focused = page.locator('main.comparing [data-mark]:focus');
    await press(page, 'Home');
    await press(page, 'Space');
    await press(page, 'End');
    await press(page, 'Space');
    const pinned = page.getByRole('region', { name: 'Pinned' });
    await expect(pinned).toContainText('Two pinned');
    // From “20 or more” at the first moment to the eleven of the last report: at least nine fewer.
    await expect(pinned).toContainText('B − A');
    await expect(pinned).toContainText('9');
    await press(page, 'Home');
    await expect(focused).toHaveAccessibleName(/^at least 20/);
    await press(page, 'x');
    await page.keyboard.type('A rumour of the first hour.');
    await press(page, 'Tab', 2);
    await press(page, 'Enter');
    await expect(page.getByRole('region', { name: 'Excluded' })).toContainText('A rumour of the first hour.');
    await press(page, 'Control+z');
    await expect(page.getByRole('region', { name: 'Excluded' })).toHaveCount(0);
  });

  await test.step('who said what, by whose way, of everything in the week', async () => {
    await press(page, 'Escape', 2);
    await expect(articleText(page)).toBeFocused();
    await press(page, 'Control+Shift+K');
    await goToView(page, 'Who said what');
    await press(page, 't');
    const row = page.getByRole('row', {
      name: /^At least twelve people were killed Selmar Fire Service affirms 3 3 2/,
    });
    await expect(row).toContainText('told by the Orvanna Press Agency');
    await expect(
      page.getByRole('row', { name: /^14 dockers are still missing the transport ministry denies/ }),
    ).toBeVisible();
    await press(page, 't');
  });

  await test.step('one of two is decided, taken back, and decided again', async () => {
    await goToView(page, 'Conflicts');
    await expect(progress(page)).toHaveText('0 of 9 decided');
    await tabTo(page, page.getByRole('region', { name: 'Pair', exact: true }));
    await press(page, 'y');
    await expect(progress(page)).toHaveText('1 of 9 decided');
    await press(page, 'Control+z');
    await expect(progress(page)).toHaveText('0 of 9 decided');
    await press(page, 'y');
    await expect(progress(page)).toHaveText('1 of 9 decided');
  });
});

test('one agency’s text told by two, and the picture in a file, by mouse', async ({ start, folders }) => {
  const { page, answerSave } = await start();
  await articleIsOpen(page);

  await test.step('from a figure in its article', async () => {
    await page.getByRole('button', { name: /^Dogs and a crane/ }).click();
    await annotationList(page).getByRole('button', { name: 'Figure: At least twelve people' }).click();
    await isPicked(page, 'Figure: At least twelve people');
    await page
      .getByRole('region', { name: 'This annotation' })
      .getByRole('button', { name: 'Compare' })
      .click();
    await expect(view(page, 'Figures')).toBeVisible();
  });

  await test.step('the picture in a file', async () => {
    const path = join(folders.home, 'killed.svg');
    await answerSave(path);
    await page.getByRole('button', { name: 'Save as a file' }).click();
    await page.getByRole('menuitem', { name: /^SVG/ }).click();
    await expect(page.getByText('Saved as “killed.svg”.')).toBeVisible();
    const svg = readFileSync(path, 'utf8');
    expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg /);
    expect(svg.match(/<g role="img"[^>]*class="chart-mark"/g)?.length).toBeGreaterThan(8);
    expect(svg).not.toMatch(/tabindex|light-dark|<script/);
  });

  await test.step('the life of a claim', async () => {
    await page.getByRole('button', { name: /^Back to the Article/ }).click();
    await page.getByRole('button', { name: /^Kestrel breaks its silence/ }).click();
    await annotationList(page)
      .getByRole('button', { name: /^Claim: Twelve people or more/ })
      .click();
    await page
      .getByRole('region', { name: 'This annotation' })
      .getByRole('button', { name: 'Compare' })
      .click();
    await expect(view(page, 'Biography')).toBeVisible();
    await expect(inWords(page)).toContainText(
      'First seen on 12 November 2026 in Orvanna Press Agency as “confirmed”',
    );
    const retold = view(page, 'Biography')
      .getByRole('img', { name: /^Tesk Daily/ })
      .first();
    await expect(retold).toHaveAccessibleName(/“reportedly”/);
  });
});

const view = (page: Page, name: string): Locator => page.getByRole('main', { name: `Compare: ${name}` });
const inWords = (page: Page): Locator => page.getByRole('region', { name: 'In words' });
const mark = (page: Page, words: string): Locator =>
  page.locator('main.comparing').getByRole('img', { name: words }).first();
const progress = (page: Page): Locator => page.locator('.conflicts-progress');

/** To another view by keys. */
async function goToView(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('group', { name: 'Views' }).getByRole('button', { name }), 'Shift+Tab');
  await press(page, 'Enter');
  await expect(view(page, name)).toBeVisible();
}
