import type { FlowBlock, Run } from '../structure.ts';
import type { PdfPage } from './furniture.ts';
import { joinLines, wordsOf } from './joining.ts';
import type { Line } from './order.ts';
import type { Piece } from './pieces.ts';

/** Type is of one size up to this share. */
const sameSize = 0.08;
/** Headings are this much larger than the text, and not longer than this (UTF-16 code units). */
const headingSize = 1.12;
const maxHeadingLength = 250;
/** Lines of a paragraph are not further apart than its usual distance by this. */
const widestLeading = 1.25;
/** An indent of a paragraph's first line, as a share of the type's height; Arabic is stretched, so its edge is rough. */
const indent = 0.7;
const indentFromRight = 1.6;

/** The blocks of a document, with marks where its pages begin, from its lines in reading order. */
export function findParagraphs(pages: readonly PdfPage[]): readonly FlowBlock[] {
  const measures = measure(pages);
  const paragraphs: Row[][] = [];
  const rows = pages.flatMap((page, index) => toRows(page, index, measures));
  for (const row of rows) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && goesOn(paragraph, row, measures)) paragraph.push(row);
    else paragraphs.push([row]);
  }
  const levels = headingLevels(paragraphs, measures.bodySize);
  const words = wordsOf(rows.map(({ text }) => text));
  let page = -1;
  return paragraphs.map((paragraph) => {
    const runs: Run[] = [];
    const item = isTable(paragraph) ? null : bullet.exec(paragraph[0]?.text ?? '');
    for (const [index, row] of paragraph.entries()) {
      if (row.page !== page) runs.push({ page: pages[row.page]?.label ?? '' });
      page = row.page;
      const below = paragraph[index + 1];
      const text = index === 0 && item ? row.text.slice(item[0].length) : row.text;
      if (isTable(paragraph) || !below) runs.push({ text }, ...(below ? [{ lineBreak: true } as const] : []));
      else {
        const { above, between } = joinLines({ text, endsWithSpace: row.endsWithSpace }, below.text, words);
        runs.push({ text: above + between });
      }
    }
    const level = levels.get(sizeStep(paragraph));
    if (level !== undefined && isHeading(paragraph, measures.bodySize))
      return { type: 'heading', level, runs };
    return item ? { type: 'listItem', level: 1, runs } : { type: 'paragraph', runs };
  });
}

/** A line with what a paragraph asks of it; `before` and `behind` are the room to the edges of the lines around it. */
interface Row {
  readonly text: string;
  readonly page: number;
  readonly column: Line['column'];
  readonly baseline: number;
  readonly size: number;
  readonly before: number;
  readonly behind: number;
  /** The room behind it in its column. */
  readonly toEdge: number;
  readonly width: number;
  readonly cells: number;
  /** How far in a line begins that is the first of its paragraph. */
  readonly indent: number;
  readonly endsWithSpace: boolean;
}

/** What bullets look like, at the start of a line; some fonts do not say that theirs is one. */
const bullet = /^(?:\ufffd\s|[•◦▪▫‣●○■□◆➢➤✓\uf0b7\uf0a7\uf0d8]\s*)(?=\S)/u;
const numbered = /^(?:[([]?(?:\d{1,3}|\p{L})[.)\]]|[–—-])\s/u;
const sentenceEnd = /[\p{Sentence_Terminal}…:][\p{Pe}\p{Pf}\p{Pi}"'\s]*$/u;

function toRows({ lines }: PdfPage, page: number, { leading }: Measures): readonly Row[] {
  const rows: Row[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && isTight(lines[end - 1], lines[end], leading)) end += 1;
    const run = lines.slice(start, end);
    const edges = { left: Math.min(...run.map(leftOf)), right: Math.max(...run.map(rightOf)) };
    for (const [index, line] of run.entries()) {
      const isAlone = [run[index - 1], run[index + 1]].every((next) => (next?.pieces.length ?? 1) === 1);
      rows.push(toRow(line, page, edges, isAlone && run.length > 1));
    }
    start = end;
  }
  return rows;
}

/** Lines of one column and size without more than the usual space between them: what a paragraph can be made of. */
function isTight(above: Line | undefined, below: Line | undefined, leading: number): boolean {
  const [first, second] = [above?.pieces[0], below?.pieces[0]];
  if (!first || !second || above?.column !== below?.column) return false;
  const distance = second.baseline - first.baseline;
  return (
    distance > 0 &&
    distance <= widestLeading * leading * second.size &&
    Math.abs(first.size - second.size) <= sameSize * first.size
  );
}

function toRow({ pieces, column }: Line, page: number, edges: Line['column'], isAlone: boolean): Row {
  const size = Math.max(...pieces.map((piece) => piece.size));
  const cells = joinLabel(isAlone ? joinJustified(pieces, size) : pieces);
  const [left, right] = [leftOf({ pieces }), rightOf({ pieces })];
  const [before, behind] = [left - edges.left, edges.right - right];
  const isRtl = pieces.some((piece) => piece.isRtl);
  return {
    text: cells.map(({ text }) => text).join(' | '),
    page,
    column,
    baseline: pieces[0]?.baseline ?? 0,
    size,
    before: isRtl ? behind : before,
    behind: isRtl ? before : behind,
    toEdge: isRtl ? left - column.left : column.right - right,
    width: right - left,
    cells: cells.length,
    indent: (isRtl ? indentFromRight : indent) * size,
    endsWithSpace: pieces.at(-1)?.endsWithSpace ?? false,
  };
}

