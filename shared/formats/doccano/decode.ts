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
import { isTable, readCsvRecords } from '../common/csvRecords.ts';
import { continuation, fieldsOf, remarksOf, textsOf, type Unread } from '../common/fields.ts';
import type { ForeignArticle, ForeignLink, ForeignSpan } from '../common/foreign.ts';
import type { Decoded, DecodeOptions, OffsetUnit } from '../common/format.ts';
import { type JsonRecord, readJsonRecords } from '../common/jsonLines.ts';
import { findWholes, linkWholes, ownQuotes, type Part } from '../glossator/ownBeside.ts';
import { likeDoccano } from './alike.ts';
import type { DoccanoEntityRead, DoccanoLine, DoccanoLineRead, DoccanoRelation } from './wire.ts';

/** What doccano may count by its history and its settings, the likeliest first. */
const units: readonly [CharacterUnit, ...CharacterUnit[]] = [
  'code point',
  'grapheme cluster',
  'UTF-16 code unit',
];

/**
 * Reads doccano JSON and JSONL, or a table with the same in its cells: `label` or `labels` as lists of `[start, end, name]`, `entities` with `relations`, and the old
 * `annotations`. The file does not say how it counts, so quoted words decide where something wrote them, else code points.
 */
export function decodeDoccano(text: string, options: DecodeOptions): Result<Decoded> {
  const records = isTable(text) ? readCsvRecords(text) : readJsonRecords(text);
  if (!records.ok) return records;
  const documents: Document[] = [];
  for (const record of likeDoccano(records.value)) {
    const document = readDocument(record);
    if (!document.ok) return document;
    documents.push(document.value);
  }
  const texts = countAlike(documents, unitsFor(documents, options.offsetUnit));
  return readWithTexts(documents, texts, (document, text) => readArticle(document, text, options));
}

/** A line of the file. */
interface Document {
  readonly path: string;
  readonly name: string;
  readonly raw: string;
  readonly parts: readonly Entity[];
  /** Everything whose words are known. */
  readonly stretches: readonly Stretch[];
  readonly relations: readonly Unread<DoccanoRelation>[];
  readonly remarks: readonly string[];
  readonly own: unknown;
}

interface Entity extends Part {
  readonly path: string;
  readonly exact: string | undefined;
}

/** What was chosen counts first, then what the file itself says. */
function unitsFor(
  documents: readonly Document[],
  wish: OffsetUnit | undefined,
): readonly [CharacterUnit, ...CharacterUnit[]] {
  const chosen = units.find((unit) => unit === wish);
  if (chosen) return [chosen];
  const said = documents
    .map(({ own }) => fieldsOf<DoccanoLine['glossator']>(own)?.offsetUnit)
    .find((unit) => unit !== undefined);
  const first = units.find((unit) => unit === said);
  return first ? [first, ...units] : units;
}

const known: ReadonlySet<keyof DoccanoLineRead> = new Set([
  'id',
  'text',
  'data',
  'entities',
  'relations',
  'glossator',
]);

