import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { blocksOfHtml } from './htmlBlocks.ts';
import { attribute, childrenOf, type HtmlDocument, type HtmlNode, isElement } from './htmlTree.ts';
import { keepBlocks, type Structure } from './structure.ts';

/** More elements, or deeper ones, than any page with one article has; looking for it there could take minutes. */
const maxElements = 20_000;
const deepest = 300;
/** Shorter than this (UTF-16 code units), what was found is a teaser or a caption and no article. */
const shortestArticle = 140;

/** With more prose than so many times the article on a page, the article is probably not what was found. */
const maxProseRatio = 4;

/**
 * Which blocks of a page, by their index, are its article; null where none can be found, so that the whole page counts. Readability
 * says which blocks belong to it, but the text is the page's own: sentences between them stay, and so does the headline
 * above, though Readability sometimes removes both.
 */
export function findArticle(
  document: HtmlDocument,
  page: Structure,
  title: string | null,
): ((index: number) => boolean) | null {
  const chosen = blocksChosenByReadability(document);
  if (!chosen) return null;
  const { text, blocks } = page;
  const words = blocks.map(({ start, end }) => plain(text.slice(start, end)));
  const isChosen = words.map((block) => chosen.has(block));
  const first = isChosen.indexOf(true);
  const last = isChosen.lastIndexOf(true);
  if (first === -1) return null;
  const told = findTold(page);
  const headline = findHeadline(page, words, first, title);
  const isArticle = (index: number): boolean => {
    if (index === headline || isChosen[index]) return true;
    return index > Math.min(first, headline ?? first) && index < last && told[index] === true;
  };
  const structure = keepBlocks(page, isArticle);
  if (structure.text.length < shortestArticle) return null;
  const prose = keepBlocks(page, (index) => told[index] === true).text.length;
  if (prose > structure.text.length * maxProseRatio) return null;
  return isArticle;
}

/** The words of each block that Readability takes to be the article's. */
function blocksChosenByReadability(document: HtmlDocument): ReadonlySet<string> | null {
  const copy = copyForReadability(document);
  if (!copy) return null;
  try {
    // True because linkedom has of a document what Readability uses; it is made for this.
    const article = new Readability(copy as unknown as ConstructorParameters<typeof Readability>[0], {
      charThreshold: shortestArticle,
      disableJSONLD: true,
    }).parse();
    const content = blocksOfHtml(article?.content ?? '');
    if (!content.ok) return null;
    const { text, blocks } = content.value;
    return new Set(blocks.map(({ start, end }) => plain(text.slice(start, end))));
  } catch (error) {
    // A page that trips Readability is read whole; anything else that is thrown here is a fault of ours.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

/** What is used of linkedom's documents here. */
interface CopiedElement {
  append(child: CopiedElement | string): void;
  setAttribute(name: string, value: string): void;
}
interface CopiedDocument {
  readonly body: CopiedElement;
  createElement(tagName: string): CopiedElement;
}

/** A document for Readability, which changes what it is given; null for pages that are too large to look through. */
function copyForReadability(document: HtmlDocument): CopiedDocument | null {
  // True because linkedom's own types rest on those of a browser, which this room does not have.
  const { document: copy } = (parseHTML as (html: string) => { document: CopiedDocument })(
    '<!doctype html><html><head></head><body></body></html>',
  );
  let elements = 0;
  const waiting: { readonly node: HtmlNode; readonly parent: CopiedElement; readonly depth: number }[] = [];
  const addChildren = (node: HtmlNode, parent: CopiedElement, depth: number) => {
    for (const child of [...childrenOf(node)].reverse()) waiting.push({ node: child, parent, depth });
  };
  addChildren(document, copy.body, 0);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent, depth } = next;
    if (!isElement(node)) {
      if ('value' in node) parent.append(node.value);
      continue;
    }
    const { tagName } = node;
    if (notForReadability.has(tagName)) continue;
    elements += 1;
    if (elements > maxElements || depth > deepest) return null;
    if (tagName === 'html' || tagName === 'body') {
      addChildren(node, parent, depth + 1);
      continue;
    }
    const element = copy.createElement(/^[a-z][a-z0-9-]*$/.test(tagName) ? tagName : 'div');
    for (const name of telling) {
      const value = attribute(node, name);
      if (value !== undefined) element.setAttribute(name, judged(value));
    }
    parent.append(element);
    addChildren(node, element, depth + 1);
  }
  return copy;
}

const notForReadability = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'svg',
  'link',
  'meta',
]);
/** Readability and linkedom look for patterns with white space in these, which takes the square of a run of it. */
function judged(value: string): string {
  return value.slice(0, maxJudged).replace(/\s+/g, ' ');
}

/** How much of an attribute Readability judges by, in UTF-16 code units. */
const maxJudged = 4096;

/** Attributes that Readability judges by. */
const telling = [
  'class',
  'id',
  'role',
  'href',
  'src',
  'alt',
  'rel',
  'itemprop',
  'style',
  'hidden',
  'aria-hidden',
  'dir',
];

/** The headline above the article: a block with the title's words, else the nearest heading of the first level. */
function findHeadline(
  { blocks }: Structure,
  words: readonly string[],
  first: number,
  title: string | null,
): number | null {
  const above = [...blocks.keys()].slice(0, first).reverse();
  const wanted = title === null ? null : plain(title);
  const named = above.find((index) => words[index] === wanted);
  return (
    named ?? above.find((index) => blocks[index]?.type === 'heading' && blocks[index]?.level === 1) ?? null
  );
}

/** By block: true where it is part of what is told, for it is long, or a sentence, and not mostly links. */
function findTold({ text, blocks, inlines }: Structure): readonly boolean[] {
  const linked = blocks.map(() => 0);
  let at = 0;
  for (const { type, start, end } of inlines) {
    while ((blocks[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    if (type === 'link') linked[at] = (linked[at] ?? 0) + end - start;
  }
  return blocks.map(({ start, end }, index) => {
    const length = end - start;
    if ((linked[index] ?? 0) > length / 2) return false;
    return length >= longLine || (length >= shortestSentence && sentenceEnd.test(text.slice(end - 20, end)));
  });
}

const longLine = 80;
const shortestSentence = 25;
const sentenceEnd = /[\p{Sentence_Terminal}…][\p{Pe}\p{Pf}\p{Pi}"']*$/u;

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
