import type { Locator, Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { tabTo } from '../e2e/inspector.ts';
import { articleText, isPicked, messages, press, saved } from '../e2e/person.ts';
import type { Desk } from '../e2e/workbench.ts';
import { lifeboats } from '../fixtures/compare/threads.ts';
import { expect, test } from './story.ts';
import { bringThread } from './week.ts';

test.describe('the life of a claim about lifeboats', () => {
  test.beforeEach(({ folders }) => bringThread(folders, lifeboats()));

  test('it is seen, copied, denied, confirmed and dropped, in the words of each', async ({ start }) => {
    const page = await opened(start);
    await expect(mark(page, /^Harbour Independent, 9 Mar 2026: first seen, 13:00/).first()).toBeVisible();
    await expect(
      mark(page, /^Meridian Wire, 10 Mar 2026: retold, 3 articles, 1 origin/).first(),
    ).toBeVisible();
    await expect(mark(page, /: copy; probable, “said”/)).toHaveCount(2);
    await expect(mark(page, /^Nordufer Kurier.*: denied by Calder Lines/).first()).toBeVisible();
    await expect(mark(page, /^Meridian Wire, 11 Mar 2026: confirmed/).first()).toBeVisible();
    await expect(mark(page, /^Coast Daily, 13 Mar 2026: version 2 drops it/)).toHaveCount(1);
    await expect(mark(page, /^No number given, only “Some”/)).toHaveCount(1);
    await expect(words(page)).toContainText('The numbers differ: 2, at least 2, 0, 2, 3.');
    await expect(words(page)).toContainText('Version 2 of Coast Daily no longer has its words.');
    await accessibleInBothThemes(page, 'the life of a claim');
  });

  test('by keys alone: along time, between the panels, to the sentence and back', async ({ start }) => {
    const page = await opened(start);
    // The figure that was current in the view before has the keyboard here, too.
    await tabTo(page, page.locator('.biography .chart-mark[tabindex="0"]').first());
    await press(page, 'ArrowUp', 2);
    await press(page, 'Home');
    await expect(page.locator('.chart-mark:focus')).toHaveAccessibleName(
      /^Harbour Independent, 9 Mar 2026: first seen/,
    );
    await press(page, 'ArrowRight');
    await expect(page.locator('.chart-mark:focus')).toHaveAccessibleName(
      /^Meridian Wire, 10 Mar 2026: retold/,
    );
    await press(page, 'ArrowDown', 2);
    await expect(page.locator('.chart-mark:focus')).toHaveAccessibleName(/^2\. Meridian Wire/);
    await press(page, 'ArrowRight');
    await expect(page.locator('.chart-mark:focus')).toHaveAccessibleName(/^at least 2\. /);
    await press(page, 'ArrowUp', 2);
    await press(page, 'Enter');
    await isPicked(page, 'Claim: قاربي نجاة على الأقل تعذر إنزالهما من العبّارة');
    await press(page, 'Escape');
    await expect(page.locator('.chart-mark:focus')).toHaveAccessibleName(/retold, other number/);
    await press(page, 't');
    await expect(page.getByRole('row').filter({ hasText: 'version 2 drops it' })).toHaveCount(1);
    await accessibleInBothThemes(page, 'the life of a claim as a table');
  });

  test('a claim that does not belong is parted with a key, and joined again with one undo', async ({
    start,
  }) => {
    const page = await opened(start);
    const denial = mark(page, /^Nordufer Kurier.*: denied by Calder Lines/).first();
    await denial.click();
    await press(page, 'p');
    await saved(page);
    await expect(denial).toBeHidden();
    await expect(mark(page, /^Meridian Wire, 11 Mar 2026: confirmed/).first()).toBeVisible();
    await press(page, 'ControlOrMeta+z');
    await expect(messages(page)).toContainText('is joined with the claims that repeat or deny it again.');
    await expect(denial).toBeVisible();
  });

  test('another claim is chosen from the list, or comes next', async ({ start }) => {
    const page = await opened(start);
    const title = page.locator('.biography-claim');
    await expect(title).toHaveText('Some of her lifeboats reportedly could not be lowered');
    await page.getByRole('button', { name: 'Next claim' }).click();
    await expect(title).toHaveText('The bow door was open when the ferry left');
    await page.getByRole('button', { name: 'Previous claim' }).click();
    await expect(title).toHaveText(/^Some of her lifeboats/);
    await page
      .getByRole('combobox', { name: 'Claim' })
      .selectOption({ label: 'More people were aboard than the list says (1 origin)' });
    await expect(title).toHaveText('More people were aboard than the list says');
  });
});

async function opened(start: () => Promise<Desk>): Promise<Page> {
  const { page } = await start();
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(articleText(page)).toHaveText(/\S/);
  await press(page, 'ControlOrMeta+Shift+K');
  await page.getByRole('button', { name: 'Biography' }).click();
  await expect(page.locator('.biography .chart-mark').first()).toBeVisible();
  return page;
}

const mark = (page: Page, name: RegExp): Locator => page.getByRole('img', { name });
const words = (page: Page): Locator => page.getByRole('region', { name: 'In words' });
