import { type Aside, type Cell, type OfficeBlock, tableBlocks } from '../office.ts';
import type { FlowBlock, Marks, Run } from '../structure.ts';

/** What a paragraph is, as rich text says it before the paragraph or within it. */
export interface ParagraphKind {
  heading: number | undefined;
  /** In how many tables it is; 0 for none. */
  tables: number;
  isItem: boolean;
  level: number;
  /** What was written in front of it as the sign of an item. */
  marker: string;
}

export const plainParagraph = (): ParagraphKind => ({
  heading: undefined,
  tables: 0,
  isItem: false,
  level: 0,
  marker: '',
});

interface Table {
  readonly rows: (readonly Cell[])[];
  cells: Cell[];
  blocks: OfficeBlock[];
  isNested: boolean;
}

/** A text with its paragraphs and tables while it is read: the document's own, or that of a note, a header or a box. */
export class Story {
  readonly kind: ParagraphKind = plainParagraph();
  /** True between the beginning of a row and its end, whatever paragraphs say of themselves. */
  isInRow = false;
  readonly #blocks: OfficeBlock[] = [];
  readonly #tables: Table[] = [];
  #runs: Run[] = [];
  #asides = new Map<Aside, Run[]>();
  #below: OfficeBlock[] = [];
  #text = '';
  #marks: Marks = {};
  #aside: Aside | undefined;

  write(text: string, marks: Marks, aside: Aside | undefined): void {
    if (text === '') return;
    const isSame =
      aside === this.#aside &&
      marks.strong === this.#marks.strong &&
      marks.emphasis === this.#marks.emphasis &&
      marks.link === this.#marks.link;
    if (!isSame) this.#flush();
    this.#marks = marks;
    this.#aside = aside;
    this.#text += text;
  }

  breakLine(): void {
    this.#flush();
    this.#runs.push({ lineBreak: true });
  }

  /** Puts blocks below the paragraph that is being read. */
  putBelow(blocks: readonly OfficeBlock[]): void {
    for (const block of blocks) this.#below.push(block);
  }

  endParagraph(): void {
    const depth = Math.min(mostTables, Math.max(this.kind.tables, this.isInRow ? 1 : 0));
    if (depth === 0 && this.#tables.length > 0) this.#leaveTables(0);
    const blocks = this.#takeParagraph();
    this.#put(depth, blocks);
  }

  /** Ends a cell of the innermost table of this depth. */
  endCell(depth: number): void {
    const at = Math.min(mostTables, Math.max(1, depth));
    const blocks = this.#takeParagraph();
    this.#put(at, blocks);
    const table = this.#tables[at - 1];
    if (!table) return;
    table.cells.push(table.blocks);
    table.blocks = [];
  }

  endRow(depth: number): void {
    const at = Math.min(mostTables, Math.max(1, depth));
    if (this.#hasText()) this.endCell(at);
    this.#leaveTables(at);
    const table = this.#tables[at - 1];
    if (!table) return;
    if (table.blocks.length > 0) table.cells.push(table.blocks);
    if (table.cells.length > 0) table.rows.push(table.cells);
    table.cells = [];
    table.blocks = [];
  }

  /** All blocks, at the end of the text. */
  close(): readonly OfficeBlock[] {
    if (this.#hasText()) this.endParagraph();
    this.#leaveTables(0);
    for (const block of this.#below) this.#blocks.push(block);
    this.#below = [];
    return this.#blocks;
  }

  #hasText(): boolean {
    return this.#text !== '' || this.#runs.length > 0 || this.#asides.size > 0;
  }

  #put(depth: number, blocks: readonly OfficeBlock[]): void {
    if (depth < this.#tables.length) this.#leaveTables(depth);
    while (this.#tables.length < depth) {
      const around = this.#tables.at(-1);
      if (around) around.isNested = true;
      this.#tables.push({ rows: [], cells: [], blocks: [], isNested: false });
    }
    const into = this.#tables.at(-1)?.blocks ?? this.#blocks;
    for (const block of blocks) into.push(block);
  }

  /** Ends all tables that are deeper than this, each in a cell of the one around it. */
  #leaveTables(depth: number): void {
    while (this.#tables.length > depth) {
      const table = this.#tables.pop();
      if (!table) return;
      if (table.blocks.length > 0) table.cells.push(table.blocks);
      if (table.cells.length > 0) table.rows.push(table.cells);
      const into = this.#tables.at(-1)?.blocks ?? this.#blocks;
      for (const block of tableBlocks(table.rows, table.isNested)) into.push(block);
    }
  }

  #takeParagraph(): readonly OfficeBlock[] {
    this.#flush();
    const blocks: OfficeBlock[] = [
      { ...this.#type(), runs: this.#runs },
      ...[...this.#asides].map(([aside, runs]): OfficeBlock => ({ type: 'paragraph', aside, runs })),
      ...this.#below,
    ];
    this.#runs = [];
    this.#asides = new Map();
    this.#below = [];
    this.kind.marker = '';
    return blocks;
  }

  #type(): Omit<FlowBlock, 'runs'> {
    const { heading, isItem, level } = this.kind;
    const sign = this.kind.marker.trim();
    // Signs such as “•” are drawn by whoever shows a list.
    const marker = /[\p{L}\p{N}]/u.test(sign) && sign !== 'o' ? { marker: sign } : {};
    if (heading !== undefined) return { type: 'heading', level: heading, ...marker };
    return isItem || sign !== '' ? { type: 'listItem', level: level + 1, ...marker } : { type: 'paragraph' };
  }

  #flush(): void {
    if (this.#text === '') return;
    if (this.#aside === undefined) this.#runs.push({ ...this.#marks, text: this.#text });
    else {
      const runs = this.#asides.get(this.#aside) ?? [];
      this.#asides.set(this.#aside, runs);
      runs.push({ text: this.#text });
    }
    this.#text = '';
  }
}

/** Tables in tables beyond this are read as if they were in the last. */
const mostTables = 20;
