import { fail, type Result } from '../../shared/result.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { isDelivery } from './delivery/split.ts';
import type { Particulars } from './document.ts';
import { makeDocuments } from './documents.ts';
import { choosePassages } from './passages.ts';
import type { ReaderOptions } from './reader.ts';
import { buildStructure, type FlowBlock, type Run, type Structure } from './structure.ts';

/** What a document holds beside its text, and how that is called where it was left out. */
const asides = {
  Header: 'Headers were left out.',
  Footer: 'Footers were left out.',
  Comment: 'Comments were left out.',
  'Deleted text': 'Tracked changes were treated as accepted: deleted text was left out.',
  'Hidden text': 'Hidden text was left out.',
  'Phonetic guide': 'Phonetic guides were left out; the words under them were kept.',
  Chart: 'The text of charts was left out.',
  Contents: 'The table of contents was left out.',
} as const;

/** A passage that is not part of the running text, as its label says. */
export type Aside = keyof typeof asides;

/** A block of an office document; without `aside` it belongs to the running text. */
export type OfficeBlock = FlowBlock & { readonly aside?: Aside | undefined };

/** What is known of the file besides its blocks. */
interface OfficeFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly blocks: readonly OfficeBlock[];
  readonly particulars: Particulars;
}

/**
 * The documents in an office document: its running text, or where there is none all that it holds. Fails with a sentence where
 * that is nothing.
 */
export function makeOfficeDocuments(
  bytes: Uint8Array,
  { fileName, mediaType, blocks, particulars }: OfficeFile,
  options: Pick<ReaderOptions, 'take' | 'withPassages'>,
): Result<readonly ImportedDocument[]> {
  const labels: (Aside | undefined)[] = [];
  const whole = buildStructure(blocks, (block) => labels.push((block as OfficeBlock).aside));
  if (whole.text === '') return fail('invalid-input', `“${fileName}” contains no text.`);
  const hasText = labels.includes(undefined);
  const judge = (index: number) => ({ isTaken: !hasText || !labels[index], label: labels[index] ?? null });
  const running = choosePassages(whole, judge, {}).structure;
  if (isDelivery(running))
    return makeDocuments(
      bytes,
      { fileName, mediaType },
      running,
      { leftOut: particulars.leftOut ?? [] },
      options,
    );
  const chosen = choosePassages(whole, judge, { ...options, withPassages: true });
  const left = new Set(chosen.passages?.filter(({ isTaken }) => !isTaken).map(({ label }) => label));
  const named = (Object.keys(asides) as Aside[]).filter((aside) => left.has(aside));
  return makeDocuments(bytes, { fileName, mediaType }, chosen.structure, {
    ...particulars,
    leftOut: [...(particulars.leftOut ?? []), ...named.map((aside) => asides[aside])],
    passages: options.withPassages ? chosen.passages : undefined,
    doubt:
      [particulars.doubt, hasText ? undefined : noText(fileName, labels)].filter(Boolean).join(' ') ||
      undefined,
  });
}

function noText(fileName: string, labels: readonly (Aside | undefined)[]): string {
  const beside = [...new Set(labels)].join(', ').toLowerCase();
  return `“${fileName}” has no running text: what is beside it (${beside}) was taken.`;
}

/** The blocks of a note as they come below the text: the first with its number; all beside the text where its place is (`aside`). */
export function noteBlocks(
  blocks: readonly OfficeBlock[],
  number: number,
  aside: Aside | undefined,
): readonly OfficeBlock[] {
  const first = blocks.findIndex(
    (block) => !block.aside && block.runs.some((run) => 'text' in run && run.text.trim() !== ''),
  );
  return blocks.map((block, index) => ({
    ...block,
    ...(index === first &&
      block.type === 'paragraph' && { type: 'listItem', level: 1, marker: `${number}.` }),
    ...(aside && { aside }),
  }));
}

/** Longer cells (UTF-16 code units) hold passages of an article, not entries of a table. */
const maxEntryLength = 400;

/** A cell of a table: the blocks in it. */
export type Cell = readonly OfficeBlock[];

