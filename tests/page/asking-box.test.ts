import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleText, press } from '../e2e/person.ts';
import { askTheWeek, chips, found, query } from './askingRoom.ts';
import { expect, test } from './story.ts';

test('a query is written, changed and undone with keys alone, and Esc leads back to the text', async ({
  folders,
  start,
}) => {
  const page = await askTheWeek(folders, start);
  await page.keyboard.type('claim verification:unverified grade:<C3 ');
  await expect(chips(page)).toHaveText([/^claim$/, /^verification\s*unverified$/, /^grade\s*worse than C3$/]);
  await expect(found(page)).toHaveText(/^6 claims in \d+ articles/);
  await accessibleInBothThemes(page, 'the answers to a query');

  await press(page, 'Backspace');
  await expect(query(page)).toHaveText('grade:<C3');
  await expect(chips(page)).toHaveCount(2);
  for (let letters = 0; letters < 'grade:<C3'.length; letters += 1) await press(page, 'Backspace');
  await expect(found(page)).toHaveText(/^12 claims/);
  await press(page, 'Control+z');
  await expect(found(page)).toHaveText(/^6 claims/);
  await press(page, 'Control+Shift+z');
  await expect(found(page)).toHaveText(/^12 claims/);

  await page.keyboard.type('lang:ar');
  await press(page, 'Enter');
  await expect(chips(page)).toHaveText([/^claim$/, /^verification/, /^language\s*ar$/]);
  await press(page, 'ArrowDown');
  await expect(query(page)).not.toBeFocused();
  await press(page, 'Escape');
  await expect(articleText(page)).toBeFocused();

  await press(page, 'Control+Shift+F');
  await expect(query(page)).toBeFocused();
  await expect(chips(page)).toHaveCount(3);
});

test('a chip that is clicked is text, and what is written into it takes its place', async ({
  folders,
  start,
}) => {
  const page = await askTheWeek(folders, start);
  await page.keyboard.type('figure outlet:Courier property:killed ');
  await page.getByRole('button', { name: 'outlet Courier' }).click();
  await expect(query(page)).toHaveText('outlet:Courier');
  await expect(query(page)).toBeFocused();
  await expect(chips(page)).toHaveText([/^figure$/, /^property\s*killed$/]);
  for (let letters = 0; letters < 'Courier'.length; letters += 1) await press(page, 'Backspace');
  await page.keyboard.type('Tesk');
  await press(page, 'Enter');
  await expect(chips(page)).toHaveText([/^figure$/, /^outlet\s*Tesk$/, /^property\s*killed$/]);
});

test('what cannot be read is said in one sentence with one repair, and the last answers stay', async ({
  folders,
  start,
}) => {
  const page = await askTheWeek(folders, start);
  await page.keyboard.type('claim ');
  await expect(found(page)).toHaveText(/^46 claims/);
  await page.keyboard.type('(outlet:Courier or lang:de');
  await expect(page.getByRole('alert')).toHaveText(/This bracket is opened here and never closed\./);
  await expect(
    page.getByText('Below, still the 46 claims of the last query that could be read.'),
  ).toBeVisible();
  await expect(query(page)).toHaveAttribute('aria-invalid', 'true');
  expect(await page.evaluate(() => CSS.highlights.get('query-problem')?.size)).toBe(1);
  await expect(page.getByRole('button', { name: 'Save question' })).toBeDisabled();
  await accessibleInBothThemes(page, 'a query that cannot be read');

  await page.getByRole('button', { name: 'Close it at the end' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(chips(page)).toHaveCount(2);
  await expect(query(page)).toBeFocused();
});

test('a word on the way to a field is not asked while typing goes on, but when it stays or is finished', async ({
  folders,
  start,
}) => {
  const page = await askTheWeek(folders, start);
  await expect(page).toHaveTitle('Answers – Troop reports – Glossator');
  await page.keyboard.type('claim verification:unverified ');
  await expect(found(page)).toHaveText(/^12 claims/);
  await page.keyboard.type('grade:<K3', { delay: 20 });
  await expect(
    page.getByText('Below, still the 12 claims of the last query that could be read.'),
  ).toBeVisible();

  // After a while as well as at once.
  await expect(page.getByRole('alert')).toBeVisible();
  await press(page, 'Control+a');
  await page.keyboard.type('p');
  await expect(found(page)).toHaveText(/^12 claims/);
  await page.keyboard.type('ublished:31.11.2026', { delay: 20 });
  await expect(page.getByRole('alert')).toContainText('November has 30 days.');
  await expect(page.getByText('Below, still the 12 claims')).toBeVisible();

  await press(page, 'Control+a');
  await page.keyboard.type('claim');
  await expect(found(page)).toHaveText(/^46 claims/);
  await page.keyboard.type(' statement');
  await expect(found(page)).not.toHaveText(/^46 claims/);
  await press(page, 'Control+a');
  await page.keyboard.type('claim stat');
  await press(page, 'Enter');
  await expect(found(page)).toHaveText(/^No claim/);
});

test('a right click on the box offers what a field does', async ({ folders, start }) => {
  const page = await askTheWeek(folders, start);
  await page.keyboard.type('silo');
  await query(page).click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: /^Select All/ })).toBeVisible();
});

