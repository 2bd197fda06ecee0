import { articleText, press } from '../e2e/person.ts';
import { expect, test } from './story.ts';

test('the desk takes the place of the text and gives it back as it was, by keys alone', async ({ page }) => {
  await articleText(page).focus();
  await press(page, 'Control+Shift+L');
  await expect(page.getByRole('main', { name: 'Articles' })).toBeFocused();
  await expect(articleText(page)).toBeHidden();
  await expect(page.getByRole('main')).toHaveCount(1);

  await press(page, 'Escape');
  await expect(articleText(page)).toBeFocused();
  await expect(page.getByRole('main', { name: 'Article', exact: true })).toBeVisible();
});