/**
 * A table as blocks: each row a line with “ | ” between its cells, or its blocks one after the other where it only
 * places them on the page (`isNested` says that a table is in it).
 */
export function tableBlocks(rows: readonly (readonly Cell[])[], isNested: boolean): readonly OfficeBlock[] {
  const cells = rows.flat(2);
  const text = cells.filter(({ aside }) => !aside);
  if (isNested || !isData(rows)) return cells;
  const lines: Run[] = [];
  for (const row of rows) {
    const line = row.flatMap((cell, index): readonly Run[] => [
      ...(index > 0 ? [{ text: ' | ' }] : []),
      ...cell.filter(({ aside }) => !aside).flatMap(inLine),
    ]);
    if (!line.some((run) => 'text' in run && /[^\s|]/.test(run.text))) continue;
    if (lines.length > 0) lines.push({ lineBreak: true });
    for (const run of line) lines.push(run);
  }
  const others = cells.filter((block) => block.aside);
  return text.length === 0 ? others : [{ type: 'paragraph', runs: lines }, ...others];
}

function inLine({ runs, marker }: OfficeBlock): readonly Run[] {
  const flat = runs.map((run): Run => ('lineBreak' in run ? { text: ' ' } : run));
  return [{ text: marker ? ` ${marker} ` : ' ' }, ...flat, { text: ' ' }];
}

function isData(rows: readonly (readonly Cell[])[]): boolean {
  const several = rows.filter((row) => row.length > 1);
  return (
    several.length > 1 &&
    several
      .flat()
      .every((cell) => lengthOf(cell) <= maxEntryLength && cell.every(({ type }) => type !== 'heading'))
  );
}

function lengthOf(cell: Cell): number {
  return cell
    .flatMap(({ runs }) => runs)
    .reduce((sum, run) => sum + ('text' in run ? run.text.trim().length : 0), 0);
}

/** Blocks of their own, of text that has been made a structure before: as it is in there. */
export function blocksOfStructure({ text, blocks, inlines = [] }: PartialStructure): readonly FlowBlock[] {
  let next = 0;
  return blocks.map(({ type, level, marker, start, end }): FlowBlock => {
    const edges = new Set([start, end]);
    while ((inlines[next]?.start ?? end) < start) next += 1;
    const inside: (typeof inlines)[number][] = [];
    for (let inline = inlines[next]; inline && inline.start < end; inline = inlines[next]) {
      inside.push(inline);
      edges.add(inline.start).add(inline.end);
      next += 1;
    }
    const places = [...edges].toSorted((one, other) => one - other);
    const runs = places.slice(1).map((to, index): Run => {
      const from = places[index] ?? start;
      const here =
        inside.length > mostMarks ? [] : inside.filter((mark) => mark.start <= from && mark.end >= to);
      const link = here.find((mark) => mark.type === 'link')?.href;
      return {
        text: text.slice(from, to),
        ...(here.some((mark) => mark.type === 'strong') && { strong: true }),
        ...(here.some((mark) => mark.type === 'emphasis') && { emphasis: true }),
        ...(link !== undefined && { link }),
      };
    });
    return {
      type,
      runs,
      keepsSpace: true,
      ...(level !== undefined && { level }),
      ...(marker !== undefined && { marker }),
    };
  });
}

/** More marks than this in one block are not a person's: to look through them for each piece would take long. */
const mostMarks = 2000;

type PartialStructure = Pick<Structure, 'text' | 'blocks'> & Partial<Pick<Structure, 'inlines'>>;

/** Text as a small raised or lowered figure, where each character has a form for that; else as it is. */
export function inScript(text: string, script: 'superscript' | 'subscript'): string {
  const forms = scripts[script];
  const raised = [...text.trim()].map((character) => forms[onTheLine.indexOf(character)]);
  const isWhole = raised.length > 0 && raised.length <= 20 && raised.every((form) => form !== undefined);
  return isWhole ? raised.join('') : text;
}

const onTheLine = '0123456789+-−';
const scripts = { superscript: [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'], subscript: [...'₀₁₂₃₄₅₆₇₈₉₊₋₋'] } as const;
