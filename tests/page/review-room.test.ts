import type { Page } from 'playwright/test';
import { boxOf } from '../e2e/handles.ts';
import { articleIsOpen, press } from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { suggestedReport } from '../fixtures/suggestedReport.ts';
import { expect, test } from './story.ts';

const foot = (page: Page) => page.getByRole('region', { name: 'Decide' });
const left = (page: Page) => page.getByRole('status', { name: 'Left to review' });

/** Widths of the window, in pixels; 640 by 360 is a window of 1280 by 720 at 200%. */
const sizes = [
  [1440, 900],
  [1280, 720],
  [1180, 800],
  [1024, 768],
  [900, 700],
  [720, 450],
  [640, 360],
] as const;

const told = `The harbour office told the ministry that at least 40 of the 120 passengers aboard the Mirelle, most of them schoolchildren from Ennor and the villages around it who had boarded in the last minutes before she left, could not be counted by Thursday evening, and that nobody knew how many more had come aboard.

`;
const rows = Array.from({ length: 40 }, (_, index) => `They landed ${index + 2} crates on quay ${index}.`);
const crates = rows.join('\n\n');

const rule = 'figure.counted';
const reason = 'A number and the noun that it counts';
const whole = told.slice(told.indexOf('that at least'), told.indexOf('.'));
const report = suggestedReport(
  [
    {
      title: 'What was counted',
      text: `${told}${crates}\n`,
      suggestions: [
        { tag: 'claim', words: whole, rule: 'claim.indirect', reason: 'The verb “told” before “that”' },
        { tag: 'quote', words: whole, rule: 'quote.that', reason: 'The verb “told” before “that”' },
        {
          tag: 'claim',
          words: whole.slice(5, whole.indexOf(', and that')),
          rule: 'claim.estimate',
          reason: 'An estimate that someone gives',
        },
        { tag: 'figure', words: '120 passengers', rule, reason },
        ...['PER', 'ORG'].map((type) => ({
          tag: 'actor' as const,
          words: 'Mirelle',
          rule: 'actor.model',
          reason: 'Named like an actor',
          attributes: { type },
        })),
        ...rows.map((_, index) => ({ tag: 'figure' as const, words: `${index + 2} crates`, rule, reason })),
      ],
    },
    {
      title: 'Another article, whose title is so long that it does not fit into the bar below the text',
      text: 'They found 7 barrels.\n',
      suggestions: [{ tag: 'figure', words: '7 barrels', rule, reason }],
    },
  ],
  [{ rule, tag: 'figure', right: 150, wrong: 1 }],
);

test.beforeEach(async ({ folders }) => bring(folders, 'report.json', report));

/** Of the buttons in a part of the window, those of which something is cut off. */
async function cutOff(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate((part) => {
    const edge = document.querySelector(part)?.getBoundingClientRect();
    return [...document.querySelectorAll<HTMLElement>(`${part} button`)].flatMap((button) => {
      const box = button.getBoundingClientRect();
      if (!edge || box.width === 0) return [];
      const bottom = Math.min(edge.bottom, innerHeight);
      const isWhole = box.left >= edge.left && box.right <= edge.right && box.bottom <= bottom;
      return isWhole ? [] : [`${button.textContent} at ${innerWidth}`];
    });
  }, selector);
}

test('while suggestions are reviewed no key below the text is cut off, and none above it, however narrow the window is', async ({
  start,
}) => {
  const { page, resize } = await start();
  await articleIsOpen(page);
  await press(page, 'r');
  await expect(left(page)).toContainText('46 left here');
  for (const [width, height] of sizes) {
    await resize(width, height);
    expect.soft(await cutOff(page, '.review-foot'), 'below the text').toEqual([]);
    expect.soft(await cutOff(page, '.review-head'), 'above the text').toEqual([]);
    await expect.soft(foot(page).getByRole('button', { name: 'Accept', exact: true })).toBeVisible();
  }
  await resize(1280, 720);
  await expect(foot(page).locator('.review-word').filter({ hasText: 'Figure' })).toBeVisible();

  await test.step('nor where several have the same words', async () => {
    const alike = foot(page).getByRole('button', { name: 'Accept all 2 alike' });
    for (let step = 0; step < 6 && (await alike.count()) === 0; step += 1) await press(page, 'ArrowDown');
    await expect(alike).toBeVisible();
    for (const [width, height] of sizes) {
      await resize(width, height);
      expect.soft(await cutOff(page, '.review-foot')).toEqual([]);
    }
  });

  await test.step('nor where the next article is offered', async () => {
    await resize(1440, 900);
    await press(page, 'y', 46);
    await expect(foot(page)).toContainText('Next article: Another article');
    for (const [width, height] of sizes) {
      await resize(width, height);
      expect.soft(await cutOff(page, '.review-foot')).toEqual([]);
    }
  });

  await test.step('nor where what is current could also be corrected', async () => {
    await resize(1440, 900);
    await press(page, 'r', 2);
    const first = page.getByRole('region', { name: 'Corrections' }).getByRole('button').first();
    await first.click();
    await expect(foot(page).getByRole('button', { name: 'Correct' })).toBeVisible();
    for (const [width, height] of sizes) {
      await resize(width, height);
      expect.soft(await cutOff(page, '.review-foot')).toEqual([]);
    }
  });
});

