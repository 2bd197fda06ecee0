import { strFromU8 } from 'fflate/browser';
import { fail, ok, type Result } from '../../result.ts';
import { unzip } from '../../unzip.ts';
import type { ForeignArticle } from '../common/foreign.ts';
import type { Decoded, DecodeOptions, FormatFile } from '../common/format.ts';
import { readXml, type XmlElement } from '../common/readXml.ts';
import { articlesIn, type Structure } from '../uima/structures.ts';
import { noTypes, readTypes, type TypeSystem } from './types.ts';

/** Deeper than any of these documents: structures lie side by side. */
const maxDepth = 50;

/**
 * Reads UIMA CAS XMI with the description of its types, where that is there: beside it, or in one archive with it. Each view
 * with a text becomes an article; offsets count UTF-16 code units unless `offsetUnit` says otherwise.
 */
export function decodeXmi(files: readonly FormatFile[], options: DecodeOptions): Result<Decoded> {
  const unpacked = unpack(files);
  if (!unpacked.ok) return unpacked;
  const documents: { readonly name: string; readonly root: XmlElement }[] = [];
  let types: TypeSystem = noTypes;
  for (const { name, content } of unpacked.value) {
    const where = unpacked.value.length === 1 ? '' : `“${name}”, `;
    const text = textOf(content);
    if (text === null) return fail('decode', `${where}it is neither UTF-8 nor UTF-16`);
    const root = readXml(text, maxDepth);
    if (!root.ok) return fail(root.error.code, `${where}${root.error.message}`);
    if (root.value.name === 'typeSystemDescription') types = readTypes(root.value);
    else if (root.value.name === 'CAS')
      return fail('unsupported', `${where}it is in XCAS, the older form of UIMA: export it as XMI instead`);
    else if (root.value.name !== 'XMI')
      return fail('invalid-input', `${where}it is not XMI: its root is “${root.value.name.slice(0, 80)}”`);
    else documents.push({ name, root: root.value });
  }
  if (documents.length === 0)
    return fail(
      'invalid-input',
      'it only describes types of annotations: import the .xmi file that has the text and its annotations',
    );
  return readDocuments(documents, types, options);
}

function readDocuments(
  documents: readonly { readonly name: string; readonly root: XmlElement }[],
  types: TypeSystem,
  { offsetUnit = 'UTF-16 code unit' }: DecodeOptions,
): Result<Decoded> {
  if (offsetUnit === 'token' || offsetUnit === 'none')
    return fail('unsupported', 'offsets in XMI count characters, so choose a character-based unit');
  const articles: ForeignArticle[] = [];
  for (const { name, root } of documents) {
    const where = documents.length === 1 ? '' : `“${name}”, `;
    const structures = readStructures(root, types);
    if (!structures.ok) return fail(structures.error.code, `${where}${structures.error.message}`);
    const read = articlesIn(structures.value, name, offsetUnit);
    if (!read) return fail('invalid-input', `${where}no view has a text (“sofaString”)`);
    if (!read.ok) return fail(read.error.code, `${where}${read.error.message}`);
    for (const article of read.value) articles.push(article);
  }
  return ok({ kind: 'foreign', foreign: { articles } });
}

