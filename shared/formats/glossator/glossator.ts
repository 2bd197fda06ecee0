import { mapSegments } from '../../anchor/segments.ts';
import type { ActorEntry } from '../../model/actor.ts';
import type { Annotation, Origin } from '../../model/annotation.ts';
import type { Article, Block, Inline, Page, Source } from '../../model/article.ts';
import { attributesByTag } from '../../model/attributes.ts';
import type { Decision } from '../../model/decision.ts';
import type { Exclusion } from '../../model/exclusion.ts';
import type { Link } from '../../model/link.ts';
import type { Outlet } from '../../model/outlet.ts';
import type { Pair } from '../../model/pair.ts';
import { particulars } from '../../model/particulars.ts';
import type { Question } from '../../model/question.ts';
import type { Range, Segment } from '../../model/segment.ts';
import type { Series } from '../../model/series.ts';
import { ok, Refusal } from '../../result.ts';
import { makeOffsetMap, type OffsetMap } from '../../text/offsets.ts';
import { checkDossier, type Dossier, type DossierArticle, sortDossier } from '../common/dossier.ts';
import type { EncodedFile, EncodeOptions, Format } from '../common/format.ts';
import { generator } from '../common/generator.ts';
import { arrayInParts, itemsAt } from '../common/jsonParts.ts';
import { decodeGlossator } from './decode.ts';
import {
  type FileAnnotation,
  type FileArticle,
  fileFormat,
  fileVersion,
  type GlossatorFile,
} from './wire.ts';

