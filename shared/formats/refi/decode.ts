import { strFromU8, strToU8 } from 'fflate/browser';
import { attributesByTag } from '../../model/attributes.ts';
import { fail, ok, type Result } from '../../result.ts';
import { unzip } from '../../unzip.ts';
import type { CanonicalText } from '../common/canonical.ts';
import { fieldsOf, textsOf, type Unread } from '../common/fields.ts';
import type { ForeignArticle, ForeignLink, ForeignSpan, ForeignValue } from '../common/foreign.ts';
import type { Decoded, DecodeOptions } from '../common/format.ts';
import { parseJson } from '../common/parseJson.ts';
import { type OwnParts, type OwnSelections, ownEntry, projectEntry } from './parts.ts';
import { countAsNamed, isNamedSo, nameOf, occursIn, placeByName, placeOf, selectionsOf } from './places.ts';
import { childrenOf, readXml, type XmlElement } from './xml.ts';

/**
 * Reads the texts of a project with their selections: each coding is an annotation, named by its code. Programs differ
 * in what they count, so we pick the counting under which most selections match their own text.
 */
export function decodeRefi(bytes: Uint8Array, options: DecodeOptions): Result<Decoded> {
  const entries = unzip(bytes, (name) => /\.(?:qde|txt|json)$/i.test(name));
  if (!entries.ok) return fail(entries.error.code, `it ${entries.error.message}`);
  const files = new Map([...entries.value].map(([name, content]) => [name.toLowerCase(), content]));
  const written = files.get(projectEntry) ?? [...files].find(([name]) => name.endsWith('.qde'))?.[1];
  if (!written) return fail('invalid-input', `it is not a project: it does not contain “${projectEntry}”`);
  const xml = decodeText(written);
  if (xml === null) return fail('decode', `“${projectEntry}” is neither UTF-8 nor UTF-16`);
  const read = readXml(xml.replace(/^(<\?xml[^>]*?) encoding=(["'])[^"']*\2/, '$1'));
  if (!read.ok) return fail(read.error.code, `“${projectEntry}”, ${read.error.message}`);
  if (read.value.name !== 'Project')
    return fail('invalid-input', `“${projectEntry}” is not a project: its root is “${read.value.name}”`);
  const project = readProject(read.value, ownFields(files.get(ownEntry)));
  if (!project.ok) return project;
  return readSources(project.value, files, options);
}

interface Project {
  readonly root: XmlElement;
  readonly own: Unread<OwnParts>;
  /** By id: the names of codes and of people, and the texts of notes. */
  readonly codes: ReadonlyMap<string, string>;
  readonly users: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, XmlElement>;
  readonly sources: readonly Source[];
  /** Sentences about what is not a text. */
  readonly leftOut: readonly string[];
}

interface Source {
  readonly name: string;
  readonly id: string;
  readonly content: XmlElement;
}

function readProject(root: XmlElement, own: Unread<OwnParts>): Result<Project> {
  const codes = new Map<string, string>();
  const addCodes = (parent: XmlElement | undefined) => {
    for (const code of childrenOf(parent, 'Code')) {
      codes.set(guidOf(code), code.attributes.get('name') ?? '');
      addCodes(code);
    }
  };
  const [codeBook] = childrenOf(root, 'CodeBook');
  addCodes(childrenOf(codeBook, 'Codes')[0]);
  const listed = (list: string, item: string) => childrenOf(childrenOf(root, list)[0], item);
  const users = listed('Users', 'User').map(
    (user) => [guidOf(user), user.attributes.get('name') ?? ''] as const,
  );
  const notes = listed('Notes', 'Note').map((note) => [guidOf(note), note] as const);
  const all = childrenOf(root, 'Sources')[0]?.children ?? [];
  const sources = all.flatMap((source): readonly Source[] => {
    const content = contentOf(source);
    const id = guidOf(source);
    return content ? [{ name: source.attributes.get('name') ?? id, id, content }] : [];
  });
  const seen = new Set<string>();
  for (const element of sources.flatMap(({ content }) => [content, ...selectionsOf(content)])) {
    const id = guidOf(element);
    if (seen.has(id)) return fail('invalid-input', `“${projectEntry}” has the id “${id}” twice`);
    if (id !== '') seen.add(id);
  }
  return ok({
    root,
    own,
    codes,
    users: new Map(users),
    notes: new Map(notes),
    sources,
    leftOut: leftOutOf(root, all),
  });
}

/** A text, or the text that stands for a PDF, a picture or a recording. */
function contentOf(source: XmlElement): XmlElement | undefined {
  if (source.name === 'TextSource') return source;
  return source.children.find(
    ({ name, attributes, children }) =>
      /^(?:Representation|TextDescription|Transcript)$/.test(name) &&
      (attributes.has('plainTextPath') || children.some((child) => child.name === 'PlainTextContent')),
  );
}

/** What has no place in an article, counted and named: it must not be missed in silence. */
function leftOutOf(root: XmlElement, sources: readonly XmlElement[]): readonly string[] {
  const without = sources.filter((source) => !contentOf(source));
  const counts = [
    [without.map(({ attributes, name }) => attributes.get('name') ?? name), 'sources without text'],
    ...(['Cases', 'Sets', 'Graphs'] as const).map((list) => {
      const items = childrenOf(root, list).flatMap(({ children }) => children);
      return [items.map(({ attributes }) => attributes.get('name') ?? ''), list.toLowerCase()] as const;
    }),
  ] as const;
  return counts.flatMap(([names, what]) =>
    names.length === 0
      ? []
      : [`Left out of the project: ${names.length} ${what} (${names.slice(0, 20).join(', ')})`],
  );
}

type Files = ReadonlyMap<string, Uint8Array>;

/** A source with its text, as it is in the file. */
interface Loaded extends Source {
  readonly raw: string;
}

function readSources(project: Project, files: Files, options: DecodeOptions): Result<Decoded> {
  const loaded: Loaded[] = [];
  const missing: string[] = [];
  for (const source of project.sources) {
    const raw = textOf(source.content, files);
    if (raw === null) return fail('decode', `the text of “${source.name}” is neither UTF-8 nor UTF-16`);
    if (raw === undefined || raw.trim() === '') missing.push(source.name);
    else if (!raw.isWellFormed())
      return fail('invalid-input', `the text of “${source.name}” contains half of a character`);
    else loaded.push({ ...source, raw });
  }
  if (loaded.length === 0) return fail('invalid-input', 'it contains none of the project’s texts');
  const texts = countAsNamed(loaded, options.offsetUnit);
  const articles: ForeignArticle[] = [];
  for (const [index, source] of loaded.entries()) {
    const counted = texts[index];
    const article = counted && readSource(source, counted, project, files, options);
    if (article?.ok === false) return article;
    if (article) articles.push(article.value);
  }
  const remarks = [
    ...project.leftOut,
    ...(missing.length > 0
      ? [`Left out, because they are empty or missing from the project: ${missing.join(', ')}`]
      : []),
  ];
  const [first, ...rest] = articles;
  return ok({
    kind: 'foreign',
    foreign: {
      articles: first ? [{ ...first, remarks: [...(first.remarks ?? []), ...remarks] }, ...rest] : [],
    },
  });
}

function readSource(
  { name, id, content }: Loaded,
  counted: CanonicalText,
  project: Project,
  files: Files,
  { findByQuote }: DecodeOptions,
): Result<ForeignArticle> {
  const parts = new Map<string, Part>();
  for (const [index, selection] of selectionsOf(content).entries()) {
    const given = placeOf(selection, counted.toRange);
    const isMisplaced = given !== null && !isNamedSo(selection, counted) && occursIn(selection, counted.text);
    if (isMisplaced && !findByQuote)
      return fail(
        'invariant',
        `the selection “${nameOf(selection).slice(0, 60)}” of “${name}”: its offsets point to other words; try locating it by its words`,
      );
    const range = isMisplaced || !given ? (findByQuote ? placeByName(selection, counted.text) : null) : given;
    if (!range) {
      const [start, end] = ['startPosition', 'endPosition'].map(
        (key) => selection.attributes.get(key) ?? 'nothing',
      );
      return fail(
        'invariant',
        `the selection “${nameOf(selection).slice(0, 60)}” of “${name}”: ${start} to ${end} is not a range of the text`,
      );
    }
    parts.set(guidOf(selection) || `selection ${index + 1}`, { selection, range });
  }
  const spans: ForeignSpan[] = [];
  const homes = new Map<string, string>();
  const codeOf = (coding: XmlElement) => {
    const target = guidOf(childrenOf(coding, 'CodeRef')[0], 'targetGUID');
    return project.codes.get(target) ?? target;
  };
  for (const [guid, part] of parts) {
    if (homes.has(guid)) continue;
    const own = fieldsOf<OwnSelections>(fieldsOf(project.own.marks)?.[guid]);
    const group = ownGroup(guid, own, parts);
    for (const [each] of group) homes.set(each, guid);
    const codings = childrenOf(part.selection, 'Coding');
    const said = { ...saidOf(part.selection, own, project, files), own: own?.own };
    const segments = group.map(([, { range }]) => range).sort((a, b) => a.start - b.start);
    // What has no code yet is marked all the same.
    const labels = codings.length === 0 ? ['selection'] : codings.map(codeOf);
    for (const [index, label] of labels.entries()) {
      const only =
        index === 0 ? { id: guid, ...said } : { id: `${guid} ${index + 1}`, ...said, own: undefined };
      spans.push({ ...only, label, segments });
    }
  }
  const links = childrenOf(childrenOf(project.root, 'Links')[0], 'Link').flatMap((link): ForeignLink[] => {
    const from = homes.get(guidOf(link, 'originGUID'));
    if (from === undefined) return [];
    const to = guidOf(link, 'targetGUID');
    const own = fieldsOf(project.own.links)?.[guidOf(link)];
    return [{ label: link.attributes.get('name') || 'link', from, to: homes.get(to) ?? to, own }];
  });
  return ok({
    name,
    title: name.replace(/\.(?:txt|docx?|rtf|pdf)$/i, ''),
    text: counted.text,
    remarks: [
      ...childrenOf(content, 'Coding').map((coding) => `Code: ${codeOf(coding)}`),
      ...childrenOf(content, 'Description').map(({ text }) => text.trim()),
      ...notesOf(content, project, files),
    ],
    spans,
    links,
    own: fieldsOf(project.own.articles)?.[id],
  });
}

interface Part {
  readonly selection: XmlElement;
  readonly range: { readonly start: number; readonly end: number };
}

/** The parts of an annotation of ours, as long as all of them are there and lie apart; else the one alone. */
function ownGroup(
  guid: string,
  own: Unread<OwnSelections> | undefined,
  parts: ReadonlyMap<string, Part>,
): readonly (readonly [string, Part])[] {
  const group = textsOf(own?.selections).flatMap((id) => {
    const part = parts.get(id);
    return part ? [[id, part] as const] : [];
  });
  const one = parts.get(guid);
  const sorted = group.map(([, { range }]) => range).sort((a, b) => a.start - b.start);
  const isWhole =
    group.length === textsOf(own?.selections).length &&
    group[0]?.[0] === guid &&
    sorted.every(({ start }, index) => start >= (sorted[index - 1]?.end ?? 0));
  return isWhole ? group : one ? [[guid, one]] : [];
}

/** What is said of a selection; what is as we wrote it is left to our own fields, which say it exactly. */
function saidOf(
  selection: XmlElement,
  own: Unread<OwnSelections> | undefined,
  project: Project,
  files: Files,
): Pick<ForeignSpan, 'attributes' | 'note' | 'createdBy' | 'createdAt'> {
  const description = childrenOf(selection, 'Description')
    .map(({ text }) => text)
    .join('\n');
  const notes = [selection, ...childrenOf(selection, 'Coding')].flatMap((each) =>
    notesOf(each, project, files),
  );
  const { attributes, lines } = readDescription(description);
  const isSame = description === own?.description;
  const note = [...notes, ...(isSame ? [] : lines)].join('\n');
  const createdBy = project.users.get(guidOf(selection, 'creatingUser'));
  const createdAt = selection.attributes.get('creationDateTime');
  return {
    ...(!isSame && { attributes }),
    ...(note !== (own?.note ?? undefined) && !(note === '' && own?.note === null) && { note }),
    ...(createdBy && { createdBy }),
    ...(createdAt && { createdAt }),
  };
}

const attributeNames: ReadonlySet<string> = new Set(
  Object.values(attributesByTag).flatMap(({ shape }) => Object.keys(shape)),
);

/** Lines that name an attribute, and all others. */
function readDescription(description: string): {
  readonly attributes: Readonly<Record<string, ForeignValue>>;
  readonly lines: readonly string[];
} {
  const lines = description.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => /^(\w+): (.+)$/.exec(line));
  return {
    attributes: Object.fromEntries(
      read.flatMap((found) =>
        found && attributeNames.has(found[1] ?? '') ? [[found[1], found[2] ?? '']] : [],
      ),
    ),
    lines: lines.filter((_line, index) => !attributeNames.has(read[index]?.[1] ?? '')),
  };
}

function notesOf(element: XmlElement, { notes }: Project, files: Files): readonly string[] {
  return childrenOf(element, 'NoteRef').flatMap((ref) => {
    const note = notes.get(guidOf(ref, 'targetGUID'));
    return note ? [textOf(note, files) ?? ''].filter((text) => text.trim() !== '') : [];
  });
}

/** The text of a source or a note; undefined where there is none, null where it cannot be decoded. */
function textOf(source: XmlElement, files: Files): string | null | undefined {
  const [content] = childrenOf(source, 'PlainTextContent');
  if (content) return content.text;
  const path = /^internal:\/\/(.+)$/i.exec(source.attributes.get('plainTextPath') ?? '')?.[1]?.toLowerCase();
  const file = path === undefined ? undefined : (files.get(`sources/${path}`) ?? files.get(path));
  return file && decodeText(file);
}

/** UTF-8, or UTF-16 with a byte order mark; null for what is neither. */
function decodeText(bytes: Uint8Array): string | null {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) {
    const units: string[] = [];
    const [high, low] = mark === 0xfeff ? [0, 1] : [1, 0];
    for (let at = 2; at + 1 < bytes.length; at += 2)
      units.push(String.fromCharCode((bytes[at + high] ?? 0) * 256 + (bytes[at + low] ?? 0)));
    return units.join('');
  }
  const text = strFromU8(bytes);
  const isWhole = !text.includes('\ufffd') || strToU8(text).length === bytes.length;
  return isWhole ? text.replace(/^\ufeff/, '') : null;
}

/** A GUID as it is compared: some programs put it in braces, some write capitals. */
function guidOf(element: XmlElement | undefined, attribute = 'guid'): string {
  return (element?.attributes.get(attribute) ?? '').replace(/[{}]/g, '').toLowerCase();
}

function ownFields(bytes: Uint8Array | undefined): Unread<OwnParts> {
  const parsed = bytes && parseJson(strFromU8(bytes));
  return (parsed?.ok && fieldsOf<OwnParts>(parsed.value)) || {};
}
