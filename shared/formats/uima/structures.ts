import type { Range } from '../../model/segment.ts';
import { fail, ok, type Result } from '../../result.ts';
import { canonicalText } from '../common/canonical.ts';
import type { Fields } from '../common/fields.ts';
import type { ForeignArticle } from '../common/foreign.ts';
import type { OffsetUnit } from '../common/format.ts';
import {
  articleType,
  fromLayers,
  type LayerRelation,
  type LayerSpan,
  ownFeature,
  tokenLayers,
} from './layers.ts';

/** A feature structure: plain features by name, and references by name to the ids of others. */
export interface Structure {
  readonly id: number;
  readonly type: string;
  /** Its position in the file, for sentences. */
  readonly path: string;
  readonly values: Fields;
  readonly references: Readonly<Record<string, number>>;
  /** Of an array. */
  readonly elements: readonly unknown[];
}

/** By their ids. */
export type Structures = ReadonlyMap<number, Structure>;

/**
 * The articles of a CAS, one for each view with a text; null where no view has one. Offsets of the file count `unit`s. All
 * of it or nothing: a failure names the structure and what is wrong with it.
 */
export function articlesIn(
  structures: Structures,
  name: string,
  unit: Exclude<OffsetUnit, 'token' | 'none'>,
): Result<readonly ForeignArticle[]> | null {
  const sofas = [...structures.values()].filter(
    ({ type, values }) => type === 'uima.cas.Sofa' && typeof values.sofaString === 'string',
  );
  if (sofas.length === 0) return null;
  const bySofa = Map.groupBy(structures.values(), ({ references }) => references.sofa);
  const articles: ForeignArticle[] = [];
  for (const sofa of sofas) {
    const title = sofas.length === 1 ? name : `${name} (${sofa.values.sofaID})`;
    const article = readView(title, sofa, bySofa.get(sofa.id) ?? [], structures, unit);
    if (!article.ok) return article;
    articles.push(article.value);
  }
  return ok(articles);
}

/** Many structures may point to one long list of others, so that a small file has more relations than anyone needs. */
const maxRelations = 1_000_000;

/** Annotations of the document as a whole, which mark nothing in it. */
const documentTypes = /\.(?:DocumentAnnotation|DocumentMetaData|SourceDocumentInformation|CASMetadata)$/;

function readView(
  name: string,
  sofa: Structure,
  members: readonly Structure[],
  structures: Structures,
  unit: Exclude<OffsetUnit, 'token' | 'none'>,
): Result<ForeignArticle> {
  const raw = String(sofa.values.sofaString);
  if (raw.trim() === '') return fail('invalid-input', `${sofa.path}: its sofaString contains no text`);
  if (!raw.isWellFormed() || raw.includes('\0'))
    return fail('invalid-input', `${sofa.path}: its sofaString contains half a surrogate pair or a NUL`);
  const { text, toUtf16 } = canonicalText(raw, unit);
  const remarks: string[] = [];
  const placed = new Map<number, Range>();
  const arcs: Structure[] = [];
  const loose: Structure[] = [];
  for (const member of members) {
    const { id, type, path, values, references } = member;
    if (type === articleType || documentTypes.test(type)) continue;
    if (references.Governor !== undefined && references.Dependent !== undefined) {
      arcs.push(member);
      continue;
    }
    if (values.begin === undefined && values.end === undefined) {
      loose.push(member);
      continue;
    }
    const start = toUtf16(Number(values.begin ?? Number.NaN));
    const end = toUtf16(Number(values.end ?? Number.NaN));
    if (start === null || end === null || end < start)
      return fail(
        'invariant',
        `${path}: ${values.begin}-${values.end} is outside the text or splits a character`,
      );
    if (start < end) placed.set(id, { start, end });
    else remarks.push(`Left out: ${type} at ${start}, which covers no text.`);
  }
  const spans: LayerSpan[] = [];
  const relations: LayerRelation[] = [];
  for (const [id, range] of placed) {
    const host = structures.get(id);
    if (!host) continue;
    const features = featuresOf(host, structures);
    // Tokens point to their lemma and part of speech: nothing that a link could say.
    const slots = tokenLayers.test(host.type) ? [] : slotsOf(host, structures, placed);
    if (slots.some(({ isChain }) => isChain)) delete features.referenceRelation;
    spans.push({ id: String(id), layer: host.type, features, ...range });
    if (relations.length + slots.length > maxRelations)
      return fail('unsupported', `${host.path}: there are more than ${maxRelations} relations in this file`);
    for (const { role, to } of slots)
      relations.push({ layer: host.type, features: { type: role }, from: String(id), to: String(to) });
  }
  for (const arc of arcs) {
    const { Governor: from = 0, Dependent: to = 0 } = arc.references;
    if (!structures.has(from) || !structures.has(to))
      return fail('invariant', `${arc.path}: ${from} to ${to} does not join two annotations in the file`);
    if (!tokenLayers.test(arc.type) && !(placed.has(from) && placed.has(to))) {
      remarks.push(`Left out: ${arc.type} from ${from} to ${to}, one of which covers no text.`);
      continue;
    }
    const features = featuresOf(arc, structures);
    relations.push({ layer: arc.type, features, from: String(from), to: String(to) });
  }
  for (const relation of loose) {
    // Relations without a place of their own (cTAKES): from their first end to the others.
    const [first, ...others] = slotsOf(relation, structures, placed);
    const features = featuresOf(relation, structures);
    for (const { to } of first ? others : [])
      relations.push({ layer: relation.type, features, from: String(first?.to), to: String(to) });
  }
  const own = members.find(({ type }) => type === articleType)?.values[ownFeature];
  return ok(
    fromLayers(
      { name, text, remarks, ...documentFields(members) },
      { spans, relations, own: typeof own === 'string' ? own : undefined },
    ),
  );
}

