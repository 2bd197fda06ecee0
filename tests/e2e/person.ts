import { expect, type Locator, type Page } from 'playwright/test';
import type { Desk } from './workbench.ts';

/** The four tags as they stand on buttons. */
export type TagName = 'Claim' | 'Actor' | 'Figure' | 'Quote';

/** Which of several equal stretches of text is meant, counted from 0. */
interface Which {
  readonly nth?: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The article's text, where the caret lives. */
export function articleText(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Article text' });
}

/** All of the article's text in the window, when what was far from the view has been built, too. */
export async function wholeText(page: Page): Promise<string> {
  await expect(articleText(page).locator('.far')).toHaveCount(0);
  return (await articleText(page).textContent()) ?? '';
}

/** Waits until an article stands in the window. */
export async function articleIsOpen(page: Page): Promise<void> {
  await expect(articleText(page)).toHaveText(/\S/);
}

/** Selects words by dragging the mouse from the first one's box to the last one's, and waits until they are selected. */
export async function selectWords(page: Page, words: string, which: Which = {}): Promise<void> {
  await dragOver(page, words, words, which);
  await isSelected(page, words);
  await expect(statusBar(page)).toHaveText(/\d+–\d+/);
}

/** Drags the mouse from the start of some words to the end of others. */
export async function dragOver(page: Page, first: string, last: string, which: Which = {}): Promise<void> {
  await bringIntoView(page, last, which);
  if (last !== first) await bringIntoView(page, first, which);
  const from = (await placeOf(page, first, which)).start;
  const to = (await placeOf(page, last, which)).end;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
  await frame(page);
}

/** Clicks into the middle of some words. */
export async function clickWords(page: Page, words: string, which: Which = {}): Promise<void> {
  await bringIntoView(page, words, which);
  const { middle } = await placeOf(page, words, which);
  await page.mouse.click(middle.x, middle.y);
  await frame(page);
}

/** Clicks at the same place as before, slowly enough for two clicks. */
export async function clickWordsAgain(page: Page, words: string, which: Which = {}): Promise<void> {
  await pause(page);
  await clickWords(page, words, which);
}

/**
 * Puts the page's clock half a second ahead. The editor goes by it where it tells two clicks from a double click, and a caret that
 * a person sets from one that the browser sets when the text gets the focus.
 */
export async function pause(page: Page): Promise<void> {
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 500;
  });
}

/** Puts the caret before some words with the mouse. */
export async function placeCaretBefore(page: Page, words: string, which: Which = {}): Promise<void> {
  await bringIntoView(page, words, which);
  const { start } = await placeOf(page, words, which);
  await page.mouse.click(start.x, start.y);
  await frame(page);
}

/** Presses a tag's button in the toolbar above the selection. */
export async function tagWith(page: Page, tag: TagName): Promise<void> {
  await page.getByRole('toolbar', { name: 'Tag selection' }).getByRole('button', { name: tag }).click();
}

/** Selects words by mouse, tags them by key, and waits until the mark is in the list. */
export async function mark(page: Page, tag: TagName, words: string, which: Which = {}): Promise<void> {
  const key = { Claim: '1', Actor: '2', Figure: '3', Quote: '4' }[tag];
  const rows = annotationList(page).getByRole('listitem', { name: `${tag}: ${words}`, exact: true });
  const before = await rows.count();
  await selectWords(page, words, which);
  await page.keyboard.press(key);
  await expect(rows).toHaveCount(before + 1);
}

/** Presses a key several times. */
export async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
  await frame(page);
}

/** The time of a frame: a person's next key or click comes later, and finds what this one did. */
async function frame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(undefined), 0))),
  );
}

/** Runs a command through the palette. */
export async function runCommand(page: Page, label: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await palette.getByRole('combobox', { name: 'Command' }).fill(label);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}

