import type { PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A piece of text as the PDF draws it, upright: x grows to the right, `baseline` downwards, in points. */
export interface Item {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the type. */
  readonly size: number;
}

/** The items of a page by the way they are turned, the direction with most text first. */
export interface UprightItems {
  readonly turns: readonly (readonly Item[])[];
  /** Characters (UTF-16 code units) that stand at a slant, as watermarks do, and are in none of the lists. */
  readonly slanted: number;
}

/**
 * Makes upright items of what pdf.js found on a page. Text that is turned by a quarter, as a wide table or a note in
 * the margin may be, is turned back; text at a slant is counted and left out.
 */
export function uprightItems(content: TextContent, viewport: PageViewport): UprightItems {
  const turns: Item[][] = [[], [], [], []];
  let slanted = 0;
  for (const found of content.items) {
    if (!('str' in found) || found.str === '') continue;
    const quarter = quarterOf(found, viewport);
    if (quarter === null) slanted += found.str.length;
    else turns[quarter]?.push(toItem(found, viewport, quarter));
  }
  const length = (items: readonly Item[]): number => items.reduce((sum, { text }) => sum + text.length, 0);
  return {
    turns: turns.filter((items) => items.length > 0).sort((a, b) => length(b) - length(a)),
    slanted,
  };
}

/** How many quarters an item is turned clockwise on the page as it is shown, or null for a slant. */
function quarterOf({ transform }: TextItem, viewport: PageViewport): number | null {
  const [a = 0, b = 0] = multiply(viewport.transform, transform);
  const angle = Math.atan2(b, a) / (Math.PI / 2);
  const quarter = Math.round(angle);
  return Math.abs(angle - quarter) > 0.06 ? null : (quarter + 4) % 4;
}

function toItem(found: TextItem, viewport: PageViewport, quarter: number): Item {
  const [, , c = 0, d = 0, x = 0, y = 0] = multiply(viewport.transform, found.transform);
  const [left, baseline] = turnBack(x, y, quarter);
  const size = Math.hypot(c, d);
  return { text: readable(found.str), left, right: left + found.width, baseline, size };
}

function turnBack(x: number, y: number, quarter: number): readonly [number, number] {
  if (quarter === 1) return [y, -x];
  if (quarter === 2) return [-x, -y];
  return quarter === 3 ? [-y, x] : [x, y];
}

function multiply(first: readonly number[], second: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Latin ligatures, Hebrew and Arabic shapes, and the radicals that stand for Chinese characters in some fonts. */
const shapes = /[\u2e80-\u2fdf\ufb00-\ufdff\ufe70-\ufefc]/gu;

/** Radicals without a decomposition, each before its character (Unicode, EquivalentUnifiedIdeograph). */
const radicals = new Map(
  '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀'
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Glyphs go by the letters that they are: a PDF may name the shape that a letter has in its word. */
function readable(text: string): string {
  return (
    text
      .replace(shapes, (shape) => radicals.get(shape) ?? shape.normalize('NFKC'))
      .replace(/[\s\ufeff]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: some fonts give their letters no other codes.
      .replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')
      .toWellFormed()
  );
}