/** Glossator JSON: everything that is known of articles, annotations, links, actors, outlets and questions. */
export const glossator: Format = {
  id: 'json',
  aliases: ['glossator'],
  label: 'Glossator JSON',
  extension: '.glossator.json',
  mediaType: 'application/json',
  offsetUnit: 'code point',
  layout: 'file',
  drops: [],
  source: 'shared/formats/glossator/glossator.schema.json (version 1)',
  encode: encodeGlossator,
  decode: ([file]) => {
    const dossier = decodeGlossator(String(file?.content ?? ''));
    return dossier.ok ? ok({ kind: 'dossier', dossier: dossier.value }) : dossier;
  },
  recognises: (head) => /^\ufeff?\s*\{\s*"format"\s*:\s*"glossator-annotations"/.test(head),
};

/** Keys stand in the order in which the format is documented; every other order is that of `sortDossier`. */
function encodeGlossator(
  dossier: Dossier,
  { exportedAt, generatorVersion }: EncodeOptions,
): readonly EncodedFile[] {
  const breach = checkDossier(dossier);
  if (breach) throw new Refusal('invariant', breach);
  const header: Pick<GlossatorFile, 'format' | 'version' | 'generator' | 'exportedAt' | 'offsetUnit'> = {
    format: fileFormat,
    version: fileVersion,
    generator: { name: generator.name, version: generatorVersion },
    exportedAt,
    offsetUnit: 'codepoint',
  };
  const content = { [Symbol.iterator]: () => inParts(header, sortDossier(dossier)) };
  return [{ name: 'annotations.glossator.json', content }];
}

/** What `JSON.stringify(file, null, 2)` gives and a line feed, never as a whole. */
function* inParts(header: object, { articles, actors, ...shelf }: Dossier): Generator<string> {
  yield `${JSON.stringify(header, null, 2).slice(0, -2)},\n  "articles": `;
  for (const [index, entry] of articles.entries()) {
    yield `${index === 0 ? '[' : ','}\n    `;
    yield* articleInParts(entry);
  }
  yield articles.length === 0 ? '[]' : '\n  ]';
  yield ',\n  "actors": ';
  yield* arrayInParts(2, actors, encodeActor);
  yield* shelfInParts('outlets', shelf.outlets, encodeOutlet);
  yield* shelfInParts('questions', shelf.questions, encodeQuestion);
  yield* shelfInParts('decisions', shelf.decisions, encodeDecision);
  yield* shelfInParts('series', shelf.series, encodeSeries);
  yield* shelfInParts('exclusions', shelf.exclusions, encodeExclusion);
  yield* shelfInParts('pairs', shelf.pairs, encodePair);
  yield '\n}\n';
}

/** A list that is left out where it is empty. */
function* shelfInParts<T>(
  key: string,
  entries: readonly T[] = [],
  encode: (entry: T) => object,
): Iterable<string> {
  if (entries.length === 0) return;
  yield `,\n  "${key}": `;
  yield* arrayInParts(2, entries, encode);
}

function* articleInParts({ article, annotations, links }: DossierArticle): Iterable<string> {
  const offsets = makeOffsetMap(article.text);
  yield `${itemsAt(2, [encodeFields(article, offsets)]).slice(0, -'\n    }'.length)},\n      "annotations": `;
  yield* arrayInParts(4, annotations, (annotation) => encodeAnnotation(annotation, offsets));
  yield ',\n      "links": ';
  yield* arrayInParts(4, links, encodeLink);
  yield '\n    }';
}

/** An article without its marks as the file has it; offsets in code points. */
export function encodeFields(
  article: Article,
  offsets: OffsetMap,
): Omit<FileArticle, 'annotations' | 'links'> {
  return {
    id: article.id,
    title: article.title,
    language: article.language,
    source: encodeSource(article.source),
    importedAt: article.importedAt,
    text: article.text,
    textSha256: article.textSha256,
    ...(article.note !== undefined && { note: article.note }),
    ...(article.revisionOf !== undefined && { revisionOf: article.revisionOf }),
    ...(article.status !== undefined && { status: article.status }),
    ...(article.labels && { labels: [...article.labels] }),
    ...(article.origins && { origins: encodeOrigins(article.origins) }),
    blocks: article.blocks.map((block) => encodeBlock(block, offsets)),
    ...(article.inlines && { inlines: article.inlines.map((inline) => encodeInline(inline, offsets)) }),
    ...(article.pages && { pages: article.pages.map((page) => encodePage(page, offsets)) }),
  };
}

/** An annotation as the file has it; offsets in code points. */
function encodeAnnotation(annotation: Annotation, offsets: OffsetMap): FileAnnotation {
  const encoded = {
    id: annotation.id,
    tag: annotation.tag,
    segments: annotation.segments.map((segment) => encodeSegment(segment, offsets)),
    prefix: annotation.prefix,
    suffix: annotation.suffix,
    ...encodeSaid(annotation, offsets),
  };
  // True because the attributes come from the schema of this very tag.
  return encoded as FileAnnotation;
}

/** What the file says of an annotation beside its tag and where it lies; offsets in code points. */
export function encodeSaid(annotation: Annotation, offsets: OffsetMap) {
  return {
    attributes: encodeAttributes(annotation, offsets),
    note: annotation.note,
    status: annotation.status,
    origin: encodeOrigin(annotation.origin),
    createdBy: annotation.createdBy,
    createdAt: annotation.createdAt,
    updatedBy: annotation.updatedBy,
    updatedAt: annotation.updatedAt,
  };
}

/** zod gives the keys in the order of the schema, whatever order they were stored in. */
function encodeAttributes({ tag, attributes }: Annotation, offsets: OffsetMap): object {
  if (Object.keys(attributes).length === 0) return {};
  const ordered = attributesByTag[tag].parse(attributes);
  return mapSegments(ordered, (segment) => encodeSegment(segment, offsets));
}

function encodeSegment({ start, end, exact }: Segment, offsets: OffsetMap): Segment {
  return { start: offsets.toCodePoints(start), end: offsets.toCodePoints(end), exact };
}

function encodeRange({ start, end }: Range, offsets: OffsetMap): Range {
  return { start: offsets.toCodePoints(start), end: offsets.toCodePoints(end) };
}

function encodeBlock({ type, level, marker, ...range }: Block, offsets: OffsetMap): Block {
  return {
    type,
    ...encodeRange(range, offsets),
    ...(level !== undefined && { level }),
    ...(marker !== undefined && { marker }),
  };
}

function encodeInline({ type, href, ...range }: Inline, offsets: OffsetMap): Inline {
  return { type, ...encodeRange(range, offsets), ...(href !== undefined && { href }) };
}

function encodePage({ label, ...range }: Page, offsets: OffsetMap): Page {
  return { label, ...encodeRange(range, offsets) };
}

function encodeOrigins(origins: NonNullable<Article['origins']>): NonNullable<Article['origins']> {
  return Object.fromEntries(
    particulars.flatMap((particular) => {
      const origin = origins[particular];
      return origin ? [[particular, origin]] : [];
    }),
  );
}

function encodeSource({ fileName, mediaType, sha256, url, publisher, author, publishedAt }: Source): Source {
  return { fileName, mediaType, sha256, url, publisher, author, publishedAt };
}

function encodeOrigin(origin: Origin): Origin {
  switch (origin.kind) {
    case 'human':
      return { kind: 'human' };
    case 'suggestion':
      return encodeSuggestionOrigin(origin);
    case 'import':
      return { kind: 'import', format: origin.format, fileName: origin.fileName };
    case 'revision':
      return { kind: 'revision', of: origin.of, how: origin.how };
  }
}

/** With its keys in the order of the file. */
function encodeSuggestionOrigin(origin: Extract<Origin, { readonly kind: 'suggestion' }>): Origin {
  const { suggester, version, rule, score, reason, entry, core } = origin;
  return {
    kind: 'suggestion',
    suggester,
    version,
    ...(rule !== undefined && { rule }),
    ...(score !== undefined && { score }),
    ...(reason !== undefined && { reason }),
    ...(entry && {
      entry: { ...(entry.id !== undefined && { id: entry.id }), name: entry.name, type: entry.type },
    }),
    ...(core !== undefined && { core }),
  };
}

function encodeLink({ id, type, from, to, createdBy, createdAt }: Link): Link {
  return { id, type, from, to, createdBy, createdAt };
}

/** An actor entry with its keys in the order of the file. */
export function encodeActor({ id, name, type, sector, country, wikidata, aliases, note }: ActorEntry) {
  return { id, name, type, sector, country, wikidata, aliases: [...aliases], note };
}

function encodeOutlet({ id, name, aliases, kind, country, reliability, note }: Outlet): Outlet {
  return { id, name, aliases: [...aliases], kind, country, reliability, note };
}

function encodeQuestion({ id, name, query }: Question): Question {
  return { id, name, query };
}

function encodeDecision({ id, verdict, tag, kind, rule, score, ...rest }: Decision): Decision {
  const { words, before, after, language, by, at } = rest;
  return { id, verdict, tag, kind, rule, score, words, before, after, language, by, at };
}

function encodeSeries({ id, name, entity, property, unit, cumulative, figures }: Series): Series {
  return { id, name, entity, property, unit, cumulative, figures: [...figures] };
}

function encodeExclusion({ id, reason }: Exclusion): Exclusion {
  return { id, reason };
}

function encodePair({ id, a, b, verdict }: Pair): Pair {
  return { id, a, b, verdict };
}