/** Exports through the window's dialog to a path, which the system's own save dialog is made to answer. */
export async function exportByDialog(
  { page, answerSave }: Pick<Desk, 'page' | 'answerSave'>,
  path: string | null,
): Promise<void> {
  await answerSave(path);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export annotations' });
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toHaveValue('json');
  await dialog.getByRole('radio', { name: /whole workspace/ }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
}

/** The list of annotations in the inspector. */
export function annotationList(page: Page): Locator {
  return page.getByRole('list', { name: 'Annotations' });
}

/** When to look again, in milliseconds: what a key or a click does is there within a few frames. */
export const often = { intervals: [10, 20, 40, 80, 160, 250] };

/** The names in the list of annotations, "Figure: over 11,000 soldiers", from top to bottom. */
export function annotations(page: Page): Promise<string[]> {
  return annotationList(page)
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
}

/** Waits until the list of annotations holds exactly these names in this order. */
export async function annotationsAre(page: Page, names: readonly string[]): Promise<void> {
  await expect.poll(() => annotations(page), often).toEqual(names);
}

/** Waits until this annotation, and no other, is the current one in the list and in the inspector. */
export async function isPicked(page: Page, name: string): Promise<void> {
  const [tag = '', ...rest] = name.split(': ');
  const current = annotationList(page)
    .getByRole('listitem')
    .filter({ has: page.locator('[aria-current="true"]') });
  await expect(current).toHaveAttribute('aria-label', name);
  const detail = page.getByRole('region', { name: 'This annotation' });
  await expect(detail.getByRole('radio', { name: tag })).toBeChecked();
  await expect(detail.getByRole('blockquote')).toHaveText(rest.join(': '));
}

/** Waits until no annotation is the current one. */
export async function nothingIsPicked(page: Page): Promise<void> {
  await expect(annotationList(page).locator('[aria-current="true"]')).toHaveCount(0);
}

/** Waits until the window says that everything is saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status', { name: 'Save state' })).toHaveText('Saved');
}

/** An annotation's letter in the margin, "Figure, 2 of 8". */
export function letter(page: Page, name: string): Locator {
  return page.getByRole('main', { name: 'Article' }).getByLabel(name, { exact: true });
}

/** Where the window counts the article's annotations. */
export function counts(page: Page): Locator {
  return page.getByRole('status', { name: 'Counts' });
}

/** Where the window says what has just happened. */
export function messages(page: Page): Locator {
  return page.getByRole('status', { name: 'Messages' });
}

/** The line at the bottom of the window. */
export function statusBar(page: Page): Locator {
  return page.getByRole('contentinfo');
}

/** What is selected in the window now. */
export function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? '');
}

/** Waits until exactly this is selected. */
export async function isSelected(page: Page, text: string): Promise<void> {
  await expect.poll(() => selectedText(page), often).toBe(text);
}

/** Turns the wheel over the article until some words stand well inside the view. */
export async function bringIntoView(page: Page, words: string, which: Which = {}): Promise<void> {
  const article = page.getByRole('main', { name: 'Article' });
  await expect(async () => {
    const view = await article.boundingBox();
    const { start, end } = await placeOf(page, words, which);
    if (!view) throw new Error('The article has no place on screen.');
    // The toolbar of the last selection may stand over the first lines, and a message over the last ones.
    const [top, bottom] = [view.y + 60, view.y + view.height - 110];
    if (start.y > top && end.y < bottom) return;
    await page.mouse.move(view.x + view.width / 2, view.y + view.height / 2);
    await page.mouse.wheel(0, Math.round((start.y + end.y) / 2 - (view.y + view.height / 2)));
    await scrollRests(article);
    throw new Error(`“${words}” could not be brought into view.`);
  }).toPass({ intervals: [0] });
}

/** The wheel scrolls smoothly: waits until two frames show the same place. */
export async function scrollRests(article: Locator): Promise<void> {
  await article.evaluate(async (element) => {
    const frame = () => new Promise((shown) => requestAnimationFrame(shown));
    for (let still = 0, last = -1; still < 3; ) {
      await frame();
      still = element.scrollTop === last ? still + 1 : 0;
      last = element.scrollTop;
    }
  });
}

/** Where words stand on screen: just inside their first and last character, and in the middle of their first line. */
export async function placeOf(
  page: Page,
  words: string,
  { nth = 0 }: Which = {},
): Promise<{ readonly start: Point; readonly end: Point; readonly middle: Point }> {
  await articleIsOpen(page);
  return articleText(page).evaluate(
    (element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: { readonly node: Node; readonly start: number }[] = [];
      let text = '';
      while (walker.nextNode()) {
        nodes.push({ node: walker.currentNode, start: text.length });
        text += `${walker.currentNode.nodeValue}\n`;
      }
      let at = -1;
      for (let count = 0; count <= wanted.nth; count += 1) at = text.indexOf(wanted.words, at + 1);
      if (at < 0) throw new Error(`The article does not hold “${wanted.words}”.`);
      const point = (offset: number) => {
        const found = nodes.findLast(({ start }) => start <= offset);
        if (!found) throw new Error('The article is empty.');
        return { node: found.node, offset: offset - found.start };
      };
      const range = document.createRange();
      const [first, last] = [point(at), point(at + wanted.words.length)];
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
      const [head, tail] = [boxes[0], boxes.at(-1)];
      if (!head || !tail) throw new Error(`“${wanted.words}” has no place on screen.`);
      const centre = (box: DOMRect) => box.top + box.height / 2;
      const isRightToLeft = ({ node }: { node: Node }) =>
        node.parentElement !== null && getComputedStyle(node.parentElement).direction === 'rtl';
      return {
        start: { x: isRightToLeft(first) ? head.right - 1 : head.left + 1, y: centre(head) },
        end: { x: isRightToLeft(last) ? tail.left + 1 : tail.right - 1, y: centre(tail) },
        middle: { x: (head.left + head.right) / 2, y: centre(head) },
      };
    },
    { words, nth },
  );
}
