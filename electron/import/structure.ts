import type { Block, Inline, Page } from '../../shared/model/article.ts';
import { findBlocks } from '../../shared/text/blocks.ts';
import { trimWhitespace } from '../../shared/text/graphemes.ts';

/** How a range of text is set off; a link is its address, which is shown and never followed. */
export interface Marks {
  readonly emphasis?: boolean;
  readonly strong?: boolean;
  readonly link?: string;
}

/**
 * What a block is made of: text, whose white space counts as it does in HTML (any amount is one space); the end of a
 * line within the block, two of which part it in two; or the place where a page of the source begins.
 */
export type Run =
  | (Marks & { readonly text: string })
  | { readonly lineBreak: true }
  | { readonly page: string };

/** One block as a reader finds it, before it has a place in a text. */
export interface FlowBlock {
  readonly type: Block['type'];
  /** Depth of a heading or list item; brought into 1 to 6. */
  readonly level?: number;
  /** What comes before a numbered item, such as “3.”. */
  readonly marker?: string;
  readonly runs: readonly Run[];
  /** True where white space and line ends are the author's, as in HTML's pre. */
  readonly keepsSpace?: boolean;
}

/** Canonical text with the structure over it (UTF-16 code units, half-open); always passes `checkDocument`. */
export interface Structure {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly inlines: readonly Inline[];
  /** Empty unless a run said where pages begin; what comes before the first of them lies on no page. */
  readonly pages: readonly Page[];
}

/** The structure of a plain text, whose line ends become LF and which is kept to the letter otherwise. */
export function structureOfText(written: string): Structure {
  const text = written.replace(/\r\n?/g, '\n');
  return { text, blocks: findBlocks(text), inlines: [], pages: [] };
}

/** Between two blocks: a blank line, so that the text alone reads well too. */
const separator = '\n\n';
const maxMarkerLength = 20;
const maxPageLabelLength = 40;

/**
 * Makes canonical text and structure of a flow of blocks. Blocks without any text but white space are left out, and so
 * are NUL characters; a carriage return is a line end, and half of a surrogate pair, which is not a character in any
 * encoding, becomes U+FFFD. A flow without text gives the empty text, which the caller refuses.
 */
export function buildStructure<F extends FlowBlock>(
  flow: Iterable<F>,
  /** Told of each block of the structure from which one of the flow it was made. */
  onBlock: (from: F) => void = () => undefined,
): Structure {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const inlines: Inline[] = [];
  const pageStarts: { readonly label: string; readonly start: number }[] = [];
  let length = 0;
  for (const block of flow) {
    let marker = block.marker?.trim();
    for (const drawn of drawBlock(block)) {
      const start = drawn.text === '' || length === 0 ? length : length + separator.length;
      for (const { label, at } of drawn.pages) pageStarts.push({ label, start: start + at });
      if (drawn.text === '') continue;
      if (length > 0) parts.push(separator);
      parts.push(drawn.text);
      length = start + drawn.text.length;
      onBlock(block);
      blocks.push({
        type: block.type,
        start,
        end: length,
        ...(block.level !== undefined && { level: Math.min(6, Math.max(1, Math.trunc(block.level) || 1)) }),
        ...(marker && [...marker].length <= maxMarkerLength && { marker }),
      });
      // The second part of an item that was parted is no item of its own number.
      marker = undefined;
      for (const { start: from, end, ...rest } of drawn.inlines)
        inlines.push({ ...rest, start: start + from, end: start + end });
    }
  }
  const text = parts.join('');
  return { text, blocks, inlines, pages: toPages(text, pageStarts) };
}

/** A block as it will stand in the text; offsets count from its beginning. */
interface DrawnBlock {
  readonly text: string;
  readonly inlines: readonly Inline[];
  readonly pages: readonly { readonly label: string; readonly at: number }[];
}

/** Draws one block, or the several that a blank line within it makes; the last may be empty but for pages. */
function* drawBlock({ runs, keepsSpace = false }: FlowBlock): Generator<DrawnBlock> {
  let pen = new Pen(keepsSpace);
  for (const run of runs) {
    if ('text' in run) pen.write(run.text, run);
    else if ('page' in run) pen.turnPage(run.page);
    else if (pen.atLineStart && !keepsSpace) {
      yield pen.lift();
      pen = new Pen(keepsSpace);
    } else pen.breakLine();
  }
  yield pen.lift();
}

/** Writes the text of one block, collapsing white space as it goes, and remembers where marks begin and end. */
class Pen {
  readonly #keepsSpace: boolean;
  readonly #parts: string[] = [];
  readonly #inlines: Inline[] = [];
  readonly #pages: { readonly label: string; readonly at: number }[] = [];
  #open: Marks = {};
  readonly #since = { emphasis: 0, strong: 0, link: 0 };
  #length = 0;
  /** What is owed between what was written and what comes next, if anything comes. */
  #owed: '' | ' ' | '\n' = '';

  constructor(keepsSpace: boolean) {
    this.#keepsSpace = keepsSpace;
  }

  /** True where nothing has been written since the last line end, or at all. */
  get atLineStart(): boolean {
    return this.#length === 0 || this.#owed === '\n';
  }

