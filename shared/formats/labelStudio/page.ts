import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Range } from '../../model/segment.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { CanonicalText } from '../common/canonical.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A page as Label Studio shows it: its words without tags, and where its offsets are in them. */
export interface Page {
  readonly counted: CanonicalText;
  /** The offset of a place in a node, which an XPath names from the body on; null where there is none. */
  readonly offsetAt: (path: string, offset: number) => number | null;
}

/** Deeper and larger than any page that is annotated by hand. */
const deepest = 1000;
const maxElements = 500_000;

const breaks: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'table', 'blockquote', 'pre', 'figure'].map(
      (name) => [name, 2],
    ),
  ),
  ...Object.fromEntries(
    [
      'article',
      'section',
      'header',
      'footer',
      'main',
      'aside',
      'div',
      'li',
      'dt',
      'dd',
      'tr',
      'hr',
      'form',
      'nav',
      'title',
    ].map((name) => [name, 1]),
  ),
};

/**
 * Reads a page as browsers do. Label Studio counts the UTF-16 code units of its text nodes, and one for each `br`; with
 * `withHead` those of its head too, as pages have them that it does not show in a frame. Fails with the end of a sentence
 * for pages that no person has annotated.
 */
export function readPage(html: string, withHead: boolean): Result<Page> {
  const tree = treeOf(html);
  if (!tree.ok) return tree;
  const { body, head } = tree.value;
  const roots = withHead && head ? [head, body] : [body];
  const starts = new Map<Node, number>();
  const flow = makeFlow();
  const open: { readonly node: Node; readonly at: number }[] = [];
  const enter = (node: Node): void => {
    starts.set(node, flow.offset());
    if (isText(node))
      flow.add(
        node.value,
        open.some(({ node: { nodeName } }) => nodeName === 'pre'),
      );
    else if (node.nodeName === 'br') flow.skip(1, 1);
    else flow.break(breaks[node.nodeName] ?? 0, node.nodeName === 'td' || node.nodeName === 'th');
  };
  for (const root of roots) {
    open.push({ node: root, at: 0 });
    starts.set(root, flow.offset());
    for (let last = open.pop(); last; last = open.pop()) {
      const child = childrenOf(last.node)[last.at];
      if (!child) {
        flow.break(breaks[last.node.nodeName] ?? 0, false);
        continue;
      }
      open.push({ node: last.node, at: last.at + 1 });
      if (child.nodeName === 'script' || child.nodeName === '#comment') continue;
      if (child.nodeName === 'style') {
        starts.set(child, flow.offset());
        for (const inner of childrenOf(child)) if (isText(inner)) flow.skip(inner.value.length, 0);
        continue;
      }
      enter(child);
      if (open.length > deepest) return fail('unsupported', 'its page is too deeply nested');
      if (childrenOf(child).length > 0) open.push({ node: child, at: 0 });
    }
  }
  const counted = flow.end();
  return ok({
    counted,
    offsetAt: (path, offset) => {
      const node = nodeAt(body, path);
      const start = node && starts.get(node);
      return start === undefined || start === null || !Number.isSafeInteger(offset) ? null : start + offset;
    },
  });
}

function treeOf(html: string): Result<{ readonly body: Element; readonly head: Element | undefined }> {
  let count = 0;
  const most = Math.min(maxElements, html.length + 1000);
  const createElement: typeof defaultTreeAdapter.createElement = (...of) => {
    count += 1;
    // Formatting that is never closed is made again in each paragraph.
    if (count > most) throw new TooMuch();
    return defaultTreeAdapter.createElement(...of);
  };
  try {
    const document = parse<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>(html, {
      scriptingEnabled: false,
      treeAdapter: { ...defaultTreeAdapter, createElement },
    });
    const root = document.childNodes.find(isElement);
    const parts = root?.childNodes.filter(isElement) ?? [];
    const [head, body] = ['head', 'body'].map((name) => parts.find(({ nodeName }) => nodeName === name));
    return body ? ok({ body, head }) : fail('invalid-input', 'its page has no body');
  } catch (error) {
    if (error instanceof TooMuch) return fail('unsupported', 'its page has too many elements');
    throw error;
  }
}