function documentFields(members: readonly Structure[]): { title?: string; language?: string } {
  const values = members.filter(({ type }) => documentTypes.test(type)).map((member) => member.values);
  const title = values.map(({ documentTitle }) => documentTitle).find((value) => typeof value === 'string');
  const language = values
    .map((each) => each.language)
    .find((value) => typeof value === 'string' && value !== '' && value !== 'x-unspecified');
  return {
    ...(typeof title === 'string' && { title }),
    ...(typeof language === 'string' && { language }),
  };
}

/** Plain features as text, and arrays of plain values with commas between. */
function featuresOf({ values, references }: Structure, structures: Structures): Record<string, string> {
  const plain = Object.entries(values).filter(([name]) => name !== 'begin' && name !== 'end');
  const lists = Object.entries(references).map(([name, id]) => {
    const elements = structures.get(id)?.elements ?? [];
    const isPlain = /^uima\.cas\.(?!FSArray)\w+Array$/.test(structures.get(id)?.type ?? '');
    return [name, isPlain ? elements.join(', ') : null] as const;
  });
  const said = [...plain, ...lists].filter(([, value]) => /^(?:string|number|boolean)$/.test(typeof value));
  return Object.fromEntries(
    said.map(([name, value]) => [name, String(value)]).filter(([, value]) => value !== ''),
  );
}

interface Slot {
  readonly role: string;
  readonly to: number;
  readonly isChain: boolean;
}

/** The annotations that an annotation points to: directly, through an array, or through links that name a role. */
function slotsOf(
  { values, references }: Structure,
  structures: Structures,
  placed: ReadonlyMap<number, Range>,
): readonly Slot[] {
  return Object.entries(references).flatMap(([name, id]) => {
    // A chain of coreferences.
    const isChain = name === 'next';
    const target = structures.get(id);
    const targets =
      target?.type.endsWith('[]') || target?.type === 'uima.cas.FSArray' ? target.elements : [id];
    return targets.flatMap((each): readonly Slot[] => {
      if (typeof each !== 'number') return [];
      const link = structures.get(each);
      const to = placed.has(each) ? each : (link?.references.target ?? link?.references.argument);
      if (to === undefined || !placed.has(to)) return [];
      const role = placed.has(each)
        ? isChain
          ? (values.referenceRelation ?? 'chain')
          : name
        : link?.values.role;
      return [{ role: String(role ?? name), to, isChain }];
    });
  });
}
