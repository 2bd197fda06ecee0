import type { ActorEntry } from '../../model/actor.ts';
import type { Link } from '../../model/link.ts';
import { makeOffsetMap } from '../../text/offsets.ts';
import type { QuotedStretch, Stretch } from '../common/countedText.ts';
import type { DossierArticle } from '../common/dossier.ts';
import { fieldsOf, textsOf } from '../common/fields.ts';
import type { ForeignLink } from '../common/foreign.ts';
import { type OwnAnnotationFields, type OwnArticleFields, ownAnnotation, ownArticle } from './own.ts';

/** A range with a label, as a file has it: one part of a mark, or all of it. */
export interface Part {
  readonly id: string;
  readonly label: string;
  /** As the file counts. */
  readonly start: number;
  readonly end: number;
}

/** A mark of one part or several, with what Glossator knew of it. */
export interface Whole {
  readonly id: string;
  readonly parts: readonly Part[];
  readonly own?: unknown;
}

/** What `ownBeside` writes. */
export interface OwnBeside {
  readonly article: OwnArticleFields;
  readonly marks: readonly OwnAnnotation[];
  readonly links: readonly OwnLink[];
}

/** A mark by its places, as the file counts them, with the words there. */
interface OwnAnnotation {
  readonly at: readonly (readonly [start: number, end: number])[];
  readonly exact: readonly string[];
  readonly own: OwnAnnotationFields;
}

interface OwnLink extends Link {
  /** The format itself has no way to say it. */
  readonly isUnsaid?: true;
}

/**
 * What Glossator puts beside the marks of a document where the marks themselves have no room. Tools give marks new ids and
 * new orders, so that each is found again by its place (`at`, as the file counts), links by the marks that they join.
 */
export function ownBeside(
  entry: DossierArticle,
  actors: readonly ActorEntry[],
  places: ReadonlyMap<string, readonly QuotedStretch[]>,
  isSaid: (link: Link) => boolean,
): OwnBeside {
  const offsets = makeOffsetMap(entry.article.text);
  return {
    article: ownArticle(entry, actors, offsets),
    marks: entry.annotations.map((annotation) => {
      const stretches = places.get(annotation.id) ?? [];
      return {
        at: stretches.map(({ start, end }) => [start, end] as const),
        exact: stretches.map(({ exact }) => exact),
        own: ownAnnotation(annotation, offsets),
      };
    }),
    // A link that the format itself cannot say is read from here alone.
    links: entry.links.map((link) => ({ ...link, ...(!isSaid(link) && { isUnsaid: true as const }) })),
  };
}

/** The words of each part as Glossator wrote them: they tell how the file counts. */
export function ownQuotes(own: unknown): readonly Stretch[] {
  return marksOf(own).flatMap(({ at, exact }) =>
    at.map(([start, end], index) => ({ start, end, exact: exact[index] })),
  );
}

/**
 * Puts parts together to marks: those that Glossator wrote and that still lie where they lay, whatever their label is now;
 * of the rest, those that are `joined` (ids of parts, in pairs) and have one label.
 */
export function findWholes(
  own: unknown,
  parts: readonly Part[],
  joined: readonly (readonly [string, string])[],
): readonly Whole[] {
  const free = Map.groupBy(parts, placeOf);
  const takenBy = new Map<Part, Whole>();
  let waiting = marksOf(own);
  // Those whose label is the same come first, for another mark may lie at the same place.
  for (const isSame of [true, false]) {
    waiting = waiting.filter((mark) => {
      const whole = takeWhole(free, mark, isSame);
      for (const part of whole?.parts ?? []) if (whole) takenBy.set(part, whole);
      return whole === undefined;
    });
  }
  const rest = parts.filter((part) => !takenBy.has(part));
  for (const group of joinParts(rest, joined)) {
    const [first] = group;
    if (first) for (const part of group) takenBy.set(part, { id: first.id, parts: group });
  }
  // In the order of the file, by their first parts there.
  return [
    ...new Map(parts.map((part) => [takenBy.get(part)?.parts[0] ?? part, takenBy.get(part)])).values(),
  ].flatMap((whole) => whole ?? []);
}

/**
 * Leads links from parts to their marks, gives them back what Glossator knew of them, and adds those that the format could
 * not say. They are known by the labels and places of the parts that they join: ids change, and two marks may share a part.
 */
