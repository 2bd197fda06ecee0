import type { Page } from 'playwright/test';
import {
  annotationList,
  annotationsAre,
  articleIsOpen,
  articleText,
  bringIntoView,
  clickWords,
  isPicked,
  letter,
  placeOf,
  press,
} from '../e2e/person.ts';
import { bring, type Folders } from '../e2e/workbench.ts';
import { type Box, takePicture } from '../engine/pixels.ts';
import { type NewsMark, newsFile, newsText } from '../fixtures/corpus.ts';
import { expect, test } from './story.ts';

const middle = 'Cape Zhelaniya lighthouse';
const last = 'Murmansk lighthouse';
const text = [
  newsText(200_000),
  `The ${middle} stood dark.`,
  newsText(200_000, { seed: 2 }),
  `The ${last} stood dark. Nothing follows`,
].join('\n');
const marks = [middle, last].map((words): NewsMark => {
  const start = text.indexOf(words);
  return { tag: 'claim', ranges: [{ start, end: start + words.length }] };
});

const wharf = 'The wharf at Teriberka';
const other = [newsText(150_000, { seed: 3 }), `${wharf} was empty.`, newsText(150_000, { seed: 4 })].join(
  '\n',
);
const upToTheWharf: NewsMark = {
  tag: 'quote',
  ranges: [{ start: 0, end: other.indexOf(wharf) + wharf.length }],
};

/** A newer version of the first one: one paragraph at its beginning is another, all else is the same. */
const revised = text.replace('Report 1', 'Report 5');

/** The colours of a claim's line and of what is selected in the light `theme.css`. */
const colours = { claim: '#b35300', selection: '#2f63c9' } as const;

test.beforeEach(async ({ folders }) => bringAll(folders));

test('the end of a long article can be reached and tagged, and all of it copied, before the rest has been built', async ({
  page,
}) => {
  await openBusily(page);
  await clickWords(page, 'Report 1 on');
  await press(page, 'ControlOrMeta+a');
  expect(await copied(page)).toBe(text);
  await press(page, 'ControlOrMeta+End');
  await press(page, 'w');
  await press(page, '2');
  await annotationsAre(page, [`Claim: ${middle}`, `Claim: ${last}`, 'Actor: follows']);
  await expect(letter(page, 'Actor, 1 of 1')).toBeInViewport();
  expect(await boxes(page)).toBeGreaterThan(20);
});

test('the keys of the caret go on through text that has not been built', async ({ page }) => {
  await openBusily(page);
  await clickWords(page, 'Report 1 on');
  await press(page, 'ControlOrMeta+Home');
  await press(page, 'Shift+PageDown', 40);
  const down = await copied(page);
  expect(down.length).toBeGreaterThan(20_000);
  expect(text.startsWith(down)).toBe(true);
  await press(page, 'ControlOrMeta+End');
  await press(page, 'Shift+ArrowUp', 60);
  const up = await copied(page);
  // Chromium 130 goes no farther up than this, even where all is built.
  expect(up.length).toBeGreaterThan(400);
  expect(text.endsWith(up)).toBe(true);
  expect(await boxes(page)).toBeGreaterThan(20);
});

test('a word that stands where nothing has been built is found, and shown', async ({ page }) => {
  await openBusily(page);
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('zhelaniya');
  await expect(page.getByRole('status', { name: 'Find results' })).toHaveText('1 of 1');
  await expect(articleText(page).getByText(middle)).toBeInViewport();
  await press(page, 'Escape');
  expect(await copied(page)).toBe('Zhelaniya');
  expect(await boxes(page)).toBeGreaterThan(20);
});