test('what the list of all that is to be accepted is for stays in sight, however much is in it', async ({
  start,
}) => {
  const { page, resize } = await start();
  await articleIsOpen(page);
  await press(page, 'r');
  await expect(left(page)).toContainText('46 left here');
  await page.getByRole('button', { name: 'Look at these 41 first' }).click();
  const accept = page.getByRole('button', { name: 'Accept 41 suggestions' });
  for (const [width, height] of sizes) {
    await resize(width, height);
    await expect.soft(accept, `${width} by ${height}`).toBeInViewport({ ratio: 1 });
  }
});

test('outlines that lie in each other stay within the room of their lines', async ({ start }) => {
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'r');
  await expect(page.locator('.outline[data-tag="quote"]').nth(2)).toBeAttached();
  const boxes = await page
    .locator('.outline[data-tag="claim"], .outline[data-tag="quote"]')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
  expect(boxes.length).toBeGreaterThan(8);
  // Two lines are more than half a line apart; boxes of one line are less.
  for (const one of boxes)
    for (const other of boxes)
      if (other.top - one.top > 16) expect(other.top).toBeGreaterThanOrEqual(one.bottom - 0.1);
});

test('in a low window the first lines of a long suggestion are in view, from wherever one comes to it', async ({
  start,
}) => {
  const { page, resize } = await start();
  await articleIsOpen(page);
  await resize(640, 430);
  await press(page, 'r');
  const lines = page.locator('.outline[data-current]');
  const view = page.getByRole('main', { name: 'Article' });
  const firstLinesAreInView = async () => {
    const room = await boxOf(view);
    for (const nth of [0, 1]) {
      const line = await boxOf(lines.nth(nth));
      expect(line.y).toBeGreaterThanOrEqual(room.y);
      expect(line.y + line.height).toBeLessThanOrEqual(room.y + room.height);
    }
  };
  await expect(lines.nth(4)).toBeAttached();
  await firstLinesAreInView();
  await press(page, 'ArrowUp');
  await expect(lines).toHaveCount(1);
  await press(page, 'ArrowDown');
  await expect(lines.nth(4)).toBeAttached();
  await firstLinesAreInView();
  await press(page, 'n');
  await press(page, 'ControlOrMeta+z');
  await expect(lines.nth(4)).toBeAttached();
  await firstLinesAreInView();
});

test('an outline ends with the last letter of a line, not with the blank that hangs behind it', async ({
  start,
}) => {
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'r');
  await expect(page.locator('.outline[data-tag="quote"]').nth(2)).toBeAttached();
  const beyond = await page.evaluate(() => {
    const text = document.querySelector('.article-text')?.querySelector('p')?.firstChild;
    if (!text?.textContent) return [];
    const boxOf = (at: number) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect();
    };
    // The last letter of each line that is broken at a blank.
    const ends = [...text.textContent.matchAll(/\S(?= \S)/gu)].flatMap(({ index }) => {
      const [box, next] = [boxOf(index), boxOf(index + 2)];
      return next.top > box.top + 4 ? [box] : [];
    });
    const outlines = [
      ...document.querySelectorAll('.outline[data-tag="claim"], .outline[data-tag="quote"]'),
    ].map((one) => one.getBoundingClientRect());
    return ends.flatMap((end) =>
      outlines
        .filter(({ top, bottom }) => top < end.bottom && bottom > end.top && Math.abs(top - end.top) < 8)
        .map(({ right }) => Math.round(right - end.right)),
    );
  });
  expect(beyond.length).toBeGreaterThan(3);
  for (const pixels of beyond) expect(pixels).toBeLessThanOrEqual(11);
  expect(Math.min(...beyond)).toBeLessThanOrEqual(3);
});

test('where only other articles have what can be accepted at once, that is what the button says', async ({
  start,
}) => {
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'r');
  await page.getByRole('button', { name: 'Look at these 41 first' }).click();
  await page.getByRole('button', { name: 'Accept 41 suggestions' }).click();
  await expect(page.getByRole('button', { name: 'Look at 1 in other articles' })).toBeVisible();
});
