import { v5 as nameBasedId } from 'uuid';
import type { ActorEntry } from '../../model/actor.ts';
import type { Annotation } from '../../model/annotation.ts';
import { tagLabel } from '../../model/tag.ts';
import { makeOffsetMap, type OffsetMap } from '../../text/offsets.ts';
import { type Dossier, type DossierArticle, readyToWrite } from '../common/dossier.ts';
import { flatAttributes } from '../common/flatAttributes.ts';
import type { EncodedFile, EncodeOptions, Format } from '../common/format.ts';
import { generator } from '../common/generator.ts';
import type {
  StixExtensionDefinition,
  StixExtensions,
  StixIdentity,
  StixNote,
  StixOwnIdentity,
  StixOwnNote,
  StixOwnReport,
  StixReport,
} from './wire.ts';

/**
 * STIX 2.1 for threat intelligence platforms: a report for each article, a note for each annotation, an identity for each
 * actor of the ledger. What STIX has no property for is in an extension, codes as codes.
 */
export const stix: Format = {
  id: 'stix',
  aliases: ['stix2', 'stix2.1'],
  label: 'STIX 2.1 bundle',
  extension: '.stix.json',
  mediaType: 'application/stix+json',
  offsetUnit: 'code point',
  layout: 'file',
  drops: [
    'article texts, except the words of annotations',
    'headings, emphasis and pages',
    'actor entries that no annotation points to',
    'outlet entries, saved questions, series, decisions on pairs, and the status and labels of articles',
    'which words are the cue or the hedge',
    'STIX relationships: links are in the notes’ extension',
  ],
  source: 'https://docs.oasis-open.org/cti/stix/v2.1/stix-v2.1.html',
  encode: encodeStix,
};

function encodeStix(dossier: Dossier, options: EncodeOptions): readonly EncodedFile[] {
  return [{ name: 'annotations.stix.json', content: inParts(readyToWrite(dossier), options) }];
}

function* inParts(dossier: Dossier, options: EncodeOptions): Iterable<string> {
  const contents = dossier.articles.map(({ article }) => article.id).join(' ');
  const id = stixId('bundle', `${options.exportedAt} ${contents}`);
  yield `{\n  "type": "bundle",\n  "id": ${JSON.stringify(id)},\n  "objects": [`;
  let isFirst = true;
  for (const object of objectsOf(dossier, options)) {
    yield `${isFirst ? '' : ','}\n    ${JSON.stringify(object)}`;
    isFirst = false;
  }
  yield '\n  ]\n}\n';
}

function* objectsOf({ articles, actors }: Dossier, { exportedAt }: EncodeOptions): Iterable<StixObject> {
  yield maker;
  yield definition;
  const entries = new Map(actors.map((actor) => [actor.id, actor]));
  const annotations = new Map(articles.flatMap((entry) => entry.annotations).map((each) => [each.id, each]));
  const pointed = new Set([...annotations.values()].flatMap((annotation) => entryOf(annotation) ?? []));
  for (const actor of actors) if (pointed.has(actor.id)) yield identityOf(actor, exportedAt);
  for (const entry of articles) {
    const { article, links } = entry;
    const report = stixId('report', article.id);
    const offsets = makeOffsetMap(article.text);
    const linksFrom = Map.groupBy(links, ({ from }) => from);
    const refs = new Set<string>();
    for (const annotation of entry.annotations) {
      const linked = (linksFrom.get(annotation.id) ?? []).flatMap(({ type, to }) => {
        const other = annotations.get(to);
        return other ? [{ type, other }] : [];
      });
      const about = [annotation, ...linked.map(({ other }) => other)]
        .flatMap((each) => entryOf(each) ?? [])
        .flatMap((each) => (entries.has(each) ? stixId('identity', each) : []));
      const note = noteOf(annotation, offsets, linked, [...new Set([...about, report])]);
      for (const ref of [note.id, ...about]) refs.add(ref);
      yield note;
    }
    yield reportOf(entry, exportedAt, [...refs]);
  }
}

/** Fixed for all exports: a new meaning of the extension has another version. */
const definedAt = '2026-11-24T00:00:00.000Z';

/** Name-based, so that the same thing has the same id in every export; STIX allows no UUID of version 7. */
function stixId(type: string, name: string): string {
  return `${type}--${nameBasedId(`${type} ${name}`, namespace)}`;
}

/** Chosen once at random, for the ids of this format alone. */
const namespace = '6d0b5a0e-6c53-4c0f-9d0c-3a4f7c0f7f5a';

const maker: StixIdentity = {
  type: 'identity',
  spec_version: '2.1',
  id: stixId('identity', generator.name),
  created: definedAt,
  modified: definedAt,
  name: generator.name,
  identity_class: 'system',
};

const definition: StixExtensionDefinition = {
  type: 'extension-definition',
  spec_version: '2.1',
  id: stixId('extension-definition', 'annotation'),
  created: definedAt,
  modified: definedAt,
  created_by_ref: maker.id,
  name: 'Annotations of articles',
  schema:
    'On a note: “tag” is claim, actor, figure or quote; “segments” are the places of its words in the article, whose offsets count Unicode code points (start inclusive, end exclusive); “status” is accepted, suggested or rejected; “attributes” has values by their names, among them source_reliability and information_credibility in the Admiralty code (AJP-2.1), analyst_confidence and hedge by ICD 203, factuality by FactBank; “links” name other notes. On a report: “text_sha256” is of the article’s text in UTF-8. On an identity: “sector” is a PLOVER code, “country” an ISO 3166-1 code.',
  version: '1.0',
  extension_types: ['property-extension'],
};

