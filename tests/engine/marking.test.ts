import type { Page } from 'playwright/test';
import {
  annotations,
  annotationsAre,
  counts,
  dragOver,
  isPicked,
  letter,
  mark,
  placeCaretBefore,
  placeOf,
  press,
  saved,
  selectedText,
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

test('a selection holds several paragraphs, and each line of it is selected on screen', async ({ page }) => {
  await dragOver(page, 'signaling a deepening', 'the exact scale');
  await expect
    .poll(() => selectedText(page))
    .toMatch(/^signaling a deepening.*Moscow\.\n\nAccording to .*the\s+exact scale$/s);
  await press(page, '4');
  expect(await annotations(page)).toHaveLength(1);
});

test('Shift with the arrow keys, W, S and P select, and letters and digits tag', async ({ page }) => {
  await placeCaretBefore(page, 'Korea’s intelligence agency');
  await press(page, 'ControlOrMeta+Home');
  await press(page, 'Shift+ArrowRight', 5);
  await isSelected(page, 'South');
  await press(page, 'ArrowRight');
  await press(page, 'ControlOrMeta+Shift+ArrowRight', 2);
  await isSelected(page, ' Korea’s intelligence');
  await press(page, '2');
  await annotationsAre(page, ['Actor: Korea’s intelligence']);
  await isSelected(page, '');
  await press(page, 'w');
  await isSelected(page, 'intelligence');
  await press(page, 's');
  await expect.poll(() => selectedText(page)).toMatch(/^South Korea’s .* against Ukraine\.$/);
  await press(page, 'c');
  await isSelected(page, '');
  await press(page, 'ControlOrMeta+End');
  await press(page, 'p');
  await expect.poll(() => selectedText(page)).toMatch(/^The international community .* role in the war\.$/);
  await press(page, 'q');
  await expect(counts(page)).toHaveText('1 claim · 1 actor · 0 figures · 1 quote');
});

test('brackets grow and shrink what is selected, and move the edges of the annotation in hand', async ({
  page,
}) => {
  await selectWords(page, 'sent over');
  for (const [key, text] of [
    [']', 'sent over 11,000'],
    ['}', 'sent over 11,000 s'],
    ['{', 'sent over 11,000'],
    ['Alt+[', 'had sent over 11,000'],
    ['Alt+]', 'sent over 11,000'],
    ['[', 'sent over'],
  ] as const) {
    await press(page, key);
    await isSelected(page, text);
  }
  await press(page, 'Escape');
  await mark(page, 'Figure', 'over 11,000');
  await press(page, ']');
  await annotationsAre(page, ['Figure: over 11,000 soldiers']);
  await press(page, 'Alt+}');
  await annotationsAre(page, ['Figure: ver 11,000 soldiers']);
});

test('all that is done is undone and done again, by keys and by the buttons', async ({ page }) => {
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const redo = page.getByRole('button', { name: 'Redo', exact: true });
  await expect(undo).toBeDisabled();
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await press(page, 'Enter');
  await expect(page.getByRole('radio', { name: 'Figure' })).toBeFocused();
  await press(page, 'ArrowLeft');
  await annotationsAre(page, ['Actor: over 11,000 soldiers']);
  await press(page, 'Escape');
  await press(page, 'Delete');
  await annotationsAre(page, []);
  await press(page, 'ControlOrMeta+z');
  await annotationsAre(page, ['Actor: over 11,000 soldiers']);
  await undo.click();
  await annotationsAre(page, ['Figure: over 11,000 soldiers']);
  await undo.click();
  await annotationsAre(page, []);
  await expect(undo).toBeDisabled();
  await press(page, 'ControlOrMeta+Shift+z');
  await annotationsAre(page, ['Figure: over 11,000 soldiers']);
  await redo.click();
  await annotationsAre(page, ['Actor: over 11,000 soldiers']);
  await saved(page);
});

const isSelected = (page: Page, text: string) => expect.poll(() => selectedText(page)).toBe(text);
