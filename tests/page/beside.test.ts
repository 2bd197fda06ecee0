import type { Page } from 'playwright/test';
import { boxOf } from '../e2e/handles.ts';
import {
  annotationsAre,
  articleIsOpen,
  articleText,
  bringIntoView,
  isSelected,
  mark,
  pause,
  placeCaretBefore,
  placeOf,
  press,
  selectedText,
  selectWords,
} from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

/** No word twice, so that words say where they are. */
const filler = Array.from({ length: 50 }, (_, nth) => `word${nth} `).join('');
const arabicFiller = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي']
  .map((letter) => `كلمة${letter}و هذه${letter}ي `)
  .join('');
const report = `<html><head><title>A report</title></head><body><article>
<p>Opening words come first. ${filler}The opening ends.</p>
<h2>Heading of the part</h2>
<blockquote>Quoted words come now. ${filler}The quote ends.</blockquote>
<ul><li>Alpha item of the list</li><li>Beta item of the list</li></ul>
<p>أعلنت كوريا الجنوبية ذلك. ${arabicFiller}وانتهى الخبر هنا.</p>
<p>Minister said الوزير قال</p>
<p>قال الوزير in Pyongyang today</p>
<p>Closing words come last. ${filler}All ends here.</p>
</article></body></html>`;

/** Where a drag begins: beside a line, at the side where it is read from or ends. */
interface Begun {
  readonly line: string;
  readonly words: string;
  readonly side: 'left' | 'right';
}

const begun: readonly Begun[] = [
  { line: 'a paragraph', words: 'Opening words', side: 'left' },
  { line: 'the end of a paragraph', words: 'opening ends.', side: 'right' },
  { line: 'a heading', words: 'Heading of', side: 'left' },
  { line: 'a quotation with a border', words: 'Quoted words', side: 'left' },
  { line: 'an item of a list, over its bullet', words: 'Alpha item', side: 'left' },
  { line: 'the end of an item', words: 'of the list', side: 'right' },
  { line: 'a paragraph in Arabic', words: 'أعلنت كوريا', side: 'right' },
  { line: 'the end of one in Arabic', words: 'الخبر هنا.', side: 'left' },
  { line: 'a line that ends in the other direction', words: 'الوزير قال', side: 'right' },
  { line: 'a line in Arabic that ends in English', words: 'قال الوزير', side: 'right' },
];

for (const { window, size, gaps } of [
  { window: 'a wide window', size: null, gaps: [2, 60] },
  { window: 'one at 200 %', size: [640, 360], gaps: [2, 12] },
] as const) {
  test(`in ${window} a drag that begins or ends beside a line begins or ends at its edge`, async ({
    start,
    folders,
  }) => {
    await bring(folders, 'report.html', report);
    const { page, resize } = await start();
    if (size) await resize(...size);
    await articleIsOpen(page);
    for (const { line, words, side } of begun) {
      await test.step(`beside ${line}`, async () => {
        for (const gap of gaps) {
          await bringIntoView(page, words);
          const { beside, far } = await besideWords(page, words, side, gap);
          await drag(page, beside, far);
          await isSelected(page, words);
          await press(page, 'Escape');
          await drag(page, far, beside);
          await isSelected(page, words);
          await press(page, 'Escape');
        }
      });
    }
  });
}

test('a drag beside a line in the middle of a paragraph begins at that line, in both directions of reading', async ({
  start,
  folders,
}) => {
  await bring(folders, 'report.html', report);
  const { page } = await start();
  await articleIsOpen(page);
  const tagged: string[] = [];
  for (const [paragraph, side] of [
    ['Opening', 'left'],
    ['أعلنت', 'right'],
  ] as const) {
    const words = await secondLineOf(page, paragraph);
    await bringIntoView(page, words);
    const { beside, far } = await besideWords(page, words, side, 5);
    await drag(page, beside, far);
    await isSelected(page, words);
    await press(page, '1');
    tagged.push(`Claim: ${words}`);
    await annotationsAre(page, tagged);
    await press(page, 'Escape');
    await press(page, 'Escape');
  }
});

