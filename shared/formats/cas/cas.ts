import type { DossierArticle } from '../common/dossier.ts';
import type { Format } from '../common/format.ts';
import {
  articleType,
  encodeLayers,
  type LayerDocument,
  linkLayer,
  ownFeature,
  spanFeatures,
  spanLayer,
} from '../uima/layers.ts';
import { decodeCas } from './decode.ts';
import type {
  CasAnnotation,
  CasDocumentAnnotation,
  CasFeature,
  CasOwnArticle,
  CasRelation,
  CasSofa,
  CasType,
  CasView,
} from './wire.ts';

/** UIMA CAS JSON: a file for each article; the layers are named in `uima/layers.ts`. */
export const cas: Format = {
  id: 'cas',
  aliases: ['uima-cas-json', 'cas-json', 'uima'],
  label: 'UIMA CAS JSON 0.4',
  extension: '.json',
  mediaType: 'application/json',
  offsetUnit: 'UTF-16 code unit',
  layout: 'folder',
  drops: [
    'links between articles',
    'actor entries that no mention in the article points to',
    'outlet entries, saved questions, series and decisions on pairs',
  ],
  source: 'Apache UIMA, “JSON serialization of the Apache UIMA CAS” (uima-uimaj-io-jsoncas 0.4)',
  encode: (dossier) => encodeLayers(dossier, '.json', partsOf),
  decode: ([file], options) => decodeCas(String(file?.content ?? ''), file?.name ?? '', options),
  recognises: (head) => /"%(?:TYPES|FEATURE_STRUCTURES)"\s*:/.test(head),
};

const view = '_InitialView';
const sofa = 1;

/** The file in parts: a line for each type and each feature structure. */
function partsOf(article: DossierArticle['article'], document: LayerDocument): readonly string[] {
  const structures = structuresOf(article, document);
  const members = structures.slice(1).map((structure) => structure['%ID']);
  const shown: CasView = { '%SOFA': sofa, '%MEMBERS': members };
  const types = Object.entries(typesOf(document)).map(
    ([name, type]) => `\n${JSON.stringify(name)}: ${JSON.stringify(type)}`,
  );
  const last = structures.length - 1;
  return [
    `{\n"%TYPES": {${types.join(',')}\n},\n"%FEATURE_STRUCTURES": [\n`,
    ...structures.map((structure, at) => `${JSON.stringify(structure)}${at < last ? ',' : ''}\n`),
    `],\n"%VIEWS": ${JSON.stringify({ [view]: shown })}\n}\n`,
  ];
}

type Structure = CasSofa | CasDocumentAnnotation | CasOwnArticle | CasAnnotation | CasRelation;

function structuresOf(
  { text, language }: DossierArticle['article'],
  { spans, relations, own }: LayerDocument,
): readonly Structure[] {
  const ids = new Map(spans.map(({ id }, index) => [id, index + 4]));
  const places = new Map(spans.map(({ id, start, end }) => [id, { begin: start, end }]));
  return [
    { '%ID': sofa, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: view, mimeType: 'text', sofaString: text },
    {
      '%ID': 2,
      '%TYPE': 'uima.tcas.DocumentAnnotation',
      '@sofa': sofa,
      begin: 0,
      end: text.length,
      language: language ?? 'x-unspecified',
    },
    { '%ID': 3, '%TYPE': articleType, '@sofa': sofa, [ownFeature]: own ?? '{}' },
    ...spans.map(({ id, layer, features, start, end }) => {
      const span: CasAnnotation = {
        '%ID': ids.get(id) ?? 0,
        '%TYPE': layer,
        '@sofa': sofa,
        begin: start,
        end,
      };
      return { ...span, ...features };
    }),
    ...relations.map(({ layer, features, from, to }, index) => {
      const relation: CasRelation = {
        '%ID': spans.length + index + 4,
        '%TYPE': layer,
        '@sofa': sofa,
        // INCEpTION has a relation stand where its dependent does.
        ...(places.get(to) ?? { begin: 0, end: 0 }),
        '@Governor': ids.get(from) ?? 0,
        '@Dependent': ids.get(to) ?? 0,
      };
      return { ...relation, ...features };
    }),
  ];
}

function typesOf(document: LayerDocument) {
  const ends = ['Governor', 'Dependent'].map((name) => feature(name, spanLayer));
  return {
    [articleType]: typeOf(articleType, 'uima.cas.AnnotationBase', [feature(ownFeature)]),
    [spanLayer]: typeOf(
      spanLayer,
      'uima.tcas.Annotation',
      spanFeatures(document).map((name) => feature(name)),
    ),
    [linkLayer]: typeOf(linkLayer, 'uima.tcas.Annotation', [...ends, feature('type'), feature(ownFeature)]),
  };
}

function feature(name: string, range = 'uima.cas.String'): CasFeature {
  return { '%NAME': name, '%RANGE': range };
}

function typeOf(name: string, parent: string, features: readonly CasFeature[]): CasType {
  const entries = features.map((each) => [each['%NAME'], each] as const);
  const type: CasType = { '%NAME': name, '%SUPER_TYPE': parent };
  return { ...type, ...Object.fromEntries(entries) };
}
