import type { Range } from '../../model/segment.ts';
import type { Document, Stretch } from '../document.ts';
import type { Token } from '../tokens.ts';
import { type Family, familyOf, isTitleMark, roleOf } from './marks.ts';

/** Words between quotation marks, with the marks. UTF-16 code units, half-open; tokens `[first, last)`. */
export interface Quotation extends Stretch {
  /** What is between the marks. */
  readonly inner: Range;
  /** The index of the quotation that holds this one; -1 for one that stands in the running text. */
  readonly parent: number;
  /** How many quotations hold it. */
  readonly depth: number;
  /** False where the closing mark is missing; it ends with its paragraph then. */
  readonly isClosed: boolean;
  /** Whether its marks are those of titles of works (《》). */
  readonly isTitle: boolean;
}

/** A quotation whose closing mark has not been seen yet. */
interface Open {
  readonly family: Family;
  readonly mark: string;
  readonly at: number;
  /** Its place in the result, which keeps the order of the text. */
  readonly slot: number;
}

/** Deeper than this no writer goes; more marks are a fault of the text. */
const maxDepth = 4;

/**
 * All quotations of a text in text order, nested ones behind those that hold them: “ ” „ “ « » ‹ › ‘ ’ " ' `` '' and 「」『』《》〈〉. Apostrophes,
 * possessives, feet and inches are none. One that is not closed in its paragraph goes on where the next begins with its
 * opening mark; else it ends with its paragraph. One pass over the tokens.
 */
export function findQuotations(document: Document): readonly Quotation[] {
  const { tokens, paragraphs } = document;
  const found: (Quotation | null)[] = [];
  let open: Open[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const sure = sureClosers(tokens, paragraph);
    let at = paragraph.first;
    // A quotation that was left open goes on behind its repeated mark.
    const resumed = open[0] && resumes(document, paragraph, open[0]);
    if (resumed) at += 1;
    for (; at < paragraph.last; at += 1) {
      const token = tokens[at];
      if (token?.kind !== 'sign') continue;
      const family = familyOf(token.text);
      if (family) at = takeMark(document, open, found, { at, family, sure: sure.has(at) }, paragraph);
    }
    const next = paragraphs[index + 1];
    const [outer] = open;
    const goesOn =
      outer && next && (resumes(document, next, outer) || closesSoon(document, index + 1, outer));
    const kept = goesOn ? [outer] : [];
    for (const left of open.slice(kept.length).reverse()) leaveOpen(document, found, left, paragraph);
    open = kept;
  }
  return withParents(found);
}

