import type { Locator, Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import {
  annotationsAre,
  articleIsOpen,
  articleText,
  isPicked,
  isSelected,
  mark,
  placeCaretBefore,
  placeOf,
  press,
  saved,
  selectWords,
  statusBar,
  tagWith,
} from '../e2e/person.ts';
import { expect, test } from './story.ts';

const claim = 'Pyongyang had sent over 11,000 soldiers to Russia';

test('more of what can be done with selected words is one click away, each with its key, and stays open', async ({
  page,
}) => {
  await selectWords(page, 'over 11,000 soldiers');
  const more = moreBar(page);
  await expect(more.getByRole('button')).toHaveText(['More']);
  await more.getByRole('button', { name: 'More' }).click();
  await isSelected(page, 'over 11,000 soldiers');
  await expect(more.getByRole('button')).toHaveText([
    'Less',
    'Claim with claimer Shift+C',
    'Quote with speaker Shift+Q',
    'Tag everywhere E',
  ]);
  await accessibleInBothThemes(page, 'the bar over a selection with all that it offers');
  await tagWith(page, 'Figure');
  await mark(page, 'Claim', claim);
  await selectWords(page, 'previously estimated');
  await expect(more.getByRole('button')).toHaveText([
    'Add +',
    'Less',
    'Claim with claimer Shift+C',
    'Quote with speaker Shift+Q',
    'Tag everywhere E',
    'Cue U',
    'Hedge H',
    'Grade G',
    'Link L',
    'Note M',
  ]);
  await accessibleInBothThemes(page, 'the bar over a selection, beside a claim');
  await more.getByRole('button', { name: 'Hedge' }).click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('previously estimated');

  await page.reload();
  await articleIsOpen(page);
  await selectWords(page, 'previously estimated');
  await more.getByRole('button', { name: 'Claim with claimer' }).click();
  await expect(page.getByRole('region', { name: 'Attribute the claim' })).toBeVisible();
});

test('a button adds selected words to the current annotation, for a mouse that cannot draw with Alt', async ({
  page,
}) => {
  await selectWords(page, 'over 11,000 soldiers');
  await expect(page.getByRole('button', { name: 'Add to Annotation' })).toBeHidden();
  await mark(page, 'Claim', 'Pyongyang had sent');
  await selectWords(page, 'stationed in the Kursk region');
  await page.getByRole('button', { name: 'Add to Annotation' }).click();
  await annotationsAre(page, ['Claim: Pyongyang had sent … stationed in the Kursk region']);
});

test('a double click on a tag tags once', async ({ page }) => {
  await selectWords(page, 'over 11,000 soldiers');
  await page
    .getByRole('toolbar', { name: 'Tag selection' })
    .getByRole('button', { name: 'Claim' })
    .dblclick();
  await saved(page);
  await annotationsAre(page, ['Claim: over 11,000 soldiers']);
  await expect(statusBar(page)).not.toContainText('Marker pen');
});

test('F6 leads from selected words to the bar, arrows along it, and Enter or Esc back to the text', async ({
  page,
}) => {
  await placeCaretBefore(page, 'Pyongyang had sent');
  await press(page, 'w');
  await press(page, 'F6');
  const tags = page.getByRole('toolbar', { name: 'Tag selection' });
  await expect(tags.getByRole('button', { name: 'Claim' })).toBeFocused();
  await press(page, 'ArrowRight');
  await expect(tags.getByRole('button', { name: 'Actor' })).toBeFocused();
  await press(page, 'Tab');
  await expect(moreBar(page).getByRole('button', { name: 'More' })).toBeFocused();
  await press(page, 'Shift+Tab');
  await expect(tags.getByRole('button', { name: 'Actor' })).toBeFocused();
  await press(page, 'Escape');
  await expect(articleText(page)).toBeFocused();
  await isSelected(page, 'Pyongyang');
  await press(page, 'F6');
  await press(page, 'Enter');
  await isPicked(page, 'Actor: Pyongyang');
  await expect(articleText(page)).toBeFocused();
});

test('in a low window the bar with all that it offers leaves the selected words free, and scrolls', async ({
  workbench,
  page,
}) => {
  await workbench.resize(640, 360);
  await mark(page, 'Claim', claim);
  await selectWords(page, 'fresh deployment');
  await moreBar(page).getByRole('button', { name: 'More' }).click();
  const { middle } = await placeOf(page, 'fresh deployment');
  const isFree = () =>
    page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('.article-text') !== null, middle);
  await expect.poll(isFree).toBe(true);
  await moreBar(page).getByRole('button', { name: 'Note' }).click();
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
});

function moreBar(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'More for the selection' });
}
