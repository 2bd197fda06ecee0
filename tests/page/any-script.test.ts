import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { JSHandle, Page } from 'playwright/test';
import type { GlossatorFile } from '../../shared/formats/glossator/wire.ts';
import type { Range } from '../../shared/model/segment.ts';
import { annotationList, nothingIsPicked, often, pause, statusBar } from '../e2e/person.ts';
import { lookAt, type Painted, type Place, type Screen } from '../e2e/screen.ts';
import { bring } from '../e2e/workbench.ts';
import { anyArticle, borders } from '../fixtures/anyScript.ts';
import { newsFile } from '../fixtures/corpus.ts';
import { howMany } from '../fixtures/howMany.ts';
import { expect, test } from './story.ts';

const titles = Array.from({ length: howMany(12, 6) }, (_, index) => `Article ${index + 1}.`);

/** How many underlines deep each mark has a line of its own; all that lies deeper shares the outermost line. */
const outermost = 4;

test('in any script, what is painted, selected and clicked is what the exported file says', async ({
  start,
  cli,
  folders,
}) => {
  const seed = Number(process.env.SEED ?? 20261123);
  test.info().annotations.push({ type: 'seed', description: `${seed}` });
  const [news = []] = fc.sample(fc.tuple(...titles.map(anyArticle)), { seed, numRuns: 1 });
  await bring(folders, 'any.json', newsFile(news));
  const path = `${folders.home}/exported.json`;
  await cli('export', '--format', 'json', '--out', path);
  const { page } = await start();
  for (const article of readFile(path)) {
    await test.step(`${article.title} Run again with SEED=${seed}`, async () => {
      await page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: article.title }).click();
      await checkArticle(page, article, fc.sample(fc.nat(), { seed, numRuns: howMany(60, 24) }));
    });
  }
});

interface Mark {
  readonly id: string;
  readonly tag: string;
  readonly segments: readonly Range[];
}

/** An article as its file says it is, with all offsets in UTF-16 code units. */
interface Article {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Range[];
  /** In text order. */
  readonly marks: readonly Mark[];
}

function readFile(path: string): readonly Article[] {
  const file: GlossatorFile = JSON.parse(readFileSync(path, 'utf8'));
  return file.articles.map(({ title, text, blocks, annotations }) => {
    const points = Array.from(text);
    const offsets = [0];
    for (const point of points) offsets.push((offsets.at(-1) ?? 0) + point.length);
    const inUnits = ({ start, end }: Range) => ({ start: offsets[start] ?? -1, end: offsets[end] ?? -1 });
    const marks = annotations.map(({ id, tag, segments }) => ({ id, tag, segments: segments.map(inUnits) }));
    return { title, text, blocks: blocks.map(inUnits), marks };
  });
}

async function checkArticle(page: Page, article: Article, dice: readonly number[]): Promise<void> {
  const screen = await lookAt(page);
  let pieces: readonly Piece[] = [];
  await expect(async () => {
    pieces = findPieces(article, await screen.evaluate((it) => it.pieces()));
  }).toPass({ ...often, timeout: 10_000 });
  await checkPaint(page, screen, article, pieces);
  await checkCaret(page, screen, article, pieces, dice.slice(0, 14));
  await checkRows(page, screen, article, pieces, dice.slice(14, 17));
  expect(
    await checkClicks(page, screen, article, pieces, dice.slice(17)),
    'how many clicks there were',
  ).toBeGreaterThan(0);
}

/** A stretch of the article's text that stands in one element. */
interface Piece extends Range {
  /** The number of the section around it: the marks of each are painted by themselves. */
  readonly section: number;
}

