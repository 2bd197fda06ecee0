import type { ActorEntry } from '../../model/actor.ts';
import type { Range } from '../../model/segment.ts';
import { counted } from '../../text/counting.ts';
import { makeOffsetMap } from '../../text/offsets.ts';
import { type Dossier, type DossierArticle, readyToWrite } from '../common/dossier.ts';
import { continuation } from '../common/fields.ts';
import { fileStems } from '../common/fileNames.ts';
import { flatAttributes } from '../common/flatAttributes.ts';
import type { ForeignArticle, ForeignLink, ForeignSpan } from '../common/foreign.ts';
import type { EncodedFile } from '../common/format.ts';
import { ownAnnotation, ownArticle } from '../glossator/own.ts';

/** The layers that Glossator writes: named as INCEpTION names layers that a project defines for itself. */
export const spanLayer = 'webanno.custom.Span';
export const linkLayer = 'webanno.custom.SpanLink';

/** The feature that carries Glossator's own fields as JSON, in both layers. */
export const ownFeature = 'glossator';

/** The type of the UIMA CAS that carries what Glossator keeps of the article. */
export const articleType = 'glossator.Article';

/** Features by their short names; what has no value is left out. */
type Features = Readonly<Record<string, string>>;

/** One span of a layer, as WebAnno TSV and the UIMA CAS have it; offsets are UTF-16 of the canonical text. */
export interface LayerSpan extends Range {
  readonly id: string;
  /** The full name of the layer's type. */
  readonly layer: string;
  readonly features: Features;
}

/** One arc between two spans: from the governor to the dependent. */
export interface LayerRelation {
  readonly layer: string;
  readonly features: Features;
  readonly from: string;
  readonly to: string;
}

/** A document as layers. */
export interface LayerDocument {
  readonly spans: readonly LayerSpan[];
  readonly relations: readonly LayerRelation[];
  /** What Glossator keeps of the article, as JSON. */
  readonly own?: string | undefined;
}

/** A file for each article, in the parts that `write` makes of its layers. Throws `Refusal` for a dossier that breaks an invariant. */
export function encodeLayers(
  dossier: Dossier,
  extension: string,
  write: (article: DossierArticle['article'], document: LayerDocument) => readonly string[],
): readonly EncodedFile[] {
  const { articles, actors } = readyToWrite(dossier);
  const stems = fileStems(articles.map(({ article }) => article.source.fileName));
  return articles.map((entry, index) => ({
    name: `${stems[index]}${extension}`,
    content: write(entry.article, toLayers(entry, actors)),
  }));
}

/** The features in use; `label` and `note` always, so that a reader knows that a mark without a note has none. */
export function spanFeatures({ spans }: LayerDocument): readonly string[] {
  const inUse = spans.flatMap(({ features }) => Object.keys(features));
  return [...new Set(['label', 'note', ownFeature, ...inUse])].sort();
}

/** An article's marks as spans of one layer, a span for each segment, and its links within itself as relations. */
function toLayers(entry: DossierArticle, actors: readonly ActorEntry[]): LayerDocument {
  const offsets = makeOffsetMap(entry.article.text);
  const firsts = new Map<string, string>();
  const spans: LayerSpan[] = [];
  const relations: LayerRelation[] = [];
  for (const annotation of entry.annotations) {
    for (const [index, { start, end }] of annotation.segments.entries()) {
      const id = String(spans.length + 1);
      const first = firsts.get(annotation.id) ?? id;
      if (index === 0) firsts.set(annotation.id, id);
      else
        relations.push({
          layer: linkLayer,
          features: { type: continuation, [ownFeature]: '{}' },
          from: first,
          to: id,
        });
      const said = index === 0 ? { note: annotation.note ?? '', ...flatAttributes(annotation) } : {};
      const own = index === 0 ? ownAnnotation(annotation, offsets) : {};
      const features = { label: annotation.tag, ...asText(said), [ownFeature]: JSON.stringify(own) };
      spans.push({ id, layer: spanLayer, features, start, end });
    }
  }
  for (const { type, from, to, ...own } of entry.links) {
    const [source, target] = [firsts.get(from), firsts.get(to)];
    if (source === undefined || target === undefined) continue;
    const features = { type, [ownFeature]: JSON.stringify(own) };
    relations.push({ layer: linkLayer, features, from: source, to: target });
  }
  return { spans, relations, own: JSON.stringify(ownArticle(entry, actors, offsets)) };
}

/** What a file says of a document besides its layers. */
export type DocumentFields = Omit<ForeignArticle, 'spans' | 'links' | 'own'>;

/**
 * The document of a file with its layers as marks and links. Layers that describe every token or sentence (part of speech,
 * lemma …) are no marks: they are counted in the article's remarks. A mark is called by its `label` or `value`, else by
 * its layer; the parts of a mark of Glossator's are joined again.
 */
