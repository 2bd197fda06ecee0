import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { numeral } from '../../../shared/text/counting.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/** Elements whose words are no part of what a page says. */
export const withoutWords = ['head', 'script', 'style', 'template', 'noscript', 'iframe', 'svg'] as const;

/** Browsers stop nesting at 512; pages whose elements were never closed reach a few hundred. */
const deepest = 2000;
/** The longest single page that is read in practice, a whole standard or book, has about 300,000. */
const maxElements = 1_000_000;
/**
 * A page may have as many as it has characters, and these: where formatting is never closed, browsers make all of it again in each
 * paragraph, so that a small page could have the square of its elements.
 */
const elementsOfSmallPages = 20_000;

/**
 * Parses HTML as browsers with scripts switched off do (WHATWG), so that what looks broken reads as it does there.
 * Fails with a sentence for nesting or numbers that no page has and that would take the parser minutes.
 */
export function parseHtml(html: string): Result<HtmlDocument> {
  try {
    const document = parse<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>(html, {
      scriptingEnabled: false,
      treeAdapter: countingAdapter(Math.min(maxElements, html.length + elementsOfSmallPages)),
    });
    refuseDepth(document);
    return ok(document);
  } catch (error) {
    if (error instanceof TooMuch) return fail('unsupported', error.message);
    throw error;
  }
}

/** The value of an attribute, or undefined where the element has none of that name (in lower case). */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function childrenOf(node: HtmlNode): readonly DefaultTreeAdapterTypes.ChildNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** The node and all below it, in document order; needs no stack of calls, however deep they lie. */
export function* walk(root: HtmlNode): Generator<HtmlNode> {
  const waiting: HtmlNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) waiting.push(child);
    }
  }
}

/** The first element of this name, in document order. */
export function findElement(root: HtmlNode, tagName: string): HtmlElement | undefined {
  for (const node of walk(root)) if (isElement(node) && node.tagName === tagName) return node;
  return undefined;
}

/** The text below a node as it is in the source, read up to `limit` UTF-16 code units; undefined where more than `nodes` are below. */
export function textOf(root: HtmlNode, limit?: number): string;
export function textOf(root: HtmlNode, limit: number, nodes: number): string | undefined;
export function textOf(
  root: HtmlNode,
  limit = Number.POSITIVE_INFINITY,
  nodes = Number.POSITIVE_INFINITY,
): string | undefined {
  let text = '';
  let count = 0;
  for (const node of walk(root)) {
    count += 1;
    if (count > nodes) return undefined;
    if ('value' in node) text += node.value;
    if (text.length > limit) break;
  }
  return text;
}

class TooMuch extends Error {}

function countingAdapter(most: number) {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      elements += 1;
      if (depth > deepest) throw tooDeep();
      if (elements > most) throw new TooMuch(`it has more than ${numeral(most)} HTML elements`);
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}

/** What the parser moves, as out of a broken table, may come to lie deeper than it was when it was met. */
function refuseDepth(document: HtmlDocument): void {
  let level: readonly HtmlNode[] = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw tooDeep();
    level = level.flatMap(childrenOf);
  }
}

function tooDeep(): TooMuch {
  return new TooMuch(`its HTML elements are nested more than ${numeral(deepest)} deep`);
}

const blocks = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 head header hgroup hr html legend listing main marquee menu nav ol p plaintext pre
  search section summary table tbody td textarea tfoot th thead tr ul xmp caption colgroup foreignobject`.split(
    /\s+/,
  ),
);

/** Whether an element begins and ends a line of its own. */
export function isBlock(tagName: string): boolean {
  return blocks.has(tagName.toLowerCase());
}
