import { attribute, childrenOf, type HtmlElement, type HtmlNode, isElement, textOf } from './tree.ts';

/** Longer cells (UTF-16 code units) hold passages of an article, not entries of a table. */
const maxEntryLength = 400;

/** Shorter paragraphs (UTF-16 code units), several of them, are lines of one entry. */
const maxParagraphLength = 40;

/**
 * True for a table that is one, which is written as lines; false for one that only places parts of a page, as old pages
 * and mails do: such a table has tables or headings in it, long passages, or no two rows of several cells.
 */
export function isDataTable(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return false;
  const rows = rowsOf(table).filter((row) => row.length > 1);
  return (
    rows.length > 1 &&
    everyElement(table, (name) => !foreignToEntries.has(name)) &&
    rows.flat().every(isEntry)
  );
}

/** The cells of each row, in document order; the rows of tables inside of it are not its own. */
export function rowsOf(table: HtmlElement): readonly (readonly HtmlElement[])[] {
  const isPart = (node: HtmlNode): node is HtmlElement => isElement(node) && tableParts.has(node.tagName);
  const parts = childrenOf(table).filter(isPart);
  const rows = parts.flatMap((part) => (part.tagName === 'tr' ? [part] : childrenOf(part).filter(isRow)));
  return rows.map((row) => childrenOf(row).filter(isCell));
}

const tableParts = new Set(['thead', 'tbody', 'tfoot', 'tr']);
const foreignToEntries = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'form', 'blockquote']);

function isRow(node: HtmlNode): node is HtmlElement {
  return isElement(node) && node.tagName === 'tr';
}

function isCell(node: HtmlNode): node is HtmlElement {
  return isElement(node) && (node.tagName === 'td' || node.tagName === 'th');
}

/** Stops at the first element that is not as asked, so that tables in tables are not gone through again and again. */
function everyElement(root: HtmlElement, isFine: (tagName: string) => boolean): boolean {
  const waiting: HtmlNode[] = [...childrenOf(root)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (!isFine(node.tagName)) return false;
    for (const child of childrenOf(node)) waiting.push(child);
  }
  return true;
}

function isEntry(cell: HtmlElement): boolean {
  let length = 0;
  const waiting: HtmlNode[] = [cell];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node) length += node.value.trim().length;
    if (length > maxEntryLength) return false;
    for (const child of childrenOf(node)) waiting.push(child);
  }
  return childrenOf(cell).filter(isPassage).length < 2;
}

/** A paragraph that is longer than what tables hold: several of them in one cell are running text. */
function isPassage(node: HtmlNode): boolean {
  return isElement(node) && node.tagName === 'p' && textOf(node).length > maxParagraphLength;
}
