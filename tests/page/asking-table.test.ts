import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleIsOpen, articleText, press } from '../e2e/person.ts';
import { test as base, expect } from './story.ts';
import { bringWeek } from './week.ts';

/** Stories about the answers as a table and as counts. */
const test = base.extend<{ week: Page }>({
  week: async ({ start, folders }, use) => {
    bringWeek(folders);
    const { page } = await start();
    await articleIsOpen(page);
    await use(page);
  },
});

const grid = (page: Page) => page.getByRole('grid', { name: 'Answers' });
const rows = (page: Page) => grid(page).locator('tbody > tr[aria-rowindex]');
const headings = (page: Page) => grid(page).getByRole('columnheader');
const heading = (page: Page, name: string) => grid(page).getByRole('columnheader', { name, exact: true });
const column = (page: Page, id: string) => rows(page).locator(`td[data-column="${id}"]`);
const selected = (page: Page) => page.getByRole('status', { name: 'Selected answers' });

/** Asks by keys, and shows the answers in another way. */
async function ask(page: Page, query: string, view: 'Table' | 'Counts'): Promise<void> {
  await press(page, 'ControlOrMeta+Shift+f');
  await press(page, 'ControlOrMeta+a');
  await page.keyboard.type(query);
  await press(page, 'Enter', 2);
  await page.getByRole('button', { name: view, exact: true }).click();
}

test('a click on a heading sorts, another one turns it round, Shift adds a column', async ({ week }) => {
  await ask(week, 'figure', 'Table');
  await heading(week, 'Value').getByRole('button').click();
  await expect(heading(week, 'Value')).toHaveAttribute('aria-sort', 'ascending');
  const upward = await column(week, 'value').allTextContents();
  await heading(week, 'Value').getByRole('button').click();
  await expect(heading(week, 'Value')).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => column(week, 'value').first().textContent()).not.toBe(upward[0]);

  await heading(week, 'Outlet').getByRole('button').click();
  await heading(week, 'Published')
    .getByRole('button')
    .click({ modifiers: ['Shift'] });
  await expect(heading(week, 'Outlet')).toHaveAttribute('aria-sort', 'ascending');
  await expect(heading(week, 'Published').locator('.sort-sign')).toHaveText('2');
  await expect(heading(week, 'Published').locator('[data-icon="arrowUp"]')).toBeVisible();
});

test('what has no as-of says so, and comes last whichever way is sorted', async ({ week }) => {
  await ask(week, 'figure', 'Table');
  for (const sort of ['ascending', 'descending']) {
    await heading(week, 'As of').getByRole('button').click();
    await expect(heading(week, 'As of')).toHaveAttribute('aria-sort', sort);
    await expect(column(week, 'asOf').last()).toHaveText('not stated');
    await expect(column(week, 'asOf').first()).not.toHaveText('not stated');
  }
});

test('an interval is a drawing on one axis, and words for those who do not see it', async ({ week }) => {
  await ask(week, 'figure property:injured', 'Table');
  const cell = rows(week).filter({ hasText: 'more than 40' }).first().locator('td[data-column="interval"]');
  await expect(cell).toContainText('more than 40');
  await expect(cell.locator('circle[data-open]')).toHaveCount(1);
  await expect(heading(week, 'Interval').locator('.interval-scale text')).toHaveCount(3);
});

test('the keyboard goes through the rows, selects some, opens one, and comes back to it', async ({
  week,
}) => {
  await ask(week, 'figure', 'Table');
  await grid(week).focus();
  await press(week, 'ArrowDown', 2);
  await expect(rows(week).nth(2)).toHaveAttribute('aria-current', 'true');
  await press(week, 'Space');
  await press(week, 'Shift+ArrowDown');
  await expect(selected(week)).toHaveText('2 figures');
  await press(week, 'Enter');
  await expect(articleText(week)).toBeFocused();
  await press(week, 'Escape');
  await expect(grid(week)).toBeFocused();
  await expect(rows(week).nth(3)).toHaveAttribute('aria-current', 'true');
  await expect(selected(week)).toHaveText('2 figures');
  await week.getByRole('checkbox', { name: 'Select all answers' }).click();
  const total = await week.getByRole('status', { name: 'Answers found' }).textContent();
  await expect(selected(week)).toHaveText(/^\d+ figures$/.exec(total?.split(' in ')[0] ?? '')?.[0] ?? '');
});

