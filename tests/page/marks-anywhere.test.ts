import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { GlossatorFile } from '../../shared/formats/glossator/wire.ts';
import {
  annotationList,
  annotationsAre,
  articleIsOpen,
  articleText,
  clickWords,
  clickWordsAgain,
  dragOver,
  isPicked,
  isSelected,
  mark,
  nothingIsPicked,
  placeCaretBefore,
  press,
  selectedText,
} from '../e2e/person.ts';
import { bring, type Folders } from '../e2e/workbench.ts';
import { borders } from '../fixtures/anyScript.ts';
import { type NewsMark, newsFile, newsText } from '../fixtures/corpus.ts';
import { expect, test } from './story.ts';

const family = '👨‍👩‍👧‍👦';
const arabic = 'قالت وكالة الاستخبارات إن أكثر من 11,000 جندي وصلوا إلى كورسك.';
// A line of more than 120 characters: so each line is a paragraph, and reads in its own direction.
const text = `The minister met a ${family} family in Seoul today, before the talks in Kursk had begun at all.
${arabic}
“We shall go,” the colonel said on Monday, “whatever the cost.” His staff, ${family} and all, kept silent for as long as the talks went on.
`;

/** One quote in two segments: no gesture of this window makes one, so it comes from another workbench. */
const interrupted: NewsMark = { tag: 'quote', ranges: ['We shall go', 'whatever the cost'].map(rangeOf) };

const wanted = [
  'Claim: The minister met a',
  `Figure: ${family}`,
  `Claim: in Kursk had begun at all.\n${arabic.slice(0, 22)}`,
  `Actor: ${arabic.slice(5, 22)}`,
  'Quote: We shall go … whatever the cost',
  'Actor: the colonel said on Monday',
  'Actor: colonel said on',
  'Actor: said',
] as const;
const [, emoji, across, agency, quote, outer, middle, inner] = wanted;

test('a mark can be made by mouse and picked wherever text can stand', async ({ start, cli, folders }) => {
  await bring(folders, 'text.json', newsFile([{ text, marks: [interrupted] }]));
  const { page } = await start();
  await articleIsOpen(page);

  await test.step('marks are made by dragging', async () => {
    await mark(page, 'Claim', 'The minister met a');
    // From the middle of the family to a little farther in: a person sees one character and gets it whole.
    await dragOver(page, family, family);
    await press(page, '3');
    await expect(annotationList(page).getByRole('listitem', { name: emoji })).toHaveCount(1);
    // From right to left, as an Arabic reader does.
    await mark(page, 'Actor', arabic.slice(5, 22));
    await dragOver(page, 'in Kursk', arabic.slice(0, 22));
    await press(page, '1');
    for (const words of ['the colonel said on Monday', 'colonel said on', 'said'])
      await mark(page, 'Actor', words);
    await annotationsAre(page, wanted);
  });

  await test.step('a click picks each of them, a second one what lies around it', async () => {
    for (const [words, name] of [
      ['The minister', wanted[0]],
      [family, emoji],
      ['begun', across],
      ['قالت', across],
      ['الاستخبارات', agency],
      ['We shall go', quote],
      ['whatever the cost', quote],
      ['Monday', outer],
      ['colonel', middle],
      ['said', inner],
    ] as const) {
      await clickWords(page, words);
      await isPicked(page, name);
      await press(page, 'Escape');
    }
    for (const name of [inner, middle, outer, inner]) {
      await clickWordsAgain(page, 'said');
      await isPicked(page, name);
    }
    await clickWordsAgain(page, 'kept silent');
    await nothingIsPicked(page);
    await clickWords(page, 'the talks');
    await nothingIsPicked(page);
  });

  await exportsAll(cli, folders);
});

test('a mark can be made by keys and picked wherever text can stand', async ({ start, cli, folders }) => {
  await bring(folders, 'text.json', newsFile([{ text, marks: [interrupted] }]));
  const { page } = await start();
  await articleIsOpen(page);
  const tag = async (words: string, key: string) => {
    await isSelected(page, words);
    await page.keyboard.press(key);
    await isSelected(page, '');
  };
  const right = (words: string) => press(page, 'ArrowRight', lengthOf(words));
  const left = (words: string) => press(page, 'ArrowLeft', lengthOf(words));
  const selectRight = (words: string) => press(page, 'Shift+ArrowRight', lengthOf(words));
  const selectLeft = (words: string) => press(page, 'Shift+ArrowLeft', lengthOf(words));

  await test.step('marks are made with Shift and the arrow keys', async () => {
    await placeCaretBefore(page, 'The minister');
    await press(page, 'ControlOrMeta+Home');
    await selectRight('The minister met a');
    await tag('The minister met a', '1');
    await right(' ');
    await selectRight(family);
    await tag(family, '3');
    await right(' family in Seoul today, before the talks ');
    // Down at the end of the paragraph; in the next one, ahead is to the left.
    await selectRight('in Kursk had begun at all.\n');
    await selectLeft(arabic.slice(0, 22));
    await expect
      .poll(() => selectedText(page))
      .toMatch(/^in Kursk had begun at all\.\s+قالت وكالة الاستخبارات$/);
    await page.keyboard.press('1');
    await isSelected(page, '');
    // In a line that reads from right to left, back is to the right.
    await selectRight(arabic.slice(5, 22));
    await tag(arabic.slice(5, 22), '2');
    await press(page, 'ControlOrMeta+End');
    await left(text.slice(text.indexOf('the colonel')).trimEnd());
    await selectRight('the colonel said on Monday');
    await tag('the colonel said on Monday', '2');
    await left(' Monday');
    await selectLeft('colonel said on');
    await tag('colonel said on', '2');
    await left(' on');
    await press(page, 'ArrowLeft');
    await press(page, 'w');
    await tag('said', '2');
    await annotationsAre(page, wanted);
  });

  await test.step('Tab goes to each of them, and Enter picks it where the caret stands', async () => {
    await press(page, 'Escape');
    await press(page, 'ControlOrMeta+Home');
    for (const name of wanted) {
      await press(page, 'Tab');
      await isPicked(page, name);
      await press(page, 'Escape');
      await nothingIsPicked(page);
      await press(page, 'Enter');
      await isPicked(page, name);
    }
  });

  await exportsAll(cli, folders);
});

