import { strFromU8 } from 'fflate/browser';
import { attributesByTag } from '../../model/attributes.ts';
import { fail, ok, type Result } from '../../result.ts';
import { counted as numbered } from '../../text/counting.ts';
import type { CanonicalText } from '../common/canonical.ts';
import { fieldsOf, textsOf, type Unread } from '../common/fields.ts';
import type { ForeignArticle, ForeignLink, ForeignSpan, ForeignValue } from '../common/foreign.ts';
import type { Decoded, DecodeOptions } from '../common/format.ts';
import { parseJson } from '../common/parseJson.ts';
import { childrenOf, type XmlElement } from '../common/readXml.ts';
import { type Files, openProject, textOf, whyNoText } from './files.ts';
import { type OwnParts, type OwnSelections, ownEntry, projectEntry } from './parts.ts';
import { countAsNamed, isNamedSo, nameOf, occursIn, placeByName, placeOf, selectionsOf } from './places.ts';

/**
 * Reads the texts of a project with their selections: each coding is an annotation, named by its code. Programs differ
 * in what they count, so we pick the counting under which most selections match their own text.
 */
export function decodeRefi(bytes: Uint8Array, options: DecodeOptions): Result<Decoded> {
  const opened = openProject(bytes);
  if (!opened.ok) return opened;
  const { root, files } = opened.value;
  const project = readProject(root, ownFields(files.get(ownEntry)));
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
    const id = guidOf(source);
    const name = source.attributes.get('name') ?? id;
    return contentsOf(source).map((content, index) => ({
      name: index === 0 ? name : `${name} (${index + 1})`,
      id: index === 0 ? id : guidOf(content),
      content,
    }));
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

/** A text, or the texts that stand for a PDF, a picture or a recording. */
function contentsOf(source: XmlElement): readonly XmlElement[] {
  if (source.name === 'TextSource') return [source];
  const texts = source.children.filter(
    ({ name, attributes, children }) =>
      /^(?:Representation|TextDescription|Transcript)$/.test(name) &&
      (attributes.has('plainTextPath') || children.some((child) => child.name === 'PlainTextContent')),
  );
  return texts.map((text) => (text.name === 'Transcript' ? withPositions(text) : text));
}

/** A transcript whose selections, which point to times of the recording, have their positions in the text. */
function withPositions(transcript: XmlElement): XmlElement {
  const positions = new Map(
    childrenOf(transcript, 'SyncPoint').map((point) => [guidOf(point), point.attributes.get('position')]),
  );
  const children = transcript.children.map((child) => {
    if (child.name !== 'TranscriptSelection') return child;
    const [start, end] = ['fromSyncPoint', 'toSyncPoint'].map(
      (key) => positions.get(guidOf(child, key)) ?? '',
    );
    const attributes = new Map([
      ...child.attributes,
      ['startPosition', start ?? ''],
      ['endPosition', end ?? ''],
    ]);
    return start && end && start !== end ? { ...child, name: 'PlainTextSelection', attributes } : child;
  });
  return { ...transcript, children };
}

/** Selections of pages, pictures and recordings, which have no place in a text. */
const otherSelections = /^(?:PDF|Picture|Audio|Video|Transcript)Selection$/;

function countOtherSelections(source: XmlElement): number {
  const { children } = source.name === 'Transcript' ? withPositions(source) : source;
  const inside = children.reduce((sum, child) => sum + countOtherSelections(child), 0);
  return inside + (otherSelections.test(source.name) ? 1 : 0);
}

/** What has no place in an article, counted and named: it must not be missed in silence. */
function leftOutOf(root: XmlElement, sources: readonly XmlElement[]): readonly string[] {
  const without = sources.filter((source) => contentsOf(source).length === 0);
  const counts = [
    [without.map(({ attributes, name }) => attributes.get('name') ?? name), 'sources without text'],
    ...(['Cases', 'Sets', 'Graphs'] as const).map((list) => {
      const items = childrenOf(root, list).flatMap(({ children }) => children);
      return [items.map(({ attributes }) => attributes.get('name') ?? ''), list.toLowerCase()] as const;
    }),
  ] as const;
  const named = counts.flatMap(([names, what]) =>
    names.length === 0
      ? []
      : [`Left out of the project: ${names.length} ${what} (${names.slice(0, 20).join(', ')})`],
  );
  const others = sources.reduce((sum, source) => sum + countOtherSelections(source), 0);
  const what = 'of pages, pictures or recordings';
  return others === 0
    ? named
    : [...named, `Left out of the project: ${numbered(others, 'selection')} ${what}`];
}

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
    if (raw === undefined || raw.trim() === '') missing.push(whyNoText(source.content, source.name));
    else if (!raw.isWellFormed())
      return fail('invalid-input', `the text of “${source.name}” contains half of a character`);
    else loaded.push({ ...source, raw });
  }
  if (loaded.length === 0) {
    const which = missing.length > 0 ? ` (missing: ${missing.slice(0, 5).join(', ')})` : '';
    return fail(
      'invalid-input',
      `it contains none of the project’s texts${which}: export the project with its sources`,
    );
  }
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

/** A GUID as it is compared: some programs put it in braces, some write capitals. */
function guidOf(element: XmlElement | undefined, attribute = 'guid'): string {
  return (element?.attributes.get(attribute) ?? '').replace(/[{}]/g, '').toLowerCase();
}

function ownFields(bytes: Uint8Array | undefined): Unread<OwnParts> {
  const parsed = bytes && parseJson(strFromU8(bytes));
  return (parsed?.ok && fieldsOf<OwnParts>(parsed.value)) || {};
}
