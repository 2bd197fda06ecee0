import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { blocksOfHtml } from './blocks.ts';
import { plain } from './survey.ts';
import {
  attribute,
  childrenOf,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  withoutWords,
} from './tree.ts';

/** More elements, or deeper ones, than any page with one article has; looking for it there could take minutes. */
const maxElements = 20_000;
const deepest = 300;

/**
 * The words of each block that Readability takes to be the article's, without looking at some elements; null where it finds none of
 * at least `shortest` UTF-16 code units, or the page is too large to look through.
 */
export function blocksChosenByReadability(
  document: HtmlDocument,
  without: ReadonlySet<HtmlElement>,
  shortest: number,
): ReadonlySet<string> | null {
  const copy = copyForReadability(document, without);
  if (!copy) return null;
  try {
    // True because linkedom has of a document what Readability uses; it is made for this.
    const article = new Readability(copy as unknown as ConstructorParameters<typeof Readability>[0], {
      charThreshold: shortest,
      disableJSONLD: true,
    }).parse();
    const content = blocksOfHtml(article?.content ?? '');
    if (!content.ok) return null;
    const { text, blocks } = content.value;
    return blocks.length === 0
      ? null
      : new Set(blocks.map(({ start, end }) => plain(text.slice(start, end))));
  } catch (error) {
    // A page that trips Readability is judged by its structure; anything else that is thrown here is a fault of ours.
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
function copyForReadability(
  document: HtmlDocument,
  without: ReadonlySet<HtmlElement>,
): CopiedDocument | null {
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
    if (notForReadability.has(tagName) || without.has(node)) continue;
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

const notForReadability = new Set<string>([...withoutWords, 'link', 'meta']);
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
