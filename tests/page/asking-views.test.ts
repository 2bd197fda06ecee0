import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleIsOpen, articleText, press, saved } from '../e2e/person.ts';
import { test as base, expect } from './story.ts';
import { bringWeek } from './week.ts';

/** Stories about the answers to what the trial week is asked. */
const test = base.extend<{ week: Page }>({
  week: async ({ start, folders }, use) => {
    bringWeek(folders);
    const { page } = await start();
    await articleIsOpen(page);
    await use(page);
  },
});

const list = (page: Page) => page.getByRole('listbox', { name: 'Answers' });
const options = (page: Page) => list(page).getByRole('option');
const current = (page: Page) => list(page).locator('[aria-current="true"]');
const inspector = (page: Page) => page.getByRole('region', { name: 'This annotation' });
const selected = (page: Page) => page.getByRole('status', { name: 'Selected answers' });
const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Asks by keys alone; the keyboard is on the answers then. */
async function ask(page: Page, query: string): Promise<void> {
  await press(page, 'ControlOrMeta+Shift+f');
  await press(page, 'ControlOrMeta+a');
  await page.keyboard.type(query);
  // The first one makes a chip of what was typed.
  await press(page, 'Enter', 2);
  await expect(list(page)).toBeFocused();
  await expect(options(page).first()).toBeVisible();
}

test('arrow keys go through the answers, and the inspector follows and changes them', async ({ week }) => {
  await ask(week, 'claim verification:unverified');
  await expect(list(week)).toBeFocused();
  await expect(options(week).first()).toHaveAttribute('aria-current', 'true');
  await press(week, 'ArrowDown', 2);
  await expect(options(week).nth(2)).toHaveAttribute('aria-current', 'true');
  const marked = await current(week).locator('.drawn-mark[data-current]').allTextContents();
  await expect(inspector(week).getByRole('blockquote')).toHaveText(marked.join(''));
  await expect(week.getByRole('region', { name: 'Around it' })).toContainText(marked.join(''));
  await expect(articleText(week)).toBeHidden();

  const confidence = inspector(week).getByRole('combobox', { name: 'Confidence' });
  await confidence.focus();
  await confidence.selectOption('high');
  await saved(week);
  await press(week, 'Escape');
  await expect(list(week)).toBeFocused();
  await expect(options(week).nth(2)).toHaveAttribute('aria-current', 'true');
});

test('Enter opens an answer in its text, F3 goes on across articles, Esc comes back to the list', async ({
  week,
}) => {
  await ask(week, 'quote');
  await press(week, 'End');
  const lastTitle = await current(week).locator('.sentence-title').textContent();
  await press(week, 'Home');
  await press(week, 'ArrowDown');
  const title = await current(week).locator('.sentence-title').textContent();
  await press(week, 'Enter');
  await expect(articleText(week)).toBeFocused();
  await expect(week.getByRole('heading', { level: 1, name: title ?? '' })).toBeVisible();
  await expect(week.getByText('answer 2 of')).toBeVisible();

  await press(week, 'Shift+F3', 2);
  await expect(week.getByText(/answer (\d+) of \1$/)).toBeVisible();
  await expect(week.getByRole('heading', { level: 1, name: lastTitle ?? '' })).toBeVisible();
  await press(week, 'Escape');
  await expect(list(week)).toBeFocused();
  await expect(options(week).last()).toHaveAttribute('aria-current', 'true');
  await expect(options(week).last()).toBeInViewport({ ratio: 0.9 });
});

test('the words of a query are lit in the article that is opened at a passage', async ({ week }) => {
  await ask(week, 'silo');
  await press(week, 'End');
  await expect(current(week).locator('mark')).toHaveText(/silo/i);
  await press(week, 'Enter');
  await expect(articleText(week)).toBeFocused();
  const lit = await week.evaluate(() =>
    ['found', 'found-current'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map(String)),
  );
  // The ranges of highlights do not change with the text, and say nothing of it themselves.
  expect(lit.length).toBeGreaterThan(0);
  await press(week, 'Escape');
  await expect(current(week)).toBeInViewport({ ratio: 0.9 });
});

test('who leaves the answers by Esc finds the article that was being read', async ({ week }) => {
  const title = await week.getByRole('main').getByRole('heading', { level: 1 }).textContent();
  await ask(week, 'figure');
  await press(week, 'ArrowDown', 5);
  await expect(inspector(week)).toBeVisible();
  await press(week, 'Escape');
  await expect(week.getByRole('heading', { level: 1, name: title ?? '', exact: true })).toBeVisible();
  await expect(articleText(week)).toBeVisible();
});

