import type { Page } from 'playwright/test';
import { boxOf } from '../e2e/handles.ts';
import { articleIsOpen, articleText, isPicked, letter, placeOf, press, selectWords } from '../e2e/person.ts';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { expect, test } from './story.ts';

const text =
  'Over 11,000 soldiers were dispatched, said the intelligence service.\nNobody else would comment on it.\n' +
  'The lines below are there to be scrolled.\n'.repeat(30);

const report = linkedReport(
  text,
  [
    { tag: 'claim', words: 'Over 11,000 soldiers were dispatched', attributes: { factuality: 'PR+' } },
    { tag: 'figure', words: 'Over 11,000 soldiers', note: 'Seen before.' },
    { tag: 'actor', words: 'intelligence service' },
  ],
  [{ type: 'claimer', from: 0, to: 2 }],
);

test.use({ brought: { name: 'report.json', content: report } });

test('a pointer that rests on marks shows what they are in a card that covers none of their words', async ({
  page,
}) => {
  await pointAt(page, 'soldiers');
  await expect(card(page).locator('.hover-entry')).toHaveText([
    /^Figure Over 11,000 soldiers.*Seen before\.$/,
    /^Claim Over 11,000 soldiers were dispatchedPR\+.*claimer intelligence service$/,
  ]);
  expect(await broughtOut(page)).toEqual(['hover-figure']);
  const [words, box] = [await placeOf(page, 'Over 11,000 soldiers'), await boxOf(card(page))];
  expect(box.y > words.end.y || box.y + box.height < words.start.y).toBe(true);
  await pointAt(page, 'Nobody else');
  await expect(card(page)).toBeHidden();
});

test('each mark has its letter in the margin, on the height of its words', async ({ page }) => {
  for (const [name, words] of [
    ['Claim, 1 of 1', 'Over 11,000'],
    ['Figure, 1 of 1', 'Over 11,000'],
    ['Actor, 1 of 1', 'intelligence service'],
  ] as const) {
    const [box, { middle }] = [await boxOf(letter(page, name)), await placeOf(page, words)];
    expect(Math.abs(box.y + box.height / 2 - middle.y), name).toBeLessThan(16);
  }
  await letter(page, 'Actor, 1 of 1').click();
  await isPicked(page, 'Actor: intelligence service');
});

test('the toolbar stands above what is selected, inside of the window', async ({ page }) => {
  const toolbar = page.getByRole('toolbar', { name: 'Tag selection' });
  for (const words of ['Over 11,000', 'Nobody else', 'service.']) {
    await selectWords(page, words);
    const [box, { start }] = [await boxOf(toolbar), await placeOf(page, words)];
    expect(box.y + box.height <= start.y || box.y >= start.y, words).toBe(true);
    expect(Math.abs(box.y - start.y), words).toBeLessThan(80);
    expect(box.x).toBeGreaterThan(0);
  }
  await press(page, 'Escape');
  await expect(toolbar).toBeHidden();
});

async function pointAt(page: Page, words: string): Promise<void> {
  await articleIsOpen(page);
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
