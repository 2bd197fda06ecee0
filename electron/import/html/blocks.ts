import { ok, type Result } from '../../../shared/result.ts';
import { baseAddress, safeAddress } from '../links.ts';
import { buildStructure, type FlowBlock, type Marks, type Run, type Structure } from '../structure.ts';
import { isHidden, kindLeftOut, LeftOut, shownElements } from './leftOut.ts';
import { type List, markerOf, openList } from './lists.ts';
import { around, replacement } from './replacements.ts';
import { isDataTable, rowsOf } from './tables.ts';
import {
  attribute,
  childrenOf,
  findElement,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isElement,
  parseHtml,
  textOf,
} from './tree.ts';

/** The text of some HTML with its structure, and in sentences what was left out because it is not text. */
export interface HtmlBlocks extends Structure {
  readonly leftOut: readonly string[];
}

/** The blocks of a page, and for each the element that it comes from. */
export interface PageBlocks extends HtmlBlocks {
  /** By block: the innermost element around all of its text, as far as that is cheap to know. */
  readonly origins: readonly HtmlElement[];
  /** By block: true where browsers do not show it. */
  readonly hidden: readonly boolean[];
  /** Where links are in the text, with those whose address is not known (UTF-16 code units, half-open). */
  readonly links: readonly { readonly start: number; readonly end: number }[];
}

export interface HtmlOptions {
  /** The address that links are relative to; without it, those that are relative lead nowhere. */
  readonly base?: string | undefined;
}

/**
 * Reads HTML (a page, or a piece of one) as blocks. Known elements give structure, all others only the text in them;
 * nothing of the markup gets through, so there is nothing in the result that could run or be fetched. All text that a
 * browser shows is kept, including the words on buttons. Fails with half a sentence (“its HTML elements are …”) for
 * what no page has; HTML without text gives the empty text.
 */
export function blocksOfHtml(html: string, options: HtmlOptions = {}): Result<HtmlBlocks> {
  const parsed = parseHtml(html);
  return parsed.ok ? ok(blocksOfTree(parsed.value, options)) : parsed;
}

/** The same for a page that has been parsed. */
export function blocksOfTree(document: HtmlDocument, options: HtmlOptions = {}): HtmlBlocks {
  const reading = new Reading(baseOf(document, options), false);
  reading.read(document, outermost);
  return { ...buildStructure(reading.flow), leftOut: reading.leftOut.sentences() };
}

/**
 * The blocks of a page that has been parsed, with those that browsers do not show (also where scripts run, as `noscript`)
 * unless the page shows the same words elsewhere.
 */
export function blocksOfPage(document: HtmlDocument, options: HtmlOptions = {}): PageBlocks {
  const reading = readWhole(document, baseOf(document, options) ?? nowhere);
  const shown = new Set(reading.flow.flatMap((block) => (block.isHidden ? [] : [wordsOf(block)])));
  const flow = reading.flow.filter((block) => !block.isHidden || !shown.has(wordsOf(block)));
  const origins: HtmlElement[] = [];
  const hidden: boolean[] = [];
  const structure = buildStructure(flow, ({ origin, isHidden }) => {
    origins.push(origin);
    hidden.push(isHidden);
  });
  return {
    ...structure,
    inlines: structure.inlines.filter(({ href }) => !href?.startsWith(nowhere)),
    links: structure.inlines.filter(({ type }) => type === 'link'),
    origins,
    hidden,
    leftOut: reading.leftOut.sentences(),
  };
}

/** With less text (UTF-16 code units), and so many times more that is not shown, a page waits for its scripts to show it. */
const leastShown = 100;
const mostHidden = 4;

/** All of a page; one that was saved before its scripts showed what it holds is read as if they had. */
function readWhole(document: HtmlDocument, base: string): Reading {
  const reading = new Reading(base, true);
  reading.read(document, outermost);
  const lengthOf = (isHidden: boolean) =>
    reading.flow.reduce((sum, block) => sum + (block.isHidden === isHidden ? wordsOf(block).length : 0), 0);
  const shown = lengthOf(false);
  if (shown >= leastShown || lengthOf(true) <= Math.max(leastShown, shown * mostHidden)) return reading;
  const all = new Reading(base, true, true);
  all.read(document, outermost);
  return all;
}

/** Stands in for the address of a page that has none, so that its relative links are seen to be links. */
const nowhere = 'https://nowhere.invalid/';

function baseOf(document: HtmlDocument, { base }: HtmlOptions): string | undefined {
  const own = findElement(document, 'base');
  return baseAddress(base ?? (own && attribute(own, 'href')));
}

