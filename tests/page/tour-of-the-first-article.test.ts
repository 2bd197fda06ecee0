import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleIsOpen, articleText, clickWords, press, runCommand, selectWords } from '../e2e/person.ts';
import { expect, test } from './story.ts';

test('the tour goes on as each step is done, covers no text, and is not offered again', async ({ page }) => {
  const offer = page.getByRole('complementary', { name: 'Inspector' }).getByRole('region', { name: 'Tour' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await accessibleInBothThemes(page, 'the tour is offered');
  const before = await articleText(page).boundingBox();
  await offer.getByRole('button', { name: 'Take the Tour' }).click();
  await isAt(page, 'Tag some words');
  expect(await articleText(page).boundingBox()).toEqual(before);
  await selectWords(page, 'intelligence agency');
  await press(page, '2');
  await isAt(page, 'Tag a number');
  await expect(tour(page)).toContainText('Tagged, and saved.');
  await selectWords(page, 'over 11,000 soldiers');
  await press(page, '3');
  await isAt(page, 'Say who said it');
  await accessibleInBothThemes(page, 'a step of the tour');
  await selectWords(page, 'Pyongyang had sent over 11,000 soldiers to Russia');
  await press(page, 'Shift+c');
  await expect(page.getByRole('region', { name: 'Attribute the claim' })).toContainText('Cue');
  await press(page, 'Enter');
  await expect(page.getByRole('region', { name: 'Attribute the claim' })).toContainText('Claimer');
  await press(page, 'Enter');
  await isAt(page, 'Link two annotations');
  await clickWords(page, '11,000');
  await press(page, 'l');
  await press(page, 'a');
  await isAt(page, 'Tag a name everywhere');
  await selectWords(page, 'Pyongyang');
  await press(page, 'e');
  await expect(page.getByRole('button', { name: /^Tag \d occurrences/ })).toBeEnabled();
  // Nothing has been tagged yet.
  await isAt(page, 'Tag a name everywhere');
  await press(page, 'Enter');
  await isAt(page, 'Ask, and export');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await isAt(page, 'You know your way around');
  await press(page, 'Escape');
  await tour(page).getByRole('button', { name: 'Done' }).click();
  await expect(tour(page)).toBeHidden();
  await expect(articleText(page)).toBeFocused();

  await press(page, 'ControlOrMeta+z', 7);
  await expect(page.getByRole('list', { name: 'Annotations' }).getByRole('listitem')).toHaveCount(0);
  await expect(offer).toBeHidden();
});

test('the tour can be declined, left at any time, skipped through and taken again from Help', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'No Thanks' }).click();
  await expect(page.getByRole('region', { name: 'Tour' })).toBeHidden();
  await page.reload();
  await articleIsOpen(page);
  await expect(page.getByRole('region', { name: 'Tour' })).toBeHidden();
  await runCommand(page, 'Take the Tour');
  await isAt(page, 'Tag some words');
  // It takes no key from the text.
  await clickWords(page, 'intelligence');
  await press(page, 'w');
  await press(page, 'Escape');
  await isAt(page, 'Tag some words');
  await tour(page).getByRole('button', { name: 'Skip' }).press('Enter');
  await isAt(page, 'Tag a number');
  // It claims nothing that was not done.
  await expect(tour(page)).not.toContainText('Tagged');
  await tour(page).getByRole('button', { name: 'Skip' }).press('Escape');
  await expect(tour(page)).toBeHidden();
  await runCommand(page, 'Take the Tour');
  await tour(page).getByRole('button', { name: 'Leave the tour' }).click();
  await expect(tour(page)).toBeHidden();
});

test('a tour that was begun is not offered again after the window was closed in the middle of it', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Take the Tour' }).click();
  await isAt(page, 'Tag some words');
  await page.reload();
  await articleIsOpen(page);
  await expect(page.getByRole('region', { name: 'This article' })).toBeVisible();
  await expect(tour(page)).toBeHidden();
});

function tour(page: Page) {
  return page.getByRole('region', { name: 'Tour' });
}

async function isAt(page: Page, title: string): Promise<void> {
  await expect(tour(page).getByRole('status')).toContainText(title);
}