/** Holds the text on screen against the article's: nothing is lost, nothing is added, nothing changes places. */
function findPieces(
  { text, blocks }: Article,
  shown: readonly { readonly text: string; readonly parent: number }[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocks) {
    for (let at = block.start; at < block.end; ) {
      // A long block is cut at a line break if it has one: instead of it there is the gap between two pieces.
      if (at > block.start && text[at] === '\n') at += 1;
      const piece = shown[pieces.length];
      if (!piece || !text.startsWith(piece.text, at)) {
        throw new Error(`At ${at} the window shows ${JSON.stringify(piece?.text.slice(0, 40))}.`);
      }
      pieces.push({ start: at, end: at + piece.text.length, section: piece.parent });
      at += piece.text.length;
    }
    expect(pieces.at(-1)?.end, 'where the block ends').toBe(block.end);
  }
  expect(pieces, 'how many pieces there are').toHaveLength(shown.length);
  return pieces;
}

/** The article is read from top to bottom: what is in view must be painted as the file says, and nothing else. */
async function checkPaint(
  page: Page,
  screen: JSHandle<Screen>,
  { marks }: Article,
  pieces: readonly Piece[],
): Promise<void> {
  const expected = bordersExpected(marks, levelsOf(marks), pieces);
  const seen = new Set<number>();
  for (let top = 0, isEnd = false; !isEnd; ) {
    const now = await screen.evaluate((it, to) => it.scrollTo(to), top);
    await frames(page);
    const painted = await screen.evaluate((it) => it.painted());
    const inView = await screen.evaluate((it) => it.inView());
    const sections = new Set(inView.map((index) => pieces[index]?.section));
    for (const index of inView) {
      seen.add(index);
      const piece = pieces[index];
      if (piece) expect(tagsPainted(painted, piece, index, pieces)).toEqual(tagsHeld(marks, piece));
    }
    const isIn = ({ section }: Piece) => sections.has(section);
    expect(
      bordersPainted(painted, pieces)
        .filter(({ piece }) => isIn(piece))
        .map(asLine)
        .sort(),
    ).toEqual(
      expected
        .filter(({ piece }) => isIn(piece))
        .map(asLine)
        .sort(),
    );
    isEnd = now.top + now.height >= now.full - 1;
    top = now.top + now.height * 0.9;
  }
  expect(seen.size, 'how many pieces came into view').toBe(pieces.length);
}

/** For each code unit of a piece the tags that are painted there, in a line. */
function tagsPainted(
  painted: readonly Painted[],
  piece: Piece,
  index: number,
  pieces: readonly Piece[],
): readonly string[] {
  return tagsByUnit(
    piece,
    painted
      .filter(({ from, to }) => from[0] <= index && index <= to[0])
      .map(({ name, from, to }) => ({
        tag: name.split('-')[0] ?? '',
        start: offsetOf(pieces, from),
        end: offsetOf(pieces, to),
      })),
  );
}

/** For each code unit of a piece the tags of the marks that hold it. */
function tagsHeld(marks: readonly Mark[], piece: Piece): readonly string[] {
  return tagsByUnit(
    piece,
    marks.flatMap(({ tag, segments }) => segments.map((segment) => ({ tag, ...segment }))),
  );
}

function tagsByUnit(piece: Piece, ranges: readonly (Range & { readonly tag: string })[]): readonly string[] {
  const units = Array.from({ length: piece.end - piece.start }, () => new Set<string>());
  for (const { tag, start, end } of ranges) {
    for (let at = Math.max(start, piece.start); at < Math.min(end, piece.end); at += 1) {
      units[at - piece.start]?.add(tag);
    }
  }
  return units.map((tags) => [...tags].sort().join(' '));
}

interface Border extends Range {
  readonly name: string;
  /** Where it starts. */
  readonly piece: Piece;
}

const asLine = ({ name, start, end }: Border): string => `${start}–${end} ${name}`;

/** The ranges that are painted in lines of their own. */
function bordersPainted(painted: readonly Painted[], pieces: readonly Piece[]): readonly Border[] {
  return painted.flatMap(({ name, from, to }) => {
    // Where a mark starts or ends with a line break, its border may stand on either side, for nothing is painted there.
    const first = placeOf(pieces, offsetOf(pieces, from));
    const piece = pieces[first[0]];
    const start = offsetOf(pieces, first);
    const end = to[1] === 0 ? (pieces[to[0] - 1]?.end ?? 0) : offsetOf(pieces, to);
    return piece && start < end && !name.endsWith(`-${outermost}`) ? [{ name, piece, start, end }] : [];
  });
}

