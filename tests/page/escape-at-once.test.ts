import type { Page } from 'playwright/test';
import { tabTo } from '../e2e/inspector.ts';
import { articleIsOpen, press } from '../e2e/person.ts';
import { calderMaid } from '../fixtures/compare/calderMaid.ts';
import { askTheWeek } from './askingRoom.ts';
import { bringTellings } from './comparedWorkspace.ts';
import { expect, test } from './story.ts';
import { bringWeek } from './week.ts';

/** A person who sees that it is the wrong article presses Esc before anything else of it has happened. */
test.describe('Esc at the very moment an article is shown goes back to', () => {
  test('the answers that it was opened from', async ({ folders, start }) => {
    const page = await askTheWeek(folders, start);
    await page.keyboard.type('claim verification:unverified ');
    const answers = page.getByRole('listbox', { name: 'Answers' });
    await tabTo(page, answers);
    await escapeOnceShown(page);
    // Sooner than the article of an answer is read to be looked at.
    await answers.evaluate(async (list) => {
      for (const key of ['End', 'Enter']) {
        list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
    });
    await wasShown(page);
    await expect(answers).toBeFocused();
  });

  test('the page of an actor', async ({ folders, start }) => {
    bringWeek(folders);
    const { page } = await start();
    await articleIsOpen(page);
    await tabTo(page, page.getByRole('searchbox', { name: 'Find an actor' }));
    await page.keyboard.type('renko');
    await press(page, 'Enter');
    const said = page.getByRole('listbox', { name: 'Said', exact: true });
    await expect(said).toBeFocused();
    await press(page, 'ArrowDown', 2);
    await escapeOnceShown(page);
    await press(page, 'Enter');
    await wasShown(page);
    await expect(said).toBeFocused();
  });

  test('the picture that its statement was opened from', async ({ folders, start }) => {
    bringTellings(folders, calderMaid);
    const { page } = await start();
    await articleIsOpen(page);
    await press(page, 'Control+Shift+K');
    const marks = page.locator('main.comparing svg [data-mark]');
    await expect(marks.first()).toBeFocused();
    await press(page, 'End');
    await escapeOnceShown(page);
    await press(page, 'Enter');
    await wasShown(page);
    await expect(marks.last()).toBeFocused();
  });
});

/** From now on a key Esc waits behind the task that shows the text of an article. */
async function escapeOnceShown(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isShown = () =>
      document.querySelector('[aria-label="Article text"]')?.checkVisibility({ visibilityProperty: true }) ===
      true;
    if (isShown()) throw new Error('The text of an article is shown already.');
    const key = () =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
      );
    const observer = new MutationObserver(() => {
      if (!isShown()) return;
      observer.disconnect();
      document.body.dataset.wasShown = '';
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = key;
      port2.postMessage(null);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
}

/** Resolves when an article was shown and all that followed from it, and from Esc, has happened. */
async function wasShown(page: Page): Promise<void> {
  await expect(page.locator('body[data-was-shown]')).toBeAttached();
  await page.waitForTimeout(500);
}