function extension<Properties>(properties: Properties): { readonly extensions: StixExtensions<Properties> } {
  return { extensions: { [definition.id]: { extension_type: 'property-extension', ...properties } } };
}

type StixObject = StixIdentity | StixExtensionDefinition | StixNote | StixReport;

function entryOf(annotation: Annotation): string | undefined {
  return annotation.tag === 'actor' ? annotation.attributes.actorEntryId : undefined;
}

const identityClasses: Readonly<Record<NonNullable<ActorEntry['type']>, StixIdentity['identity_class']>> = {
  PER: 'individual',
  ORG: 'organization',
  GPE: 'organization',
  LOC: 'unspecified',
  FAC: 'unspecified',
  VEH: 'unspecified',
  WEA: 'unspecified',
};

/** The ledger does not say when an entry was made, and what has one id must have one time of creation. */
function identityOf(actor: ActorEntry, exportedAt: string): StixIdentity {
  const { id, name, type, sector, country, wikidata, aliases, note } = actor;
  const more: StixOwnIdentity = {
    ...(type && { type }),
    ...(sector && { sector }),
    ...(country && { country }),
    ...(aliases.length > 0 && { aliases }),
  };
  return {
    type: 'identity',
    spec_version: '2.1',
    id: stixId('identity', id),
    created: definedAt,
    modified: exportedAt < definedAt ? definedAt : exportedAt,
    created_by_ref: maker.id,
    name,
    identity_class: type ? identityClasses[type] : 'unspecified',
    ...(note && { description: note }),
    ...(sector === 'GOV' && { sectors: ['government'] }),
    ...(wikidata && {
      external_references: [
        { source_name: 'Wikidata', external_id: wikidata, url: `https://www.wikidata.org/wiki/${wikidata}` },
      ],
    }),
    ...(Object.keys(more).length > 0 && extension(more)),
  };
}

/** The scale None/Low/Med/High of STIX 2.1, appendix A. */
const confidences = { low: 15, moderate: 50, high: 85 } as const;

interface Linked {
  readonly type: string;
  readonly other: Annotation;
}

function noteOf(
  annotation: Annotation,
  offsets: OffsetMap,
  linked: readonly Linked[],
  about: readonly string[],
): StixNote {
  const { id, tag, segments, note, status, createdBy, createdAt, updatedAt } = annotation;
  const words = segments.map(({ exact }) => exact).join(' … ');
  const attributes = Object.entries(flatAttributes(annotation)).filter(([name]) => name !== 'actorEntryId');
  const confidence = tag === 'claim' ? annotation.attributes.analystConfidence : undefined;
  return {
    type: 'note',
    spec_version: '2.1',
    id: stixId('note', id),
    created: createdAt,
    modified: updatedAt,
    created_by_ref: maker.id,
    abstract: tagLabel[tag],
    content: note === null ? `“${words}”` : `“${words}”\n\n${note}`,
    authors: [createdBy],
    object_refs: about,
    ...(confidence && { confidence: confidences[confidence] }),
    ...(status !== 'accepted' && { labels: [status] }),
    ...extension<StixOwnNote>({
      tag,
      segments: segments.map(({ start, end, exact }) => ({
        start: offsets.toCodePoints(start),
        end: offsets.toCodePoints(end),
        exact,
      })),
      status,
      ...(attributes.length > 0 && {
        attributes: Object.fromEntries(attributes.map(([name, value]) => [inSnakeCase(name), value])),
      }),
      ...(linked.length > 0 && {
        links: linked.map(({ type, other }) => ({ type, note_ref: stixId('note', other.id) })),
      }),
    }),
  };
}

/** A report needs something that it is about: without annotations, that is who made it. */
function reportOf({ article }: DossierArticle, exportedAt: string, refs: readonly string[]): StixReport {
  const { id, title, language, importedAt, source, textSha256, note } = article;
  const { url, publisher, author, publishedAt, fileName } = source;
  const said = [author && `By ${author}.`, publishedAt && `Published ${publishedAt}.`]
    .filter(Boolean)
    .join(' ');
  return {
    type: 'report',
    spec_version: '2.1',
    id: stixId('report', id),
    created: importedAt,
    modified: exportedAt < importedAt ? importedAt : exportedAt,
    created_by_ref: maker.id,
    name: title,
    ...(note && { description: note }),
    ...(language && { lang: language }),
    published: exportedAt,
    object_refs: refs.length > 0 ? refs : [maker.id],
    external_references: [
      { source_name: publisher ?? fileName, ...(said && { description: said }), ...(url && { url }) },
    ].map((reference) => (said || url ? reference : { ...reference, external_id: fileName })),
    ...extension<StixOwnReport>({
      text_sha256: textSha256,
      ...(publishedAt && { article_published: publishedAt }),
    }),
  };
}

/** STIX allows lower case, digits and the underscore in names alone. */
function inSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
