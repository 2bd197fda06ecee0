import { contextAfter, contextBefore } from '../../anchor/describe.ts';
import type { ActorEntry } from '../../model/actor.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Link } from '../../model/link.ts';
import type { Segment } from '../../model/segment.ts';
import { makeOffsetMap, type OffsetMap } from '../../text/offsets.ts';
import { makeCounter } from '../common/counter.ts';
import { type Dossier, type DossierArticle, readyToWrite } from '../common/dossier.ts';
import { flatAttributes } from '../common/flatAttributes.ts';
import type { EncodedFile, EncodeOptions, Format, OffsetUnit } from '../common/format.ts';
import { generator } from '../common/generator.ts';
import { ownAnnotation, ownArticle } from '../glossator/own.ts';
import { w3cContext, wikidataEntity } from './context.ts';
import { decodeW3c } from './decode.ts';
import type { W3cAnnotation, W3cBody, W3cLink, W3cPage, W3cTarget, W3cText, W3cTextualBody } from './wire.ts';

/**
 * W3C Web Annotations as one AnnotationPage, with the texts beside the annotations, so that it can be read by itself. Each
 * segment is a target with its quote and its position; a link is an annotation with the motivation `linking`.
 */
export const w3c: Format = {
  id: 'w3c',
  aliases: ['jsonld', 'w3c-jsonld', 'web-annotation'],
  label: 'W3C Web Annotation (JSON-LD)',
  extension: '.jsonld',
  sharedExtensions: ['.json', '.csv', '.tsv'],
  mediaType: 'application/ld+json',
  offsetUnit: 'code point',
  offsetUnits: ['code point', 'UTF-16 code unit'],
  layout: 'file',
  drops: [
    'actor entries that no annotation points to',
    'outlet entries, saved questions, series and decisions on pairs',
  ],
  source: 'https://www.w3.org/TR/annotation-model/',
  encode: encodeW3c,
  decode: ([file], options) => decodeW3c(String(file?.content ?? ''), options),
  recognises: (head) =>
    /^\ufeff?\s*[{[]/.test(head)
      ? /"http:\/\/www\.w3\.org\/ns\/anno\.jsonld"|"Text(?:Quote|Position)Selector"|"AnnotationPage"|"(?:export_userid|client_version)"\s*:/.test(
          head,
        )
      : // The table that Hypothesis exports.
        /^\ufeff?"?Created at"?[,\t]"?Author"?[,\t]"?Page"?[,\t]"?URL/.test(head),
};

function encodeW3c(dossier: Dossier, options: EncodeOptions): readonly EncodedFile[] {
  return [{ name: 'annotations.jsonld', content: inParts(readyToWrite(dossier), options) }];
}

/** An article and an annotation at a time, for all of them may not fit into one string. */
function* inParts({ articles, actors }: Dossier, options: EncodeOptions): Iterable<string> {
  const { exportedAt, generatorVersion, offsetUnit = 'code point' } = options;
  const head: W3cPage = {
    '@context': w3cContext,
    id: `urn:glossator:annotations:${exportedAt}`,
    type: 'AnnotationPage',
    generator: { type: 'Software', name: `${generator.name} ${generatorVersion}` },
    generated: exportedAt,
    offsetUnit,
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "articles": [`;
  const offsets = new Map<DossierArticle, OffsetMap>();
  yield* inLines(articles, (entry) => {
    const own = makeOffsetMap(entry.article.text);
    offsets.set(entry, own);
    return [articleOf(entry, actors, own)];
  });
  yield '\n  ],\n  "items": [';
  yield* inLines(articles, (entry) =>
    itemsOf(entry, actors, offsetUnit, offsets.get(entry) ?? makeOffsetMap(entry.article.text)),
  );
  yield '\n  ]\n}\n';
}

function* inLines<T>(list: readonly T[], objectsOf: (item: T) => Iterable<object>): Iterable<string> {
  let isFirst = true;
  for (const item of list) {
    for (const object of objectsOf(item)) {
      yield `${isFirst ? '' : ','}\n    ${JSON.stringify(object)}`;
      isFirst = false;
    }
  }
}

function articleOf(entry: DossierArticle, actors: readonly ActorEntry[], offsets: OffsetMap): W3cText {
  const { article } = entry;
  return {
    id: iriOf(article.id),
    type: 'Text',
    format: 'text/plain',
    ...(article.language !== null && { language: article.language }),
    title: article.title,
    value: article.text,
    glossator: ownArticle(entry, actors, offsets),
  };
}

function* itemsOf(
  entry: DossierArticle,
  actors: readonly ActorEntry[],
  offsetUnit: OffsetUnit,
  offsets: OffsetMap,
): Iterable<W3cAnnotation | W3cLink> {
  const { article, annotations, links } = entry;
  const count = makeCounter(article.text, offsetUnit, offsets);
  const wikidata = new Map(actors.map((actor) => [actor.id, actor.wikidata]));
  const targetOf = (segment: Segment): W3cTarget => {
    const [place] = count([segment]);
    return {
      source: iriOf(article.id),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: segment.exact,
          prefix: contextBefore(article.text, segment.start),
          suffix: contextAfter(article.text, segment.end),
        },
        { type: 'TextPositionSelector', start: place?.start, end: place?.end },
      ],
    };
  };
  for (const annotation of annotations) {
    const targets = annotation.segments.map(targetOf);
    yield {
      id: iriOf(annotation.id),
      type: 'Annotation',
      motivation: 'tagging',
      creator: { type: 'Person', name: annotation.createdBy },
      created: annotation.createdAt,
      modified: annotation.updatedAt,
      body: bodiesOf(annotation, wikidata),
      target: targets.length === 1 ? targets[0] : targets,
      glossator: ownAnnotation(annotation, offsets),
    };
  }
  for (const link of links) yield linkOf(link);
}

function bodiesOf(annotation: Annotation, wikidata: ReadonlyMap<string, string | null>): readonly W3cBody[] {
  const textual = (
    purpose: W3cTextualBody['purpose'],
    value: string,
    more: Pick<W3cTextualBody, 'attribute'> = {},
  ): W3cTextualBody => ({ type: 'TextualBody', purpose, value, ...more });
  const flat = Object.entries(flatAttributes(annotation));
  const entity = annotation.tag === 'actor' && wikidata.get(annotation.attributes.actorEntryId ?? '');
  return [
    textual('tagging', annotation.tag),
    ...flat.flatMap(([attribute, value]) =>
      (Array.isArray(value) ? value : [String(value)]).map((each) =>
        textual('describing', each, { attribute }),
      ),
    ),
    ...(entity
      ? [{ type: 'SpecificResource', purpose: 'identifying', source: `${wikidataEntity}${entity}` } as const]
      : []),
    ...(annotation.status === 'accepted' ? [] : [textual('moderating', annotation.status)]),
    ...(annotation.note === null ? [] : [textual('commenting', annotation.note)]),
  ];
}

function linkOf({ id, type, from, to, createdBy, createdAt }: Link): W3cLink {
  return {
    id: iriOf(id),
    type: 'Annotation',
    motivation: 'linking',
    creator: { type: 'Person', name: createdBy },
    created: createdAt,
    body: [iriOf(to), { type: 'TextualBody', purpose: 'tagging', value: type }],
    target: iriOf(from),
    glossator: { id, createdBy, createdAt },
  };
}

function iriOf(id: string): string {
  return `urn:uuid:${id}`;
}