test('several answers are graded together, and one undo takes it back', async ({ week }) => {
  await ask(week, 'claim grade:C3');
  const count = await options(week).count();
  await press(week, 'Space');
  await press(week, 'Shift+ArrowDown');
  await expect(selected(week)).toHaveText('2 claims');
  await week.getByRole('button', { name: 'Grade…' }).click();
  const panel = week.getByRole('dialog', { name: 'Grade the selected claims' });
  await panel.getByRole('radio', { name: /^B:/ }).check({ force: true });
  await panel.getByRole('radio', { name: /^2:/ }).check({ force: true });
  await panel.getByRole('button', { name: 'Grade B2' }).click();
  await saved(week);
  await expect(options(week)).toHaveCount(count - 2);
  await press(week, 'ControlOrMeta+z');
  await expect(options(week)).toHaveCount(count);
});

test('Ctrl+A selects all answers, Delete removes them, and undo brings them back', async ({ week }) => {
  await ask(week, 'quote lang:en');
  const count = await options(week).count();
  await press(week, 'ControlOrMeta+a');
  await expect(selected(week)).toHaveText(`${count} quotes`);
  await press(week, 'Escape');
  await expect(selected(week)).toHaveCount(0);
  await expect(list(week)).toBeFocused();

  await press(week, 'ControlOrMeta+a');
  await press(week, 'Delete');
  await saved(week);
  await expect(options(week)).toHaveCount(0);
  await press(week, 'ControlOrMeta+z');
  await expect(options(week)).toHaveCount(count);
});

test('with the mouse: the letter is a tick box, Shift selects up to there, a double click opens', async ({
  week,
}) => {
  await ask(week, 'claim');
  await options(week).nth(1).locator('.answer-tick').click();
  await expect(options(week).nth(1)).toHaveAttribute('aria-selected', 'true');
  await options(week).nth(2).locator('.sentence-title').click();
  await options(week)
    .nth(4)
    .locator('.sentence-title')
    .click({ modifiers: ['Shift'] });
  await expect(selected(week)).toHaveText('4 claims');
  await view(week, 'Select none').click();
  await expect(selected(week)).toHaveCount(0);
  await options(week).nth(3).locator('.sentence-title').dblclick();
  await expect(articleText(week)).toBeFocused();
});

test('a right-to-left sentence is at the right edge of its column, and its title below it', async ({
  week,
}) => {
  await ask(week, 'claim lang:ar');
  const row = options(week).first();
  const [text, words, side] = await Promise.all(
    ['.sentence-title', '.sentence-words', '.answer-side'].map((part) => row.locator(part).boundingBox()),
  );
  if (!text || !words || !side) throw new Error('The row has all three.');
  expect(Math.abs(text.x + text.width - (words.x + words.width))).toBeLessThan(2);
  expect(side.x).toBeGreaterThan(words.x + words.width);
});

test('the Annotations list opens as a query about this article', async ({ week }) => {
  await week.getByRole('button', { name: 'Figures', exact: true }).click();
  const shown = await week.getByRole('list', { name: 'Annotations' }).getByRole('listitem').count();
  await week.getByRole('button', { name: 'Open as query' }).click();
  await expect(options(week)).toHaveCount(shown);
  await press(week, 'Escape', 2);
  await expect(articleText(week)).toBeVisible();
});

test('Esc closes a menu of the bar, and leaves what is selected as it is', async ({ week }) => {
  await ask(week, 'claim');
  await press(week, 'Space');
  await week.getByRole('button', { name: 'Tag', exact: true }).focus();
  await press(week, 'ArrowDown');
  await expect(week.getByRole('menuitem', { name: 'Claim' })).toBeFocused();
  await press(week, 'ArrowUp');
  await expect(week.getByRole('menuitem', { name: 'Quote' })).toBeFocused();
  await press(week, 'Escape');
  await expect(week.getByRole('menu')).toHaveCount(0);
  await expect(week.getByRole('button', { name: 'Tag', exact: true })).toBeFocused();
  await expect(selected(week)).toHaveText('1 claim');
});

test('answers are copied as a table and as citations, those that are selected or all', async ({ week }) => {
  await ask(week, 'claim verification:contested');
  const count = await options(week).count();
  await view(week, 'Copy answers').click();
  await week.getByRole('menuitem', { name: /^Table/ }).click();
  await expect(week.getByText(`Copied ${count} answers.`)).toBeVisible();
  await list(week).focus();
  await press(week, 'Space');
  await week.getByRole('toolbar').getByRole('button', { name: 'Copy', exact: true }).click();
  await week.getByRole('menuitem', { name: 'Citation', exact: true }).click();
  await expect(week.getByText('Copied 1 answer.')).toBeVisible();
});

test('axe finds nothing to object to among answers, selected and current, and in their menus', async ({
  week,
}) => {
  await ask(week, 'silo');
  await accessibleInBothThemes(week, 'annotations and passages');
  await press(week, 'Space');
  await press(week, 'Shift+ArrowDown');
  await accessibleInBothThemes(week, 'two answers selected');
  for (const name of ['Grade…', 'Attribute…', 'Actor…', 'Tag']) {
    await week.getByRole('button', { name, exact: true }).click();
    await accessibleInBothThemes(week, `“${name}” open`);
    await press(week, 'Escape');
  }
  await press(week, 'End');
  await accessibleInBothThemes(week, 'a passage is current');
});
