import { articleText, placeCaretBefore, press, selectedText } from '../e2e/person.ts';
import { expect, test } from './story.ts';

test('Ctrl+K finds a command by its words and runs it; Esc gives the keyboard back to the text', async ({
  page,
}) => {
  await placeCaretBefore(page, 'North Korea has likely');
  await press(page, 'ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(palette.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await page.keyboard.type('select sent');
  await expect(palette.getByRole('option').first()).toHaveText(/^Select Sentence/);
  await press(page, 'Enter');
  await expect(palette).toBeHidden();
  await expect.poll(() => selectedText(page)).toMatch(/^South Korea’s .* against Ukraine\.$/);
  await press(page, 'ControlOrMeta+k');
  await press(page, 'Escape');
  await expect(palette).toBeHidden();
  await expect(articleText(page)).toBeFocused();
});

test('? shows all keys, Ctrl+H the history, Ctrl+F finds words', async ({ page }) => {
  await placeCaretBefore(page, 'North Korea has likely');
  await press(page, '?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const label of ['Tag as Claim', 'Select Paragraph', 'Undo', 'Next Annotation', 'Export']) {
    await expect(help.getByText(label, { exact: true })).toBeVisible();
  }
  await press(page, 'Escape');
  await expect(help).toBeHidden();
  await press(page, 'ControlOrMeta+h');
  await expect(page.getByRole('dialog', { name: 'History' })).toBeVisible();
  await press(page, 'Escape');
  await press(page, 'ControlOrMeta+f');
  await page.keyboard.type('kursk');
  const bar = page.getByRole('search', { name: 'Find in article' });
  await expect(bar.getByRole('status', { name: 'Find results' })).toHaveText(/^1 of 3/);
  await press(page, 'Enter');
  await press(page, 'Escape');
  await expect.poll(() => selectedText(page)).toBe('Kursk');
});
