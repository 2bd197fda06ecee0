import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { articleIsOpen, press } from '../e2e/person.ts';
import type { Folders } from '../e2e/workbench.ts';
import { manyTellings } from '../fixtures/compare/statements.ts';
import { bringTellings } from './comparedWorkspace.ts';
import { test as base, expect } from './story.ts';

const speakers = 60;

/** Stories about more figures than there is room to draw in full, by sixty speakers in as many outlets. */
const test = base.extend<{ flood: Page }>({
  flood: async ({ start, folders }, use) => {
    bringFlood(folders);
    const { page } = await start();
    await articleIsOpen(page);
    await press(page, 'Control+Shift+K');
    await use(page);
  },
});

function bringFlood(folders: Folders): void {
  bringTellings(
    folders,
    manyTellings(400, { outlets: speakers }).map((telling, index) => ({
      ...telling,
      sentence: `Speaker ${index % speakers} said that ${telling.sentence}`,
      speaker: `Speaker ${index % speakers}`,
    })),
  );
}

const marks = (page: Page) => page.locator('main.comparing svg [data-mark]');
const focused = (page: Page) => page.locator('main.comparing svg [data-mark]:focus');
const reached = (page: Page) => page.locator('main.comparing svg [data-mark][tabindex="0"]');
const current = (page: Page) => page.locator('main.comparing svg [data-mark][aria-current]');
const ring = (page: Page) => page.locator('main.comparing svg .chart-ring');
const letters = (page: Page) => page.locator('main.comparing svg .chart-pin');
const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a crowd of figures: keys go from mark to mark, two are pinned, and whoever hides an outlet stays where they are', async ({
  flood,
}) => {
  await expect(marks(flood).first()).toBeFocused();
  await expect(reached(flood)).toHaveCount(1);
  await press(flood, 'End');
  await expect(marks(flood).last()).toBeFocused();
  await expect(current(flood)).toHaveCount(1);
  await expect(reached(flood)).toBeFocused();
  await expect(ring(flood)).toHaveCount(1);
  await press(flood, 'Space');
  await expect(focused(flood)).toHaveAccessibleName(/Pinned as A\.$/);
  await press(flood, 'ArrowLeft');
  await press(flood, 'Space');
  await expect(focused(flood)).toHaveAccessibleName(/Pinned as B\.$/);
  await expect(letters(flood)).toHaveText(['B', 'A']);
  await expect(marks(flood).last()).toHaveAccessibleName(/Pinned as A\.$/);

  const before = await marks(flood).count();
  const sentence = await focused(flood).getAttribute('aria-label');
  const outlets = flood.getByRole('complementary', { name: 'Details' }).getByRole('checkbox');
  const other = await outlets.first().evaluate((box) => box.closest('label')?.textContent?.trim() ?? '');
  await press(flood, '1');
  await expect.poll(() => marks(flood).count()).toBeLessThan(before);
  if (!sentence?.includes(other)) await expect(focused(flood)).toHaveAttribute('aria-label', sentence ?? '');
  await press(flood, '1');
  await expect(marks(flood)).toHaveCount(before);
});

/** A row for each outlet, and a lane for each speaker. */
const views = [
  { name: 'Sources', parts: 'svg.sources [data-mark]' },
  { name: 'Time lanes', parts: 'svg.lanes [role="group"]' },
] as const;

for (const { name, parts } of views)
  test(`${name}: what is in sight is drawn first, keys lead beyond it at once, and all the rest is there a moment later`, async ({
    flood,
  }) => {
    await expect(marks(flood).first()).toBeFocused();
    const first = await view(flood, name).evaluate(openAndGoToTheEnd);
    await expect.poll(() => marks(flood).count()).toBeGreaterThan(first.marks);
    await expect(flood.locator(parts)).toHaveCount(speakers);
    expect(first.isAtEnd).toBe(true);
    await expect(current(flood)).toBeFocused();
    await expect(current(flood)).toBeInViewport();

    // Whoever comes back finds what they left, in the first frame.
    const sentence = (await current(flood).getAttribute('aria-label')) ?? '';
    await view(flood, 'Figures').click();
    const again = await view(flood, name).evaluate(openAndFindCurrent);
    expect(again).toBe(sentence);
  });

test('a picture that is saved is the same wherever it was scrolled to', async ({ start, folders }) => {
  bringFlood(folders);
  const { page, answerSave } = await start();
  await articleIsOpen(page);
  await press(page, 'Control+Shift+K');
  await view(page, 'Time lanes').click();
  await expect(page.getByRole('group', { name: /^Speaker 59, / })).toBeAttached();
  const saved = async (name: string) => {
    const path = join(folders.home, name);
    await answerSave(path);
    await page.getByRole('button', { name: 'Save as a file' }).click();
    await page.getByRole('menuitem', { name: /^SVG/ }).click();
    await expect(page.getByText(`Saved as “${name}”.`)).toBeVisible();
    return readFileSync(path, 'utf8');
  };
  const before = await saved('top.svg');
  await page.locator('.comparing-body').evaluate((body) => body.scrollTo(0, 500));
  await expect(page.locator('.lane-axis')).toBeInViewport();
  expect(await saved('scrolled.svg')).toBe(before);
});

/** Runs in the page: opens a view, and goes to the last of its marks before anything but its first frame can have been drawn. */
async function openAndGoToTheEnd(button: HTMLElement) {
  const marks = () => [...document.querySelectorAll<SVGElement>('main.comparing svg [data-mark]')];
  button.click();
  await Promise.resolve();
  const [first] = marks();
  const count = marks().length;
  first?.focus();
  const rows = document.querySelector('svg.sources');
  const keys = rows ? ['End'] : Array.from({ length: 100 }, () => 'ArrowDown');
  for (const key of keys)
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const lane = (mark: Element | null) => mark?.closest('[role="group"]:not(svg)');
  const last = marks().at(-1);
  const active = document.activeElement;
  return {
    marks: count,
    isAtEnd: rows ? active === last : last !== undefined && lane(active) === lane(last),
  };
}

/** Runs in the page: opens a view, and reads what its current mark says before anything but its first frame can have been drawn. */
async function openAndFindCurrent(button: HTMLElement): Promise<string | null> {
  button.click();
  await Promise.resolve();
  return (
    document.querySelector('main.comparing svg [data-mark][aria-current]')?.getAttribute('aria-label') ?? null
  );
}
