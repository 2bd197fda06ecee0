import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleText } from '../e2e/person.ts';
import { expect, test } from './story.ts';

test('the rooms are gone to and fro between with the mouse alone', async ({ page }) => {
  const rooms = page.getByRole('group', { name: 'Rooms' });
  await rooms.getByRole('button', { name: 'Ask' }).click();
  await expect(page.getByRole('main', { name: 'Answers' })).toBeVisible();
  await rooms.getByRole('button', { name: 'Library' }).click();
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible();
  await expect(rooms.getByRole('button', { name: 'Library' })).toHaveAttribute('aria-pressed', 'true');
  await rooms.getByRole('button', { name: 'Read' }).click();
  await expect(articleText(page)).toBeFocused();
  await page.setViewportSize({ width: 640, height: 360 });
  await accessibleInBothThemes(page, 'the rooms at 200 %');
});