function leftOf({ pieces }: Pick<Line, 'pieces'>): number {
  return Math.min(...pieces.map((piece) => piece.left));
}

function rightOf({ pieces }: Pick<Line, 'pieces'>): number {
  return Math.max(...pieces.map((piece) => piece.right));
}

/** Where lines are made equally long, a space may be as wide as the gap between two cells; its neighbours have none. */
function joinJustified(pieces: readonly Piece[], size: number): readonly Pick<Piece, 'text'>[] {
  const sorted = pieces.toSorted((a, b) => a.left - b.left);
  const gaps = sorted.slice(1).map((piece, index) => piece.left - (sorted[index]?.right ?? 0));
  return gaps.some((gap) => gap > 3 * size) ? pieces : [{ text: pieces.map(({ text }) => text).join(' ') }];
}

/** A bullet or a number that is far in front of its words is no cell of a table. */
function joinLabel(pieces: readonly Pick<Piece, 'text'>[]): readonly Pick<Piece, 'text'>[] {
  const [label, first, ...rest] = pieces;
  if (!label || !first || rest.length > 0) return pieces;
  const isLabel = bullet.test(`${label.text} x`) || numbered.test(`${label.text} `);
  return isLabel && label.text.length <= 5 ? [{ text: `${label.text} ${first.text}` }] : pieces;
}

interface Measures {
  /** The size of most of the text. */
  readonly bodySize: number;
  /** The usual distance of two lines, as a share of their size. */
  readonly leading: number;
}

function measure(pages: readonly PdfPage[]): Measures {
  const letters = new Map<number, number>();
  const distances: number[] = [];
  for (const { lines } of pages) {
    let last: Line | undefined;
    for (const line of lines) {
      for (const { size, text } of line.pieces) {
        const step = Math.round(size * 4) / 4;
        letters.set(step, (letters.get(step) ?? 0) + text.length);
      }
      const [above, below] = [last?.pieces[0], line.pieces[0]];
      if (above && below && last?.column === line.column && Math.abs(above.size - below.size) < 0.1) {
        const distance = (below.baseline - above.baseline) / below.size;
        if (distance > 0.5) distances.push(distance);
      }
      last = line;
    }
  }
  const [bodySize] = [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [10, 0] as const);
  // A quarter of the way up: documents of many one-line paragraphs have more gaps than lines.
  const leading = distances.sort((a, b) => a - b)[distances.length >> 2] ?? 1.2;
  return { bodySize, leading };
}

function goesOn(paragraph: readonly Row[], row: Row, { leading }: Measures): boolean {
  const above = paragraph.at(-1);
  const first = paragraph[0];
  if (!above || !first || Math.abs(above.size - row.size) > sameSize * above.size) return false;
  const isBelow = above.page === row.page && above.column === row.column && row.baseline > above.baseline;
  if (isTable(paragraph) || row.cells > 1) {
    return (
      isTable(paragraph) && row.cells > 1 && isBelow && row.baseline - above.baseline < 3 * leading * row.size
    );
  }
  if (bullet.test(row.text)) return false;
  const firstWord = firstWordWidth(row);
  if (!isBelow) {
    return !sentenceEnd.test(above.text) && above.toEdge < firstWord + above.size && row.before < row.indent;
  }
  if (row.baseline - above.baseline > widestLeading * leading * row.size) return false;
  const isCentred = Math.min(above.before, above.behind) > 2 * above.size;
  if (!isCentred && above.behind > firstWord + 0.5 * row.size) return false;
  const isHanging = paragraph.length === 1 && (bullet.test(first.text) || numbered.test(first.text));
  if (isHanging || isCentred) return true;
  if (numbered.test(row.text) && numbered.test(first.text)) return row.before > first.before + row.indent;
  return row.before - above.before < row.indent;
}

/** How much room the first word of a line takes: in scripts without spaces it is one character. */
function firstWordWidth({ text, width }: Row): number {
  const word = /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\S+)/u.exec(text)?.[0] ?? text;
  return (width * word.length) / Math.max(1, text.length);
}

function isTable(paragraph: readonly Row[]): boolean {
  return (paragraph[0]?.cells ?? 0) > 1;
}

function sizeStep(paragraph: readonly Row[]): number {
  return Math.round((paragraph[0]?.size ?? 0) * 2);
}

function isHeading(paragraph: readonly Row[], bodySize: number): boolean {
  const length = paragraph.reduce((sum, { text }) => sum + text.length, 0);
  const isLarge = (paragraph[0]?.size ?? 0) > headingSize * bodySize;
  return (
    isLarge && length <= maxHeadingLength && !isTable(paragraph) && /\p{L}/u.test(paragraph[0]?.text ?? '')
  );
}

/** The largest type is level 1, the next smaller one level 2, and so on; what is beyond level 6 is level 6. */
function headingLevels(
  paragraphs: readonly (readonly Row[])[],
  bodySize: number,
): ReadonlyMap<number, number> {
  const steps = new Set(paragraphs.filter((paragraph) => isHeading(paragraph, bodySize)).map(sizeStep));
  return new Map([...steps].sort((a, b) => b - a).map((step, index) => [step, Math.min(6, index + 1)]));
}
