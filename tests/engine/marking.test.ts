import {
  annotationsAre,
  counts,
  isPicked,
  isSelected,
  letter,
  placeCaretBefore,
  placeOf,
  press,
  saved,
  selectWords,
  tagWith,
} from '../e2e/person.ts';
import { expect, test } from './story.ts';

test('words that are dragged over are tagged with the toolbar', async ({ page }) => {
  const toolbar = page.getByRole('toolbar', { name: 'Tag selection' });
  await expect(toolbar).toBeHidden();
  await selectWords(page, 'over 11,000 soldiers');
  await expect(toolbar.getByRole('button')).toHaveText([/^Claim/, /^Actor/, /^Figure/, /^Quote/]);
  await tagWith(page, 'Figure');
  await annotationsAre(page, ['Figure: over 11,000 soldiers']);
  await isPicked(page, 'Figure: over 11,000 soldiers');
  await saved(page);
  await expect(toolbar).toBeHidden();
  await expect(letter(page, 'Figure, 1 of 1')).toBeVisible();
});

test('a double click selects a word, and Shift with a click selects up to there', async ({ page }) => {
  const { middle } = await placeOf(page, 'Moscow.');
  await page.mouse.dblclick(middle.x, middle.y);
  await isSelected(page, 'Moscow');
  await press(page, 'a');
  await annotationsAre(page, ['Actor: Moscow']);
  await placeCaretBefore(page, 'The NIS previously');
  const { end } = await placeOf(page, 'over 11,000 soldiers');
  await page.keyboard.down('Shift');
  await page.mouse.click(end.x, end.y);
  await page.keyboard.up('Shift');
  await isSelected(page, 'The NIS previously estimated that Pyongyang had sent over 11,000 soldiers');
  await press(page, '1');
  await expect(counts(page)).toHaveText('1 claim · 1 actor · 0 figures · 0 quotes');
});