/** The same from the file: each segment, cut where a section ends, without the line breaks between two blocks. */
function bordersExpected(
  marks: readonly Mark[],
  levels: ReadonlyMap<Mark, number>,
  pieces: readonly Piece[],
): readonly Border[] {
  const sections = [...new Set(pieces.map(({ section }) => section))];
  return marks
    .filter((mark) => levels.get(mark) !== outermost)
    .flatMap((mark) =>
      mark.segments.flatMap((segment) =>
        sections.flatMap((section) => {
          const held = pieces.filter(
            (piece) => piece.section === section && piece.start < segment.end && segment.start < piece.end,
          );
          const [piece] = held;
          const last = held.at(-1);
          if (!piece || !last) return [];
          const start = Math.max(segment.start, piece.start);
          return [
            { name: `${mark.tag}-${levels.get(mark)}`, piece, start, end: Math.min(segment.end, last.end) },
          ];
        }),
      ),
    );
}

/** The line of each mark: the innermost that no mark with less text takes where they overlap. */
function levelsOf(marks: readonly Mark[]): ReadonlyMap<Mark, number> {
  const levels = new Map<Mark, number>();
  for (const mark of marks.toSorted((a, b) => lengthOf(a) - lengthOf(b) || (a.id < b.id ? -1 : 1))) {
    const taken = new Set<number>();
    for (const [other, level] of levels) if (overlap(mark, other)) taken.add(level);
    let level = 0;
    while (taken.has(level) && level < outermost) level += 1;
    levels.set(mark, level);
  }
  return levels;
}

function overlap(one: Mark, other: Mark): boolean {
  return one.segments.some((a) => other.segments.some((b) => a.start < b.end && b.start < a.end));
}

function lengthOf({ segments }: Mark): number {
  return segments.reduce((sum, { start, end }) => sum + end - start, 0);
}

function offsetOf(pieces: readonly Piece[], [piece, offset]: Place): number {
  return (pieces[piece]?.start ?? Number.NaN) + offset;
}

/** Where an offset stands on screen; one between two pieces stands at the start of the second. */
function placeOf(pieces: readonly Piece[], offset: number): Place {
  const next = pieces.findIndex(({ start }) => start > offset);
  const piece = next === -1 ? pieces.length - 1 : Math.max(0, next - 1);
  const { start = 0, end = 0 } = pieces[piece] ?? {};
  return offset >= end && piece + 1 < pieces.length ? [piece + 1, 0] : [piece, Math.min(offset, end) - start];
}

/** Wherever the caret or a selection is put in the DOM, the window names its offset in the text. */
async function checkCaret(
  page: Page,
  screen: JSHandle<Screen>,
  { text }: Article,
  pieces: readonly Piece[],
  dice: readonly number[],
): Promise<void> {
  await page.getByRole('textbox', { name: 'Article text' }).focus();
  // ProseMirror takes a caret at the start within 200 ms of the focus for the browser's doing, and puts it back.
  await pause(page);
  const places = borders(text);
  const where = statusBar(page).locator('.where');
  for (let index = 0; index < dice.length; index += 2) {
    const one = pick(places, dice[index]);
    // Every second time a selection, forwards or backwards.
    const other = index % 4 === 0 ? one : pick(places, dice[index + 1]);
    const [anchor, focus] = [placeOf(pieces, one), placeOf(pieces, other)];
    await screen.evaluate((it, [from, to]) => it.select(from, to), [anchor, focus] as const);
    const [first = 0, last = 0] = [offsetOf(pieces, anchor), offsetOf(pieces, focus)].sort((a, b) => a - b);
    await expect(where).toHaveText(first === last ? `${first}` : `${first}–${last}`);
  }
}

