import { v7 as newId } from 'uuid';
import { describeAnchor } from '../../../shared/anchor/describe.ts';
import { checkAnnotation } from '../../../shared/anchor/invariants.ts';
import { generator } from '../../../shared/formats/common/generator.ts';
import { Annotation } from '../../../shared/model/annotation.ts';
import type { Change } from '../../../shared/model/history.ts';
import type { Link } from '../../../shared/model/link.ts';
import { suggester } from '../../../shared/model/linkCounts.ts';
import { checkLink } from '../../../shared/model/linkTable.ts';
import type { Range } from '../../../shared/model/segment.ts';
import type { Suggested, Suggestion } from '../../../shared/suggest/suggestion.ts';

/** Who suggests, as the origin of each suggestion says. */
const ours = 'glossator';

/** An article as it is before something is suggested for it. */
export interface Present {
  readonly articleId: string;
  readonly text: string;
  /** Of any status. */
  readonly annotations: readonly Annotation[];
  /** That start in the article. */
  readonly links: readonly Link[];
}

/**
 * The changes that make of what waits in an article what is suggested for it now: new suggestions with the links between them come,
 * those that are suggested as before (the same tag and words, by the same rule) stay as they are, the others go. Where names could not be
 * recognised (`hasNames`), nothing speaks against the actors that wait: they stay, with what leads to them. `at` is an ISO 8601 instant.
 */
export function planSuggestions(
  { articleId, text, annotations, links }: Present,
  { suggestions }: Pick<Suggested, 'suggestions'>,
  { at, hasNames }: { readonly at: string; readonly hasNames: boolean },
): readonly Change[] {
  const waiting = new Map(annotations.filter(isOurs).map((one) => [keyOf(one, one.origin.rule), one]));
  const left = hasNames ? [] : [...waiting.values()].filter(({ tag }) => tag === 'actor');
  const leftByWords = new Map(left.map((one) => [keyOf(one), one]));
  const made = new Map<string, Annotation>();
  const kept = new Set<string>();
  const ids = suggestions.map((suggestion): string | null => {
    const same = waiting.get(keyOf(suggestion, suggestion.rule)) ?? leftByWords.get(keyOf(suggestion));
    if (made.has(keyOf(suggestion))) return null;
    const annotation = same ?? toAnnotation(suggestion, { articleId, text, at });
    if (!annotation) return null;
    if (same) kept.add(same.id);
    else made.set(keyOf(suggestion), annotation);
    return annotation.id;
  });
  const isLeft = new Set(left.map(({ id }) => id));
  const gone = [...waiting.values()].filter(({ id }) => !kept.has(id) && !isLeft.has(id));
  const wanted = linksBetween(
    suggestions,
    ids,
    new Set([...kept, ...[...made.values()].map(({ id }) => id)]),
  );
  return [
    ...oldLinks(
      links,
      gone,
      (link) => kept.has(link.from) && !isLeft.has(link.to) && !wanted.has(linkKey(link)),
    ),
    ...gone.map((before): Change => ({ entity: 'annotation', id: before.id, before, after: null })),
    ...[...made.values()].map(
      (after): Change => ({ entity: 'annotation', id: after.id, before: null, after }),
    ),
    ...newLinks(links, wanted, [...annotations, ...made.values()], at),
  ];
}

type Ours = Annotation & { readonly origin: Extract<Annotation['origin'], { kind: 'suggestion' }> };

function isOurs(annotation: Annotation): annotation is Ours {
  const { status, origin } = annotation;
  return status === 'suggested' && origin.kind === 'suggestion' && origin.suggester === ours;
}

/** The same tag on the same words, by the same rule where one is given. */
function keyOf(
  { tag, segments }: { readonly tag: string; readonly segments: readonly Range[] },
  rule = '',
): string {
  return `${tag} ${rule} ${segments.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
}

/** Null where it fits neither the text nor the model: one that cannot be stored must not keep out all others. */
function toAnnotation(
  { tag, segments, core, attributes, rule, score, reason, entry }: Suggestion,
  { articleId, text, at }: { readonly articleId: string; readonly text: string; readonly at: string },
): Annotation | null {
  const { data } = Annotation.safeParse({
    id: newId(),
    articleId,
    ...describeAnchor(text, segments),
    note: null,
    status: 'suggested',
    origin: {
      kind: 'suggestion',
      suggester: ours,
      version: generator.version,
      rule,
      // As many digits as mean something.
      score: Math.round(score * 1000) / 1000,
      reason,
      ...(entry && {
        entry: { ...(entry.id !== null && { id: entry.id }), name: entry.name, type: entry.type },
      }),
      ...(core && { core: text.slice(core.start, core.end) }),
    },
    createdBy: suggester,
    createdAt: at,
    updatedBy: suggester,
    updatedAt: at,
    tag,
    attributes,
  });
  if (!data || checkAnnotation(text, data) !== null) {
    console.error(`A suggestion of the rule ${rule} does not fit the text of article ${articleId}.`);
    return null;
  }
  return data;
}

type Wanted = ReadonlyMap<string, Pick<Link, 'type' | 'from' | 'to'>>;

const linkKey = ({ type, from, to }: Pick<Link, 'type' | 'from' | 'to'>): string => `${type} ${from} ${to}`;

/** From those that wait: what is accepted gets no link without a person. */
function linksBetween(
  suggestions: readonly Suggestion[],
  ids: readonly (string | null)[],
  waiting: ReadonlySet<string>,
): Wanted {
  const wanted = new Map<string, Pick<Link, 'type' | 'from' | 'to'>>();
  for (const [index, { links }] of suggestions.entries()) {
    const from = ids[index];
    if (!from || !waiting.has(from)) continue;
    for (const { type, to: target } of links) {
      const to = typeof target === 'number' ? ids[target] : target;
      if (!to || to === from) continue;
      const link = { type, from, to };
      wanted.set(linkKey(link), link);
    }
  }
  return wanted;
}

function oldLinks(
  links: readonly Link[],
  gone: readonly Annotation[],
  isOver: (link: Link) => boolean,
): readonly Change[] {
  const without = new Set(gone.map(({ id }) => id));
  return links
    .filter(
      (link) =>
        without.has(link.from) || without.has(link.to) || (link.createdBy === suggester && isOver(link)),
    )
    .map((link) => ({ entity: 'link', id: link.id, before: link, after: null }));
}

function newLinks(
  links: readonly Link[],
  wanted: Wanted,
  annotations: readonly Annotation[],
  at: string,
): readonly Change[] {
  const here = new Set(links.map(linkKey));
  const tags = new Map(annotations.map(({ id, tag }) => [id, tag]));
  return [...wanted.values()].flatMap((link): Change[] => {
    const [from, to] = [tags.get(link.from), tags.get(link.to)];
    if (!from || !to || here.has(linkKey(link)) || !checkLink(link.type, from, to).ok) return [];
    const after: Link = { id: newId(), ...link, createdBy: suggester, createdAt: at };
    return [{ entity: 'link', id: after.id, before: null, after }];
  });
}
