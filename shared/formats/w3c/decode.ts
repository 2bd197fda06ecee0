import type { ActorEntry } from '../../model/actor.ts';
import type { Range } from '../../model/segment.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type CanonicalText, canonicalText } from '../common/canonical.ts';
import { type CharacterUnit, countAlike, readWithTexts } from '../common/countedText.ts';
import { fieldsOf, textsOf, type Unread } from '../common/fields.ts';
import type { ForeignArticle, ForeignLink, ForeignSpan, ForeignValue } from '../common/foreign.ts';
import type { Decoded, DecodeOptions } from '../common/format.ts';
import type { OwnArticleFields } from '../glossator/own.ts';
import { type Bodies, linesOf, namesOfNotes, readBodies } from './bodies.ts';
import { wikidataEntity } from './context.ts';
import { type FileItem, type FileText, readW3cFile } from './file.ts';
import {
  fragmentIn,
  placeSelected,
  readSelectors,
  type Selected,
  stretchOf,
  whyUnplaced,
} from './selectors.ts';
import type { W3cTargetRead, W3cText } from './wire.ts';

/** Apache Annotator counts code points as the model says, Recogito and Hypothesis count UTF-16. */
const units: readonly [CharacterUnit, CharacterUnit] = ['code point', 'UTF-16 code unit'];

/**
 * Reads Web Annotations with the texts that they are about. How a file counts is found out by its quotes, for the file and,
 * where tools were mixed, for a single target.
 */
export function decodeW3c(text: string, options: DecodeOptions): Result<Decoded> {
  const file = readW3cFile(text);
  if (!file.ok) return file;
  const { items, texts } = file.value;
  if (options.awaitsPages && texts.length === 0 && items.length > 0)
    return ok({ kind: 'notes', names: namesOfNotes(items) });
  for (const { iri, raw } of texts) {
    const name = iri === null ? 'the text' : `the text “${iri}”`;
    if (raw.trim() === '') return fail('invalid-input', `${name} is empty`);
    if (!raw.isWellFormed()) return fail('invalid-input', `${name} contains half of a character`);
  }
  const sorted = sortItems(items);
  const textByIri = new Map(texts.map((each) => [each.iri, each]));
  const marks: PlacedItem[] = [];
  for (const item of sorted.marks) {
    const mark = readMark(item, textByIri);
    if (!mark.ok) return mark;
    marks.push(mark.value);
  }
  const byText = Map.groupBy(marks, ({ home }) => home);
  const documents = texts.map((home) => ({
    raw: home.raw,
    stretches: (byText.get(home) ?? []).flatMap(({ places }) =>
      places.flatMap((place) => stretchOf(place) ?? []),
    ),
  }));
  const wish = units.find((unit) => unit === options.offsetUnit);
  const said = units.find((unit) => unit === file.value.offsetUnit);
  const counted = countAlike(documents, wish ? [wish] : said ? [said, ...units] : units);
  return readWithTexts(texts, counted, (home, text) =>
    readArticle(home, text, byText.get(home) ?? [], sorted, options),
  );
}

/** An annotation of a text; without places it is about the text as a whole. */
export interface PlacedItem {
  readonly item: FileItem;
  readonly home: FileText;
  readonly places: readonly Selected[];
}

export interface Sorted {
  readonly marks: readonly FileItem[];
  /** By the id of the annotation that they start from. */
  readonly links: ReadonlyMap<string, readonly Linking[]>;
  /** Annotations of annotations: answers, and names of links. */
  readonly about: ReadonlyMap<string, readonly FileItem[]>;
}

interface Linking {
  readonly item: FileItem;
  readonly to: string;
}

/** Sorts the annotations of a file; links are those whose target and body are both annotations of the file. */
export function sortItems(items: readonly FileItem[]): Sorted {
  const ids = new Set(items.map(({ id }) => id));
  const links = new Map<string, Linking[]>();
  const about = new Map<string, FileItem[]>();
  const marks: FileItem[] = [];
  const push = <T>(lists: Map<string, T[]>, id: string, one: T) => {
    const list = lists.get(id);
    if (list) list.push(one);
    else lists.set(id, [one]);
  };
  for (const item of items) {
    const { target, body, references } = item.fields;
    const [from] = textsOf([...[target].flat().map(iriOf), ...textsOf(references).slice(-1)]).filter((id) =>
      ids.has(id),
    );
    const [to] = [body]
      .flat()
      .flatMap(iriOf)
      .filter((id) => ids.has(id));
    if (from === undefined) marks.push(item);
    else if (to !== undefined) push(links, from, { item, to });
    else push(about, from, item);
  }
  return { marks, links, about };
}

/** The address of the page that an annotation is about; empty where it names none. */
export function addressOf({ fields }: FileItem): string {
  const [target] = [fields.target].flat();
  const one = fieldsOf<W3cTargetRead>(target);
  return iriOf(one ? (one.source ?? one.id) : target) || textsOf(fields.uri)[0] || '';
}

function iriOf(value: unknown): string {
  const fields = fieldsOf<W3cTargetRead>(value);
  return textsOf(fields ? (fields.id ?? fields['@id'] ?? fields.source) : value)[0] ?? '';
}