function wordsOf({ runs }: FlowBlock): string {
  return runs
    .map((run) => ('text' in run ? run.text : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How much text (UTF-16 code units) that is not shown is read of a page, and how long the markup in one may be that browsers escaped. */
const maxHidden = 500_000;
const maxEscaped = 100_000;

interface PageBlock extends FlowBlock {
  readonly origin: HtmlElement;
  readonly isHidden: boolean;
}

/** What the elements around a place make of the text there. */
interface Context {
  readonly type: FlowBlock['type'];
  readonly level?: number | undefined;
  readonly marks: Marks;
  /** How many lists stand around. */
  readonly depth: number;
  readonly list: List | null;
  readonly keepsSpace?: boolean;
  /** In a cell of a table that is written as lines, blocks do not begin new ones. */
  readonly inCell?: boolean;
  /** The nearest block around, or element that the page has made up. */
  readonly around: HtmlElement | null;
}

const outermost: Context = { type: 'paragraph', marks: {}, depth: 0, list: null, around: null };

/** One way through a tree, gathering blocks. */
class Reading {
  readonly flow: PageBlock[] = [];
  readonly leftOut = new LeftOut();
  readonly #base: string | undefined;
  readonly #keepsHidden: boolean;
  readonly #steps: (() => void)[] = [];
  #runs: Run[] = [];
  #origin: HtmlElement | null = null;
  /** What is not shown waits for the end of the block that it was met in. */
  #hidden: PageBlock[] = [];
  #hiddenLength = 0;
  #kind: Pick<FlowBlock, 'type' | 'level' | 'keepsSpace'> = { type: 'paragraph' };
  /** The list item that has begun but has no text yet. */
  #item: Pick<FlowBlock, 'level' | 'marker'> | null = null;

  /** Takes what is hidden by its attributes for shown. */
  readonly #showsAll: boolean;

  constructor(base: string | undefined, keepsHidden: boolean, showsAll = false) {
    this.#showsAll = showsAll;
    this.#base = base;
    this.#keepsHidden = keepsHidden;
  }

  /** Reads all of a tree; what is to be done next waits in a list, for no stack of calls is as deep as a page may be. */
  read(root: HtmlNode, context: Context): void {
    this.#readNode(root, context);
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) step();
    this.#endBlock();
  }

  #readNode(node: HtmlNode, context: Context): void {
    if ('value' in node) this.#write(node.value, context, node.parentNode);
    else if (isElement(node)) this.#readElement(node, context);
    else this.#readChildren(node, context);
  }

  #endBlock(): void {
    const runs = this.#runs;
    const origin = this.#origin;
    this.#runs = [];
    this.#origin = null;
    if (origin && hasText(runs, /\S/)) {
      const isItem = this.#item !== null && this.#kind.type !== 'heading';
      this.flow.push({
        ...this.#kind,
        ...(isItem && { type: 'listItem', ...this.#item }),
        runs,
        origin,
        isHidden: false,
      });
      if (isItem) this.#item = null;
    }
    for (const block of this.#hidden) this.flow.push(block);
    this.#hidden = [];
  }

  /** Reads what browsers do not show, apart from the block around it. */
  #readHidden(element: HtmlElement, length: number): void {
    this.#hiddenLength += length;
    if (!this.#keepsHidden || this.#hiddenLength > maxHidden) return;
    const inner = new Reading(this.#base, false);
    const content = 'content' in element ? (element.content as HtmlNode) : element;
    const source = textOf(content, maxEscaped);
    // Browsers that save a page write what is in a noscript as text.
    const escaped = element.tagName === 'noscript' && /^\s*</.test(source) ? parseHtml(source) : null;
    inner.#readAll(escaped?.ok ? escaped.value : content, { ...outermost, around: element });
    for (const block of inner.flow) this.#hidden.push({ ...block, origin: element, isHidden: true });
  }

  #readAll(root: HtmlNode, context: Context): void {
    this.#readChildren(root, context);
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) step();
    this.#endBlock();
  }

  #readChildren(node: HtmlNode, context: Context): void {
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) this.#next(() => this.#readNode(child, context));
    }
  }

  /** What is put here last is done first: so what follows something is put here before it. */
  #next(step: () => void): void {
    this.#steps.push(step);
  }

  #readElement(element: HtmlElement, context: Context): void {
    this.leftOut.addHandlers(element);
    const { tagName } = element;
    if (!this.#showsAll && tagName !== 'body' && isHidden(element)) {
      const text = textOf(element);
      if (text.trim() !== '') {
        this.leftOut.add('hidden');
        this.#readHidden(element, text.length);
      }
      return;
    }
    if (this.#keepsHidden && tagName === 'noscript') {
      this.#readHidden(element, textOf(element).length);
      return;
    }
    const instead = replacement(element);
    if (instead !== undefined) {
      this.#write(instead, context, element);
      return;
    }
    const kind = kindLeftOut(element);
    if (kind !== undefined) {
      if (kind !== 'silent') this.leftOut.add(kind);
      // A template with a shadow root is shown by browsers; parsers keep what is in it apart.
      if (
        tagName === 'template' &&
        attribute(element, 'shadowrootmode') !== undefined &&
        'content' in element
      )
        this.#readChildren(element.content as HtmlNode, { ...context, around: element });
      else if (tagName === 'template' && 'content' in element)
        this.#readHidden(element, textOf(element.content as HtmlNode).length);
      return;
    }
    if (tagName === 'br') this.#breakLine(context);
    else if (tagName === 'table' && isDataTable(element)) this.#readTable(element, context);
    else if (tagName === 'li') this.#readItem(element, context);
    else if (isBlock(tagName)) this.#readBlock(element, context);
    else this.#readInline(element, context);
  }

  #readInline(element: HtmlElement, context: Context): void {
    const [before, after] = around(element);
    const shown = shownElements[element.tagName];
    if (shown) this.leftOut.add(shown);
    this.#write(before, context);
    if (after) this.#next(() => this.#write(after, context));
    this.#readChildren(element, {
      ...context,
      marks: this.#marksOf(element, context.marks),
      ...(element.tagName.includes('-') && { around: element }),
    });
  }

  #readBlock(element: HtmlElement, context: Context): void {
    if (context.inCell) {
      this.#write(' ', context);
      this.#next(() => this.#write(' ', context));
      this.#readInline(element, context);
      return;
    }
    this.#endBlock();
    this.#next(() => this.#endBlock());
    this.#readChildren(element, { ...context, ...blockKind(element, context), around: element });
  }

  #readItem(element: HtmlElement, context: Context): void {
    if (context.inCell) {
      this.#readBlock(element, context);
      return;
    }
    this.#endBlock();
    const marker = context.list ? markerOf(context.list, attribute(element, 'value')) : null;
    this.#item = { level: Math.max(1, context.depth), ...(marker !== null && { marker }) };
    this.#next(() => {
      this.#endBlock();
      this.#item = null;
    });
    this.#readChildren(element, { ...context, around: element });
  }

  #readTable(table: HtmlElement, context: Context): void {
    this.#endBlock();
    const lines: Run[] = [];
    const endRow = () => {
      if (hasText(this.#runs, /[^\s|]/)) {
        if (lines.length > 0) lines.push({ lineBreak: true });
        for (const run of this.#runs) lines.push(run);
      }
      this.#runs = [];
    };
    this.#next(() => {
      this.#runs = lines;
      this.#origin = table;
      this.#endBlock();
    });
    for (const row of rowsOf(table).toReversed()) {
      this.#next(endRow);
      for (const [index, cell] of [...row.entries()].toReversed()) {
        this.#next(() => {
          if (index > 0) this.#write(' | ', context);
          this.leftOut.addHandlers(cell);
          this.#readChildren(cell, { ...context, inCell: true });
        });
      }
    }
    const caption = findElement(table, 'caption');
    if (caption) this.#readBlock(caption, context);
  }

  #write(
    text: string,
    { type, level, keepsSpace, marks, around: block }: Context,
    from: HtmlNode | null = block,
  ): void {
    if (text === '') return;
    if (/\S/.test(text)) {
      const element = from && isElement(from) ? from : block;
      if (this.#origin === null) this.#origin = element;
      else if (this.#origin !== element) this.#origin = block ?? this.#origin;
    }
    if (this.#runs.length === 0)
      this.#kind = { type, ...(level !== undefined && { level }), ...(keepsSpace && { keepsSpace }) };
    this.#runs.push({ ...marks, text });
  }

  #breakLine(context: Context): void {
    if (context.inCell) this.#write(' ', context);
    else if (this.#runs.length > 0) this.#runs.push({ lineBreak: true });
  }

  #marksOf(element: HtmlElement, marks: Marks): Marks {
    const { tagName } = element;
    if (tagName === 'em' || tagName === 'i' || tagName === 'cite') return { ...marks, emphasis: true };
    if (tagName === 'strong' || tagName === 'b') return { ...marks, strong: true };
    if (tagName !== 'a') return marks;
    const href = attribute(element, 'href');
    if (href === undefined) return marks;
    const address = safeAddress(href, this.#base);
    // On a page without an address, one that is relative in any way leads nowhere, and is a link all the same.
    const isLost = this.#base === nowhere && !URL.canParse(href);
    if (address.status === 'safe') return { ...marks, link: isLost ? nowhere : address.href };
    if (address.status === 'unsafe') this.leftOut.addUnsafeLink();
    return marks;
  }
}

function hasText(runs: readonly Run[], pattern: RegExp): boolean {
  return runs.some((run) => 'text' in run && pattern.test(run.text));
}

/** What a block element makes of the text in it. */
function blockKind(element: HtmlElement, context: Context): Partial<Context> {
  const { tagName } = element;
  const heading = /^h([1-6])$/.exec(tagName);
  if (heading) return { type: 'heading', level: Number(heading[1]) };
  if (tagName === 'blockquote') return { type: 'blockquote', level: undefined };
  if (spaceKeepers.has(tagName)) return { keepsSpace: true };
  if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir')
    return { depth: context.depth + 1, list: tagName === 'ol' ? openList(element) : null };
  return {};
}

const spaceKeepers = new Set(['pre', 'xmp', 'plaintext', 'listing', 'textarea']);
