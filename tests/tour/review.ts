import { join } from 'node:path';
import { expect } from 'playwright/test';
import { articleIsOpen, often, press } from '../e2e/person.ts';
import { stopWorkbench } from '../e2e/workbench.ts';
import { calm, folders, open, picture, running, step } from './stage.ts';

/** Suggestions of the seed article, one after the other, until a quote with its speaker is asked about. */
export async function reviewTour(): Promise<void> {
  await stopWorkbench(running());
  const page = await open(join(folders.home, 'Review'));
  const left = page.getByRole('status', { name: 'Left to review' });
  const current = page.getByRole('region', { name: 'This suggestion' });

  await step('let the program suggest, and accepted the first eight', async () => {
    await articleIsOpen(page);
    await press(page, 'r');
    await expect(left).toContainText(/\d\d left here/, { timeout: 30_000 });
    for (let accepted = 0; accepted < 8; accepted += 1) {
      const before = await left.textContent();
      await press(page, 'y');
      await expect.poll(() => left.textContent(), often).not.toBe(before);
    }
  });

  await step('went down to a quote, and looked at all that one key accepts', async () => {
    for (let stop = 0; stop < 60 && !(await current.textContent())?.includes('speaker'); stop += 1)
      await press(page, 'ArrowDown');
    await expect(current).toContainText('speaker');
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 300);
    await calm(page);
    await picture(page, '51-review');
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, '52-review-dark');
    await page.emulateMedia({ colorScheme: 'light' });
  });
}