export function linkWholes(
  links: readonly ForeignLink[],
  own: unknown,
  wholes: readonly Whole[],
): readonly ForeignLink[] {
  const homes = new Map(wholes.flatMap(({ id, parts }) => parts.map((part) => [part.id, id] as const)));
  const places = new Map(
    wholes.flatMap(({ id, parts }) => [
      ...parts.slice(0, 1).map((part) => [id, `${part.label} ${placeOf(part)}`] as const),
      ...parts.map((part) => [part.id, `${part.label} ${placeOf(part)}`] as const),
    ]),
  );
  const keyOf = ({ label, from, to }: ForeignLink) =>
    JSON.stringify([label, places.get(from) ?? from, places.get(to) ?? to]);
  const known = ownLinks(own);
  const byEnds = Map.groupBy(
    known.filter(({ isUnsaid }) => !isUnsaid),
    ({ link }) => keyOf(link),
  );
  const said = links.map((link) => {
    const { label, from, to } = link;
    const before = byEnds.get(keyOf(link))?.shift();
    return before?.link ?? { label, from: homes.get(from) ?? from, to: homes.get(to) ?? to };
  });
  const unsaid = known.flatMap(({ isUnsaid, link }) => (isUnsaid && places.has(link.from) ? [link] : []));
  return [...said, ...unsaid];
}

function ownLinks(own: unknown): readonly { readonly link: ForeignLink; readonly isUnsaid: boolean }[] {
  const list = fieldsOf<OwnBeside>(own)?.links;
  return (Array.isArray(list) ? list : []).flatMap((item: unknown) => {
    const { type, from, to, isUnsaid } = fieldsOf<OwnLink>(item) ?? {};
    const isLink = typeof type === 'string' && typeof from === 'string' && typeof to === 'string';
    return isLink ? [{ link: { label: type, from, to, own: item }, isUnsaid: isUnsaid === true }] : [];
  });
}

/** Takes the parts of a mark out of those that are free, all of them or none. */
function takeWhole(
  free: Map<string, Part[]>,
  { at, own }: ReadAnnotation,
  isSame: boolean,
): Whole | undefined {
  const known = fieldsOf<OwnAnnotationFields>(own);
  const [tag] = textsOf(known?.tag);
  const [id] = textsOf(known?.id);
  if (id === undefined || at.length === 0) return undefined;
  const taken: Part[] = [];
  for (const [start, end] of at) {
    const here = free.get(`${start} ${end}`) ?? [];
    const index = isSame ? here.findIndex(({ label }) => label === tag) : 0;
    const [part] = index === -1 ? [] : here.splice(index, 1);
    if (part) taken.push(part);
  }
  if (taken.length === at.length) return { id, parts: taken, own };
  for (const part of taken) free.get(placeOf(part))?.unshift(part);
  return undefined;
}

function joinParts(
  parts: readonly Part[],
  joined: readonly (readonly [string, string])[],
): readonly (readonly Part[])[] {
  const groups = new Map(parts.map((part) => [part.id, [part]]));
  for (const [from, to] of joined) {
    const [first, second] = [groups.get(from), groups.get(to)];
    if (!first || !second || first === second || first[0]?.label !== second[0]?.label) continue;
    if (first.some((a) => second.some((b) => a.start < b.end && b.start < a.end))) continue;
    first.push(...second);
    for (const part of second) groups.set(part.id, first);
  }
  return [...new Set(groups.values())];
}

/** What a file has instead of an `OwnAnnotation`: its own fields are checked where they are used. */
type ReadAnnotation = Omit<OwnAnnotation, 'own'> & { readonly own: unknown };

function marksOf(own: unknown): readonly ReadAnnotation[] {
  const marks = fieldsOf<OwnBeside>(own)?.marks;
  return (Array.isArray(marks) ? marks : []).flatMap((item): ReadAnnotation[] => {
    const mark = fieldsOf<OwnAnnotation>(item);
    const at = Array.isArray(mark?.at) ? mark.at.filter(isPair) : [];
    return mark ? [{ at, exact: textsOf(mark.exact), own: mark.own }] : [];
  });
}

function isPair(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';
}

function placeOf({ start, end }: Part): string {
  return `${start} ${end}`;
}