export function fromLayers(fields: DocumentFields, { spans, relations, own }: LayerDocument): ForeignArticle {
  const leftOut = new Map<string, number>();
  const isMark = ({ layer }: { readonly layer: string }) => {
    if (!tokenLayers.test(layer)) return true;
    leftOut.set(layer, (leftOut.get(layer) ?? 0) + 1);
    return false;
  };
  const marks = spans.filter(isMark);
  const arcs = relations.filter(isMark);
  const wholes = joinParts(marks, arcs);
  const extras = new Map<string, [string, string][]>();
  const links = arcs.flatMap((arc) => (wholes.isJoint(arc) ? [] : [linkOf(arc, extras)]));
  const remarks = [...leftOut].map(
    ([layer, count]) =>
      `Left out: ${counted(count, 'annotation')} of the layer ${shortName(layer)}, which describes words.`,
  );
  return {
    ...fields,
    remarks: [...(fields.remarks ?? []), ...remarks],
    spans: wholes.spans.map(({ mark, segments }) => spanOf(mark, segments, extras.get(mark.id))),
    links,
    ...(own !== undefined && { own: parseOwn(own) }),
  };
}

/** Layers of INCEpTION (DKPro Core), cTAKES and Ruta that annotate each word or sentence, and what draws trees over them. */
export const tokenLayers =
  /\.(?:POS(?:_\w+)?|Token|Sentence|Lemma|Stem|MorphologicalFeatures|SurfaceForm|Dependency|ROOT|Constituent|Chunk|Paragraph|SpellingAnomaly|SofaChangeAnnotation|TokenForm)$|\.lexmorph\.type\.pos\.|\.syntax\.type\.|\.typesystem\.type\.(?:syntax\.|textspan\.(?:Segment|LookupWindowAnnotation)$)|\.uima\.ruta\.(?:type|block)\./;

function asText(values: Readonly<Record<string, unknown>>): Features {
  const texts = Object.entries(values).map(([name, value]) => [name, `${value}`] as const);
  return Object.fromEntries(texts.filter(([, value]) => value !== ''));
}

interface Whole {
  readonly mark: LayerSpan;
  readonly segments: readonly Range[];
}

/** Puts the parts of Glossator's marks together, unless they have come to overlap or to be of another tag. */
function joinParts(marks: readonly LayerSpan[], arcs: readonly LayerRelation[]) {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const isJoint = ({ layer, features }: LayerRelation) =>
    layer === linkLayer && features.type === continuation;
  const joints = Map.groupBy(arcs.filter(isJoint), ({ from }) => from);
  const joined = new Set<LayerRelation>();
  const parts = new Set<string>();
  const segments = new Map<string, readonly Range[]>();
  for (const [id, list] of joints) {
    const all = [id, ...list.map(({ to }) => to)].map((part) => byId.get(part));
    const known = all.filter((part) => part !== undefined).toSorted((a, b) => a.start - b.start);
    const label = known[0]?.features.label;
    const fits = known.every((part, at) => {
      const previous = known[at - 1];
      return (
        part.features.label === label &&
        !joints.has(part.id) === (part.id !== id) &&
        !parts.has(part.id) &&
        (!previous || previous.end <= part.start)
      );
    });
    if (!fits || known.length < all.length) continue;
    for (const arc of list) joined.add(arc);
    for (const part of known) if (part.id !== id) parts.add(part.id);
    segments.set(
      id,
      known.map(({ start, end }) => ({ start, end })),
    );
  }
  const spans = marks
    .filter(({ id }) => !parts.has(id))
    .map(
      (mark): Whole => ({ mark, segments: segments.get(mark.id) ?? [{ start: mark.start, end: mark.end }] }),
    );
  return { spans, isJoint: (arc: LayerRelation) => joined.has(arc) };
}

function spanOf(
  mark: LayerSpan,
  segments: readonly Range[],
  extra: readonly (readonly [string, string])[] = [],
): ForeignSpan {
  const { [ownFeature]: own, note, ...features } = mark.features;
  const named = ['label', 'value', 'referenceType'].find((name) => features[name] !== undefined);
  const label = (named && features[named]) ?? shortName(mark.layer);
  const attributes = [...Object.entries(features).filter(([name]) => name !== named), ...extra];
  // A label such as “positive” says little without its layer's name; “PER” of NamedEntity says all.
  if (named && !/(?:^|\.)(?:Span|NamedEntity)$/.test(mark.layer))
    attributes.push(['layer', shortName(mark.layer)]);
  return {
    id: mark.id,
    label,
    segments,
    attributes: Object.fromEntries(attributes),
    ...((note !== undefined || own !== undefined) && { note: note ?? null }),
    ...(own !== undefined && { own: parseOwn(own) }),
  };
}

function linkOf(
  { layer, features, from, to }: LayerRelation,
  extras: Map<string, [string, string][]>,
): ForeignLink {
  const { [ownFeature]: own, ...said } = features;
  const named = ['type', 'label', 'value', 'role', 'referenceRelation'].find(
    (name) => said[name] !== undefined,
  );
  const label = (named && said[named]) ?? shortName(layer);
  for (const [name, value] of Object.entries(said)) {
    if (name === named) continue;
    const known = extras.get(from);
    if (known) known.push([`${label} → ${name}`, value]);
    else extras.set(from, [[`${label} → ${name}`, value]]);
  }
  return { label, from, to, ...(own !== undefined && { own: parseOwn(own) }) };
}

function shortName(layer: string): string {
  return layer.slice(layer.lastIndexOf('.') + 1);
}

/** What is no JSON any more is nothing of ours. */
function parseOwn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
