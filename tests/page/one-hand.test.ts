import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import {
  articleIsOpen,
  articleText,
  clickWords,
  counts,
  isPicked,
  isSelected,
  placeOf,
  press,
  saved,
  selectWords,
  tagWith,
} from '../e2e/person.ts';
import type { Desk } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

const figure = 'over 11,000 soldiers';
const claim = 'Pyongyang had sent over 11,000 soldiers to Russia';
const quote = 'Russia has once again deployed North Korean soldiers alongside its troops,';

/** What 200 % leaves of a window of 1280 × 720 in CSS pixels is the same window at half its size. */
const sizes = [
  { name: 'at 1280 × 720', width: 1280, height: 720 },
  { name: 'at 200 %', width: 640, height: 360 },
];

for (const { name, width, height } of sizes) {
  test(`from the first start to an exported file with the keyboard alone, ${name}`, async ({
    start,
    folders,
  }) => {
    const desk = await start();
    const { page } = desk;
    await desk.resize(width, height);
    await articleIsOpen(page);
    const used = await watchHands(page);
    await press(page, 'F6');
    await expect(articleText(page)).toBeFocused();

    await findWords(page, figure);
    await press(page, '3');
    await isPicked(page, `Figure: ${figure}`);
    await findWords(page, claim);
    await press(page, 'Shift+c');
    await answer(page, 'Attribute the claim', ['Cue', 'Claimer'], () => press(page, 'Enter'));
    await findWords(page, quote);
    await press(page, 'Shift+q');
    await answer(page, 'Attribute the quote', ['Cue', 'Speaker'], () => press(page, 'Enter'));
    await expect(counts(page)).toHaveText('1 claim · 2 actors · 1 figure · 1 quote');

    await findWords(page, figure);
    await press(page, 'ArrowLeft');
    await press(page, 'Space');
    await isPicked(page, `Figure: ${figure}`);
    await press(page, 'l');
    await press(page, 'a');
    await press(page, 'Tab');
    await press(page, 'Shift+Tab', 2);
    await isPicked(page, `Claim: ${claim}`);
    for (const key of ['g', 'b', '2']) await press(page, key);
    await press(page, 'm');
    await page.keyboard.type('As the NIS said before');
    await press(page, 'ControlOrMeta+Enter');
    await undoAndRedo(page, (which) =>
      press(page, which === 'Undo' ? 'ControlOrMeta+z' : 'ControlOrMeta+Shift+z'),
    );

    const path = join(folders.home, 'by-keys.json');
    await desk.answerSave(path);
    await press(page, 'ControlOrMeta+e');
    const save = page
      .getByRole('dialog', { name: 'Export annotations' })
      .getByRole('button', { name: 'Save' });
    await expect(async () => {
      await press(page, 'Tab');
      await expect(save).toBeFocused({ timeout: 100 });
    }).toPass();
    await press(page, 'Enter');
    await holdsTheWork(desk, path, 'As the NIS said before');
    expect(await used()).toEqual({ keys: true, pointer: false });
  });

  test(`from the first start to an exported file with the mouse alone, ${name}`, async ({
    start,
    folders,
  }) => {
    const desk = await start();
    const { page } = desk;
    await desk.resize(width, height);
    await articleIsOpen(page);
    const used = await watchHands(page);
    const more = page.getByRole('toolbar', { name: 'More for the selection' });

    await selectWords(page, figure);
    await tagWith(page, 'Figure');
    await isPicked(page, `Figure: ${figure}`);
    await selectWords(page, claim);
    await more.getByRole('button', { name: 'More' }).click();
    await more.getByRole('button', { name: 'Claim with claimer' }).click();
    const use = () => page.getByRole('button', { name: 'Use This' }).click();
    await answer(page, 'Attribute the claim', ['Cue', 'Claimer'], use);
    await selectWords(page, quote);
    await more.getByRole('button', { name: 'Quote with speaker' }).click();
    await answer(page, 'Attribute the quote', ['Cue', 'Speaker'], use);
    await expect(counts(page)).toHaveText('1 claim · 2 actors · 1 figure · 1 quote');

    await clickWords(page, '11,000');
    await isPicked(page, `Figure: ${figure}`);
    await choose(page, '11,000', 'Link Annotation');
    await clickWords(page, 'Pyongyang had sent');
    await saved(page);
    await clickWords(page, 'Pyongyang had sent');
    await isPicked(page, `Claim: ${claim}`);
    await choose(page, 'Pyongyang had sent', 'Grade Claim');
    const grades = page.getByRole('region', { name: 'Grade the claim' });
    await grades.getByRole('button', { name: 'usually reliable', exact: true }).click();
    await grades.getByRole('button', { name: 'probably true' }).click();
    await selectWords(page, 'previously estimated');
    await choose(page, 'previously estimated', 'Copy');
    await clickWords(page, 'Pyongyang had sent');
    await choose(page, 'Pyongyang had sent', 'Add a Note');
    await page.getByRole('textbox', { name: 'Note' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Paste' }).click();
    await clickWords(page, 'in the conflict');
    await undoAndRedo(page, (which) => page.getByRole('button', { name: which, exact: true }).click());

    const path = join(folders.home, 'by-mouse.json');
    await desk.answerSave(path);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page
      .getByRole('dialog', { name: 'Export annotations' })
      .getByRole('button', { name: 'Save' })
      .click();
    await holdsTheWork(desk, path, 'previously estimated');
    expect(await used()).toEqual({ keys: false, pointer: true });
  });
}

/** Selects words as who has no mouse does: finds them. */
async function findWords(page: Page, words: string): Promise<void> {
  await press(page, 'ControlOrMeta+f');
  await expect(page.getByRole('searchbox', { name: 'Find in article' })).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('status', { name: 'Find results' })).toHaveText(/\d/);
  await press(page, 'Escape');
  await isSelected(page, words);
}

/** Takes what is suggested for each question. */
async function answer(
  page: Page,
  region: string,
  questions: readonly string[],
  take: () => Promise<void>,
): Promise<void> {
  const bar = page.getByRole('region', { name: region });
  for (const question of questions) {
    await expect(bar.getByRole('status', { name: 'Question' })).toContainText(`${question}: `);
    await take();
  }
  await expect(bar).toBeHidden();
  await saved(page);
}

/** Chooses from the menu of a right click. */
async function choose(page: Page, words: string, label: string): Promise<void> {
  const { x, y } = (await placeOf(page, words)).middle;
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name: label, exact: true }).click();
}