test('columns are chosen, moved by keys and by dragging, and found again', async ({ week }) => {
  await ask(week, 'claim', 'Table');
  await expect(headings(week)).toHaveText([
    '',
    'Words',
    'Claimer',
    'Grade',
    'Verification',
    'Published',
    'Outlet',
    'Article',
  ]);
  await week.getByRole('button', { name: 'Columns' }).click();
  const panel = week.getByRole('dialog', { name: 'Columns' });
  await panel.getByRole('checkbox', { name: 'Verification' }).uncheck();
  await panel.getByRole('checkbox', { name: 'Hedge', exact: true }).check();
  await press(week, 'Alt+ArrowUp');
  await press(week, 'Escape');
  await expect(week.getByRole('button', { name: 'Columns' })).toBeFocused();
  await expect(headings(week)).toHaveText([
    '',
    'Words',
    'Claimer',
    'Grade',
    'Published',
    'Outlet',
    'Hedge',
    'Article',
  ]);

  const from = await heading(week, 'Outlet').boundingBox();
  const to = await heading(week, 'Claimer').boundingBox();
  if (!from || !to) throw new Error('Both headings are there.');
  await week.mouse.move(from.x + 20, from.y + 15);
  await week.mouse.down();
  await week.mouse.move(to.x + 60, to.y + 15, { steps: 5 });
  await week.mouse.move(to.x + 10, to.y + 15, { steps: 2 });
  await week.mouse.up();
  await expect(headings(week)).toHaveText([
    '',
    'Words',
    'Outlet',
    'Claimer',
    'Grade',
    'Published',
    'Hedge',
    'Article',
  ]);
  await expect(heading(week, 'Outlet')).not.toHaveAttribute('aria-sort');

  await ask(week, 'quote', 'Table');
  await expect(heading(week, 'Speaker')).toBeVisible();
  await ask(week, 'claim', 'Table');
  await expect(heading(week, 'Hedge')).toBeVisible();
  await week.getByRole('button', { name: 'Columns' }).click();
  await panel.getByRole('button', { name: 'Reset' }).click();
  await expect(heading(week, 'Verification')).toBeVisible();
});

test('rows are grouped by a column, each group with its heading and its number', async ({ week }) => {
  await ask(week, 'figure', 'Table');
  await week.getByRole('combobox', { name: 'Group the rows' }).selectOption('property');
  const groups = grid(week).locator('.group-row');
  await expect(groups.filter({ hasText: 'missing' })).toHaveText(/^missing \d+$/);
  const counts = await groups.locator('.list-heading-count').allTextContents();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(await rows(week).count());
});

test('a cell of the counts shows its answers, and Enter narrows the query to them', async ({ week }) => {
  await ask(week, 'claim', 'Counts');
  const table = week.getByRole('table');
  await week.getByRole('combobox', { name: 'Rows' }).selectOption('verification');
  await week.getByRole('combobox', { name: 'Columns' }).selectOption('outlet');
  await expect(table.getByRole('rowheader', { name: 'unverified' })).toBeVisible();
  const sums = table.getByRole('row').filter({ has: week.getByRole('rowheader', { name: 'unverified' }) });
  await sums.getByRole('button').last().click();
  const count = await sums.getByRole('button').last().textContent();
  const beside = week.getByRole('region', { name: 'Answers in this cell' });
  await expect(beside).toContainText(`${count} claims`);
  await expect(beside.getByRole('listitem')).toHaveCount(Math.min(12, Number(count)));

  await press(week, 'ArrowLeft');
  await expect(beside.getByRole('heading')).toContainText('unverified, ');
  await press(week, 'End');
  await press(week, 'Enter');
  await expect(week.getByRole('status', { name: 'Answers found' })).toContainText(`${count} claims`);
  await week.getByRole('button', { name: 'Sentences', exact: true }).click();
  await expect(week.getByRole('listbox', { name: 'Answers' }).getByRole('option')).toHaveCount(Number(count));
});

test('axe finds nothing to object to in the table and in the counts', async ({ week }) => {
  await ask(week, 'figure', 'Table');
  await week.getByRole('combobox', { name: 'Group the rows' }).selectOption('property');
  await grid(week).focus();
  await press(week, 'ArrowDown');
  await press(week, 'Space');
  await press(week, 'Shift+ArrowDown');
  await accessibleInBothThemes(week, 'a grouped table with two rows selected');
  await week.getByRole('button', { name: 'Columns' }).click();
  await accessibleInBothThemes(week, 'the choice of columns');
  await press(week, 'Escape');
  await week.getByRole('button', { name: 'Counts', exact: true }).click();
  await expect(week.getByRole('table')).toBeVisible();
  await week.getByRole('table').getByRole('button').first().click();
  await accessibleInBothThemes(week, 'counts with a picked cell');
});
