import type { Line } from './order.ts';
import type { Piece } from './pieces.ts';

/** A page of a PDF: its lines in reading order, and its height in points. */
export interface PdfPage {
  readonly label: string;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** The pages without what runs along their edges, and that in words. */
export interface WithoutFurniture {
  readonly pages: readonly PdfPage[];
  /** Each running header and footer once, as it is on the first of its pages. */
  readonly running: readonly string[];
  readonly hadPageNumbers: boolean;
}

/** Headers and footers stand in the outer sixth of a page, at the same height (as a share of it) on all of theirs. */
const edge = 1 / 6;
const sameHeight = 0.01;
/** They are on two pages at least, and on one in twenty. */
const fewestPages = 2;
const smallestShare = 0.05;

/**
 * Finds running headers, footers and page numbers: what repeats at the same height on other pages, alike except for its
 * numbers; a number alone only where it counts the pages. What is on one page only is text.
 */
export function withoutFurniture(pages: readonly PdfPage[]): WithoutFurniture {
  const needed = Math.max(fewestPages, Math.ceil(pages.length * smallestShare));
  const groups = [...groupAlike(pages).values()].flatMap(byHeight);
  const repeated = groups.filter(
    (group) => isNumberOfPage(group) || new Set(group.map(({ page }) => page)).size >= needed,
  );
  const gone = new Set(repeated.flatMap((group) => group.map(({ piece }) => piece)));
  const running = repeated.map((group) => group[0]?.piece.text ?? '').filter((text) => hasLetters(text));
  return {
    pages: pages.map((page) => ({ ...page, lines: page.lines.flatMap((line) => withoutPieces(line, gone)) })),
    running: [...new Set(running)],
    hadPageNumbers: [...gone].some((piece) => !hasLetters(piece.text)),
  };
}

interface Place {
  readonly piece: Piece;
  /** The index of its page. */
  readonly page: number;
  /** As a share of the page. */
  readonly height: number;
}

/** What is at the edges of the pages, by its words; numbers without words by what they are ahead of the page. */
function groupAlike(pages: readonly PdfPage[]): ReadonlyMap<string, readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const [page, { lines, height: pageHeight }] of pages.entries()) {
    for (const piece of lines.flatMap((line) => line.pieces)) {
      const height = piece.baseline / pageHeight;
      if (height > edge && height < 1 - edge) continue;
      const key = keyOf(piece.text, page);
      if (key === null) continue;
      const group = groups.get(key) ?? [];
      group.push({ piece, page, height });
      groups.set(key, group);
    }
  }
  return groups;
}

function keyOf(text: string, page: number): string | null {
  if (hasLetters(text)) return text.replace(/\p{Nd}+/gu, '#');
  const number = /\p{Nd}+/u.exec(text)?.[0];
  if (number !== undefined) return `${text.replace(/\p{Nd}+/gu, '#')} ${Number(number) - page}`;
  const roman = romanNumber(text);
  return roman === null ? null : `roman ${roman - page}`;
}

/** A number alone that is the one of its page, as it is on documents of one page. */
function isNumberOfPage([first]: readonly Place[]): boolean {
  return first?.piece.text === String(first && first.page + 1);
}

/** True for words; a Roman number alone is none. */
function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text) && romanNumber(text) === null;
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanNumber(text: string): number | null {
  const digits = text.toLowerCase();
  if (!/^(?=.)c{0,3}(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/.test(digits)) return null;
  const values = [...digits].map((digit) => romanDigits[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function byHeight(places: readonly Place[]): readonly (readonly Place[])[] {
  const groups: Place[][] = [];
  for (const place of places.toSorted((a, b) => a.height - b.height)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && place.height - last.height <= sameHeight) group.push(place);
    else groups.push([place]);
  }
  return groups.map((group) => group.toSorted((a, b) => a.page - b.page));
}

function withoutPieces(line: Line, gone: ReadonlySet<Piece>): readonly Line[] {
  const pieces = line.pieces.filter((piece) => !gone.has(piece));
  return pieces.length === line.pieces.length ? [line] : pieces.length === 0 ? [] : [{ ...line, pieces }];
}