/** The files of an archive, or the files themselves. */
function unpack(files: readonly FormatFile[]): Result<readonly FormatFile[]> {
  const [first] = files;
  const bytes = first?.content;
  if (typeof bytes === 'string' || bytes?.[0] !== 0x50 || bytes[1] !== 0x4b) return ok(files);
  const names: string[] = [];
  const entries = unzip(bytes, (name) => {
    names.push(name);
    return /\.xmi$|(?:^|\/)typesystem[^/]*\.xml$/i.test(name) && !/^__MACOSX\//.test(name);
  });
  if (!entries.ok) return fail(entries.error.code, `it ${entries.error.message}`);
  if (![...entries.value.keys()].some((name) => /\.xmi$/i.test(name))) {
    const isProject = names.some((name) => /^exportedproject[^/]*\.json$/.test(name));
    return fail(
      'unsupported',
      isProject
        ? 'it is a whole project of INCEpTION: export its documents instead, as UIMA CAS XMI, UIMA CAS JSON or WebAnno TSV'
        : 'it contains no .xmi file',
    );
  }
  return ok([...entries.value].map(([name, content]) => ({ name: baseOf(name), content })));
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** Structures by their ids; what refers to several others directly goes through an array of its own. */
function readStructures(root: XmlElement, types: TypeSystem): Result<ReadonlyMap<number, Structure>> {
  const structures = new Map<number, Structure>();
  let made = 0;
  for (const element of root.children) {
    const { attributes, line } = element;
    const type = typeOf(element);
    if (type === 'uima.cas.NULL' || type === 'uima.cas.View') continue;
    const id = Number(attributes.get('id') ?? Number.NaN);
    if (!Number.isSafeInteger(id)) return fail('decode', `line ${line}: ${type} has no xmi:id`);
    if (structures.has(id))
      return fail('invariant', `line ${line}: a second structure with the xmi:id ${id}`);
    const values = new Map<string, string>();
    const references = new Map<string, number>();
    let elements: readonly unknown[] = [];
    for (const [name, value] of attributes) {
      if (name === 'id') continue;
      const ids = value.trim() === '' ? [] : value.trim().split(/\s+/).map(Number);
      const isArray = type.endsWith('Array') && name === 'elements';
      if (isArray) elements = type === 'uima.cas.FSArray' ? ids : value.trim().split(/\s+/);
      else if (!isReference(types, type, name) || ids.some((each) => !Number.isSafeInteger(each)))
        values.set(name, value);
      else if (ids.length === 1 && ids[0] !== undefined) references.set(name, ids[0]);
      else if (ids.length > 1) {
        made -= 1;
        references.set(name, made);
        const array = { id: made, type: 'uima.cas.FSArray', path: `line ${line}` };
        structures.set(made, { ...array, values: {}, references: {}, elements: ids });
      }
    }
    for (const [name, texts] of listsIn(element)) {
      if (type.endsWith('Array') && name === 'elements') elements = texts;
      else values.set(name, texts.join(', '));
    }
    structures.set(id, {
      id,
      type,
      path: `line ${line}`,
      values: Object.fromEntries(values),
      references: Object.fromEntries(references),
      elements,
    });
  }
  return ok(structures);
}

/** In which view an annotation is; all else as the types say. */
function isReference(types: TypeSystem, type: string, feature: string): boolean {
  if (type === 'uima.cas.Sofa' || feature === 'begin' || feature === 'end') return false;
  return (
    feature === 'sofa' || (types.isReference(type, feature) ?? noTypes.isReference(type, feature) ?? false)
  );
}

/** Lists of texts are written as elements. */
function listsIn({ children }: XmlElement): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const { name, text } of children) {
    const list = lists.get(name);
    if (list) list.push(text);
    else lists.set(name, [text]);
  }
  return lists;
}

/** `http:///uima/cas.ecore` and `Sofa` are `uima.cas.Sofa`. */
function typeOf({ name, namespace }: XmlElement): string {
  const path = namespace
    .replace(/^http:\/\/\//, '')
    .replace(/\.ecore$/, '')
    .replaceAll('/', '.');
  return path === '' || path === 'uima.noNamespace' ? name : `${path}.${name}`;
}

/** UTF-8, or UTF-16 with a byte order mark; null for what is neither. */
function textOf(content: string | Uint8Array): string | null {
  if (typeof content === 'string') return content;
  const [a, b] = content;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const text = encoding === 'utf-8' ? strFromU8(content) : fromUtf16(content, encoding === 'utf-16be');
  return encoding === 'utf-8' && text.includes('\ufffd') && !isGenuine(content)
    ? null
    : text.replace(/^\ufeff/, '');
}

/** Whether a replacement character is in the file itself. */
function isGenuine(bytes: Uint8Array): boolean {
  return (
    strFromU8(bytes).length > 0 &&
    bytes.some((byte, at) => byte === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)
  );
}

function fromUtf16(bytes: Uint8Array, isBig: boolean): string {
  const units: string[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    units.push(String.fromCharCode(isBig ? first * 256 + second : second * 256 + first));
  }
  return units.join('');
}