for (const words of [middle, last]) {
  test(`an annotation where nothing has been built is gone to and painted: ${words}`, async ({
    page,
  }, testInfo) => {
    await openBusily(page);
    await annotationList(page)
      .getByRole('button', { name: `Claim: ${words}` })
      .click();
    await isPicked(page, `Claim: ${words}`);
    const mark = letter(page, `Claim, ${words === middle ? 1 : 2} of 2`);
    await expect(mark).toBeInViewport();
    const { start } = await placeOf(page, words);
    const beside = await mark.boundingBox();
    expect(Math.abs((beside?.y ?? 0) + (beside?.height ?? 0) / 2 - start.y)).toBeLessThan(12);
    expect(await boxes(page)).toBeGreaterThan(20);
    await isPainted(page, words, colours.claim, testInfo.outputPath('mark.png'));
  });
}

test('Tab goes to an annotation where nothing has been built, and the caret with it', async ({ page }) => {
  await openBusily(page);
  await clickWords(page, 'Report 1 on');
  await press(page, 'Tab');
  await isPicked(page, `Claim: ${middle}`);
  await expect(articleText(page).getByText(middle)).toBeInViewport();
  await press(page, 'Shift+ArrowRight', 4);
  expect(await copied(page)).toBe('Cape');
});

test('the far end of a long annotation is moved by a key, and shown', async ({ page }) => {
  await openBusily(page, 'Report 3', 'Report 1');
  await clickWords(page, 'Report 3 on');
  await press(page, ']');
  await expect(articleText(page).getByText(wharf)).toBeInViewport();
  expect(await boxes(page)).toBeGreaterThan(20);
});

test('what is selected before it has been built is painted when it comes into view', async ({
  page,
}, testInfo) => {
  await openBusily(page);
  await clickWords(page, 'Report 1 on');
  await press(page, 'ControlOrMeta+a');
  await scrollUntilBuilt(page, middle);
  await isPainted(page, middle, colours.selection, testInfo.outputPath('selected.png'));
  expect(await copied(page)).toBe(text);
});

test('Shift and a click select over text that has not been built', async ({ page }) => {
  await openBusily(page);
  await clickWords(page, 'Report 1 on');
  await press(page, 'ControlOrMeta+Home');
  await scrollUntilBuilt(page, middle);
  await bringIntoView(page, middle);
  const { end } = await placeOf(page, middle);
  await page.keyboard.down('Shift');
  await page.mouse.click(end.x, end.y);
  await page.keyboard.up('Shift');
  const selected = await copied(page);
  expect(selected.length).toBeGreaterThan(200_000);
  expect(text.startsWith(selected)).toBe(true);
  expect(selected.slice(-25)).toContain('Zhelaniya lighthouse'.slice(0, -1));
  expect(await boxes(page)).toBeGreaterThan(20);
});

test('a drag selects while text is built under it', async ({ page }) => {
  await openBusily(page);
  const { start } = await placeOf(page, 'Report 1 on');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 300, start.y + 300, { steps: 4 });
  for (let turn = 0; turn < 12; turn += 1) {
    await page.mouse.wheel(0, 4000);
    await page.mouse.move(start.x + 300 + turn, start.y + 300);
  }
  await lookIdle(page);
  await expect.poll(() => boxes(page)).toBe(0);
  await page.mouse.move(start.x + 200, start.y + 320, { steps: 3 });
  const seen = await page.evaluate(() => getSelection()?.focusNode?.textContent ?? '');
  await page.mouse.up();
  const selected = await copied(page);
  expect(selected.length).toBeGreaterThan(5000);
  expect(text.startsWith(selected)).toBe(true);
  expect(seen).toContain(selected.split('\n').at(-1) ?? '');
});

test('what is scrolled to shows its text with the next frame', async ({ page }) => {
  await openBusily(page);
  for (const share of [0.5, 0.9, 0.2]) {
    const seen = await page.evaluate(async (to) => {
      const view = document.querySelector<HTMLElement>('main.article');
      if (!view) return [];
      view.scrollTop = view.scrollHeight * to;
      // What the first frame shows is what the second one finds.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      const { left, width, top, height } = view.getBoundingClientRect();
      return [0.1, 0.3, 0.5, 0.7, 0.9].map((down) => {
        const caret = document.caretPositionFromPoint(left + width / 2, top + height * down);
        return caret?.offsetNode.nodeName;
      });
    }, share);
    expect(seen).toEqual(Array.from({ length: 5 }, () => '#text'));
  }
  expect(await boxes(page)).toBeGreaterThan(20);
});

