import type { Page } from 'playwright/test';
import { articleIsOpen, press, runCommand, saved } from '../e2e/person.ts';
import { calderMaid } from '../fixtures/compare/calderMaid.ts';
import { lifeboats } from '../fixtures/compare/threads.ts';
import { bringTellings } from './comparedWorkspace.ts';
import { test as base, expect } from './story.ts';
import { bringThread } from './week.ts';

/** Stories about the views of comparing on paper, and in the colours that a person forces. */
const test = base.extend<{ ferry: Page }>({
  ferry: async ({ start, folders }, use) => {
    bringTellings(folders, calderMaid);
    bringThread(folders, lifeboats());
    const { page } = await start();
    await articleIsOpen(page);
    await press(page, 'ControlOrMeta+Shift+k');
    await expect(page.getByRole('region', { name: 'In words' })).toContainText('11 origins');
    await runCommand(page, 'One Total That Only Grows');
    await saved(page);
    await use(page);
  },
});

const views = ['Figures', 'Sources', 'Time lanes', 'Who said what', /^Conflicts/, 'Biography'] as const;
const picture = (page: Page) => page.locator('main.comparing svg.chart').first();

async function goTo(page: Page, view: (typeof views)[number]): Promise<void> {
  await page.getByRole('group', { name: 'Views' }).getByRole('button', { name: view }).click();
  if (view instanceof RegExp)
    await page
      .getByRole('option', { name: /^Killed/ })
      .first()
      .click();
  await expect(picture(page)).toBeVisible();
}

test('on paper every view is whole, on white, without what only the window needs', async ({ ferry }) => {
  await runCommand(ferry, 'Dark Theme');
  // Little room, so that rows and cells are scrolled; a landscape sheet of A4 within its margins is about as wide.
  await ferry.setViewportSize({ width: 1017, height: 500 });
  for (const view of views) {
    await goTo(ferry, view);
    const scrolled = ferry.locator('.sources-scroller, .comparing-body').last();
    await scrolled.evaluate((box) => box.scrollTo(40, 40));
    await ferry.emulateMedia({ media: 'print' });
    await expect(ferry.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(ferry.getByRole('button')).toHaveCount(0);
    await expect(ferry.locator('main.comparing')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    await expect(ferry.locator('main.comparing')).toHaveCSS('color-scheme', 'light');
    expect(await ferry.evaluate(cutOff), `${view}`).toEqual([]);
    await ferry.emulateMedia({ media: 'screen' });
  }
  await goTo(ferry, 'Figures');
  await ferry.emulateMedia({ media: 'print' });
  const key = picture(ferry).getByText('صدى الميناء');
  await expect(key).toBeInViewport();
});

test('in forced colours pictures have no colours of their own', async ({ ferry }) => {
  await ferry.emulateMedia({ forcedColors: 'active' });
  for (const view of views) {
    await goTo(ferry, view);
    const mark = ferry.locator('main.comparing svg.chart [tabindex]').first();
    if ((await mark.count()) > 0) await mark.focus();
    expect(await ferry.evaluate(ownColours), `${view}`).toEqual([]);
  }
  await goTo(ferry, 'Sources');
  const [current, other] = ['Sources', 'Figures'].map((name) =>
    ferry.getByRole('group', { name: 'Views' }).getByRole('button', { name }),
  );
  const edgeOf = (tab = current) => tab?.evaluate((each) => getComputedStyle(each).borderBottomColor);
  expect(await edgeOf(current)).not.toBe(await edgeOf(other));
  await ferry.locator('.sources [data-mark]').first().focus();
  const words = ferry.locator('.stated-sentence mark').first();
  await expect(words).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

/** Runs in the page: words that the sheet, or a box that hides what goes beyond it, cuts off. */
function cutOff(): readonly (string | null)[] {
  const main = document.querySelector('main.comparing');
  return [...(main?.querySelectorAll('text, p, td, dd, h1') ?? [])].flatMap((each) => {
    const box = each.getBoundingClientRect();
    if (box.width === 0) return [];
    let isCut = box.left < -1 || box.right > innerWidth + 1;
    for (let around = each.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowX === 'visible' || around.tagName === 'BODY') continue;
      if (around.tagName === 'HTML' || around.tagName === 'svg') continue;
      const limit = around.getBoundingClientRect();
      if (box.left < limit.left - 1 || box.right > limit.right + 1 || box.bottom > limit.bottom + 1)
        isCut = true;
    }
    return isCut ? [each.textContent] : [];
  });
}

/** Runs in the page: colours in pictures that are neither those of the system nor between its ink and its paper. */
function ownColours(): readonly string[] {
  const probe = document.createElement('i');
  probe.style.forcedColorAdjust = 'none';
  document.body.append(probe);
  const systems = ['CanvasText', 'Canvas', 'Highlight', 'HighlightText'].map((name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  const isOfSystem = (colour: string) => {
    const [red, green, blue, alpha] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
    return alpha === 0 || systems.includes(colour) || (red === green && green === blue);
  };
  const drawn = document.querySelectorAll('main.comparing svg.chart *, main.comparing svg.shape-sign *');
  const own = [...drawn].flatMap((each) => {
    const { fill, stroke, outlineColor, outlineStyle } = getComputedStyle(each);
    const used = [fill, stroke, ...(outlineStyle === 'none' ? [] : [outlineColor])];
    return used
      .filter((colour) => colour !== 'none' && !isOfSystem(colour))
      .map((colour) => `${each.getAttribute('class')} ${colour}`);
  });
  return [...new Set(own)];
}