/** Finds the text of an annotation among those that are known, and reads its selectors; a failure names the target. */
export function readMark(item: FileItem, texts: ReadonlyMap<string | null, FileText>): Result<PlacedItem> {
  const { path, fields } = item;
  const places: Selected[] = [];
  let home: FileText | undefined;
  const targets = [fields.target].flat();
  for (const [index, target] of targets.entries()) {
    const where = targets.length === 1 ? `${path}.target` : `${path}.target[${index}]`;
    const one = fieldsOf<W3cTargetRead>(target);
    if (target === undefined || target === null)
      return fail('invalid-input', `${path}: the target is missing`);
    const source = iriOf(one ? (one.source ?? one.id) : target) || textsOf(fields.uri)[0] || '';
    const found = texts.get(source) ?? texts.get(null);
    if (!found)
      return fail(
        'invalid-input',
        `${where}: the text of “${source}” is not in this file, and nothing can be placed without it; import a file that contains both the text and the annotations`,
      );
    if (home && home !== found)
      return fail('unsupported', `${where}: one annotation cannot cover several texts`);
    home = found;
    const inAddress = fragmentIn(source);
    if (one?.selector === undefined && !inAddress) continue;
    const selected = readSelectors(one?.selector ?? { value: source });
    if (selected.length === 0)
      return fail('unsupported', `${where}.selector: there is no TextPositionSelector or TextQuoteSelector`);
    for (const place of selected) places.push(place);
  }
  return home ? ok({ item, home, places }) : fail('invalid-input', `${path}: the target is missing`);
}

/** How annotations are placed where that is not by what a file counts; those without a place are left out. */
export interface Placing {
  readonly place: (selected: Selected) => Range | null;
  readonly onUnplaced: (item: FileItem) => void;
}

/** The article of a text with the annotations that belong to it. */
export function readArticle(
  { iri, raw, fields }: FileText,
  counted: CanonicalText,
  marks: readonly PlacedItem[],
  { links, about }: Sorted,
  options: DecodeOptions | Placing,
): Result<ForeignArticle> {
  const others = units.map((unit) => canonicalText(raw, unit));
  const placing = 'place' in options ? options : null;
  const findByQuote = 'findByQuote' in options && options.findByQuote === true;
  const spans: ForeignSpan[] = [];
  const remarks: string[] = [];
  const found: ForeignLink[] = [];
  for (const { item, places } of marks) {
    const bodies = readBodies(item.fields);
    const said = (about.get(item.id) ?? []).map((answer) => readBodies(answer.fields));
    if (places.length === 0) {
      for (const line of [bodies, ...said].flatMap(linesOf)) remarks.push(line);
      continue;
    }
    const segments: Range[] = [];
    for (const place of places) {
      const range = placing ? placing.place(place) : placeSelected(counted, others, place, findByQuote);
      if (!range && placing) break;
      if (!range)
        return fail('invariant', `${item.path}.target: ${whyUnplaced(counted, place, findByQuote)}`);
      segments.push(range);
    }
    if (placing && segments.length < places.length) {
      placing.onUnplaced(item);
      continue;
    }
    segments.sort((a, b) => a.start - b.start);
    const crossing = segments.findIndex((range, index) => range.start < (segments[index - 1]?.end ?? 0));
    if (crossing !== -1 && placing) {
      placing.onUnplaced(item);
      continue;
    }
    if (crossing !== -1) return fail('invalid-input', `${item.path}.target: two of its targets overlap`);
    const span = spanOf(bodies, said, item.fields.glossator, fieldsOf<OwnArticleFields>(fields.glossator));
    spans.push({ ...span, id: item.id, segments });
    for (const { item: link, to } of links.get(item.id) ?? []) {
      const named = readBodies(link.fields);
      const [name] = (about.get(link.id) ?? []).map((tagging) => readBodies(tagging.fields).label);
      found.push({ label: named.label ?? name ?? 'linking', from: item.id, to, own: link.fields.glossator });
    }
  }
  return ok({
    name: iri ?? textsOf(fields.title)[0] ?? 'annotations',
    text: counted.text,
    ...named(fields),
    ...(iri && /^https?:/.test(iri) && { url: iri }),
    remarks,
    spans,
    links: found,
    own: fields.glossator,
  });
}

function named({ title, language }: Unread<W3cText>): Pick<ForeignArticle, 'title' | 'language'> {
  const [called] = textsOf(title);
  const [spoken] = textsOf(language);
  return {
    ...(called !== undefined && { title: called }),
    ...(spoken !== undefined && { language: spoken }),
  };
}

function spanOf(
  bodies: Bodies,
  said: readonly Bodies[],
  own: unknown,
  article: Unread<OwnArticleFields> | undefined,
): Omit<ForeignSpan, 'id' | 'segments'> {
  const attributes: Record<string, ForeignValue> = { ...bodies.attributes };
  const entry = attributes.actorEntryId;
  // An id of ours points to nothing where our own fields are gone.
  if (own === undefined) delete attributes.actorEntryId;
  const known = own === undefined ? undefined : wikidataOf(article, entry);
  const others = bodies.identities.filter((iri) => iri !== known);
  if (others.length > 0) attributes.identity = others;
  const notes = [...bodies.notes, ...said.flatMap(linesOf)];
  const { status, createdBy, createdAt } = bodies;
  return {
    label: bodies.label ?? bodies.motivation,
    attributes,
    note: notes.length === 0 ? null : notes.join('\n'),
    ...(status ? { status } : own !== undefined && { status: 'accepted' as const }),
    ...(createdBy !== undefined && { createdBy }),
    ...(createdAt !== undefined && { createdAt }),
    own,
  };
}

/** The IRI of the entry that a mark points to, which says nothing new. */
function wikidataOf(
  article: Unread<OwnArticleFields> | undefined,
  entry: ForeignValue | undefined,
): string | undefined {
  const actors = article?.actors;
  const actor = (Array.isArray(actors) ? actors : [])
    .map((each: unknown) => fieldsOf<ActorEntry>(each))
    .find((each) => each?.id === entry);
  return typeof actor?.wikidata === 'string' ? `${wikidataEntity}${actor.wikidata}` : undefined;
}
