import type { Locator, Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleIsOpen, messages, press } from '../e2e/person.ts';
import type { Desk } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';
import { bringWeek } from './week.ts';

test.describe('what is known of articles', () => {
  test.beforeEach(({ folders }) => bringWeek(folders));

  test('is changed in the inspector, as people write it, and undone', async ({ start }) => {
    const page = await onDesk(start);
    await row(page, 'Order restored at the port').click();
    await field(page, 'Title').fill('Order restored');
    await press(page, 'Enter');
    await expect(row(page, 'Order restored, to do')).toBeVisible();

    await field(page, 'Published').fill('31.11.2026');
    await press(page, 'Enter');
    await expect(inspector(page)).toContainText('2026-11-31 is not a date in the calendar.');
    await accessibleInBothThemes(page, 'a date that is none');
    await field(page, 'Published').fill('12.11.2026');
    await press(page, 'Enter');
    await expect(field(page, 'Published')).toHaveValue('12 November 2026');
    await expect(articles(page).getByRole('heading').nth(1)).toHaveText(
      'Thursday 12 November 2026 2 articles',
    );

    await inspector(page).getByRole('combobox', { name: 'Outlet' }).fill('Radio Free Selmar');
    await press(page, 'Enter');
    await expect(articles(page)).toContainText('Radio Free Selmar');

    await inspector(page).getByRole('combobox', { name: 'Add a label' }).fill('häf');
    await expect(page.getByRole('listbox', { name: 'Labels' })).toContainText('Häfen');
    const removeLabel = inspector(page).getByRole('button', { name: 'Remove the label Häfen' });
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await expect(removeLabel).toBeVisible();
    await press(page, 'Backspace');
    await expect(removeLabel).toBeHidden();

    await inspector(page).getByRole('combobox', { name: 'Status' }).selectOption('Done');
    await expect(row(page, 'Order restored, done')).toBeVisible();
    await press(page, 'Escape');
    await press(page, 'Control+z');
    await expect(row(page, 'Order restored, to do')).toBeVisible();
  });

  test('Ctrl+. goes through the statuses, on the desk and where an article is read', async ({ start }) => {
    const page = await onDesk(start);
    await row(page, 'Order restored at the port').click();
    await press(page, 'Control+.');
    await expect(row(page, 'Order restored at the port, in progress')).toBeVisible();
    await press(page, 'Control+.');
    await expect(row(page, 'Order restored at the port, done')).toBeVisible();
    await press(page, 'Enter');
    await expect(page.getByRole('main', { name: 'Article', exact: true })).toContainText('Order restored');
    await press(page, 'Control+.');
    await expect(inspector(page).getByRole('combobox', { name: 'Status' })).toHaveValue('setAside');
  });

  test('of several at once: what they share, what varies, and one undo for all', async ({ start }) => {
    const page = await onDesk(start);
    await row(page, 'Silo explodes').click();
    await row(page, 'Explosion im Hafen').click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: 'All 3 selected' }).click();
    await expect(field(page, 'Author')).toHaveAttribute('placeholder', 'various');
    await expect(inspector(page).getByRole('combobox', { name: 'Status' })).toHaveValue('done');
    await accessibleInBothThemes(page, 'three selected');

    const bar = page.getByRole('region', { name: '3 articles' });
    await bar.getByRole('button', { name: 'Labels…' }).click();
    await expect(inspector(page).getByRole('combobox', { name: 'Add a label' })).toBeFocused();
    await page.keyboard.type('week one');
    await press(page, 'Enter');
    await expect(articles(page).getByText('week one')).toHaveCount(3);
    await bar.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export annotations' });
    await expect(dialog.getByRole('radio', { name: 'Selected articles 3 of 14' })).toBeChecked();
    await press(page, 'Escape');
    await bar.getByRole('button', { name: 'Status' }).click();
    await expect(row(page, 'Explosion im Hafen von Selmar, set aside')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(messages(page)).toContainText('3 articles are “done” again.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(articles(page).getByText('week one')).toHaveCount(0);
  });

  test('a guess looks like one and says from where, until a person confirms it', async ({ start }) => {
    const page = await onDesk(start);
    await row(page, 'Big bang at the quay').click();
    const guess = inspector(page).getByRole('group', { name: 'Published, guessed' });
    await expect(guess).toContainText('Guessed from');
    await accessibleInBothThemes(page, 'a guess');
    await guess.getByRole('button', { name: 'Change Published' }).click();
    await expect(field(page, 'Published')).toBeFocused();
    await press(page, 'Tab');
    await guess.getByRole('button', { name: 'Confirm Published' }).click();
    await expect(guess).toBeHidden();
    await expect(row(page, 'Big bang at the quay')).not.toContainText('?');
    await expect(field(page, 'Published')).toHaveValue('9 November 2026');
  });

  test('articles are removed with what they hold, which is said before, and one undo brings them back', async ({
    start,
  }) => {
    const page = await onDesk(start);
    await press(page, 'Control+a');
    await page.getByRole('region', { name: '13 articles' }).getByRole('button', { name: 'Remove…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove articles' });
    await expect(dialog).toContainText(/Remove 13 articles\?.*and 8 more.*annotations go with/s);
    await accessibleInBothThemes(page, 'before articles are removed');
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rows(page)).toHaveCount(13);
  });

  test('Delete and Enter remove the current one, and the keyboard stays where it was', async ({ start }) => {
    const page = await onDesk(start);
    await row(page, 'What we know').click();
    await press(page, 'Delete');
    const dialog = page.getByRole('dialog', { name: 'Remove articles' });
    await expect(dialog.getByRole('button', { name: 'Remove', exact: true })).toBeFocused();
    await press(page, 'Enter');
    await expect(rows(page)).toHaveCount(12);
    await expect(row(page, '셀마르')).toBeFocused();
    await press(page, 'Control+z');
    await expect(messages(page)).toHaveText(
      /^“What we know .*” with 14 annotations is back in the library\.$/,
    );
  });
});

async function onDesk(start: () => Promise<Desk>): Promise<Page> {
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'Control+Shift+L');
  return page;
}

function inspector(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Inspector' });
}

function field(page: Page, name: string): Locator {
  return inspector(page).getByRole('textbox', { name, exact: true });
}

function articles(page: Page): Locator {
  return page.getByRole('list', { name: 'Articles' });
}

function rows(page: Page): Locator {
  return articles(page).getByRole('checkbox');
}

function row(page: Page, title: string): Locator {
  return articles(page).getByRole('button', { name: title });
}
