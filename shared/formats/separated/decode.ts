import Papa from 'papaparse';
import { lowerBound } from '../../lists.ts';
import type { Range } from '../../model/segment.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { CanonicalText } from '../common/canonical.ts';
import {
  type CharacterUnit,
  countAlike,
  placeStretch,
  readWithTexts,
  type Stretch,
  whyNowhere,
} from '../common/countedText.ts';
import type { ForeignArticle, ForeignLink, ForeignSpan } from '../common/foreign.ts';
import type { Decoded, DecodeOptions } from '../common/format.ts';
import { columns, joints } from './cells.ts';
import { fused } from './defusing.ts';

/**
 * Reads a table of annotations, whatever a spreadsheet has made of its delimiters and the order of its rows. Columns that
 * are not known are attributes; offsets in code points count, those in UTF-16 where there are no others.
 */
export function decodeSeparated(text: string, options: DecodeOptions): Result<Decoded> {
  const table = readRows(text.replace(/^\ufeff/, ''));
  if (!table.ok) return table;
  const homes = new Map<string, Home>();
  const ids = new Set<string>();
  for (const row of table.value) {
    const { at, kind, cell } = row;
    const id = cell('article');
    if (id === '') return fail('invalid-input', `row ${at}: the column “article” is empty`);
    const home = homes.get(id) ?? { id, at, texts: [], owns: [], title: '', marks: [], links: [] };
    homes.set(id, home);
    if (kind === 'article') {
      home.texts.push(cell('text'));
      home.owns.push(cell('glossator'));
      home.title ||= cell('title');
      continue;
    }
    if (kind !== 'annotation' && kind !== 'link')
      return fail('invalid-input', `row ${at}: “${kind}” is not article, annotation or link`);
    if (ids.has(cell('id'))) return fail('invalid-input', `row ${at}: the id “${cell('id')}” appears twice`);
    ids.add(cell('id'));
    if (kind === 'link') home.links.push(linkOf(row));
    else {
      const mark = readMark(row, table.value[0]?.unit ?? 'code point');
      if (typeof mark === 'string') return fail('invalid-input', `row ${at}: ${mark}`);
      home.marks.push(mark);
    }
  }
  return placeAll([...homes.values()], table.value[0]?.unit ?? 'code point', options);
}

interface Row {
  /** As spreadsheets number it: the names of the columns are row 1. */
  readonly at: number;
  readonly kind: string;
  /** What is in a column, as it was before it was defused; empty where there is nothing. */
  readonly cell: (name: string) => string;
  /** Columns that are no part of every table of annotations, with what is in them. */
  readonly others: readonly (readonly [name: string, value: string])[];
  readonly unit: CharacterUnit;
}

/** An article with what is said of it. */
interface Home {
  readonly id: string;
  readonly at: number;
  readonly texts: string[];
  readonly owns: string[];
  title: string;
  readonly marks: AnnotationRow[];
  readonly links: ForeignLink[];
}

interface AnnotationRow {
  readonly at: number;
  readonly stretches: readonly Stretch[];
  readonly span: Omit<ForeignSpan, 'segments'>;
}

const fixed: ReadonlySet<string> = new Set([...columns.before, ...columns.after]);

/** The rows below the names of the columns, those that are empty left out. */
function readRows(text: string): Result<readonly Row[]> {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const delimiter = [',', ';', '\t'].find((sign) => head.includes(sign)) ?? ',';
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) return fail('invalid-input', `row ${(broken.row ?? 0) + 1} has an unclosed quotation mark`);
  const names = (data[0] ?? []).map((name) => name.trim());
  const indexes = new Map(names.map((name, index) => [name, index]));
  const missing = ['row', 'article', 'tag', 'text'].find((name) => !indexes.has(name));
  if (missing) return fail('invalid-input', `row 1: there is no column “${missing}”`);
  const unit = indexes.has('start') ? 'code point' : 'UTF-16 code unit';
  const other = names.flatMap((name, index) =>
    name === '' || fixed.has(name) ? [] : [[name, index] as const],
  );
  return ok(
    data.slice(1).flatMap((cells, index): Row[] => {
      if (cells.every((value) => value.trim() === '')) return [];
      const cell = (name: string) => fused(cells[indexes.get(name) ?? -1] ?? '');
      // A row may be shorter than the names of the columns, however many these are.
      const end = lowerBound(other.length, (at) => (other[at]?.[1] ?? 0) < cells.length);
      const others = other.slice(0, end).map(([name, column]) => [name, fused(cells[column] ?? '')] as const);
      return [
        { at: index + 2, kind: cell('row'), cell, others: others.filter(([, value]) => value !== ''), unit },
      ];
    }),
  );
}