test('an idle window builds all that is left, and nothing in the view moves', async ({ page }) => {
  await openBusily(page);
  await scrollUntilBuilt(page, middle);
  await bringIntoView(page, middle);
  const before = await placeOf(page, middle);
  const height = await fullHeight(page);
  expect(await boxes(page)).toBeGreaterThan(20);
  await lookIdle(page);
  await expect.poll(() => boxes(page)).toBe(0);
  expect(await builtText(page)).toBe(text.replace(/\n+/g, '\n'));
  expect(await placeOf(page, middle)).toEqual(before);
  expect(await fullHeight(page)).toBe(height);
});

test('an article that is opened while another one is being built is whole in the end', async ({ page }) => {
  const rows = page.getByRole('list', { name: 'Articles' });
  await rows.getByRole('button', { name: 'Report 1' }).click();
  await expect(articleText(page)).toHaveText(/^Report 1/);
  await rows.getByRole('button', { name: 'Report 3' }).click();
  await expect(articleText(page)).toHaveText(/^Report 3/);
  await expect.poll(() => boxes(page)).toBe(0);
  expect(await builtText(page)).toBe(other.replace(/\n+/g, '\n'));
});

test('what a key has just selected stays selected while text is built', async ({ page }) => {
  await openBusily(page);
  await clickWords(page, 'Report 1 on');
  const lengths = await page.evaluate(() => {
    const selection = getSelection();
    const length = () => selection?.toString().length ?? 0;
    // As a key does; the editor hears of it later.
    selection?.modify('extend', 'forward', 'line');
    const before = length();
    window.dispatchEvent(new Event('story-idle'));
    return [before, length()];
  });
  expect(lengths[0]).toBeGreaterThan(10);
  expect(lengths[1]).toBe(lengths[0]);
});

test('a newer version of the article before, which is the same nearly everywhere, shows its own text and annotations', async ({
  page,
}, testInfo) => {
  await articleIsOpen(page);
  const rows = page.getByRole('list', { name: 'Articles' });
  for (const name of ['Report 1', 'Report 5']) {
    await rows.getByRole('button', { name }).click();
    await expect(articleText(page)).toHaveText(new RegExp(`^${name}`));
    await expect.poll(() => boxes(page)).toBe(0);
  }
  await annotationList(page)
    .getByRole('button', { name: `Claim: ${middle}` })
    .click();
  await expect(letter(page, 'Claim, 1 of 2')).toBeInViewport();
  await isPainted(page, middle, colours.claim, testInfo.outputPath('mark.png'));
});

test('a newer version that is opened where it was left has text there, though the older one has not been built', async ({
  page,
}) => {
  await openBusily(page, 'Report 5', 'Report 3');
  await page.getByRole('main', { name: 'Article' }).evaluate((view) => {
    view.scrollTop = view.scrollHeight / 2;
  });
  const textInTheMiddle = () =>
    page.getByRole('main', { name: 'Article' }).evaluate((view) => {
      const { left, width, top, height } = view.getBoundingClientRect();
      const caret = document.caretPositionFromPoint(left + width / 2, top + height / 2);
      return caret?.offsetNode instanceof Text ? caret.offsetNode.data : '';
    });
  await expect.poll(textInTheMiddle).not.toBe('');
  const left = await textInTheMiddle();
  // Where it was left is noted some time after it came to rest.
  await page.waitForTimeout(1000);
  const rows = page.getByRole('list', { name: 'Articles' });
  for (const name of ['Report 3', 'Report 1', 'Report 5']) {
    await rows.getByRole('button', { name }).click();
    await expect(articleText(page)).toHaveText(new RegExp(`^${name}`));
  }
  await expect(articleText(page).getByText(left)).toBeInViewport();
  expect(await boxes(page)).toBeGreaterThan(20);
});

