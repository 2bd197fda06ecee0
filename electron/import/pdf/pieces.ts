import { asWritten, hasRightToLeft, inReadingOrder, isRightToLeft } from './direction.ts';
import type { Item } from './items.ts';

/** A piece of one line without a wide gap in it, its words in reading order. */
export interface Piece extends Item {
  readonly isRtl: boolean;
  /** The line ends with a space that is drawn, which says that a word ends there. */
  readonly endsWithSpace: boolean;
}

/** Gaps as shares of the type's height. */
const widestWordSpace = 1.2;
const widestSpaceOutOfOrder = 0.7;
const narrowestSpace = 0.2;
/** How far back a neighbour that was drawn out of order is looked for: there are not more pieces on a line. */
const maxNeighbours = 12;

/** Puts items that follow each other on a line together; what is drawn out of order finds its neighbours, too. */
export function findPieces(items: readonly Item[]): readonly Piece[] {
  const groups: Group[] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const last = group?.items.at(-1);
    if (isMisplaced(item) || (last && isSameItem(last, item))) continue;
    if (group && touches(group, item, widestWordSpace)) add(group, [item], item);
    else if (!isBlank(item)) groups.push({ items: [item], ...boxOf(item) });
  }
  const isRtlPage = isRightToLeft(items.map(({ text }) => text).join(''));
  return joinNeighbours(groups)
    .map((group) => toPiece(group, isRtlPage))
    .filter((piece) => piece.text !== '');
}

/** The box is that of what is visible, and its baseline that of the tallest item: the others may be raised. */
interface Group {
  readonly items: Item[];
  left: number;
  right: number;
  baseline: number;
  size: number;
}

type Box = Omit<Group, 'items'>;

function boxOf({ left, right, baseline, size }: Box): Box {
  return { left, right, baseline, size };
}

function add(group: Group, items: readonly Item[], box: Box): void {
  for (const item of items) group.items.push(item);
  if (items.every(isBlank)) return;
  group.left = Math.min(group.left, box.left);
  group.right = Math.max(group.right, box.right);
  if (box.size <= group.size) return;
  group.baseline = box.baseline;
  group.size = box.size;
}

function isBlank({ text }: Item): boolean {
  return text.trim() === '';
}

/** Some fonts name an accent by a bracket or a comma: it takes no room. */
function isMisplaced({ text, left, right }: Item): boolean {
  return left === right && /^[^\p{L}\p{N}\p{M}\s]+$/u.test(text);
}

/** Type that is made bold by drawing it twice is one text. */
function isSameItem(a: Item, b: Item): boolean {
  return (
    a.text === b.text &&
    !isBlank(a) &&
    Math.abs(a.left - b.left) < 0.15 * a.size &&
    Math.abs(a.baseline - b.baseline) < 0.15 * a.size
  );
}

function touches(group: Box, box: Box, widest: number): boolean {
  const height = Math.max(group.size, box.size);
  if (Math.abs(box.baseline - group.baseline) > 0.45 * height) return false;
  return Math.max(box.left - group.right, group.left - box.right) <= widest * height;
}

/** Groups that were drawn apart but stand side by side on one line. */
function joinNeighbours(groups: readonly Group[]): readonly Group[] {
  const joined: Group[] = [];
  for (const group of groups.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const home = joined
      .slice(-maxNeighbours)
      .findLast(
        (other) =>
          Math.abs(other.baseline - group.baseline) < 0.2 * other.size &&
          touches(other, group, widestSpaceOutOfOrder),
      );
    if (home) add(home, group.items, group);
    else joined.push({ ...group, items: [...group.items] });
  }
  return joined;
}

/** A line of such a page goes with it, though it may begin with a foreign name. */
function toPiece({ items, ...box }: Group, isRtlPage: boolean): Piece {
  const all = items.map((item) => item.text).join('');
  const isRtl = isRtlPage ? hasRightToLeft(all) : isRightToLeft(all);
  let text = '';
  let last: Item | undefined;
  for (const item of inReadingOrder(items, isRtl)) {
    const gap = last ? Math.max(item.left - last.right, last.left - item.right) : 0;
    if (gap > narrowestSpace * box.size && !/^\p{M}/u.test(item.text)) text += ' ';
    text += item.text;
    last = item;
  }
  const spaced = text.replace(/\s+/g, ' ');
  const flat = isRtl ? asWritten(spaced) : spaced;
  return { ...box, text: flat.trim(), isRtl, endsWithSpace: flat.endsWith(' ') };
}
