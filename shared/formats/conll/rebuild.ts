import type { Range } from '../../model/segment.ts';
import { miscOf } from './labels.ts';
import type { Dialect, Row, Sentence } from './sentences.ts';

/** A text that is put together sentence by sentence; lengths are UTF-16 code units. */
export interface Growing {
  readonly parts: string[];
  length: number;
  /** What comes between the sentence before and the next one. */
  gap: string;
  /** The file says where paragraphs begin, so that a sentence need not have a line of its own. */
  readonly hasParagraphs: boolean;
}

/** An empty text. */
export function newText(hasParagraphs: boolean): Growing {
  return { parts: [], length: 0, gap: '', hasParagraphs };
}

/** A piece of the text and the rows that it stands for: two of “zum”, none of what is not in the text. */
interface Piece {
  readonly surface: string;
  readonly isTight: boolean;
  readonly rows: readonly number[];
}

/** Adds a sentence to a text and gives the place of each of its rows; undefined for what is not in the text. */
export function addSentence(
  growing: Growing,
  sentence: Sentence,
  dialect: Dialect,
): readonly (Range | undefined)[] {
  const pieces = piecesOf(sentence.rows, dialect);
  const said = sentence.comments
    .map((comment) => /^# ?text ?= ?(.*)$|^#text=(.*)$/i.exec(comment))
    .find((found) => found !== null);
  const written = said ? placeIn(said[1] ?? said[2] ?? '', pieces) : null;
  const { text, places } = written ?? joined(pieces);
  const isParagraph = sentence.comments.some((one) => /^# ?new(?:par|doc)\b/.test(one));
  const gap = growing.length === 0 ? '' : isParagraph && growing.hasParagraphs ? '\n\n' : growing.gap;
  growing.parts.push(gap, text);
  const offset = growing.length + gap.length;
  growing.length = offset + text.length;
  growing.gap = !growing.hasParagraphs ? '\n' : pieces.at(-1)?.isTight ? '' : ' ';
  const byRow: (Range | undefined)[] = new Array(sentence.rows.length).fill(undefined);
  for (const [index, { rows }] of pieces.entries()) {
    const place = places[index];
    if (!place) continue;
    const range = { start: offset + place.start, end: offset + place.end };
    for (const row of rows) byRow[row] = range;
  }
  return byRow;
}

/** The words of a sentence; of CoNLL-U those that the text has: a range (`3-4`) for its parts, no empty nodes (`8.1`). */
function piecesOf(rows: readonly Row[], { kind, word }: Dialect): readonly Piece[] {
  const pieces: Piece[] = [];
  let range: { readonly last: number; readonly rows: number[] } | undefined;
  for (const [index, row] of rows.entries()) {
    const surface = (row.cells[word] ?? '').trim();
    const [, from = '', to] = /^(\d+)(?:[-.](\d+))?$/.exec(row.cells[0] ?? '') ?? [];
    const isTight =
      kind === 'CoNLL-U' && miscOf(row).some(([key, value]) => key === 'SpaceAfter' && value === 'No');
    if (kind === 'CoNLL-U' && row.cells[0]?.includes('.')) continue;
    if (kind === 'CoNLL-U' && row.cells[0]?.includes('-')) {
      range = { last: Number(to), rows: [] };
      pieces.push({ surface, isTight, rows: range.rows });
    } else if (range && Number(from) <= range.last) range.rows.push(index);
    else {
      range = undefined;
      if (surface !== '') pieces.push({ surface, isTight, rows: [index] });
    }
  }
  return pieces;
}

interface Placed {
  readonly text: string;
  readonly places: readonly Range[];
}

/** The places of words in a text that has them in this order with nothing but white space between; else null. */
function placeIn(text: string, pieces: readonly Piece[]): Placed | null {
  const places: Range[] = [];
  let at = 0;
  for (const { surface } of pieces) {
    while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
    if (!text.startsWith(surface, at)) return null;
    places.push({ start: at, end: at + surface.length });
    at += surface.length;
  }
  return text.slice(at).trim() === '' ? { text: text.trimEnd(), places } : null;
}

function joined(pieces: readonly Piece[]): Placed {
  const parts: string[] = [];
  const places: Range[] = [];
  let length = 0;
  for (const [index, { surface, isTight }] of pieces.entries()) {
    places.push({ start: length, end: length + surface.length });
    const space = isTight || index === pieces.length - 1 ? '' : ' ';
    parts.push(surface, space);
    length += surface.length + space.length;
  }
  return { text: parts.join(''), places };
}
