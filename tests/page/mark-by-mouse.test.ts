import { readFileSync } from 'node:fs';
import {
  annotationList,
  annotations,
  annotationsAre,
  articleIsOpen,
  counts,
  dragOver,
  exportByDialog,
  isPicked,
  isSelected,
  letter,
  messages,
  placeCaretBefore,
  press,
  saved,
  selectWords,
  tagWith,
  wholeText,
} from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

test('dragging over words and pressing a button of the toolbar tags them', async ({ page }) => {
  const toolbar = page.getByRole('toolbar', { name: 'Tag selection' });
  await expect(toolbar).toBeHidden();
  await selectWords(page, 'over 11,000 soldiers');
  await expect(toolbar.getByRole('button')).toHaveText([/^Claim/, /^Actor/, /^Figure/, /^Quote/]);
  await tagWith(page, 'Figure');
  await annotationsAre(page, ['Figure: over 11,000 soldiers']);
  await isPicked(page, 'Figure: over 11,000 soldiers');
  await expect(counts(page)).toHaveText('0 claims · 0 actors · 1 figure · 0 quotes');
  await saved(page);
  await expect(letter(page, 'Figure, 1 of 1')).toBeVisible();
  const library = page.getByRole('list', { name: 'Articles' });
  await expect(library.getByRole('button', { name: /1 Figure\b/ })).toBeVisible();
});

test('the keys 1 to 4 and the letters tag what is selected', async ({ page }) => {
  const marks = [
    ['1', 'Claim', 'reported today that North Korea has likely dispatched additional troops'],
    ['2', 'Actor', 'National Intelligence Service'],
    ['3', 'Figure', 'over 11,000 soldiers'],
    ['4', 'Quote', 'Russia has once again deployed North Korean soldiers alongside its troops,'],
    ['c', 'Claim', 'could significantly enhance'],
    ['a', 'Actor', 'Kim Jong Un'],
    ['f', 'Figure', 'over 3,000 killed or injured'],
    ['q', 'Quote', 'stance of ambiguity'],
  ] as const;
  for (const [key, tag, words] of marks) {
    await selectWords(page, words);
    await page.keyboard.press(key);
    await expect(annotationList(page).getByRole('listitem', { name: `${tag}: ${words}` })).toHaveCount(1);
  }
  await expect(counts(page)).toHaveText('2 claims · 2 actors · 2 figures · 2 quotes');
  // In text order, whatever the order in which they were made.
  const text = await wholeText(page);
  const starts = (await annotations(page)).map((name) => text.indexOf(name.split(': ')[1] ?? '?'));
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('one mark can hold several paragraphs', async ({ page, folders, workbench }) => {
  await dragOver(page, 'signaling a deepening', 'the exact scale of the new troop deployment');
  await tagWith(page, 'Claim');
  await expect.poll(() => annotations(page)).toHaveLength(1);
  const path = `${folders.home}/out.json`;
  await exportByDialog(workbench, path);
  await expect(messages(page)).toContainText('Exported 1 annotation');
  const [segment] = JSON.parse(readFileSync(path, 'utf8')).articles[0].annotations[0].segments;
  expect(segment.exact).toMatch(/^signaling a deepening.*and Moscow\.\nAccording to.*new troop deployment$/s);
});

test('white space alone is not tagged, and the window says why', async ({ page }) => {
  await placeCaretBefore(page, 'Korea’s intelligence agency');
  await page.keyboard.press('Shift+ArrowLeft');
  await isSelected(page, ' ');
  await page.keyboard.press('1');
  await expect(messages(page)).toHaveText(/Only white space is selected: .+\./);
  await expect(page.getByRole('toolbar', { name: 'Tag selection' })).toBeHidden();
  expect(await annotations(page)).toEqual([]);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('no mark ever holds half of what a person sees as one character', async ({ start, cli, folders }) => {
  const line = 'A 👨‍👩‍👧‍👦 met 🇰🇷🇺🇸, 👍🏽 cafe\u0301 n\u0303o 𝒳 각 e\u0301\u0323.';
  await bring(folders, 'emoji.txt', `${line}\n`);
  const { page } = await start();
  await articleIsOpen(page);

  // By keyboard: one character from every place where the caret can stand.
  const places = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)];
  await placeCaretBefore(page, 'A ');
  for (const place of places.keys()) {
    await page.keyboard.press('Home');
    await press(page, 'ArrowRight', place);
    await press(page, 'Shift+ArrowRight');
    await page.keyboard.press('2');
    await press(page, 'Escape');
  }
  const seen = places.map(({ segment }) => segment).filter((segment) => segment.trim() !== '');
  await annotationsAre(
    page,
    seen.map((segment) => `Actor: ${segment}`),
  );

  // By mouse: from the middle of one to the middle of another, in both directions.
  for (const [from, to] of [
    ['👨‍👩‍👧‍👦', '🇰🇷'],
    ['👍🏽', '🇺🇸'],
    ['e\u0301', '𝒳'],
    ['\u200d👩', '👍'],
    ['\u0301', '🏽'],
  ] as const) {
    await dragOver(page, from, to);
    await press(page, '3');
    await page.keyboard.press('Escape');
  }

  await saved(page);
  const path = `${folders.home}/out.json`;
  expect((await cli('export', '--format', 'json', '--out', path)).status).toBe(0);
  const [article] = JSON.parse(readFileSync(path, 'utf8')).articles;
  const figures = article.annotations.filter(({ tag }: { tag: string }) => tag === 'figure');
  expect(figures.length).toBeGreaterThan(3);
  const borders = new Set([...places.map(({ index }) => index), line.length]);
  for (const { segments } of article.annotations) {
    const [{ start, exact }] = segments;
    const at = Array.from(line).slice(0, start).join('').length;
    expect(line.slice(at, at + exact.length)).toBe(exact);
    expect(borders, `“${exact}” begins between two characters`).toContain(at);
    expect(borders, `“${exact}” ends between two characters`).toContain(at + exact.length);
  }
});
