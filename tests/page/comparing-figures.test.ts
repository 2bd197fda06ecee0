import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleIsOpen, articleText, press, saved } from '../e2e/person.ts';
import { calderMaid } from '../fixtures/compare/calderMaid.ts';
import { bringTellings } from './comparedWorkspace.ts';
import { test as base, expect } from './story.ts';

/** Stories about the figures of a ferry that sank, as six outlets tell them within five days. */
const test = base.extend<{ ferry: Page }>({
  ferry: async ({ start, folders }, use) => {
    bringTellings(folders, calderMaid);
    const { page } = await start();
    await articleIsOpen(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await use(page);
  },
});

const picture = (page: Page) => page.getByRole('group', { name: /^How many/ });
const marks = (page: Page) => picture(page).getByRole('img');
const mark = (page: Page, words: string) => picture(page).getByRole('img', { name: new RegExp(`^${words}`) });
const aside = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const words = (page: Page) => page.getByRole('region', { name: 'In words' });
const grows = (page: Page) => page.getByRole('checkbox', { name: 'One total that only grows' });

/** Opens the view by its key; the keyboard is on a mark then. */
async function open(page: Page): Promise<void> {
  await press(page, 'ControlOrMeta+Shift+k');
  await expect(marks(page).first()).toBeVisible();
  await expect(words(page)).toContainText('11 origins');
}

test('says in the picture, at its side and in words what cannot all be true, by keys alone', async ({
  ferry,
}) => {
  await open(ferry);
  await expect(ferry.getByRole('heading', { level: 1 })).toHaveText(
    'How many people aboard the Calder Maid were killed, as of when, says who',
  );
  await expect(marks(ferry)).toHaveCount(11);
  await expect(mark(ferry, 'at least 31')).toHaveAccessibleName(/3 articles, 1 origin/);

  // The palette names what a click on the check box does.
  await press(ferry, 'ControlOrMeta+k');
  await ferry.keyboard.type('One Total That Only Grows');
  await press(ferry, 'Enter');
  await saved(ferry);
  await expect(grows(ferry)).toBeChecked();
  await expect(picture(ferry)).toContainText('No total fits 11–12 Mar:');
  const impossible = aside(ferry).getByRole('region', { name: 'Cannot all be true' });
  await expect(impossible).toContainText('at least 31');
  await expect(impossible).toContainText('at most 28');
  await expect(words(ferry)).toContainText('14 to 16 on 9 Mar, 21 to 26 on 10 Mar and 33 to 35 on 13 Mar');

  await press(ferry, 'ControlOrMeta+z');
  await saved(ferry);
  await expect(grows(ferry)).not.toBeChecked();
  await expect(impossible).toHaveCount(0);
});

test('arrows go along days and values, Space pins two, Enter opens the sentence, and Esc comes back', async ({
  ferry,
}) => {
  await open(ferry);
  await mark(ferry, 'at least 14').focus();
  await press(ferry, 'ArrowRight');
  await expect(mark(ferry, '12 to 16')).toBeFocused();
  await press(ferry, 'Space');
  await press(ferry, 'End');
  await expect(mark(ferry, '33 to 35')).toBeFocused();
  await press(ferry, 'Space');
  const pinned = aside(ferry).getByRole('region', { name: 'Pinned' });
  await expect(pinned).toContainText('17 to 23 more');
  await expect(pinned).toContainText('33 − 16 to 35 − 12; in 3 or 4 days');
  await expect(pinned).toContainText('2.06 to 2.92 times');

  await press(ferry, 'Enter');
  await expect(articleText(ferry)).toContainText('On Friday the coroner spoke of 33 to 35 dead.');
  await press(ferry, 'Escape');
  await expect(mark(ferry, '33 to 35')).toBeFocused();
  await expect(pinned).toContainText('17 to 23 more');
});

test('a figure is excluded with a reason, listed, and put back', async ({ ferry }) => {
  await open(ferry);
  await mark(ferry, 'at least 31').focus();
  await press(ferry, 'x');
  const dialog = ferry.getByRole('dialog', { name: 'Exclude a figure' });
  await expect(dialog).toContainText('with its copies in 2 more');
  await ferry.keyboard.type('Counts those of another ship');
  await dialog.getByRole('button', { name: 'Exclude' }).click();
  await saved(ferry);
  await expect(marks(ferry)).toHaveCount(10);
  await expect(words(ferry)).toContainText('3 excluded');
  const excluded = aside(ferry).getByRole('region', { name: 'Excluded' });
  await expect(excluded.getByRole('listitem')).toHaveCount(3);
  await expect(excluded).toContainText('Counts those of another ship');
  await excluded.getByRole('button', { name: 'Put Back' }).first().click();
  await saved(ferry);
  await expect(excluded.getByRole('listitem')).toHaveCount(2);
});

test('a figure is pointed at, outlets are hidden by their numbers, copies come apart, and a table says the same', async ({
  ferry,
}) => {
  await open(ferry);
  await mark(ferry, 'more than 20').hover();
  const card = ferry.locator('.figure-card-over');
  await expect(card).toContainText('بحسب حصيلة أولية');
  await expect(card).toContainText('C3');
  await accessibleInBothThemes(ferry, 'figures');

  await ferry.getByRole('button', { name: 'Apart' }).click();
  await expect(marks(ferry)).toHaveCount(13);
  await press(ferry, '1');
  await expect(aside(ferry).getByRole('checkbox', { name: 'Harbour Independent' })).not.toBeChecked();
  await expect(marks(ferry)).toHaveCount(10);
  await press(ferry, '1');
  await press(ferry, 't');
  await expect(ferry.getByRole('row')).toHaveCount(14);
  await expect(ferry.getByRole('row').nth(1)).toContainText('at least 14');
  await accessibleInBothThemes(ferry, 'figures as a table');
});

test('figures become a series with a name, and a person may part them', async ({ ferry }) => {
  await open(ferry);
  const series = ferry.getByRole('region', { name: 'Series', exact: true });
  await ferry.getByRole('button', { name: /^Change “/ }).click();
  await ferry.getByRole('menuitem', { name: 'Make a Series…' }).click();
  const dialog = ferry.getByRole('dialog', { name: 'Make a series' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Toll of the Calder Maid');
  await accessibleInBothThemes(ferry, 'making a series');
  await dialog.getByRole('button', { name: 'Make Series' }).click();
  await saved(ferry);
  await expect(series).toContainText('Toll of the Calder Maid');

  await mark(ferry, '47').click();
  await series.getByRole('button', { name: /^Change “/ }).click();
  await ferry.getByRole('menuitem', { name: 'Take 1 Figure Out' }).click();
  await saved(ferry);
  await expect(marks(ferry)).toHaveCount(10);
  await expect(ferry.getByRole('region', { name: 'Other figures' })).toContainText('1 statement');
});
