import type { Page } from 'playwright/test';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { tabTo } from '../e2e/inspector.ts';
import { articleIsOpen, articleText, press } from '../e2e/person.ts';
import { putFile } from '../e2e/workbench.ts';
import { calderMaid } from '../fixtures/compare/calderMaid.ts';
import { dossierOf } from '../fixtures/compare/tellings.ts';
import { encodeText } from '../fixtures/encoding.ts';
import { bringTellings } from './comparedWorkspace.ts';
import { expect, test } from './story.ts';
import { bringWeek } from './week.ts';

const list = (page: Page) => page.getByRole('listbox', { name: 'Pairs to decide' });
const current = (page: Page) => list(page).getByRole('option', { selected: true });
const progress = (page: Page) => page.locator('.conflicts-progress');
const decide = (page: Page, verdict: string) =>
  page.getByRole('region', { name: 'Decide' }).getByRole('button', { name: verdict });
const decided = (page: Page, verdict: string) =>
  page.getByRole('region', { name: 'Decided' }).locator('div', { hasText: verdict }).locator('dd');
const pair = (page: Page) => page.getByRole('region', { name: 'Pair', exact: true });
const card = (page: Page, side: 'Left' | 'Right') => page.getByRole('region', { name: `${side} article` });

/** Opens the queue of the whole workspace from the text, by keys. */
async function openQueue(page: Page): Promise<void> {
  await articleIsOpen(page);
  await press(page, 'Control+Shift+K');
  const tab = page.getByRole('button', { name: /^Conflicts/ });
  await tabTo(page, tab, 'Shift+Tab');
  await press(page, 'Enter');
}

