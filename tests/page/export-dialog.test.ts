import { articleText, placeCaretBefore, press } from '../e2e/person.ts';
import { expect, test } from './story.ts';

test('the export dialog takes the keyboard, and Esc gives it back to the text', async ({ page }) => {
  await placeCaretBefore(page, 'North Korea has likely');
  await press(page, 'ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export annotations' });
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toHaveValue('json');
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await expect(articleText(page)).toBeFocused();
});
