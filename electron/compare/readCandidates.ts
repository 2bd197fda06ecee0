import type {
  Candidate,
  CandidateSeries,
  ClaimCandidate,
  FigureCandidate,
  NamedActor,
} from '../../shared/compare/candidates/candidate.ts';
import type { ActorEntry } from '../../shared/model/actor.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { endOf, startOf } from '../../shared/model/extent.ts';
import type { Segment } from '../../shared/model/segment.ts';
import { sentencesAround } from '../../shared/text/sentencesAround.ts';
import { languageOf } from '../store/actions/languageOf.ts';
import type { ReadableStore } from '../store/tables/store.ts';

type Of<T extends Annotation['tag']> = Extract<Annotation, { readonly tag: T }>;

/** What is known beside the annotations of an article. */
export interface BesideAnnotations {
  readonly entries: ReadonlyMap<string, ActorEntry>;
  /** By the ids of figures. */
  readonly seriesOf: ReadonlyMap<string, CandidateSeries>;
  /** The ids of figures that a person has excluded. */
  readonly excluded: ReadonlySet<string>;
}

/** The figures and claims of an article that may be one of a pair, as they are now. Throws `Refusal` for rows that cannot be read. */
export function readCandidates(
  store: ReadableStore,
  articleId: string,
  { entries, seriesOf, excluded }: BesideAnnotations,
): readonly Candidate[] {
  const annotations = store.annotations.ofArticle(articleId).filter(({ status }) => status === 'accepted');
  if (!annotations.some(({ tag }) => tag === 'claim' || tag === 'figure')) return [];
  const text = store.articles.text(articleId) ?? '';
  const published = store.articles.find(articleId)?.record.source.publishedAt ?? null;
  const language = languageOf(store, articleId);
  const claims = annotations.filter((each) => each.tag === 'claim');
  const actors = annotations.filter((each) => each.tag === 'actor');
  const links = store.links.startingIn(articleId);
  const byId = new Map(annotations.map((each) => [each.id, each]));
  const targets = (type: string, from: string): readonly Annotation[] =>
    links.filter((link) => link.type === type && link.from === from).flatMap(({ to }) => byId.get(to) ?? []);
  const named = (actor: Of<'actor'>): NamedActor => {
    const entry = entries.get(actor.attributes.actorEntryId ?? '');
    return {
      entryId: entry?.id ?? null,
      names: [wordsOf(actor.segments), ...(entry ? [entry.name, ...entry.aliases] : [])],
    };
  };
  return annotations.flatMap((annotation): readonly Candidate[] => {
    if (annotation.tag === 'claim') {
      const claimers = targets('claimer', annotation.id).filter((each) => each.tag === 'actor');
      return [claimCandidate(annotation, text, language, actors, claimers.map(named), named)];
    }
    if (annotation.tag !== 'figure' || excluded.has(annotation.id)) return [];
    const quantified = targets('quantifies', annotation.id).map(({ id }) => id);
    return [
      figureCandidate(annotation, {
        published,
        series: seriesOf.get(annotation.id) ?? null,
        claimIds: quantified.length > 0 ? quantified : smallestAround(annotation, claims),
      }),
    ];
  });
}

function claimCandidate(
  claim: Of<'claim'>,
  text: string,
  language: string | null,
  actors: readonly Of<'actor'>[],
  claimers: readonly NamedActor[],
  named: (actor: Of<'actor'>) => NamedActor,
): ClaimCandidate {
  const { id, articleId, segments, attributes } = claim;
  const [start, end] = [startOf(claim), endOf(claim)];
  const sentence = sentencesAround(text, { start, end });
  return {
    kind: 'claim',
    id,
    articleId,
    language,
    words: wordsOf(segments),
    before: text.slice(Math.max(sentence.start, start - longestBeside), start),
    after: text.slice(end, Math.min(sentence.end, end + longestBeside)),
    actors: actors.flatMap((actor) =>
      rangesWithin(actor, segments).map((range) => ({ ...named(actor), ...range })),
    ),
    claimers,
    stance: attributes.stance ?? null,
    factuality: attributes.factuality ?? null,
    isRefuted: attributes.verification === 'refuted',
  };
}

/** As much of a sentence is read on either side of a claim, in UTF-16 code units. */
const longestBeside = 400;

function wordsOf(segments: readonly Segment[]): string {
  return segments.map(({ exact }) => exact).join(' ');
}

/** Where a mention stands in the words of a claim, in UTF-16 code units of them; nowhere where it lies outside. */
function rangesWithin(
  actor: Of<'actor'>,
  segments: readonly Segment[],
): readonly { readonly start: number; readonly end: number }[] {
  const [from, to] = [startOf(actor), endOf(actor)];
  let offset = 0;
  for (const { start, end, exact } of segments) {
    if (from < end && to > start)
      return [{ start: offset + Math.max(from - start, 0), end: offset + Math.min(to, end) - start }];
    offset += exact.length + 1;
  }
  return [];
}

function figureCandidate(
  { id, articleId, attributes }: Of<'figure'>,
  {
    published,
    series,
    claimIds,
  }: Pick<FigureCandidate, 'series' | 'claimIds'> & { readonly published: string | null },
): FigureCandidate {
  const { lower, upper, unit, modifiers, measuredEntity, measuredProperty, asOf } = attributes;
  return {
    kind: 'figure',
    id,
    articleId,
    figure: {
      lower: lower ?? null,
      upper: upper ?? null,
      unit: unit ?? null,
      modifiers: modifiers ?? [],
      entity: plainWords(measuredEntity),
      property: plainWords(measuredProperty),
      // Words without a date say that it was some other time than that of publication.
      asOf: asOf?.date ?? asOf?.segment?.exact ?? null,
      published,
    },
    series,
    claimIds,
  };
}

function plainWords(words: string | Segment | undefined): string | null {
  return typeof words === 'object' ? words.exact : (words ?? null);
}

/** The shortest claim that a figure lies in. */
function smallestAround(figure: Annotation, claims: readonly Annotation[]): readonly string[] {
  const around = claims
    .filter((claim) => startOf(claim) <= startOf(figure) && endOf(claim) >= endOf(figure))
    .toSorted((a, b) => endOf(a) - startOf(a) - (endOf(b) - startOf(b)) || (a.id < b.id ? -1 : 1));
  return around.slice(0, 1).map(({ id }) => id);
}
