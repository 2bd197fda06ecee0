import Papa from 'papaparse';
import type { ActorEntry } from '../../model/actor.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Link } from '../../model/link.ts';
import { makeOffsetMap, splitsSurrogatePair } from '../../text/offsets.ts';
import { type Dossier, type DossierArticle, readyToWrite } from '../common/dossier.ts';
import { flatAttributes } from '../common/flatAttributes.ts';
import type { EncodedFile, Format } from '../common/format.ts';
import { ownAnnotation, ownArticle } from '../glossator/own.ts';
import { columns, joints } from './cells.ts';
import { decodeSeparated } from './decode.ts';
import { defused } from './defusing.ts';

/** Spreadsheets cut off what is longer: Excel 32,767 UTF-16 code units. */
const maxCellLength = 30_000;

/** A table of annotations for spreadsheets, which need a byte order mark to read UTF-8. */
export const csv: Format = separated({
  id: 'csv',
  label: 'CSV to import again',
  mediaType: 'text/csv',
  delimiter: ',',
  start: '\ufeff',
  source: 'https://www.rfc-editor.org/rfc/rfc4180',
});

/** The same with tabs, and without a byte order mark. */
export const tsv: Format = separated({
  id: 'tsv',
  label: 'TSV to import again',
  mediaType: 'text/tab-separated-values',
  delimiter: '\t',
  start: '',
  source: 'https://www.iana.org/assignments/media-types/text/tab-separated-values',
});

interface Kind {
  readonly id: string;
  readonly label: string;
  readonly mediaType: string;
  readonly delimiter: string;
  /** What is before the first row. */
  readonly start: string;
  readonly source: string;
}

/**
 * A row for each annotation, with its offsets in code points and in UTF-16 code units, and one for each link; before them a
 * row for each article with its text, or several where a spreadsheet's cell could not hold it.
 */
function separated({ id, label, mediaType, delimiter, start, source }: Kind): Format {
  return {
    id,
    aliases: [`${id}-annotations`],
    label,
    extension: `.${id}`,
    mediaType,
    offsetUnit: 'code point',
    layout: 'file',
    drops: [
      'actor entries that no annotation points to',
      'outlet entries, saved questions, series and decisions on pairs',
    ],
    source,
    encode: (dossier) => encodeSeparated(dossier, `annotations.${id}`, delimiter, start),
    decode: ([file], options) => decodeSeparated(String(file?.content ?? ''), options),
    recognises: (head) => {
      const names = (head.split(/[\r\n]/, 1)[0] ?? '').replace(/["\ufeff]/g, '').split(/[,;\t]/);
      return ['row', 'article', 'tag', 'start', 'end'].every((name) => names.includes(name));
    },
  };
}

/** A cell for each column that has something in it; those of attributes go by their names. */
type Row = Readonly<Record<string, string>>;

/** The cells whose columns every table has: a column that it does not have does not compile. */
type Cells = { readonly [Column in (typeof columns)['before' | 'after'][number]]?: string };

function encodeSeparated(
  dossier: Dossier,
  name: string,
  delimiter: string,
  start: string,
): readonly EncodedFile[] {
  return [{ name, content: inRows(readyToWrite(dossier), delimiter, start) }];
}

function* inRows({ articles, actors }: Dossier, delimiter: string, start: string): Iterable<string> {
  const names = [...columns.before, ...columns.attributes, ...columns.after];
  const lineOf = (cells: readonly string[]) => `${Papa.unparse([[...cells]], { delimiter })}\r\n`;
  yield start + lineOf(names);
  for (const entry of articles)
    for (const row of rowsOf(entry, actors)) yield lineOf(names.map((column) => defused(row[column] ?? '')));
}

function* rowsOf(entry: DossierArticle, actors: readonly ActorEntry[]): Iterable<Row> {
  const { article, annotations, links } = entry;
  const offsets = makeOffsetMap(article.text);
  const texts = piecesOf(article.text);
  const own = piecesOf(JSON.stringify(ownArticle(entry, actors, offsets)));
  const named = { id: article.id, article: article.id, title: article.title };
  for (let index = 0; index < Math.max(texts.length, own.length); index += 1)
    yield cellsOf({ row: 'article', ...named, text: texts[index] ?? '', glossator: own[index] ?? '' });
  for (const annotation of annotations) {
    const { segments } = annotation;
    const joined = (numbers: readonly number[]) => numbers.join(joints.offset);
    const cells = cellsOf({
      row: 'annotation',
      ...named,
      id: annotation.id,
      tag: annotation.tag,
      text: segments.map(({ exact }) => exact).join(joints.text),
      start: joined(segments.map((segment) => offsets.toCodePoints(segment.start))),
      end: joined(segments.map((segment) => offsets.toCodePoints(segment.end))),
      startUtf16: joined(segments.map((segment) => segment.start)),
      endUtf16: joined(segments.map((segment) => segment.end)),
      note: annotation.note ?? '',
      status: annotation.status,
      createdBy: annotation.createdBy,
      createdAt: annotation.createdAt,
      updatedBy: annotation.updatedBy,
      updatedAt: annotation.updatedAt,
      glossator: JSON.stringify(ownAnnotation(annotation, offsets)),
    });
    yield { ...attributesOf(annotation), ...cells };
  }
  for (const link of links) yield { ...linkOf(link), article: article.id, title: article.title };
}

function attributesOf(annotation: Annotation): Row {
  return Object.fromEntries(
    Object.entries(flatAttributes(annotation)).map(([name, value]) => [name, String(value)]),
  );
}

function linkOf({ id, type, from, to, createdBy, createdAt }: Link): Row {
  return cellsOf({ row: 'link', id, tag: type, from, to, createdBy, createdAt });
}

function cellsOf(cells: Cells): Row {
  return cells;
}

/** At least one piece, none longer than a cell may be once it is defused, none splitting a surrogate pair. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length || pieces.length === 0; ) {
    const most = Math.min(text.length, at + maxCellLength);
    // At worst every second character has an apostrophe before it.
    const isShort = defused(text.slice(at, most)).length <= maxCellLength;
    const end = isShort ? most : at + maxCellLength / 2;
    const whole = splitsSurrogatePair(text, end) ? end - 1 : end;
    pieces.push(text.slice(at, whole));
    at = whole;
  }
  return pieces;
}
