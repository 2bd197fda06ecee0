import type { Page } from 'playwright/test';
import {
  annotationList,
  articleIsOpen,
  articleText,
  clickWords,
  letter,
  placeOf,
  press,
} from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { expect, test } from './story.ts';

const text =
  'Over 11,000 soldiers were dispatched, said the intelligence service.\nNobody else would comment on it.\n' +
  'The lines below are there to be scrolled.\n'.repeat(30);

test.beforeEach(async ({ folders }) => {
  const report = linkedReport(
    text,
    [
      { tag: 'claim', words: 'Over 11,000 soldiers were dispatched', attributes: { factuality: 'PR+' } },
      {
        tag: 'figure',
        words: 'Over 11,000 soldiers',
        attributes: { lower: { value: '11000', inclusive: false } },
        note: 'Seen before.',
      },
      { tag: 'actor', words: 'intelligence service' },
    ],
    [{ type: 'claimer', from: 0, to: 2 }],
  );
  await bring(folders, 'report.json', report);
});

test('a pointer that rests on marks shows what they are, the smallest first, and covers none of their words', async ({
  start,
}) => {
  const { page } = await start();
  await articleIsOpen(page);
  await pointAt(page, 'soldiers');
  await expect(card(page).locator('.hover-entry')).toHaveText([
    /^Figure Over 11,000 soldiersmore than 11,000Seen before\.$/,
    /^Claim Over 11,000 soldiers were dispatchedPR\+ probableclaimer intelligence service$/,
  ]);
  expect(await broughtOut(page)).toEqual(['hover-figure']);
  const words = await placeOf(page, 'Over 11,000 soldiers');
  const box = await card(page).boundingBox();
  expect(box && (box.y > words.end.y || box.y + box.height < words.start.y)).toBe(true);

  await test.step('it goes when the pointer goes on, and comes back for what stands there', async () => {
    await pointAt(page, 'Nobody else');
    await expect(card(page)).toBeHidden();
    expect(await broughtOut(page)).toEqual([]);
    await pointAt(page, 'intelligence service');
    await expect(card(page)).toHaveText(/^Actor.+claimer of Over 11,000 soldiers were dispatched$/);
  });

  await test.step('a key, a press and scrolling take it away', async () => {
    await press(page, 'ArrowRight');
    await expect(card(page)).toBeHidden();
    await pointAt(page, 'soldiers');
    await expect(card(page)).toBeVisible();
    await clickWords(page, 'soldiers');
    await expect(card(page)).toBeHidden();
    await pointAt(page, 'intelligence');
    await expect(card(page)).toBeVisible();
    await page.mouse.wheel(0, 40);
    await expect(card(page)).toBeHidden();
  });

  await test.step('it stays away while a selection is made, and while one stands', async () => {
    const from = (await placeOf(page, 'Nobody else')).start;
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await pointAt(page, 'soldiers');
    await page.waitForTimeout(500);
    await expect(card(page)).toBeHidden();
    await page.mouse.up();
    await pointAt(page, 'intelligence');
    await page.waitForTimeout(500);
    await expect(card(page)).toBeHidden();
  });
});

test('pointing at a row, at a letter or at what else stands here brings out the mark in the text', async ({
  start,
}) => {
  const { page } = await start();
  await articleIsOpen(page);
  await annotationList(page).getByRole('listitem', { name: 'Actor: intelligence service' }).hover();
  await expect.poll(() => broughtOut(page)).toEqual(['hover-actor']);
  await letter(page, 'Claim, 1 of 1').hover();
  await expect.poll(() => broughtOut(page)).toEqual(['hover-claim']);
  await clickWords(page, 'soldiers');
  await page.getByRole('region', { name: 'This annotation' }).getByRole('listitem').first().hover();
  await expect.poll(() => broughtOut(page)).toEqual(['hover-claim']);
  await page.getByRole('button', { name: 'Import' }).hover();
  await expect.poll(() => broughtOut(page)).toEqual([]);
});

test('in a low window the card stays inside of the article', async ({ start }) => {
  const { page, resize } = await start();
  await articleIsOpen(page);
  // As little room as 200 % zoom leaves: lower than a person can make the window by hand.
  await resize(860, 330);
  await expect.poll(() => page.evaluate(() => innerHeight)).toBeLessThan(400);
  await expect.poll(() => page.evaluate(() => innerHeight)).toBeLessThan(400);
  await pointAt(page, 'soldiers');
  await expect(card(page)).toBeVisible();
  const view = await page.getByRole('main', { name: 'Article' }).boundingBox();
  const box = await card(page).boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(view?.y ?? 0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((view?.y ?? 0) + (view?.height ?? 0) + 1);
});

/** Moves the pointer onto some words, in steps as a hand does. */
async function pointAt(page: Page, words: string): Promise<void> {
  const { middle } = await placeOf(page, words);
  await page.mouse.move(middle.x - 6, middle.y, { steps: 2 });
  await page.mouse.move(middle.x, middle.y, { steps: 2 });
}

/** The card is for the eye only, so it has no role to be found by. */
function card(page: Page) {
  return page.locator('.hover-card');
}

function broughtOut(page: Page): Promise<string[]> {
  return articleText(page).evaluate(() =>
    [...CSS.highlights.keys()].filter((name) => name.startsWith('hover-')),
  );
}
