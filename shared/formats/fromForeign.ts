import { describeAnchor } from '../anchor/describe.ts';
import type { ActorEntry } from '../model/actor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { attributesByTag } from '../model/attributes.ts';
import { excerptOf } from '../model/extent.ts';
import type { Link } from '../model/link.ts';
import { checkLink, type LinkType } from '../model/linkTable.ts';
import type { Tag } from '../model/tag.ts';
import { findBlocks } from '../text/blocks.ts';
import { makeOffsetMap, type OffsetMap } from '../text/offsets.ts';
import { findTitle } from '../text/title.ts';
import type { Dossier, DossierArticle } from './common/dossier.ts';
import { flatAttributes, unflatten } from './common/flatAttributes.ts';
import type { Foreign, ForeignArticle, ForeignLink, ForeignSpan, ForeignValue } from './common/foreign.ts';
import { timeOf } from './common/instants.ts';
import { type Mapping, stopgapTag } from './common/mapping.ts';
import { readOwnAnnotation, readOwnArticle } from './glossator/own.ts';

/** What the file does not say and a pure function cannot know. */
export interface ForeignContext {
  /** The format's id. */
  readonly format: string;
  readonly fileName: string;
  /** ISO 8601 in UTC: when it is imported. */
  readonly at: string;
  readonly by: string;
  /** A new UUID, version 7. */
  readonly newId: () => string;
  /** In lowercase hexadecimal, of the UTF-8 bytes. */
  readonly sha256: (text: string) => string;
}

/**
 * Another tool's file in our model. What the mapping leaves without a name of ours, or what does not fit (a value that an
 * attribute cannot have, a link that the table forbids), is kept verbatim in the note, a line each. What Glossator itself
 * had put beside it comes back, unless the other tool has changed what it can say better.
 */
export function applyMapping(foreign: Foreign, mapping: Mapping, context: ForeignContext): Dossier {
  const marks = new Map<ForeignSpan, Draft>();
  const actors = new Map<string, ActorEntry>();
  const articles = foreign.articles.map((article) => {
    const made = makeArticle(article, context, actors);
    for (const span of article.spans) marks.set(span, makeMark(span, made, mapping, context));
    return { article, made };
  });
  const everywhere = new Map(articles.flatMap(({ article }) => article.spans).map((span) => [span.id, span]));
  const linked = articles.map(({ article }): Link[] => {
    const here = new Map(article.spans.map((span) => [span.id, span]));
    const find = (id: string) => marks.get(here.get(id) ?? everywhere.get(id) ?? unknownSpan);
    return article.links.flatMap((link) => makeLink(link, find, mapping, context));
  });
  const isThere = (mark: Draft) => mark.annotation.tag === 'actor' && mark.annotation.attributes.actorEntryId;
  for (const mark of marks.values()) {
    const entry = isThere(mark);
    if (entry && !actors.has(entry)) dropEntry(mark);
  }
  return {
    articles: articles.map(({ article, made }, index): DossierArticle => {
      const annotations = article.spans.flatMap((span) => finished(marks.get(span)));
      return { article: made.article, annotations, links: linked[index] ?? [] };
    }),
    actors: [...actors.values()],
  };
}

/** An annotation in the making: its note grows by what turns out to have no other place. */
interface Draft {
  annotation: Annotation;
  readonly remarks: string[];
}

interface Made {
  readonly article: Article;
  readonly offsets: OffsetMap;
}

const unknownSpan: ForeignSpan = { id: '', label: '', segments: [] };

function finished(mark: Draft | undefined): readonly Annotation[] {
  if (!mark) return [];
  const { annotation, remarks } = mark;
  const known = annotation.note?.split('\n') ?? [];
  const isKnown = new Set(known);
  const lines = [...known, ...remarks.filter((line) => !isKnown.has(line))];
  return [{ ...annotation, note: lines.length === 0 ? null : lines.join('\n') }];
}

function makeArticle(file: ForeignArticle, context: ForeignContext, actors: Map<string, ActorEntry>): Made {
  const { text } = file;
  const offsets = makeOffsetMap(text);
  const own = readOwnArticle(file.own, text, offsets);
  for (const actor of own?.actors ?? []) if (!actors.has(actor.id)) actors.set(actor.id, actor);
  const blocks = [...findBlocks(text)];
  const sha256 = context.sha256(text);
  const note = (file.remarks ?? []).join('\n');
  const base: Article = own
    ? { ...own.article, text }
    : {
        id: context.newId(),
        title: file.title?.trim() || findTitle(text, blocks),
        language: file.language ?? null,
        source: {
          fileName: file.name || context.fileName,
          mediaType: 'text/plain',
          sha256,
          url: file.url ?? null,
          publisher: file.publisher ?? null,
          author: file.author ?? null,
          publishedAt: file.publishedAt ?? null,
        },
        importedAt: context.at,
        textSha256: sha256,
        text,
        blocks,
        ...(note !== '' && { note }),
      };
  return { offsets, article: { ...base, textSha256: sha256 } };
}

