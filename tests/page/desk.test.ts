import type { Locator, Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleIsOpen, articleText, press } from '../e2e/person.ts';
import type { Desk } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';
import { bringWeek } from './week.ts';

test('the desk takes the place of the text and gives it back as it was, by keys alone', async ({ page }) => {
  await articleText(page).focus();
  await press(page, 'Control+Shift+L');
  await expect(row(page, 'North Korea has likely')).toBeFocused();
  await expect(articleText(page)).toBeHidden();
  await expect(page.getByRole('main')).toHaveCount(1);

  await press(page, 'Escape');
  await expect(articleText(page)).toBeFocused();
  await expect(page.getByRole('main', { name: 'Article', exact: true })).toBeVisible();
});

test.describe('the trial week on the desk', () => {
  test.beforeEach(({ folders }) => bringWeek(folders));

  test('the articles stand under their days, older versions under the newest', async ({ start }) => {
    const page = await onDesk(start);
    await expect(articles(page).getByRole('heading').first()).toHaveText('Friday 13 November 2026 1 article');
    await expect(rows(page)).toHaveCount(13);
    await page.getByRole('button', { name: /^Version 2 of 2/ }).click();
    await expect(rows(page)).toHaveCount(14);
    await expect(articles(page)).toContainText('earlier version 1');
    await row(page, 'Silo explodes at the port of Selmar: six dead').focus();
    await press(page, 'ArrowLeft');
    await expect(rows(page)).toHaveCount(13);
    await press(page, 'ArrowRight');
    await expect(rows(page)).toHaveCount(14);
    await accessibleInBothThemes(page, 'the desk');
  });

  test('Enter and a double click open an article to be read', async ({ start }) => {
    const page = await onDesk(start);
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await expect(page.getByRole('main', { name: 'Article', exact: true })).toContainText('What we know');
    await press(page, 'Control+Shift+L');
    await row(page, 'Selmar buries its dead').dblclick();
    await expect(page.getByRole('main', { name: 'Article', exact: true })).toContainText(
      'Selmar buries its dead',
    );
  });

  test('articles are selected by keys and by mouse, and Esc lets go of them', async ({ start }) => {
    const page = await onDesk(start);
    await press(page, 'Space');
    await press(page, 'Shift+ArrowDown', 2);
    await expect(ticked(page)).toHaveCount(3);
    await press(page, 'Control+a');
    await expect(ticked(page)).toHaveCount(13);
    await expect(page.getByRole('status', { name: 'Counts' })).toHaveText('13 articles selected');
    await press(page, 'Escape');
    await expect(ticked(page)).toHaveCount(0);
    await expect(page.getByRole('status', { name: 'Counts' })).toHaveText('13 articles, 1 earlier version');

    await row(page, 'Order restored').click();
    await row(page, 'Explosion im Hafen').click({ modifiers: ['Shift'] });
    await expect(ticked(page)).toHaveCount(3);
    await row(page, 'Big bang').click({ modifiers: ['Control'] });
    await page.getByRole('checkbox', { name: 'Select Order restored at the port' }).click();
    await expect(ticked(page)).toHaveCount(3);
    await row(page, 'Selmar buries').click();
    await expect(ticked(page)).toHaveCount(0);
  });

  test('which articles are not finished is one click or one key away', async ({ start }) => {
    const { page } = await start();
    await page.getByRole('button', { name: '9 not finished' }).click();
    await expect(rows(page)).toHaveCount(9);
    await press(page, 'Escape');
    await press(page, 'Control+Shift+D');
    await expect(rows(page)).toHaveCount(9);
    await expect(row(page, 'Selmar buries its dead')).toBeFocused();
    await expect(page.getByRole('button', { name: 'Not finished 9 articles' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  test('the desk is narrowed by words, grouped by outlet, and says when nothing is left', async ({
    start,
  }) => {
    const page = await onDesk(start);
    await page.getByRole('searchbox', { name: 'Find articles' }).fill('kustenbote');
    await expect(articles(page)).toContainText('Küstenbote');
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('Group by outlet');
    await expect(articles(page).getByRole('heading')).toHaveText(['Küstenbote 2 articles']);
    await page.getByRole('searchbox', { name: 'Find articles' }).fill('no such words');
    await expect(page.getByText('No articles match what is chosen.')).toBeVisible();
    await accessibleInBothThemes(page, 'nothing on the desk');
    await page.getByRole('button', { name: 'Show All Articles' }).click();
    await expect(rows(page)).toHaveCount(13);
  });
});

async function onDesk(start: () => Promise<Desk>): Promise<Page> {
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'Control+Shift+L');
  return page;
}

function articles(page: Page): Locator {
  return page.getByRole('list', { name: 'Articles' });
}

function rows(page: Page): Locator {
  return articles(page).getByRole('checkbox');
}

function ticked(page: Page): Locator {
  return articles(page).getByRole('checkbox', { checked: true });
}

function row(page: Page, title: string): Locator {
  return articles(page).getByRole('button', { name: title });
}