  write(raw: string, marks: Marks): void {
    const text = clean(raw);
    if (this.#keepsSpace) {
      this.#put(this.#length === 0 ? text.replace(/^\s*\n/, '') : text, marks);
      return;
    }
    const collapsed = text.replace(/[ \t\n\f]{2,}|[\t\n\f]/g, ' ');
    const words = collapsed.replace(/^ | $/g, '');
    if (collapsed.startsWith(' ')) this.#owe();
    if (words !== '') {
      // A space belongs to a mark only where the words on both of its sides do.
      this.#put(this.#owed, shared(this.#open, marks));
      this.#owed = '';
      this.#put(words, marks);
    }
    if (collapsed.endsWith(' ')) this.#owe();
  }

  breakLine(): void {
    if (this.#keepsSpace) this.#put('\n', this.#open);
    else if (this.#length > 0) this.#owed = '\n';
  }

  turnPage(label: string): void {
    const at = this.#length + this.#owed.length;
    this.#pages.push({ label, at });
  }

  lift(): DrawnBlock {
    this.#mark({});
    const written = this.#parts.join('');
    const range = trimWhitespace(written, { start: 0, end: written.length });
    const text = range ? written.slice(range.start, range.end) : '';
    const shift = range?.start ?? 0;
    const inlines: Inline[] = [];
    for (const inline of this.#inlines) {
      const kept = range && trimWhitespace(written, inline);
      if (kept) inlines.push({ ...inline, start: kept.start - shift, end: kept.end - shift });
    }
    inlines.sort((one, other) => one.start - other.start || other.end - one.end);
    const pages = this.#pages.map(({ label, at }) => ({
      label,
      at: Math.min(text.length, Math.max(0, at - shift)),
    }));
    return { text, inlines, pages };
  }

  #owe(): void {
    if (this.#owed === '' && this.#length > 0) this.#owed = ' ';
  }

  #put(text: string, marks: Marks): void {
    if (text === '') return;
    this.#mark(marks);
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Ends and begins marks at this place, so that those in `marks` are open. */
  #mark(marks: Marks): void {
    const open = this.#open;
    const at = this.#length;
    if (open.link !== marks.link) {
      if (open.link) this.#inlines.push({ type: 'link', start: this.#since.link, end: at, href: open.link });
      this.#since.link = at;
    }
    for (const type of ['strong', 'emphasis'] as const) {
      if (Boolean(open[type]) === Boolean(marks[type])) continue;
      if (open[type]) this.#inlines.push({ type, start: this.#since[type], end: at });
      this.#since[type] = at;
    }
    this.#open = marks;
  }
}

function shared(one: Marks, other: Marks): Marks {
  return {
    ...(one.emphasis && other.emphasis && { emphasis: true }),
    ...(one.strong && other.strong && { strong: true }),
    ...(one.link !== undefined && one.link === other.link && { link: one.link }),
  };
}

function clean(text: string): string {
  const plain = /[\r\0]/.test(text) ? text.replaceAll('\0', '').replace(/\r\n?/g, '\n') : text;
  return plain.isWellFormed() ? plain : plain.toWellFormed();
}

function toPages(
  text: string,
  starts: readonly { readonly label: string; readonly start: number }[],
): readonly Page[] {
  const pages: Page[] = [];
  for (const [index, { label, start }] of starts.entries()) {
    const end = Math.min(text.length, starts[index + 1]?.start ?? text.length);
    const name = [...label.trim()].slice(0, maxPageLabelLength).join('');
    if (start < end && name !== '') pages.push({ label: name, start, end });
  }
  return pages;
}

/** The structure that is left when only some of its blocks, by their index, are kept; pages keep what is left of them. */
export function keepBlocks(structure: Structure, isKept: (index: number) => boolean): Structure {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const inlines: Inline[] = [];
  let length = 0;
  let next = 0;
  for (const [index, block] of structure.blocks.entries()) {
    while ((structure.inlines[next]?.start ?? block.start) < block.start) next += 1;
    if (!isKept(index)) continue;
    if (length > 0) length += separator.length;
    const shift = length - block.start;
    for (let inline = structure.inlines[next]; inline && inline.start < block.end; ) {
      inlines.push({ ...inline, start: inline.start + shift, end: inline.end + shift });
      next += 1;
      inline = structure.inlines[next];
    }
    parts.push(structure.text.slice(block.start, block.end));
    blocks.push({ ...block, start: length, end: block.end + shift });
    length = block.end + shift;
  }
  const text = parts.join(separator);
  const starts = movedTo(
    structure.pages.map(({ start }) => start),
    structure.blocks.filter((_, index) => isKept(index)),
    blocks,
    text.length,
  );
  const pages = structure.pages.map(({ label }, index) => ({ label, start: starts[index] ?? text.length }));
  return { text, blocks, inlines, pages: toPages(text, pages) };
}

/** Where places, in the order of the text, are after blocks have moved: in their block, or at the start of the next that is left. */
function movedTo(
  places: readonly number[],
  before: readonly Block[],
  after: readonly Block[],
  end: number,
): readonly number[] {
  let index = 0;
  return places.map((place) => {
    while ((before[index]?.end ?? place + 1) <= place) index += 1;
    const [old, moved] = [before[index], after[index]];
    return old && moved ? moved.start + Math.max(0, place - old.start) : end;
  });
}
