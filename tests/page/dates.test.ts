import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { mark, messages, press, saved } from '../e2e/person.ts';
import { expect, test } from './story.ts';

const asOf = (page: Page) => page.getByRole('complementary', { name: 'Inspector' }).getByLabel('As-of date');
const published = (page: Page) => page.getByRole('textbox', { name: 'Published' });

test('dates are typed as people write them, and shown in one form', async ({ page, cli }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await published(page).fill('27. Februar 2025');
  await press(page, 'Enter');
  await expect(published(page)).toHaveValue('27 February 2025');
  await saved(page);

  await mark(page, 'Figure', '11,000 soldiers');
  for (const [typed, shown] of [
    ['3–5 May 2025', '3–5 May 2025'],
    ['Q3 2024', '1 Jul – 30 Sep 2024'],
    ['٢٧ فبراير ٢٠٢٥', '27 Feb 2025'],
    ['28 Dec – 3 Jan 2025', '28 Dec 2024 – 3 Jan 2025'],
  ] as const) {
    await asOf(page).fill(typed);
    await press(page, 'Enter');
    await expect(asOf(page)).toHaveValue(shown);
  }

  await test.step('what counts from the article’s date says so', async () => {
    await asOf(page).fill('last Monday');
    await press(page, 'Enter');
    await expect(messages(page)).toHaveText(
      'As-of date: 24 Feb 2025, counted from the article’s date (27 Feb 2025).',
    );
    await expect(asOf(page)).toHaveValue('24 Feb 2025');
  });

  await test.step('what can be read in two ways, or in none, is refused', async () => {
    await asOf(page).fill('summer 2024');
    await press(page, 'Enter');
    await expect(page.getByRole('alert')).toContainText('Which months a season covers depends');
    await expect(page.getByRole('alert')).toBeInViewport({ ratio: 1 });
    await accessibleInBothThemes(page, 'a date that is refused');
    await press(page, 'Escape');
  });
  await saved(page);
  const { stdout } = await cli('export', '--format', 'json', '--out', '-');
  expect(stdout).toContain('"date": "2025-02-24"');
  expect(stdout).toContain('"publishedAt": "2025-02-27"');
});
