import { expect, type Locator, type Page } from 'playwright/test';
import { articleText, selectedText } from './person.ts';

/** Drags a knob of the current annotation to some words: past the last of them, or before the first. */
export async function dragHandle(page: Page, edge: 'start' | 'end', words: string): Promise<void> {
  await takeHandle(page, edge, words);
  await page.mouse.up();
}

/** Takes a knob of the current annotation to some words, and does not let it go yet. */
export async function takeHandle(page: Page, edge: 'start' | 'end', words: string): Promise<void> {
  const handle = await boxOf(page.locator(`.edge-handle[data-edge="${edge}"]`));
  const y = edge === 'start' ? handle.y - 3 : handle.y + handle.height + 3;
  await page.mouse.move(handle.x + 1, y);
  await page.mouse.down();
  const to = await edgeOfWords(page, words, edge);
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await expect.poll(() => selectedText(page)).not.toBe('');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Just inside the first or the last character of some words, on the side where they are read from or to. */
export function edgeOfWords(
  page: Page,
  words: string,
  edge: 'start' | 'end',
): Promise<{ x: number; y: number }> {
  return articleText(page).evaluate(
    (element, [wanted, side]) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        const first = side === 'start' ? at : at + wanted.length - 1;
        range.setStart(walker.currentNode, first);
        range.setEnd(walker.currentNode, first + 1);
        const box = range.getBoundingClientRect();
        const isLeft = (side === 'start') !== /\p{Script=Arabic}/u.test(wanted);
        return { x: isLeft ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 };
      }
      throw new Error(`The article does not hold “${wanted}”.`);
    },
    [words, edge] as const,
  );
}

/** Where something stands in the window, in CSS pixels; throws when it is not to be seen. */
export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('This has no place on screen.');
  return box;
}