test('a query is copied as its text, and comes back in as one', async ({ folders, start }) => {
  const page = await askTheWeek(folders, start);
  await page.keyboard.type('claim outlet:"Selmar Courier" ');
  await press(page, 'Control+a');
  await expect(query(page)).toHaveText('claim outlet:"Selmar Courier"');
  const copied = await page.evaluate(() => document.getSelection()?.toString());
  expect(copied).toBe('claim outlet:"Selmar Courier"');
  await press(page, 'Delete');
  await paste(page, 'quote\n  lang:fr\n');
  await expect(chips(page)).toHaveText([/^quote$/, /^language\s*fr$/]);
});

test('a paste of a hundred thousand characters is refused in a sentence, at once', async ({
  folders,
  start,
}) => {
  const page = await askTheWeek(folders, start);
  await page.keyboard.type('claim ');
  await expect(found(page)).toHaveText(/^46 claims/);
  const took = await page.evaluate(async (text) => {
    const began = performance.now();
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    await new Promise(requestAnimationFrame);
    return performance.now() - began;
  }, '(troops '.repeat(12_500));
  expect(took).toBeLessThan(2000);
  await expect(page.getByRole('alert')).toHaveText(/A query can have 10,000 characters/);
  await press(page, 'Control+z');
  await expect(chips(page)).toHaveText([/^claim$/]);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('letters that an input method composes are left alone until they are finished', async ({
  folders,
  start,
}) => {
  const page = await askTheWeek(folders, start);
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: '항만', selectionStart: 2, selectionEnd: 2 });
  await expect(query(page)).toHaveText('항만');
  await client.send('Input.insertText', { text: '항만청' });
  await expect(query(page)).toHaveText('항만청');
  await press(page, 'Enter');
  await expect(chips(page)).toHaveText([/^항만청$/]);
});

test('facets write into the query, with the mouse and with keys', async ({ folders, start }) => {
  const page = await askTheWeek(folders, start);
  const facets = page.getByRole('navigation', { name: 'Facets' });
  await facets.getByRole('checkbox', { name: /^Claim/ }).click();
  await expect(chips(page)).toHaveText([/^claim$/]);
  await expect(found(page)).toHaveText(/^46 claims/);
  await facets.getByRole('checkbox', { name: /^unverified/ }).click();
  await expect(found(page)).toHaveText(/^12 claims/);
  await facets.getByRole('checkbox', { name: /^corroborated/ }).click();
  await expect(chips(page)).toHaveText([/^claim$/, /^verification\s*unverified or corroborated$/]);
  await expect(found(page)).toHaveText(/^17 claims/);
  await facets.getByRole('checkbox', { name: /^corroborated/ }).click();

  const courier = facets.getByRole('checkbox', { name: /^Selmar Courier/ });
  await courier.focus();
  await press(page, '-');
  await expect(chips(page).last()).toHaveText(/^not\s*outlet\s*Selmar Courier$/);
  await press(page, '-');
  await expect(chips(page)).toHaveCount(2);
  await press(page, 'ArrowUp');
  await expect(facets.getByRole('checkbox', { name: /^@selmarwatch/ })).toBeFocused();
  await press(page, 'Space');
  await expect(found(page)).toHaveText(/^3 claims/);
  await accessibleInBothThemes(page, 'facets of which some are asked for');

  await facets.getByRole('button', { name: 'Clear all' }).click();
  await expect(chips(page)).toHaveCount(0);
});

test('the grid of grades shows which are worse than C3, and asks for one', async ({ folders, start }) => {
  const page = await askTheWeek(folders, start);
  await page.keyboard.type('claim grade:<C3 ');
  const grid = page.getByRole('table', { name: 'Grade' });
  await expect(grid.getByRole('button', { pressed: true })).toHaveCount(8);
  await expect(grid.getByRole('button', { name: /^B4/ })).toHaveAttribute('aria-pressed', 'false');
  await expect(grid.getByRole('button', { name: /^F6/ })).toHaveAttribute('aria-pressed', 'false');
  await grid.getByRole('button', { name: /^D4/ }).click();
  await expect(chips(page)).toHaveText([/^claim$/, /^grade\s*D4$/]);
  await expect(grid.getByRole('button', { pressed: true })).toHaveCount(1);
});

test('days are asked for by a drag over their bars, or with Shift and an arrow', async ({
  folders,
  start,
}) => {
  const page = await askTheWeek(folders, start);
  await page.keyboard.type('claim verification:unverified ');
  const bars = page.getByRole('group', { name: 'Published' }).getByRole('button');
  await expect(bars).toHaveCount(4);
  await bars.nth(0).hover();
  await page.mouse.down();
  await bars.nth(1).hover();
  await page.mouse.up();
  await expect(chips(page).last()).toHaveText(/^published\s*from 9 Nov 2026 to 10 Nov 2026$/);
  await bars.nth(2).focus();
  await press(page, 'Shift+ArrowRight');
  // A pointer that only passes over does not change what is drawn by keys.
  await bars.nth(0).hover();
  await page.mouse.move(4, 4);
  await press(page, 'Enter');
  await expect(chips(page).last()).toHaveText(/^published\s*from 11 Nov 2026 to 12 Nov 2026$/);
});

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}
