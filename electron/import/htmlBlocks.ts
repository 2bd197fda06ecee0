import { ok, type Result } from '../../shared/result.ts';
import { kindLeftOut, LeftOut, shownElements } from './htmlLeftOut.ts';
import { type List, markerOf, openList } from './htmlLists.ts';
import { isDataTable, rowsOf } from './htmlTables.ts';
import {
  attribute,
  childrenOf,
  findElement,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  parseHtml,
  textOf,
} from './htmlTree.ts';
import { baseAddress, safeAddress } from './links.ts';
import { buildStructure, type FlowBlock, type Marks, type Run, type Structure } from './structure.ts';

/** The text of some HTML with its structure, and in sentences what was left out because it is not text. */
export interface HtmlBlocks extends Structure {
  readonly leftOut: readonly string[];
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
  const ownBase = findElement(document, 'base');
  const base = options.base ?? (ownBase && attribute(ownBase, 'href'));
  const reading = new Reading(baseAddress(base));
  reading.read(document, { type: 'paragraph', marks: {}, depth: 0, list: null });
  return { ...buildStructure(reading.flow), leftOut: reading.leftOut.sentences() };
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
}

/** One way through a tree, gathering blocks. */
class Reading {
  readonly flow: FlowBlock[] = [];
  readonly leftOut = new LeftOut();
  readonly #base: string | undefined;
  readonly #steps: (() => void)[] = [];
  #runs: Run[] = [];
  #kind: Pick<FlowBlock, 'type' | 'level' | 'keepsSpace'> = { type: 'paragraph' };
  /** The list item that has begun but has no text yet. */
  #item: Pick<FlowBlock, 'level' | 'marker'> | null = null;

  constructor(base: string | undefined) {
    this.#base = base;
  }

  /** Reads all of a tree; what is to be done next waits in a list, for no stack of calls is as deep as a page may be. */
  read(root: HtmlNode, context: Context): void {
    this.#readNode(root, context);
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) step();
    this.#endBlock();
  }

  #readNode(node: HtmlNode, context: Context): void {
    if ('value' in node) this.#write(node.value, context);
    else if (isElement(node)) this.#readElement(node, context);
    else this.#readChildren(node, context);
  }

  #endBlock(): void {
    const runs = this.#runs;
    this.#runs = [];
    if (!hasText(runs, /\S/)) return;
    const isItem = this.#item !== null && this.#kind.type !== 'heading';
    this.flow.push({ ...this.#kind, ...(isItem && { type: 'listItem', ...this.#item }), runs });
    if (isItem) this.#item = null;
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
    if (isHidden(element)) {
      if (textOf(element).trim() !== '') this.leftOut.add('hidden');
      return;
    }
    const instead = replacement(element);
    if (instead !== undefined) {
      this.#write(instead, context);
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
        this.#readChildren(element.content as HtmlNode, context);
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
    this.#readChildren(element, { ...context, marks: this.#marksOf(element, context.marks) });
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
    this.#readChildren(element, { ...context, ...blockKind(element, context) });
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
    this.#readChildren(element, context);
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

  #write(text: string, { type, level, keepsSpace, marks }: Context): void {
    if (text === '') return;
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
    if (address.status === 'safe') return { ...marks, link: address.href };
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

const blocks = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 head header hgroup hr html legend listing main marquee menu nav ol p plaintext pre
  search section summary table tbody td textarea tfoot th thead tr ul xmp caption colgroup foreignobject`.split(
    /\s+/,
  ),
);

function isBlock(tagName: string): boolean {
  return blocks.has(tagName.toLowerCase());
}

/** What a browser does not show because the page says so in the element itself. */
function isHidden(element: HtmlElement): boolean {
  if (attribute(element, 'hidden') !== undefined) return true;
  const style = attribute(element, 'style');
  return style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

// Written as a string because the compiler's target does not know the flag that Electron and Node do.
const oneEmoji = String.raw`\p{RGI_Emoji}`;
const emoji = new RegExp(`^${oneEmoji}{1,4}$`, 'v');

/** Text that an element without any stands for: emoji that are drawn as pictures, ticks, small raised figures. */
function replacement(element: HtmlElement): string | undefined {
  const { tagName } = element;
  if (tagName === 'img') {
    const alt = attribute(element, 'alt')?.trim();
    return alt !== undefined && emoji.test(alt) ? alt : undefined;
  }
  // Markdown's lists of tasks.
  if (
    tagName === 'input' &&
    attribute(element, 'type') === 'checkbox' &&
    attribute(element, 'disabled') !== undefined
  )
    return attribute(element, 'checked') === undefined ? '☐ ' : '☑ ';
  // Written on the line, 10⁶ would be 106 and a figure would be wrong.
  if (tagName === 'sup') return inScript(element, superscripts);
  if (tagName === 'sub') return inScript(element, subscripts);
  return undefined;
}

const maxRaisedLength = 20;
const maxRaisedNodes = 40;
const onTheLine = '0123456789+-−';
const superscripts = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'];
const subscripts = [...'₀₁₂₃₄₅₆₇₈₉₊₋₋'];

function inScript(element: HtmlElement, script: readonly string[]): string | undefined {
  const text = textOf(element, maxRaisedLength, maxRaisedNodes);
  if (text === undefined || text.length > maxRaisedLength) return undefined;
  const raised = [...text.trim()].map((character) => script[onTheLine.indexOf(character)]);
  return raised.length > 0 && raised.every((character) => character !== undefined)
    ? raised.join('')
    : undefined;
}

/** Text that browsers draw around what is in an element. */
function around(element: HtmlElement): readonly [before: string, after: string] {
  if (element.tagName === 'q') return ['“', '”'];
  // The labels of a drawing (SVG) lie apart on the page.
  if (element.tagName === 'text') return [' ', ' '];
  if (element.tagName !== 'rt') return ['', ''];
  return hasBrackets(element.parentNode ?? element) ? ['', ''] : ['(', ')'];
}

/** Whether an element draws the brackets around what is small above its text itself; asked once for each, however much that is. */
function hasBrackets(ruby: HtmlNode): boolean {
  const known = bracketed.get(ruby);
  if (known !== undefined) return known;
  const has = childrenOf(ruby).some(({ nodeName }) => nodeName === 'rp');
  bracketed.set(ruby, has);
  return has;
}

const bracketed = new WeakMap<HtmlNode, boolean>();
