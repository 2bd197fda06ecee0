import type { Locator, Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { tabTo } from '../e2e/inspector.ts';
import { articleText, isPicked, press } from '../e2e/person.ts';
import type { Desk } from '../e2e/workbench.ts';
import { lifeboats } from '../fixtures/compare/threads.ts';
import { expect, test } from './story.ts';
import { bringThread } from './week.ts';

test.describe('who said what of a ferry that sank', () => {
  test.beforeEach(({ folders }) => bringThread(folders, lifeboats()));

  test('a cell says who denies what, how often, and leads to the sentences by their origins', async ({
    start,
  }) => {
    const page = await opened(start);
    const denial = cell(page, 'Calder Lines denies “The bow door was open when the ferry left”');
    await expect(denial).toHaveAccessibleName(/: 4 sentences, 4 articles, 2 origins\.$/);
    await denial.click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details).toContainText('4 articles, 2 origins');
    await expect(details.getByRole('region', { name: 'Origin 1' })).toContainText('The company denied that');
    await expect(details.getByRole('region', { name: 'Origin 1' })).toContainText('3 articles, one origin');
    await expect(details.getByRole('region', { name: 'Origin 2' })).toContainText('Sie bestritt auch, dass');
    await expect(details.getByRole('region', { name: 'Told by way of' })).toContainText('Holt and Marsh');
    await accessibleInBothThemes(page, 'who said what, with a cell selected');

    await page.getByRole('button', { name: 'Articles', exact: true }).click();
    await expect(denial).toContainText('4');
    await expect(words(page)).toContainText('Calder Lines denies it (2 origins)');
    await details.getByRole('button', { name: /^Open Sentence/ }).click();
    await isPicked(page, 'Claim: the bow door was open');
    await press(page, 'Escape');
    await expect(denial).toBeFocused();
  });

  test('by keys alone one goes from cell to cell, over those where nothing is marked, and opens a sentence', async ({
    start,
  }) => {
    const page = await opened(start);
    await tabTo(page, page.locator('.matrix-cell').first());
    await press(page, 'ArrowDown');
    await expect(cell(page, 'Coastguard affirms “The bow door')).toBeFocused();
    await press(page, 'End');
    await press(page, 'ArrowDown');
    await expect(page.locator('.matrix-cell:focus')).toHaveAccessibleName(
      /^Crew’s Union, .*: nothing is annotated\.$/,
    );
    await expect(page.getByRole('complementary', { name: 'Details' })).toContainText(
      'Nothing is annotated here.',
    );
    await press(page, 'Home');
    await expect(page.locator('.matrix-cell:focus')).toHaveAccessibleName(
      /^Crew’s Union affirms “The bow door.*, only with a hedge: 1 sentence, 1 article, 1 origin\.$/,
    );
    await press(page, 'Enter');
    await isPicked(page, 'Claim: the bow door was open');
    await press(page, 'Escape');
    await expect(cell(page, 'Crew’s Union affirms “The bow door')).toBeFocused();
    await press(page, 'p');
    await expect(page.getByRole('main', { name: 'Compare: Conflicts' })).toBeVisible();
  });

  test('the heads stay in sight while the cells are scrolled', async ({ start }) => {
    const page = await opened(start);
    await page.setViewportSize({ width: 900, height: 420 });
    const scrolled = await page.locator('.comparing-body').evaluate((box) => {
      box.scrollTo(60, 90);
      return [box.scrollLeft, box.scrollTop];
    });
    expect(scrolled).toEqual([60, 90]);
    const fromEdge = (selector: string) =>
      page.locator(selector).evaluate((head) => {
        const box = head.closest('.comparing-body')?.getBoundingClientRect();
        const { left, top } = head.getBoundingClientRect();
        return [Math.round(left - (box?.left ?? 0)), Math.round(top - (box?.top ?? 0))];
      });
    // What scrolls along has moved by as much.
    const [cellLeft = 0, cellTop = 0] = await fromEdge('.matrix-cell[data-cell="0 0"]');
    await expect.poll(async () => (await fromEdge('.matrix-rows'))[0]).toBeGreaterThanOrEqual(0);
    await expect.poll(async () => (await fromEdge('.matrix-columns'))[1]).toBeGreaterThanOrEqual(0);
    const [rowsLeft] = await fromEdge('.matrix-rows');
    await page.locator('.comparing-body').evaluate((box) => box.scrollTo(0, 0));
    await expect
      .poll(async () => fromEdge('.matrix-cell[data-cell="0 0"]'))
      .toEqual([cellLeft + 60, cellTop + 90]);
    expect((await fromEdge('.matrix-rows'))[0]).toBe(rowsLeft);
  });

  test('the same is a table, row by row, and claims that nobody joined are a click away', async ({
    start,
  }) => {
    const page = await opened(start);
    await page.getByRole('checkbox', { name: 'All claims' }).click();
    await expect(cell(page, 'Crew’s Union affirms “More people were aboard')).toBeVisible();
    await cell(page, 'Coastguard affirms “The bow door').focus();
    await press(page, 't');
    const rows = page.getByRole('row');
    await expect(rows.filter({ hasText: 'all, with no speaker too' })).toHaveCount(4);
    await expect(rows.filter({ hasText: 'Ministry of Transport' }).first()).toContainText('quotes');
    await page.getByRole('row').nth(1).focus();
    await press(page, 'ArrowDown');
    await expect(page.getByRole('row').nth(2)).toBeFocused();
    await accessibleInBothThemes(page, 'who said what, as a table');
  });

  test('around one actor: who opposes them, and who passes on their words', async ({ start }) => {
    const page = await opened(start);
    await page.getByRole('button', { name: 'Around one actor' }).click();
    const others = page.locator('.network-node');
    await page
      .getByRole('combobox', { name: 'Actor in the middle' })
      .selectOption({ label: 'Calder Lines (5)' });
    const lawyers = page.getByRole('img', { name: 'Holt and Marsh passes on what Calder Lines says' });
    await lawyers.click();
    await expect(page.getByRole('complementary', { name: 'Details' })).toContainText(
      'die Anwälte Holt und Marsh',
    );
    await expect(words(page)).toContainText('say the opposite');
    await accessibleInBothThemes(page, 'the network around an actor');
    await press(page, 'Home');
    await expect(page.getByRole('img', { name: /^Calder Lines, in the middle/ })).toBeFocused();
    const count = await others.count();
    const reached = new Set<string>();
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
      await press(page, key);
      reached.add((await page.locator('.network-node:focus').getAttribute('data-node')) ?? '');
    }
    expect(count).toBeGreaterThan(4);
    expect(reached.size).toBeGreaterThan(2);
  });

  test('the network is the same picture each time', async ({ start }) => {
    const page = await opened(start);
    const draw = async () => {
      await page.getByRole('button', { name: 'Around one actor' }).click();
      const picture = page.locator('svg.network');
      await expect(picture).toBeVisible();
      const drawn = await picture.evaluate((svg) => svg.innerHTML);
      await page.getByRole('button', { name: 'Speakers by claims' }).click();
      return drawn;
    };
    const first = await draw();
    await page.reload();
    await openMatrix(page);
    expect(await draw()).toBe(first);
  });
});

test('without claims it is said what to do', async ({ page }) => {
  await press(page, 'ControlOrMeta+Shift+K');
  await page.getByRole('button', { name: 'Who said what' }).click();
  await expect(
    page.getByText(/There are no claims in what is compared|No claim here names who says it/),
  ).toBeVisible();
  await accessibleInBothThemes(page, 'who said what, without claims');
});

async function opened(start: () => Promise<Desk>): Promise<Page> {
  const { page } = await start();
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(articleText(page)).toHaveText(/\S/);
  await openMatrix(page);
  return page;
}

async function openMatrix(page: Page): Promise<void> {
  await expect(articleText(page)).toHaveText(/\S/);
  await press(page, 'ControlOrMeta+Shift+K');
  await page.getByRole('button', { name: 'Who said what' }).click();
  await expect(page.locator('.matrix-cell').first()).toBeVisible();
}

const cell = (page: Page, name: string): Locator => page.getByRole('img', { name });
const words = (page: Page): Locator => page.getByRole('region', { name: 'In words' });