/** A click on a row of the list puts the caret where the file says that the mark starts, and brings it into view. */
async function checkRows(
  page: Page,
  screen: JSHandle<Screen>,
  { marks, text }: Article,
  pieces: readonly Piece[],
  dice: readonly number[],
): Promise<void> {
  for (const die of dice) {
    const index = die % marks.length;
    const start = marks[index]?.segments[0]?.start ?? 0;
    await annotationList(page).getByRole('listitem').nth(index).getByRole('button').click();
    await page.keyboard.press('Enter');
    const place = placeOf(pieces, start);
    await expect
      .poll(() => screen.evaluate((it) => it.anchor()).then((at) => at && offsetOf(pieces, at)), often)
      .toBe(offsetOf(pieces, place));
    await frames(page);
    const line = Math.min(pieces[place[0]]?.end ?? 0, start + 60);
    const shown = await boxesOf(screen, pieces, { start: offsetOf(pieces, place), end: line });
    const [box] = shown.boxes;
    expect(box?.top, `the top of ${JSON.stringify(text.slice(start, line))}`).toBeGreaterThan(shown.view.top);
    expect(box?.bottom).toBeLessThan(shown.view.bottom);
  }
}

/** A click on a character picks the mark with the least text that holds it, or lets go where there is none. */
async function checkClicks(
  page: Page,
  screen: JSHandle<Screen>,
  { text, marks }: Article,
  pieces: readonly Piece[],
  dice: readonly number[],
): Promise<number> {
  const places = borders(text);
  let clicks = 0;
  let last = { x: 0, y: 0 };
  for (const [index, die] of dice.entries()) {
    if (clicks === 6) break;
    // Half of the clicks go where the last row has led to, the others to the top.
    if (clicks === 3) {
      await screen.evaluate((it) => it.scrollTo(0));
      await frames(page);
    }
    const inView = await screen.evaluate((it) => it.inView());
    const piece = pieces[pick(inView, die)];
    if (!piece) continue;
    const inPiece = places.filter((place) => place >= piece.start && place < piece.end);
    const start = pick(inPiece, dice[(index + 1) % dice.length]);
    const end = places[places.indexOf(start) + 1] ?? start;
    const { boxes, view } = await boxesOf(screen, pieces, { start, end });
    const [box] = boxes;
    if (!box || boxes.length > 1 || box.width < 2) continue;
    const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    // Not below a message, and not so near to the last click that two become a double click.
    if (point.y < view.top + 20 || point.y > view.bottom - 110 || Math.abs(point.x - last.x) < 12) continue;
    if (!(await screen.evaluate((it, { x, y }) => it.isText(x, y), point))) continue;
    await page.keyboard.press('Escape');
    await nothingIsPicked(page);
    await page.mouse.click(point.x, point.y);
    last = point;
    clicks += 1;
    await frames(page);
    const holding = marks.filter(({ segments }) =>
      segments.some((range) => range.start <= start && start < range.end),
    );
    const least = Math.min(...holding.map(lengthOf));
    const wanted = holding
      .filter((mark) => lengthOf(mark) === least)
      .map(({ id }) => marks.findIndex((mark) => mark.id === id));
    const picked = await annotationList(page)
      .getByRole('listitem')
      .evaluateAll((rows) => rows.findIndex((row) => row.querySelector('[aria-current="true"]')));
    expect(
      wanted.length === 0 ? [-1] : wanted,
      `what a click on ${JSON.stringify(text.slice(start, end))} at ${start} picked: ${picked}`,
    ).toContain(picked);
  }
  return clicks;
}

function boxesOf(screen: JSHandle<Screen>, pieces: readonly Piece[], { start, end }: Range) {
  const from = placeOf(pieces, start);
  const to: Place = [from[0], from[1] + end - start];
  return screen.evaluate((it, [first, last]) => it.boxes(first, last), [from, to] as const);
}

function pick(list: readonly number[], die = 0): number {
  return list[die % list.length] ?? 0;
}

/** Two frames: the window shows what it was asked for in the next one. */
async function frames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
  );
}
