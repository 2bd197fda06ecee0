import type { Locator, Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleIsOpen, articleText, mark, press, saved } from '../e2e/person.ts';
import { expect, test } from './story.ts';
import { bringWeek } from './week.ts';

test('the preferences open by their key, the arrows lead through the sections, and Esc leads back', async ({
  page,
}) => {
  await articleText(page).click();
  await openPreferences(page);
  const sections = ['Appearance', 'Your Name', 'Reading', 'Keys', 'Backups'];
  for (const section of sections) {
    const button = dialog(page).getByRole('button', { name: section, exact: true });
    await expect(button).toBeFocused();
    await expect(dialog(page).getByRole('region', { name: section })).toBeVisible();
    await accessibleInBothThemes(page, `the preferences, ${section}`, 'dialog');
    await press(page, 'ArrowDown');
    if (section === 'Backups') break;
  }
  await press(page, 'Home');
  await expect(dialog(page).getByRole('region', { name: 'Appearance' })).toBeVisible();
  await press(page, 'Tab');
  await expect(dialog(page).getByRole('radio', { name: 'Match System' })).toBeFocused();
  await press(page, 'Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(articleText(page)).toBeFocused();
});

test('theme, sizes and hidden characters change what is behind the dialog, are kept, and can be reset', async ({
  page,
}) => {
  const article = page.getByRole('main', { name: 'Article' });
  await openPreferences(page);
  await dialog(page).getByText('Dark', { exact: true }).click();
  await expect(article).toHaveCSS('background-color', 'rgb(26, 27, 31)');
  await dialog(page).getByRole('slider', { name: 'Text size' }).focus();
  await press(page, 'ArrowRight', 3);
  await dialog(page).getByRole('slider', { name: 'Column width' }).focus();
  await press(page, 'ArrowLeft', 2);
  await dialog(page).getByRole('checkbox', { name: 'Show them in the text' }).check();
  await expect(articleText(page)).toHaveCSS('font-size', '20px');

  await page.reload();
  await articleIsOpen(page);
  await expect(article).toHaveCSS('background-color', 'rgb(26, 27, 31)');
  await expect(articleText(page)).toHaveCSS('font-size', '20px');
  await openPreferences(page);
  await expect(dialog(page).getByRole('slider', { name: 'Text size' })).toHaveValue('20');
  await expect(dialog(page).getByRole('slider', { name: 'Column width' })).toHaveValue('620');
  await expect(dialog(page).getByRole('checkbox', { name: 'Show them in the text' })).toBeChecked();
  await expect(dialog(page).getByRole('radio', { name: 'Dark' })).toBeChecked();

  await dialog(page).getByRole('button', { name: 'Reset Appearance' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Reset Appearance' })).toBeDisabled();
  await expect(articleText(page)).toHaveCSS('font-size', '18.5px');
  await expect(dialog(page).getByRole('radio', { name: 'Match System' })).toBeChecked();
  await expect(dialog(page).getByRole('checkbox', { name: 'Show them in the text' })).not.toBeChecked();
});

test('a name is used from then on, and taken away again it is not', async ({ page }) => {
  await openPreferences(page, 'Your Name');
  const name = dialog(page).getByRole('textbox', { name: 'Name' });
  await name.fill('  Anna Lorek ');
  // Esc closes the dialog, and what was typed is kept all the same.
  await press(page, 'Escape');
  await expect(dialog(page)).toBeHidden();
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await expect(byline(page)).toHaveText(/^Anna Lorek,/);
  await expect(page.getByRole('form', { name: 'Annotator' })).toBeHidden();

  await openPreferences(page, 'Your Name');
  await expect(name).toHaveValue('Anna Lorek');
  await name.fill('');
  await press(page, 'Enter');
  await expect(
    dialog(page).getByRole('checkbox', { name: 'Ask for one after the first change' }),
  ).not.toBeChecked();
  await press(page, 'Escape');
  await mark(page, 'Claim', 'Pyongyang had sent');
  await expect(byline(page)).toHaveText(/^analyst,/);
  await expect(page.getByRole('form', { name: 'Annotator' })).toBeHidden();

  await openPreferences(page, 'Your Name');
  await dialog(page).getByRole('checkbox', { name: 'Ask for one after the first change' }).check();
  await press(page, 'Escape');
  await expect(page.getByRole('form', { name: 'Annotator' })).toBeVisible();
});

test('dates are shown in the form that a person chooses, wherever they are', async ({ page }) => {
  const published = page.getByRole('complementary').getByRole('textbox', { name: 'Published' });
  const facts = page.getByRole('main').locator('.facts');
  await published.fill('10 Jan 2025');
  await press(page, 'Enter');
  await saved(page);
  await expect(facts).toContainText('10 Jan 2025');

  await openPreferences(page, 'Reading');
  await dialog(page).getByRole('radio', { name: 'Jan 10, 2025', exact: true }).check();
  await expect(facts).toContainText('Jan 10, 2025');
  await expect(dialog(page).getByRole('group', { name: 'Dates' })).toContainText('1/2/2025 is January 2');
  await page.reload();
  await articleIsOpen(page);
  await expect(facts).toContainText('Jan 10, 2025');
  await expect(published).toHaveValue('January 10, 2025');

  await openPreferences(page, 'Reading');
  await dialog(page).getByRole('radio', { name: '2025-01-10', exact: true }).check();
  await expect(facts).toContainText('2025-01-10');
  await dialog(page).getByRole('radio', { name: 'As on this computer: 10 Jan 2025' }).check();
  await expect(facts).toContainText('10 Jan 2025');
});

test('the desk, the answers and the parts of a query have their days in that form, too', async ({
  folders,
  start,
}) => {
  bringWeek(folders);
  const { page } = await start();
  await articleIsOpen(page);
  await openPreferences(page, 'Reading');
  await dialog(page).getByRole('radio', { name: 'Jan 10, 2025', exact: true }).check();
  await press(page, 'Escape');

  await press(page, 'Control+Shift+L');
  await expect(page.getByRole('main').getByRole('heading').nth(1)).toHaveText(/^\w+day, November \d+, 2026/);
  await expect(page.getByRole('main')).not.toContainText(/\d Nov(ember)? 2026/);
  await press(page, 'Control+Shift+F');
  await page.keyboard.type('figure published:<2026-11-12 ');
  await expect(page.locator('.query-chip').last()).toContainText('before Nov 12, 2026');
  await press(page, 'Enter');
  await expect(page.locator('.answer-side time').first()).toHaveText(/^Nov \d+, 2026/);
  await expect(page.getByRole('main')).not.toContainText(/\d Nov(ember)? 2026/);
});

test('an article that does not state its language is read in the one that a person chooses', async ({
  page,
}) => {
  await openPreferences(page, 'Reading');
  await dialog(page).getByRole('combobox', { name: 'Language of articles' }).selectOption('Polish');
  await expect(page.locator('[lang="pl"]').getByRole('textbox', { name: 'Article text' })).toHaveCount(1);
  await page.reload();
  await articleIsOpen(page);
  await expect(page.locator('[lang="pl"]').getByRole('textbox', { name: 'Article text' })).toBeVisible();
  // October in Croatian.
  const published = page.getByRole('complementary').getByRole('textbox', { name: 'Published' });
  await published.fill('3 listopada 2025');
  await press(page, 'Enter');
  await saved(page);
  await expect(published).toHaveValue('3 November 2025');
});

test('a backup is made and found from the preferences', async ({ page }) => {
  await openPreferences(page, 'Backups');
  const last = dialog(page).getByRole('group', { name: 'Last backup' });
  await expect(last).toContainText('None yet.');
  await expect(last.getByRole('button', { name: 'Restore from Backup…' })).toBeDisabled();
  await last.getByRole('button', { name: 'Back Up Now' }).click();
  await expect(last).toContainText(/Today, \d\d:\d\d \(1 article, 0 annotations\)\. 1 backup in all\./);
  await last.getByRole('button', { name: 'Restore from Backup…' }).click();
  await expect(page.getByRole('dialog', { name: 'Restore from backup' })).toBeVisible();
  await expect(dialog(page)).toBeHidden();
});

for (const [zoom, width, height] of [
  ['200', 640, 360],
  ['300', 427, 240],
] as const)
  test(`at ${zoom} % every preference can be reached without scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openPreferences(page);
    await expect(dialog(page).getByRole('button', { name: 'Appearance', exact: true })).toBeFocused();
    const list = dialog(page).getByRole('navigation', { name: 'Sections' });
    expect(await overflowOf(list)).toBe(0);
    for (const section of ['Appearance', 'Your Name', 'Reading', 'Keys', 'Backups']) {
      await dialog(page).getByRole('button', { name: section, exact: true }).click();
      const region = dialog(page).getByRole('region', { name: section });
      await expect(region).toBeInViewport();
      expect(await overflowOf(region)).toBe(0);
      expect(await region.evaluate(({ clientHeight }) => clientHeight)).toBeGreaterThan(height / 3);
      await expect(dialog(page).getByRole('button', { name: 'Close', exact: true })).toBeInViewport({
        ratio: 1,
      });
    }
    await accessibleInBothThemes(page, 'the preferences in a small window', 'dialog');
  });

/** How much of an element lies beside it, in CSS pixels. */
function overflowOf(element: Locator): Promise<number> {
  return element.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Preferences' });
}

async function openPreferences(page: Page, section?: string): Promise<void> {
  await press(page, 'Control+,');
  await expect(dialog(page)).toBeVisible();
  if (section) await dialog(page).getByRole('button', { name: section, exact: true }).click();
}

/** Who changed the current annotation last, and when. */
function byline(page: Page): Locator {
  return page.getByRole('region', { name: 'This annotation' }).locator('.detail-foot > span');
}