function makeMark(
  span: ForeignSpan,
  { article, offsets }: Made,
  mapping: Mapping,
  context: ForeignContext,
): Draft {
  const own = readOwnAnnotation(span.own, article.id, span.segments, offsets);
  const remarks: string[] = [];
  const target = entryOf(mapping.tags, span.label) ?? stopgapTag;
  const isOurs = own !== undefined || target.tag === span.label.toLowerCase();
  if (!isOurs && !isSaid(target, span.label)) remarks.push(`Label: ${span.label}`);
  const attributes = attributesOf(span, target.tag, own, mapping, remarks);
  const preset = Object.entries(target.preset ?? {}).filter(([name]) => !(name in attributes));
  const presets = preset.map(([name, value]) => [name, unflatten(target.tag, name, value)] as const);
  const all = {
    ...attributes,
    ...(own ? {} : Object.fromEntries(presets.filter(([, value]) => value !== undefined))),
  };
  const at = instant(span.createdAt) ?? context.at;
  const by = span.createdBy?.trim() || context.by;
  const annotation = {
    id: own?.id ?? context.newId(),
    articleId: article.id,
    ...describeAnchor(article.text, span.segments),
    note: (span.note === undefined ? own?.note : span.note?.trim() ? span.note : null) ?? null,
    status: span.status ?? own?.status ?? 'accepted',
    origin: own?.origin ?? { kind: 'import', format: context.format, fileName: context.fileName },
    createdBy: own?.createdBy ?? by,
    createdAt: own?.createdAt ?? at,
    updatedBy: own?.updatedBy ?? by,
    updatedAt: own?.updatedAt ?? at,
    tag: target.tag,
    attributes: all,
  };
  // True because each attribute was read with the schema of this very tag.
  return { annotation: annotation as Annotation, remarks };
}

/** The label need not be kept where the preset says just the same: PER for an actor of type PER. */
function isSaid({ preset }: Mapping['tags'][string], label: string): boolean {
  return Object.values(preset ?? {}).some((value) => value.toLowerCase() === label.toLowerCase());
}

function attributesOf(
  { attributes }: ForeignSpan,
  tag: Tag,
  own: Annotation | undefined,
  mapping: Mapping,
  remarks: string[],
): Record<string, unknown> {
  const known: Record<string, unknown> = own ? fitting(own, tag, remarks) : {};
  if (attributes === undefined) return known;
  const before = own ? flatAttributes(own) : {};
  // What the other tool took away, of what its format can say, is gone.
  for (const name of Object.keys(before)) if (!(name in attributes)) delete known[name];
  for (const [name, value] of Object.entries(attributes)) {
    if (own && `${before[name]}` === `${value}`) continue;
    const ours = entryOf(mapping.attributes, name) ?? null;
    const read = ours === null ? undefined : unflatten(tag, ours, value);
    if (ours === null || read === undefined) remarks.push(`${name}: ${lineOf(value)}`);
    else known[ours] = read;
  }
  return known;
}

/** The attributes that Glossator had, as far as the tag can have them, should another tool have changed the label. */
function fitting(own: Annotation, tag: Tag, remarks: string[]): Record<string, unknown> {
  if (own.tag === tag) return { ...own.attributes };
  const shape: object = attributesByTag[tag].shape;
  const entries = Object.entries(own.attributes);
  for (const [name, value] of Object.entries(flatAttributes(own))) {
    if (!(name in shape)) remarks.push(`${name}: ${lineOf(value)}`);
  }
  return Object.fromEntries(entries.filter(([name]) => name in shape && unflattenable(tag, name, own)));
}

function unflattenable(tag: Tag, name: string, own: Annotation): boolean {
  const flat = flatAttributes(own)[name];
  return flat !== undefined && unflatten(tag, name, flat) !== undefined;
}

function makeLink(
  link: ForeignLink,
  find: (id: string) => Draft | undefined,
  mapping: Mapping,
  context: ForeignContext,
): readonly Link[] {
  const from = find(link.from);
  const to = find(link.to);
  const type = entryOf(mapping.links, link.label) ?? null;
  if (from && to) {
    const ends = type && directed(type, from, to);
    if (type && ends) {
      return [
        {
          id: ownId(link.own) ?? context.newId(),
          type,
          from: ends[0].annotation.id,
          to: ends[1].annotation.id,
          createdBy: ownText(link.own, 'createdBy') ?? context.by,
          createdAt: instant(ownText(link.own, 'createdAt')) ?? context.at,
        },
      ];
    }
    from.remarks.push(`${link.label} → “${excerptOf(to.annotation, 200)}”`);
  } else (from ?? to)?.remarks.push(`${link.label} ${from ? '→' : '←'} ${from ? link.to : link.from}`);
  return [];
}

/** The two ends the way round that the table has it: some tools draw “speaker” from the actor to the quote. */
function directed(type: LinkType, from: Draft, to: Draft): readonly [Draft, Draft] | null {
  if (checkLink(type, from.annotation.tag, to.annotation.tag).ok) return [from, to];
  return checkLink(type, to.annotation.tag, from.annotation.tag).ok ? [to, from] : null;
}

function dropEntry(mark: Draft): void {
  const { annotation } = mark;
  if (annotation.tag !== 'actor') return;
  const { actorEntryId: _gone, ...attributes } = annotation.attributes;
  mark.annotation = { ...annotation, attributes };
}

function lineOf(value: ForeignValue): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  if (!text.includes('\n')) return text;
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

/** A file's names are anything, `constructor` and `__proto__` among them. */
function entryOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function instant(text: string | undefined): string | undefined {
  const time = text === undefined ? Number.NaN : timeOf(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function ownText(own: unknown, key: string): string | undefined {
  if (typeof own !== 'object' || own === null) return undefined;
  const value = Object.entries(own).find(([name]) => name === key)?.[1];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function ownId(own: unknown): string | undefined {
  const id = ownText(own, 'id');
  return id && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : undefined;
}