test('a jump over two megabytes ends with the mark in the middle of the view, to be picked there', async ({
  start,
  folders,
}) => {
  const near = 'Murmansk lighthouse';
  const far = 'Cape Zhelaniya lighthouse';
  const tail = `The ${far} stood silent.\n${newsText(3000, { seed: 2 })}`;
  const long = `The ${near} stood dark.\n${newsText(2_000_000)}\n${tail}`;
  const marks = [near, far].map((words): NewsMark => ({ tag: 'actor', ranges: [rangeIn(long, words)] }));
  await bring(folders, 'long.json', newsFile([{ text: long, marks }]));
  const { page } = await start();
  await annotationsAre(page, [`Actor: ${near}`, `Actor: ${far}`]);

  const isThere = async (words: string) => {
    await isPicked(page, `Actor: ${words}`);
    const places = await placesOf(page, words);
    expect(Math.min(...places), 'the highest place in the view').toBeGreaterThan(0.2);
    expect(Math.max(...places), 'the lowest place in the view').toBeLessThan(0.7);
    expect(Math.max(...places) - Math.min(...places), 'how far it moved').toBeLessThan(0.01);
    await clickWords(page, 'stood silent');
    await nothingIsPicked(page);
    await clickWords(page, words);
    await isPicked(page, `Actor: ${words}`);
  };
  const row = (words: string) => annotationList(page).getByRole('button', { name: `Actor: ${words}` });

  await test.step('by a row of the list', async () => {
    await row(far).click();
    await isThere(far);
  });

  await test.step('by Tab', async () => {
    await press(page, 'Escape');
    await press(page, 'ControlOrMeta+Home');
    await press(page, 'Tab');
    await isPicked(page, `Actor: ${near}`);
    await press(page, 'Tab');
    await isThere(far);
  });

  await test.step('by undo', async () => {
    await row(far).click();
    await page.keyboard.press('Enter');
    await press(page, 'Delete');
    await annotationsAre(page, [`Actor: ${near}`]);
    await row(near).click();
    await expect(articleText(page).getByText(near)).toBeInViewport();
    await press(page, 'ControlOrMeta+z');
    await isThere(far);
  });
});

function rangeOf(words: string) {
  return rangeIn(text, words);
}

function rangeIn(whole: string, words: string) {
  const start = whole.indexOf(words);
  return { start, end: start + words.length };
}

/** How many steps of the caret a person counts. */
function lengthOf(words: string): number {
  return borders(words).length - 1;
}

/** Exports by the command line: each mark holds its words to the character. */
async function exportsAll(cli: (...args: string[]) => Promise<unknown>, { home }: Folders): Promise<void> {
  const path = `${home}/out.json`;
  await cli('export', '--format', 'json', '--out', path);
  const { articles }: GlossatorFile = JSON.parse(readFileSync(path, 'utf8'));
  const exported = articles[0]?.annotations.map(({ tag, segments }) => ({
    tag,
    exact: segments.map(({ exact }) => exact),
  }));
  expect(exported).toEqual(
    wanted.map((name) => {
      const [tag = '', words = ''] = name.split(': ');
      return { tag: tag.toLowerCase(), exact: words.split(' … ') };
    }),
  );
}

/** Where words stand, as shares of the view's height from its top, in each of thirty frames. */
function placesOf(page: Page, words: string): Promise<number[]> {
  return articleText(page)
    .getByText(words)
    .evaluate(async (element, wanted) => {
      const view = element.closest('main')?.getBoundingClientRect() ?? new DOMRect();
      const [node] = element.childNodes;
      const start = node?.textContent?.indexOf(wanted) ?? -1;
      if (!node || start < 0) throw new Error(`“${wanted}” has no place on screen.`);
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const places: number[] = [];
      for (let frame = 0; frame < 30; frame += 1) {
        await new Promise((shown) => requestAnimationFrame(shown));
        places.push((range.getBoundingClientRect().top - view.top) / view.height);
      }
      return places;
    }, words);
}