async function bringAll(folders: Folders): Promise<void> {
  await bring(
    folders,
    'reports.json',
    newsFile([
      { text, marks },
      { text: other, marks: [upToTheWharf] },
      { text: revised, marks },
    ]),
  );
}

/** Goes from one article to another in a window that is never idle. */
async function openBusily(page: Page, name = 'Report 1', from = 'Report 3'): Promise<void> {
  await articleIsOpen(page);
  const rows = page.getByRole('list', { name: 'Articles' });
  await rows.getByRole('button', { name: from }).click();
  await expect(articleText(page)).toHaveText(new RegExp(`^${from}`));
  await page.evaluate(() => {
    const held: IdleRequestCallback[] = [];
    const idle = window.requestIdleCallback.bind(window);
    window.requestIdleCallback = (run) => {
      held.push(run);
      return 0;
    };
    window.addEventListener('story-idle', () => {
      window.requestIdleCallback = idle;
      for (const run of held) run({ didTimeout: false, timeRemaining: () => 50 });
    });
  });
  await rows.getByRole('button', { name }).click();
  await expect(articleText(page)).toHaveText(new RegExp(`^${name}`));
  expect(await boxes(page)).toBeGreaterThan(20);
}

/** From now on that window has time. */
async function lookIdle(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('story-idle')));
}

/** How many parts of the text have nothing in them. */
function boxes(page: Page): Promise<number> {
  return articleText(page).evaluate(
    ({ children }) => [...children].filter(({ firstChild }) => !firstChild).length,
  );
}

/** The paragraphs that there are, one a line. */
function builtText(page: Page): Promise<string> {
  return articleText(page).evaluate(({ children }) =>
    [...children].flatMap((section) => [...section.children].map((each) => each.textContent)).join('\n'),
  );
}

function fullHeight(page: Page): Promise<number> {
  return page.getByRole('main', { name: 'Article' }).evaluate(({ scrollHeight }) => scrollHeight);
}

/** Scrolls down by leaps, without looking at anything in between, until some words are there. */
async function scrollUntilBuilt(page: Page, words: string): Promise<void> {
  await page.getByRole('main', { name: 'Article' }).evaluate(async (view, wanted) => {
    const isThere = () => view.textContent.includes(wanted);
    for (let share = 0.4; share < 0.6 && !isThere(); share += 0.005) {
      view.scrollTop = view.scrollHeight * share;
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    }
  }, words);
  await bringIntoView(page, words);
}

/** What Ctrl+C puts on the clipboard as plain text. */
async function copied(page: Page): Promise<string> {
  const read = await page.evaluateHandle(() => {
    const seen = { text: '' };
    const listener = ({ clipboardData }: ClipboardEvent) => {
      seen.text = clipboardData?.getData('text/plain') ?? '';
    };
    window.addEventListener('copy', listener, { once: true });
    return seen;
  });
  await press(page, 'ControlOrMeta+c');
  return (await read.jsonValue()).text;
}

/** Some words have a colour, in a line that is at least a third as long as they are. */
async function isPainted(page: Page, words: string, colour: string, path: string): Promise<void> {
  const box = await boxOf(page, words);
  const picture = await takePicture(page, path);
  expect((await picture.colours(box)).get(colour) ?? 0, `${colour} in “${words}”`).toBeGreaterThan(
    box.width / 3,
  );
}

/** The first line that some words stand in, with the room below that lines are drawn in. */
async function boxOf(page: Page, words: string): Promise<Box> {
  const { start, end } = await placeOf(page, words);
  const [x, y] = [Math.ceil(start.x) + 1, Math.round(start.y) - 11];
  return { x, y, width: end.y === start.y ? Math.floor(end.x) - x - 1 : 60, height: 30 };
}