class TooMuch extends Error {}

/** A text that grows as a browser shows it, and the offsets that are counted on the way. */
function makeFlow() {
  const parts: string[] = [];
  /** By offset: where its character is in the text, or -1. */
  const places: number[] = [];
  let length = 0;
  let lines = 0;
  let hasSpace = false;
  let hasCell = false;
  const push = (words: string): void => {
    parts.push(words);
    length += words.length;
  };
  const settle = (): void => {
    if (length > 0) push(lines > 0 ? '\n'.repeat(lines) : hasCell ? '\t' : hasSpace ? ' ' : '');
    lines = 0;
    hasSpace = false;
    hasCell = false;
  };
  return {
    offset: () => places.length,
    add(words: string, isPre: boolean): void {
      for (let at = 0; at < words.length; at += 1) {
        const char = words.charAt(at);
        if (isPre && char === '\n') {
          lines += 1;
          places.push(-1);
        } else if (!isPre && /[ \t\n\r\f]/.test(char)) {
          hasSpace = true;
          places.push(-1);
        } else {
          settle();
          places.push(length);
          push(char);
        }
      }
    },
    skip(count: number, breakLines: number): void {
      for (let left = count; left > 0; left -= 1) places.push(-1);
      lines += breakLines;
    },
    break(least: number, isCell: boolean): void {
      lines = Math.max(lines, least);
      hasCell ||= isCell;
    },
    end(): CanonicalText {
      return countedText(parts.join(''), places);
    },
  };
}

/** White space at the edges of a range is not in the text: the range is what words it holds. */
function countedText(text: string, places: readonly number[]): CanonicalText {
  const next = new Int32Array(places.length + 1).fill(-1);
  const last = new Int32Array(places.length + 1).fill(-1);
  for (let at = places.length - 1; at >= 0; at -= 1)
    next[at] = places[at] === -1 ? (next[at + 1] ?? -1) : (places[at] ?? -1);
  for (let at = 1; at <= places.length; at += 1)
    last[at] = places[at - 1] === -1 ? (last[at - 1] ?? -1) : (places[at - 1] ?? -1);
  const isOffset = (offset: number) => Number.isSafeInteger(offset) && offset >= 0 && offset <= places.length;
  const toRange = (start: number, end: number): Range | null => {
    if (!isOffset(start) || !isOffset(end)) return null;
    const [from = -1, to = -1] = [next[start], last[end]];
    const isWhole = from !== -1 && to >= from && text.slice(from, to + 1).isWellFormed();
    return isWhole ? { start: from, end: to + 1 } : null;
  };
  const toUtf16 = (offset: number) => (isOffset(offset) ? (next[offset] ?? null) : null);
  return { text, toUtf16, toRange };
}

/** `/div[1]/p[2]/text()[1]`, each step the nth of its kind; the empty path is the body itself. */
function nodeAt(body: Element, path: string): Node | null {
  let at: Node = body;
  const steps = path.replace(/^\/?(?:html(?:\[1\])?\/)?(?:body(?:\[1\])?(?=\/|$))?/i, '').split('/');
  for (const step of steps.filter((one) => one !== '')) {
    const [, name = '', number = '1'] = /^([\w:-]+|text\(\))(?:\[(\d+)\])?$/.exec(step) ?? [];
    const wanted = name === 'text()' ? '#text' : name.toLowerCase();
    const found: Node | undefined = childrenOf(at).filter(({ nodeName }) => nodeName === wanted)[
      Number(number) - 1
    ];
    if (!found) return null;
    at = found;
  }
  return at;
}

function childrenOf(node: Node): readonly DefaultTreeAdapterTypes.ChildNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}