function readDocument({ path, value }: JsonRecord): Result<Document> {
  const fields = fieldsOf<DoccanoLineRead>(value);
  if (!fields) return fail('invalid-input', `${path}: a document must be an object`);
  const raw = fields.text ?? fields.data;
  if (typeof raw !== 'string') return fail('invalid-input', `${path}: “text” is missing`);
  if (raw.trim() === '') return fail('invalid-input', `${path}: the text is empty`);
  if (!raw.isWellFormed()) return fail('invalid-input', `${path}: the text contains half of a character`);
  const parts: Entity[] = [];
  const ids = new Set<string>();
  const listed = new Set<string>(known);
  for (const key of ['entities', 'label', 'labels', 'annotations', 'spans'] as const) {
    const list = fields[key];
    if (!Array.isArray(list)) {
      if (key === 'entities' && list !== undefined)
        return fail('invalid-input', `${path}.entities: must be a list`);
      continue;
    }
    // A list of names is a classification of the whole text.
    if (list.some((item) => typeof item !== 'object')) continue;
    listed.add(key);
    for (const [index, item] of list.entries()) {
      const entity = readEntity(item, `${path}.${key}[${index}]`);
      if (typeof entity === 'string') return fail('invalid-input', entity);
      if (ids.has(entity.id))
        return fail('invalid-input', `${entity.path}.id: two entities have the id “${entity.id}”`);
      ids.add(entity.id);
      parts.push(entity);
    }
  }
  const relations: unknown = fields.relations ?? [];
  if (!Array.isArray(relations)) return fail('invalid-input', `${path}.relations: must be a list`);
  return ok({
    path,
    name: `document-${textsOf(fields.id)[0] ?? path.replace(/\D+/g, '')}`,
    raw,
    parts,
    stretches: [...parts, ...ownQuotes(fields.glossator)],
    relations: relations.map((relation: unknown) => fieldsOf<DoccanoRelation>(relation) ?? {}),
    remarks: remarksOf(fields, listed),
    own: fields.glossator,
  });
}

/** `[0, 4, "PER"]` or `{"id": 1, "start_offset": 0, "end_offset": 4, "label": "PER"}`; a sentence where it is neither. */
function readEntity(item: unknown, path: string): Entity | string {
  const fields: Unread<DoccanoEntityRead> | undefined = Array.isArray(item)
    ? { start_offset: item[0], end_offset: item[1], label: item[2] }
    : fieldsOf<DoccanoEntityRead>(item);
  const start = fields?.start_offset;
  const end = fields?.end_offset;
  const [label] = textsOf(fields?.label);
  if (typeof start !== 'number' || typeof end !== 'number')
    return `${path}: an entity needs a numeric start and end`;
  if (label === undefined) return `${path}: an entity needs a label`;
  const id = textsOf(fields?.id)[0] || path;
  return { id, label, start, end, path, exact: textsOf(fields?.text)[0] };
}

function readArticle(
  { path, name, parts, relations, remarks, own }: Document,
  counted: CanonicalText,
  { findByQuote }: DecodeOptions,
): Result<ForeignArticle> {
  const joined = relations.flatMap(({ type, from_id, to_id }) =>
    type === continuation ? [[`${from_id}`, `${to_id}`] as const] : [],
  );
  const wholes = findWholes(own, parts, joined);
  const homes = new Map(wholes.flatMap((whole) => whole.parts.map((part) => [part.id, whole.id] as const)));
  const entities = new Map(parts.map((part) => [part.id, part]));
  const spans: ForeignSpan[] = [];
  for (const whole of wholes) {
    const ranges = [];
    for (const { id } of whole.parts) {
      const entity = entities.get(id);
      const range = entity && placeStretch(counted, entity, findByQuote);
      if (entity && !range) {
        const hint =
          entity.exact === undefined
            ? '; doccano may have counted otherwise: choose what its offsets count'
            : '';
        return fail('invariant', `${entity.path}: ${whyNowhere(counted, entity, findByQuote)}${hint}`);
      }
      if (range) ranges.push(range);
    }
    const segments = ranges.toSorted((a, b) => a.start - b.start);
    spans.push({ id: whole.id, label: whole.parts[0]?.label ?? '', segments, own: whole.own });
  }
  const links: ForeignLink[] = [];
  for (const [index, { type, from_id, to_id }] of relations.entries()) {
    const [label] = textsOf(type);
    const [from, to] = [textsOf(from_id)[0], textsOf(to_id)[0]];
    if (label === undefined || from === undefined || to === undefined)
      return fail('invalid-input', `${path}.relations[${index}]: a relation needs from_id, to_id and type`);
    if (label !== continuation || homes.get(from) !== homes.get(to)) links.push({ label, from, to });
  }
  const article = fieldsOf<DoccanoLine['glossator']>(own)?.article;
  return ok({
    name,
    text: counted.text,
    remarks,
    spans,
    links: linkWholes(links, own, wholes),
    own: article,
  });
}
