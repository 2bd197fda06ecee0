import type { Page } from 'playwright/test';
import {
  annotationsAre,
  articleIsOpen,
  bringIntoView,
  isSelected,
  pause,
  placeOf,
  press,
  selectWords,
} from '../e2e/person.ts';
import { expect, test } from './story.ts';

/** A window of 1280x720 at 200 %. */
const narrow = [640, 360] as const;

test('in a narrow window no drawer opens over the words while they are being selected, nor until the pointer has come back', async ({
  page,
  workbench: { resize },
}) => {
  await articleIsOpen(page);
  await resize(...narrow);
  for (const [column, x] of [
    ['Library', 6],
    ['Inspector', narrow[0] - 6],
  ] as const) {
    await test.step(column, async () => {
      await bringIntoView(page, 'Moscow.');
      const { middle } = await placeOf(page, 'Moscow.');
      await pause(page);
      await page.mouse.move(middle.x, middle.y);
      await page.mouse.down();
      await page.mouse.move(x, middle.y, { steps: 6 });
      // Longer than a drawer takes to open.
      await page.waitForTimeout(400);
      expect(await edgeOf(page, column)).toBe('closed');
      await page.mouse.up();
      await page.mouse.move(x + 2, middle.y + 3);
      await page.waitForTimeout(400);
      expect(await edgeOf(page, column)).toBe('closed');
      // Between the two, as wide as they are when they are open.
      await page.mouse.move(320, middle.y, { steps: 3 });
      await page.mouse.move(x, middle.y, { steps: 3 });
      await expect.poll(() => edgeOf(page, column)).toBe('open');
      await page.mouse.move(320, middle.y);
      await expect.poll(() => edgeOf(page, column)).toBe('closed');
      await press(page, 'Escape');
    });
  }
});

test('in a narrow window words are selected from the very edge of the text, and tagged', async ({
  page,
  workbench: { resize },
}) => {
  await articleIsOpen(page);
  await resize(...narrow);
  await bringIntoView(page, 'This development');
  const { start, end } = await placeOf(page, 'South Korea’s');
  await pause(page);
  await page.mouse.move(start.x - 16, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
  await isSelected(page, 'South Korea’s');
  await page.getByRole('toolbar', { name: 'Tag selection' }).getByRole('button', { name: 'Actor' }).click();
  await annotationsAre(page, ['Actor: South Korea’s']);
  await selectWords(page, 'This development');
});

/** Whether a side column is open over the article, or only its edge in sight. */
function edgeOf(page: Page, name: 'Library' | 'Inspector'): Promise<'open' | 'closed'> {
  return page.locator(name === 'Library' ? '.library' : '.inspector').evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left >= 0 && right <= innerWidth ? 'open' : 'closed';
  });
}