test('a drag that begins above the text begins at its start, and one from far below at its end', async ({
  start,
  folders,
}) => {
  await bring(folders, 'report.html', report);
  const { page } = await start();
  await articleIsOpen(page);
  const title = await boxOf(page.getByRole('heading', { level: 1 }));
  const article = await boxOf(page.getByRole('main', { name: 'Article' }));
  const { end } = await placeOf(page, 'Opening words');
  for (const x of [title.x + 5, article.x + 5, article.x + article.width - 40]) {
    await drag(page, { x, y: title.y + 5 }, end);
    await isSelected(page, 'Opening words');
    await press(page, 'Escape');
  }
  await drag(page, end, { x: title.x + 5, y: title.y + 5 });
  await isSelected(page, 'Opening words');
  await press(page, '1');
  await annotationsAre(page, ['Claim: Opening words']);

  await press(page, 'ControlOrMeta+End');
  await bringIntoView(page, 'All ends here.');
  const last = await placeOf(page, 'ends here.');
  for (const x of [last.start.x - 100, article.x + article.width - 60]) {
    await drag(page, { x, y: last.start.y + 120 }, last.start);
    await isSelected(page, 'ends here.');
    await press(page, 'Escape');
  }
});

test('a drag that leaves the article ends at the edge of its line, over whatever it goes', async ({
  start,
  folders,
}) => {
  await bring(folders, 'report.html', report);
  const { page, resize } = await start();
  await articleIsOpen(page);
  for (const size of [null, [640, 360]] as const) {
    if (size) await resize(...size);
    const width = await page.evaluate(() => innerWidth);
    for (const [words, x] of [
      ['Closing words', 4],
      ['Closing words', 12],
      ['All ends here.', width - 60],
      ['All ends here.', width - 6],
    ] as const) {
      await test.step(`${words} to ${x} of ${width}`, async () => {
        await bringIntoView(page, words);
        const { start: from, end } = await placeOf(page, words);
        const to = x < 100 ? end : from;
        await drag(page, to, { x, y: to.y });
        await isSelected(page, words);
        await page.mouse.move(width / 2, to.y);
        await press(page, 'Escape');
      });
    }
  }
});

test('a drag that begins far beside a line, over the Library or the edge of a drawer, begins at its edge', async ({
  start,
  folders,
}) => {
  await bring(folders, 'report.html', report);
  const { page, resize } = await start();
  await articleIsOpen(page);
  await bringIntoView(page, 'Quoted words');
  const library = await boxOf(page.locator('.library'));
  const { start: from, end } = await placeOf(page, 'Quoted words');
  await drag(page, { x: library.x + library.width - 20, y: from.y }, end);
  await isSelected(page, 'Quoted words');
  await press(page, '4');
  await annotationsAre(page, ['Quote: Quoted words']);

  await resize(640, 360);
  for (const [words, x] of [
    ['Closing words', 4],
    ['Closing words', 16],
    ['All ends here.', 630],
  ] as const) {
    await bringIntoView(page, words);
    const at = await placeOf(page, words);
    await page.mouse.move(320, at.start.y);
    await drag(page, { x, y: at.start.y }, x < 100 ? at.end : at.start);
    await isSelected(page, words);
    await page.mouse.move(320, at.start.y);
    await press(page, 'Escape');
  }
});

test('below an article of one line a drag begins at its end', async ({ start, folders }) => {
  await bring(folders, 'short.txt', 'Pyongyang denied it.\n');
  const { page } = await start();
  await articleIsOpen(page);
  const article = await boxOf(page.getByRole('main', { name: 'Article' }));
  const { start: words } = await placeOf(page, 'denied it.');
  await drag(page, { x: article.x + article.width / 2, y: article.y + article.height - 20 }, words);
  await isSelected(page, 'denied it.');
});

test('Shift and a click beside a line extend to its edge, above the text to its start', async ({
  start,
  folders,
}) => {
  await bring(folders, 'report.html', report);
  const { page } = await start();
  await articleIsOpen(page);
  const clickWithShift = async (x: number, y: number) => {
    await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    await page.keyboard.up('Shift');
  };
  await placeCaretBefore(page, ' come last.');
  const closing = await placeOf(page, 'Closing');
  await pause(page);
  await clickWithShift(closing.start.x - 8, closing.start.y);
  await isSelected(page, 'Closing words');
  await press(page, 'Escape');
  await press(page, 'ControlOrMeta+Home');

  await placeCaretBefore(page, ' come first.');
  const title = await boxOf(page.getByRole('heading', { level: 1 }));
  await pause(page);
  await clickWithShift(title.x + 20, title.y + 5);
  await isSelected(page, 'Opening words');
  await press(page, '2');
  await annotationsAre(page, ['Actor: Opening words']);
});