/** Opens or closes a quotation at a mark, or passes it over; the index of the last token that it used. */
function takeMark(
  document: Document,
  open: Open[],
  found: (Quotation | null)[],
  mark: { readonly at: number; readonly family: Family; readonly sure: boolean },
  paragraph: Stretch,
): number {
  const { tokens } = document;
  const token = tokens[mark.at];
  if (!token) return mark.at;
  // `` and '' of typed texts are two signs each.
  const twin = tokens[mark.at + 1];
  const isDouble = /^[`']$/.test(token.text) && twin?.text === token.text && twin.start === token.end;
  const family = isDouble ? 'double' : mark.family;
  const last = isDouble ? mark.at + 1 : mark.at;
  const text = isDouble ? token.text.repeat(2) : token.text;
  const holder = open.findLastIndex((other) => other.family === family);
  const role = roleOf(tokens, { first: mark.at, last, text, family, sure: mark.sure }, paragraph, {
    opened: open[holder]?.mark ?? null,
    isInside: open.length > 0,
  });
  if (role === 'opens' && open.length < maxDepth) {
    open.push({ family, mark: text, at: mark.at, slot: found.length });
    found.push(null);
  } else if (role === 'closes' && holder >= 0) {
    const ended = open[holder];
    // What was opened inside and never closed was no quotation.
    open.length = holder;
    if (ended) found[ended.slot] = quotation(tokens, ended, last + 1, true);
  }
  return last;
}

/** A quotation without an end: only one in double marks that holds words counts, up to the end of its paragraph. */
function leaveOpen(document: Document, found: (Quotation | null)[], left: Open, paragraph: Stretch): void {
  const isOne = left.family !== 'single' && paragraph.last - left.at > 3;
  // Quotations inside of a single mark that was an apostrophe stay.
  if (isOne) found[left.slot] = quotation(document.tokens, left, paragraph.last, false);
}

function quotation(tokens: readonly Token[], open: Open, last: number, isClosed: boolean): Quotation {
  const start = tokens[open.at]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  const width = open.mark.length;
  return {
    start,
    end,
    first: open.at,
    last,
    inner: { start: start + width, end: Math.max(start + width, end - (isClosed ? width : 0)) },
    parent: -1,
    depth: 0,
    isClosed,
    isTitle: isTitleMark(open.mark),
  };
}

/** Whether a paragraph begins with the mark that opened a quotation before it. */
function resumes({ tokens }: Document, paragraph: Stretch, { mark }: Open): boolean {
  const [first, second] = [tokens[paragraph.first], tokens[paragraph.first + 1]];
  // French papers repeat the closing mark.
  const isMark = first?.text === mark.charAt(0) || (mark === '«' && first?.text === '»');
  return isMark && second !== undefined && (second.start === first?.end || mark === '«');
}

/** So many lines on, and tokens in them, a mark is looked for that closes a quotation of sentences on lines of their own. */
const linesAhead = 4;
const tokensAhead = 300;

/** Whether the first mark of its family on the next lines closes: some texts have a line for each sentence. */
function closesSoon({ text, tokens, paragraphs }: Document, from: number, open: Open): boolean {
  if (open.family !== 'double') return false;
  for (let index = from; index < Math.min(paragraphs.length, from + linesAhead); index += 1) {
    const [line, before] = [paragraphs[index], paragraphs[index - 1]];
    if (!line || !before || /\n\s*\n/.test(text.slice(before.end, line.start))) return false;
    for (let at = line.first; at < Math.min(line.last, line.first + tokensAhead); at += 1) {
      const token = tokens[at];
      if (token?.kind !== 'sign' || familyOf(token.text) !== 'double') continue;
      const mark = { first: at, last: at, text: token.text, family: 'double', sure: false } as const;
      const role = roleOf(tokens, mark, line, { opened: open.mark, isInside: true });
      return role === 'closes' && at > line.first;
    }
    if (line.last - line.first > tokensAhead) return false;
  }
  return false;
}

/**
 * The single marks of a paragraph that can only close: behind a stop or a comma, or in front of one. A mark behind an s
 * is the apostrophe of “the boys’ room” where such a closer comes later, before another quotation opens.
 */
function sureClosers(tokens: readonly Token[], { first, last }: Stretch): ReadonlySet<number> {
  const sure = new Set<number>();
  let isLater = false;
  for (let at = last - 1; at >= first; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'sign') continue;
    if (token.text === '‘') isLater = false;
    if (token.text !== '’' && token.text !== "'") continue;
    const [before, behind] = [tokens[at - 1], tokens[at + 1]];
    const isGlued = before?.end === token.start;
    const isOpener = !isGlued && behind?.start === token.end;
    if (isOpener) {
      isLater = false;
      continue;
    }
    // “the boys’ room”, “goin’ home”.
    const isPossessive = before?.kind === 'word' && /(?:s|in)$/i.test(before.text);
    const isSure = isGlued && (!isPossessive || (behind?.kind ?? 'sign') === 'sign');
    if (isSure || !isLater) sure.add(at);
    if (isSure) isLater = true;
  }
  return sure;
}

function withParents(found: readonly (Quotation | null)[]): readonly Quotation[] {
  const result: Quotation[] = [];
  const holders: number[] = [];
  for (const one of found) {
    if (!one) continue;
    while (holders.length > 0 && (result[holders.at(-1) ?? 0]?.end ?? 0) < one.end) holders.pop();
    result.push({ ...one, parent: holders.at(-1) ?? -1, depth: holders.length });
    holders.push(result.length - 1);
  }
  return result;
}
