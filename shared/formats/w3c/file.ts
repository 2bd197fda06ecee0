import { fail, ok, type Result } from '../../result.ts';
import { isTable, readCsvRecords } from '../common/csvRecords.ts';
import { fieldsOf, textsOf, type Unread } from '../common/fields.ts';
import { parseJson } from '../common/parseJson.ts';
import type { W3cAnnotationRead, W3cRootRead, W3cTargetRead, W3cTextRead } from './wire.ts';

/** An annotation with its position in the file, for sentences: `items[3]`. */
export interface FileItem {
  readonly path: string;
  readonly id: string;
  readonly fields: Unread<W3cAnnotationRead>;
}

/** A text that a file carries. */
export interface FileText {
  /** What targets call it; null for the one text of a file that gives it no name. */
  readonly iri: string | null;
  readonly raw: string;
  readonly fields: Unread<W3cTextRead>;
}

/** What a file of annotations holds. */
export interface W3cFile {
  readonly items: readonly FileItem[];
  readonly texts: readonly FileText[];
  /** What the file says that its offsets count. */
  readonly offsetUnit: string | undefined;
}

/**
 * Finds annotations and texts in an AnnotationPage, an AnnotationCollection with its first page in it, a list, one
 * annotation, or an export of Hypothesis (`annotations`, `rows`). Texts are in `articles` (as Glossator writes them),
 * `documents` or `texts`, as `text` beside the annotations, or in a target's source.
 */
export function readW3cFile(text: string): Result<W3cFile> {
  const json = isTable(text) ? readTable(text) : parseJson(text);
  if (!json.ok) return json;
  const root = fieldsOf<W3cRootRead>(json.value) ?? {};
  const page = fieldsOf<W3cRootRead>(root.first) ?? root;
  const [key, list] = listOf(json.value, page);
  const items: FileItem[] = [];
  const ids = new Set<string>();
  for (const [index, item] of list.entries()) {
    const path = `${key}[${index}]`;
    const fields = fieldsOf<W3cAnnotationRead>(item);
    if (!fields) return fail('invalid-input', `${path}: an annotation must be an object`);
    const id = textsOf(fields.id ?? fields['@id'])[0] ?? path;
    if (ids.has(id)) return fail('invalid-input', `${path}.id: two annotations have the id “${id}”`);
    ids.add(id);
    items.push({ path, id, fields });
  }
  const texts = textsIn(root, items);
  if (items.length === 0 && texts.length === 0)
    return fail('invalid-input', 'there are no annotations in this file');
  return ok({ items, texts, offsetUnit: textsOf(root.offsetUnit)[0] });
}

/** The table that Hypothesis exports, as the annotations that it would write as JSON. */
function readTable(text: string): Result<unknown> {
  const records = readCsvRecords(text);
  if (!records.ok) return records;
  return ok(
    records.value.map(({ path, value }) => {
      const cell = (name: string) => textsOf(fieldsOf(value)?.[name])[0] ?? '';
      const exact = cell('Quote');
      return {
        id: path,
        uri: cell('URL'),
        user: cell('Author'),
        created: cell('Created at'),
        text: cell('Comment'),
        tags: cell('Tags')
          .split(/,\s*/)
          .filter((tag) => tag !== ''),
        target: {
          source: cell('URL'),
          ...(exact !== '' && { selector: { type: 'TextQuoteSelector', exact } }),
        },
      };
    }),
  );
}

function listOf(json: unknown, page: Unread<W3cRootRead>): readonly [key: string, list: readonly unknown[]] {
  if (Array.isArray(json)) return ['', json];
  for (const key of ['items', 'annotations', 'rows', 'resources', '@graph'] as const) {
    const list = page[key];
    if (Array.isArray(list)) return [key, list];
  }
  return 'target' in page ? ['', [page]] : ['items', []];
}

function textsIn(root: Unread<W3cRootRead>, items: readonly FileItem[]): readonly FileText[] {
  const found = new Map<string | null, FileText>();
  const take = (value: unknown) => {
    const fields = fieldsOf<W3cTextRead>(value);
    const raw = [fields?.value, fields?.text, fields?.content].find((each) => typeof each === 'string');
    const iri = textsOf(fields?.id ?? fields?.['@id'] ?? fields?.uri ?? fields?.source)[0] ?? null;
    if (fields && typeof raw === 'string' && !found.has(iri)) found.set(iri, { iri, raw, fields });
  };
  for (const key of ['articles', 'documents', 'texts'] as const) {
    const list = root[key];
    if (Array.isArray(list)) for (const each of list) take(each);
  }
  // The `text` of an annotation of Hypothesis is its comment.
  if (typeof root.text === 'string' && !('target' in root))
    take({ ...root, id: root.source ?? root.uri, value: root.text });
  if (fieldsOf(root.document)) take(root.document);
  for (const { fields } of items)
    for (const target of [fields.target].flat()) take(fieldsOf<W3cTargetRead>(target)?.source);
  return [...found.values()];
}