test('beside a line a double click selects its first word, and a third click the paragraph', async ({
  start,
  folders,
}) => {
  await bring(folders, 'report.html', report);
  const { page } = await start();
  await articleIsOpen(page);
  await bringIntoView(page, 'Closing words');
  const { start: words } = await placeOf(page, 'Closing words');
  await page.mouse.click(words.x - 6, words.y, { clickCount: 2 });
  await isSelected(page, 'Closing');
  await pause(page);
  await page.mouse.click(words.x - 6, words.y, { clickCount: 3 });
  await expect.poll(() => selectedText(page)).toMatch(/^Closing words .* All ends here\.\n*$/);
});

test('a drag from the margin past the foot of the view scrolls on over what was not laid out yet', async ({
  start,
  folders,
}) => {
  const paragraphs = Array.from({ length: 300 }, (_, nth) => `Paragraph ${nth} begins. ${filler}`);
  await bring(folders, 'long.txt', `${paragraphs.join('\n')}\n`);
  const { page } = await start();
  await articleIsOpen(page);
  const article = page.getByRole('main', { name: 'Article' });
  const view = await boxOf(article);
  const { start: words } = await placeOf(page, 'Paragraph 1 begins');
  await page.mouse.move(words.x - 30, words.y);
  await page.mouse.down();
  await page.mouse.move(words.x + 40, view.y + view.height - 20, { steps: 3 });
  await page.mouse.move(words.x + 40, view.y + view.height + 8, { steps: 3 });
  await expect.poll(() => article.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(1500);
  await page.mouse.up();
  expect(await selectedText(page)).toMatch(/^Paragraph 1 begins.*Paragraph 5 begins/s);
});

test('a drag from the letters in the margin, or from between them, begins at the end of the line', async ({
  page,
}) => {
  await bringIntoView(page, 'Kim Jong Un');
  const { start: from, end } = await placeOf(page, 'Kim Jong Un');
  await drag(page, from, end);
  await press(page, '2');
  await annotationsAre(page, ['Actor: Kim Jong Un']);
  await press(page, 'Escape');
  const letter = await boxOf(page.getByLabel('Actor, 1 of 1', { exact: true }));
  for (const right of [5, 40]) {
    await drag(page, { x: letter.x + right, y: letter.y + 7 }, from);
    await expect.poll(() => selectedText(page)).toMatch(/^Kim Jong Un\b.+/);
    await press(page, 'Escape');
  }
});

test('a click on a letter keeps what is selected, which can then be added to its annotation', async ({
  page,
}) => {
  await mark(page, 'Actor', 'Kim Jong Un');
  await selectWords(page, 'military support');
  await page.getByLabel('Actor, 1 of 1', { exact: true }).click();
  await isSelected(page, 'military support');
  await expect(articleText(page)).toBeFocused();
  await press(page, '+');
  await annotationsAre(page, ['Actor: Kim Jong Un … military support']);
});

interface Point {
  readonly x: number;
  readonly y: number;
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await pause(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/** A point so many pixels beside words of one line, and one just inside of their other end. */
function besideWords(
  page: Page,
  words: string,
  side: 'left' | 'right',
  gap: number,
): Promise<{ readonly beside: Point; readonly far: Point }> {
  return articleText(page).evaluate(
    (element, given) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.nodeValue?.lastIndexOf(given.words) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + given.words.length);
        const { left, right, top, height } = range.getBoundingClientRect();
        const y = top + height / 2;
        return given.side === 'left'
          ? { beside: { x: left - given.gap, y }, far: { x: right - 1, y } }
          : { beside: { x: right + given.gap, y }, far: { x: left + 1, y } };
      }
      throw new Error(`The article does not hold “${given.words}”.`);
    },
    { words, side, gap },
  );
}

/** The first two words of the second line of a paragraph. */
function secondLineOf(page: Page, paragraph: string): Promise<string> {
  return articleText(page).evaluate((element, start) => {
    const found = [...element.querySelectorAll('p')].find(({ textContent }) =>
      textContent?.startsWith(start),
    );
    const text = found?.firstChild;
    if (!(text instanceof Text)) throw new Error(`No paragraph begins with “${start}”.`);
    const range = document.createRange();
    const topOf = (offset: number) => {
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      return range.getBoundingClientRect().top;
    };
    const first = topOf(0);
    const offset = [...text.data].findIndex((_letter, at) => topOf(at) > first + 5);
    return text.data.slice(offset).split(' ').slice(0, 2).join(' ');
  }, paragraph);
}