test.describe('the pairs of the trial week', () => {
  test.beforeEach(({ folders }) => bringWeek(folders, undefined, { withWires: true }));

  test('are decided by keys, one after the other, and one undo brings the last one back', async ({
    start,
  }) => {
    const { page } = await start();
    await openQueue(page);
    await expect(progress(page)).toHaveText('0 of 9 decided');
    await tabTo(page, pair(page));
    await expect(current(page)).toContainText('Six workers');
    await expect(card(page, 'Left')).toContainText('Silo explodes at the port of Selmar: six dead');
    await expect(card(page, 'Right')).toContainText('not said; published 10 Nov 2026');
    await expect(page.getByRole('region', { name: 'Why this pair' })).toContainText('neither allows 7 to 11');
    await accessibleInBothThemes(page, 'two figures that conflict');

    await press(page, 'y');
    await expect(progress(page)).toHaveText('1 of 9 decided');
    await expect(decided(page, 'contradicts')).toHaveText('1');
    await expect(current(page)).toContainText('At least nine people');
    await expect(pair(page)).toBeFocused();
    await press(page, 'n');
    await expect(progress(page)).toHaveText('2 of 9 decided');
    await press(page, 'Control+z');
    await expect(progress(page)).toHaveText('1 of 9 decided');
    await expect(current(page)).toContainText('At least nine people');
    await expect(decided(page, 'nothing')).toHaveText('0');
    await press(page, 'Control+Shift+Z');
    await expect(progress(page)).toHaveText('2 of 9 decided');

    await test.step('on paper there is the pair, and nothing of the window around it', async () => {
      await page.emulateMedia({ media: 'print' });
      await expect(card(page, 'Left')).toBeVisible();
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('listbox')).toHaveCount(0);
      await page.emulateMedia({ media: 'screen' });
    });

    await test.step('what is left for later stays in the list', async () => {
      const before = await current(page).textContent();
      await press(page, 'ArrowDown');
      await expect(current(page)).not.toHaveText(before ?? '');
      await press(page, 'ArrowUp');
      await expect(current(page)).toHaveText(before ?? '');
    });

    await test.step('an article is opened beside the pair, and Esc comes back to it', async () => {
      const before = await current(page).textContent();
      await press(page, ']');
      await expect(articleText(page)).toBeFocused();
      await press(page, 'Escape');
      await expect(current(page)).toHaveText(before ?? '');
      await expect(pair(page)).toBeFocused();
    });

    await test.step('a note is written without leaving the queue', async () => {
      await press(page, 'm');
      const dialog = page.getByRole('dialog', { name: 'Notes on this pair' });
      await page.keyboard.type('Ask the port office.');
      await press(page, 'Tab', 3);
      await press(page, 'Enter');
      await expect(dialog).toBeHidden();
      await press(page, 'm');
      await expect(dialog.getByRole('textbox').first()).toHaveValue('Ask the port office.');
      await press(page, 'Escape');
    });

    await test.step('the queue is a table, too, whose rows keys decide', async () => {
      await press(page, 't');
      await expect(page.getByRole('row')).toHaveCount(1 + 7);
      await accessibleInBothThemes(page, 'the queue as a table');
      await press(page, 's');
      await expect(page.getByRole('row')).toHaveCount(1 + 6);
      await press(page, 't');
    });
  });

  test('are decided by mouse; a denial shows the words side by side', async ({ start, cli }) => {
    const { page } = await start();
    await articleIsOpen(page);
    await page.getByRole('group', { name: 'Rooms' }).getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('button', { name: /^Conflicts/ }).click();
    await list(page)
      .getByRole('option', { name: /denied: Kestrel Grain knew/ })
      .click();
    await expect(card(page, 'Left')).toContainText('2 articles, 1 origin');
    await expect(card(page, 'Right')).toContainText('CT- certainly not');
    await expect(page.getByRole('region', { name: 'Why this pair' })).toContainText('Tesk Daily denied');
    await accessibleInBothThemes(page, 'two claims of which one denies the other');
    await decide(page, 'Contradicts').click();
    await expect(progress(page)).toHaveText('1 of 9 decided');
    const { stdout } = await cli('conflicts');
    expect(stdout).not.toContain('Kestrel Grain');
    await page.reload();
    await articleIsOpen(page);
    await openQueue(page);
    await expect(progress(page)).toHaveText('1 of 9 decided');
    await expect(list(page)).not.toContainText('Kestrel Grain');
  });

  test('are to be decided again once somebody removes the link of a decision in its article', async ({
    start,
  }) => {
    const { page } = await start();
    await openQueue(page);
    await list(page)
      .getByRole('option', { name: /denied: Kestrel Grain knew/ })
      .click();
    await press(page, ']');
    await expect(articleText(page)).toBeFocused();
    await press(page, 'Escape');
    await decide(page, 'Contradicts').click();
    await expect(progress(page)).toHaveText('1 of 9 decided');
    await press(page, 'Escape');
    await page.getByRole('button', { name: /^Remove link: contradicts/ }).click();
    await page.getByRole('group', { name: 'Rooms' }).getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('button', { name: /^Conflicts/ }).click();
    await expect(progress(page)).toHaveText('0 of 9 decided');
    await expect(current(page)).toContainText('Kestrel Grain knew');
  });

  test('are those of a query, and of everything where that is wanted', async ({ start }) => {
    const { page } = await start();
    await articleIsOpen(page);
    await press(page, 'Control+Shift+F');
    await page.keyboard.type('claim "dust in February"');
    await expect(page.getByRole('status', { name: 'Answers found' })).toContainText('2 claims');
    await page.getByRole('main').getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByRole('button', { name: /^Conflicts/ }).click();
    await expect(list(page).getByRole('option')).toHaveCount(1);
    await page.getByRole('checkbox', { name: 'Also what is not compared here' }).check();
    await expect(list(page).getByRole('option')).toHaveCount(9);
  });
});

test('when nothing conflicts the queue says so, and a conflict that another program brings in arrives', async ({
  start,
  folders,
  cli,
}) => {
  bringTellings(folders, calderMaid.slice(0, 1));
  const { page } = await start();
  await openQueue(page);
  await expect(page.getByText('Nothing contradicts anything')).toBeVisible();
  await accessibleInBothThemes(page, 'an empty queue');
  const [first] = calderMaid;
  if (!first) throw new Error('The story has a first telling.');
  const other = {
    ...first,
    outlet: 'Coast Daily',
    value: '<=9',
    sentence: 'The coastguard said on Monday that it was [nine at most].',
  };
  const path = putFile(folders, 'more.glossator.json', encodeText(glossator, dossierOf([first, other])));
  await cli('import', path);
  await expect(list(page).getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Why this pair' })).toContainText('neither allows 10 to 13');
});