/** A sentence where its offsets cannot be read. */
function readMark({ at, cell, others }: Row, unit: CharacterUnit): AnnotationRow | string {
  const isPlain = unit === 'code point';
  const starts = numbersIn(cell(isPlain ? 'start' : 'startUtf16'));
  const ends = numbersIn(cell(isPlain ? 'end' : 'endUtf16'));
  if (!starts || !ends || starts.length !== ends.length)
    return 'start and end must be the same number of whole numbers, with “;” between several parts';
  const words = cell('text').split(joints.text);
  const exact = starts.length === 1 ? [cell('text')] : words.length === starts.length ? words : [];
  const status = (['accepted', 'suggested', 'rejected'] as const).find((one) => one === cell('status'));
  return {
    at,
    stretches: starts.map((start, index) => ({ start, end: ends[index] ?? -1, exact: exact[index] })),
    span: {
      id: cell('id') || `row ${at}`,
      label: cell('tag'),
      attributes: Object.fromEntries(others),
      note: cell('note') || null,
      ...(status && { status }),
      ...(cell('createdBy') && { createdBy: cell('createdBy') }),
      ...(cell('createdAt') && { createdAt: cell('createdAt') }),
      own: jsonOf(cell('glossator')),
    },
  };
}

function linkOf({ cell }: Row): ForeignLink {
  const own = { id: cell('id'), createdBy: cell('createdBy'), createdAt: cell('createdAt') };
  return { label: cell('tag'), from: cell('from'), to: cell('to'), own };
}

function placeAll(
  homes: readonly Home[],
  unit: CharacterUnit,
  { findByQuote }: DecodeOptions,
): Result<Decoded> {
  const without = homes.find(({ texts }) => texts.length === 0);
  if (without)
    return fail('invalid-input', `row ${without.at}: no row has the text of the article “${without.id}”`);
  const documents = homes.map(({ texts, marks }) => ({
    raw: texts.join(''),
    stretches: marks.flatMap(({ stretches }) => stretches),
  }));
  for (const [index, { raw }] of documents.entries()) {
    const name = `row ${homes[index]?.at}: the text of the article`;
    if (raw.trim() === '') return fail('invalid-input', `${name} is empty`);
    if (!raw.isWellFormed()) return fail('invalid-input', `${name} contains half of a character`);
  }
  const texts = countAlike(documents, [unit]);
  return readWithTexts(homes, texts, (home, text) => placeMarks(home, text, findByQuote));
}

function placeMarks(
  { id, title, owns, marks, links }: Home,
  counted: CanonicalText,
  findByQuote: boolean | undefined,
): Result<ForeignArticle> {
  const spans: ForeignSpan[] = [];
  for (const { at, stretches, span } of marks) {
    const segments: Range[] = [];
    for (const stretch of stretches) {
      const range = placeStretch(counted, stretch, findByQuote);
      if (!range) return fail('invariant', `row ${at}: ${whyNowhere(counted, stretch, findByQuote)}`);
      segments.push(range);
    }
    segments.sort((a, b) => a.start - b.start);
    if (segments.some((range, index) => range.start < (segments[index - 1]?.end ?? 0)))
      return fail('invalid-input', `row ${at}: two parts of this annotation overlap`);
    spans.push({ ...span, segments });
  }
  return ok({ name: title || id, title, text: counted.text, spans, links, own: jsonOf(owns.join('')) });
}

function numbersIn(cell: string): readonly number[] | null {
  const numbers = cell.split(joints.offset).map((part) => part.trim());
  return numbers.every((part) => /^\d{1,15}$/.test(part)) ? numbers.map(Number) : null;
}

/** Our own fields; a spreadsheet that has cut them off has made an annotation of its own. */
function jsonOf(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
}