async function undoAndRedo(page: Page, step: (which: 'Undo' | 'Redo') => Promise<void>): Promise<void> {
  await saved(page);
  await step('Undo');
  await saved(page);
  await expect(page.getByRole('button', { name: 'Redo', exact: true })).toBeEnabled();
  await step('Redo');
  await saved(page);
  await expect(page.getByRole('button', { name: 'Redo', exact: true })).toBeDisabled();
}

/** Says in the end which hands have been used. */
async function watchHands(page: Page): Promise<() => Promise<object>> {
  await page.evaluate(() => {
    const used = { keys: false, pointer: false };
    Object.assign(window, { used });
    // “Paste” is what the system’s own Paste comes as here.
    addEventListener('keydown', ({ key }) => key === 'Paste' || Object.assign(used, { keys: true }), {
      capture: true,
    });
    for (const type of ['pointerdown', 'wheel'])
      addEventListener(type, () => Object.assign(used, { pointer: true }), { capture: true });
  });
  return () => page.evaluate(() => (window as unknown as { readonly used: object }).used);
}

/** The file has the four tags, both attributions, the link, the grade and the note. */
async function holdsTheWork({ page }: Desk, path: string, note: string): Promise<void> {
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('Exported 5 annotations');
  const file: Exported = JSON.parse(readFileSync(path, 'utf8'));
  const [{ annotations, links } = { annotations: [], links: [] }] = file.articles;
  const wordsOf = (wanted: string) =>
    annotations.find(({ id }) => id === wanted)?.segments.map(({ exact }) => exact);
  expect(annotations.map(({ id, tag }) => [tag, ...(wordsOf(id) ?? [])])).toEqual([
    ['actor', 'NIS'],
    ['claim', claim],
    ['figure', figure],
    ['quote', quote],
    ['actor', 'Zelenskyy'],
  ]);
  expect(links.map(({ type, from, to }) => [type, wordsOf(from), wordsOf(to)])).toEqual([
    ['claimer', [claim], ['NIS']],
    ['speaker', [quote], ['Zelenskyy']],
    ['quantifies', [figure], [claim]],
  ]);
  expect(annotations.find(({ tag }) => tag === 'claim')).toMatchObject({
    note,
    attributes: {
      cue: { exact: 'estimated' },
      sourceReliability: 'B',
      informationCredibility: '2',
    },
  });
}

interface Exported {
  readonly articles: readonly {
    readonly annotations: readonly {
      readonly id: string;
      readonly tag: string;
      readonly segments: readonly { readonly exact: string }[];
    }[];
    readonly links: readonly { readonly type: string; readonly from: string; readonly to: string }[];
  }[];
}
