import type {
  Candidate,
  CandidateSeries,
  ClaimCandidate,
  FigureCandidate,
  NamedActor,
} from '../../shared/compare/candidates/candidate.ts';
import type { ActorEntry } from '../../shared/model/actor.ts';
import { primarySubtag } from '../../shared/model/primarySubtag.ts';
import type { Range, Segment } from '../../shared/model/segment.ts';
import { sentencesAround } from '../../shared/text/sentencesAround.ts';
import { languageOfText } from '../store/actions/languageOf.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import { annotationsOf, type ComparedAnnotation, targetsIn } from './annotationsOf.ts';
import type { newestArticles } from './newestArticles.ts';

type Of<T extends ComparedAnnotation['tag']> = Extract<ComparedAnnotation, { readonly tag: T }>;

/** What is known beside the annotations of an article. */
export interface BesideAnnotations {
  readonly entries: ReadonlyMap<string, ActorEntry>;
  /** By the ids of figures. */
  readonly seriesOf: ReadonlyMap<string, CandidateSeries>;
  /** The ids of figures that a person has excluded. */
  readonly excluded: ReadonlySet<string>;
  /** The ids of annotations with several parts. */
  readonly parted: ReadonlySet<string>;
}

type Article = ReturnType<typeof newestArticles>[number];

/** The figures and claims of an article that may be one of a pair, as they are now. Throws `Refusal` for rows that cannot be read. */
export function readCandidates(
  store: ReadableStore,
  article: Article,
  { entries, seriesOf, excluded, parted }: BesideAnnotations,
): readonly Candidate[] {
  const annotations = annotationsOf(store.db, article.id, parted);
  if (!annotations.some(({ tag }) => tag !== 'actor')) return [];
  const text = store.articles.text(article.id) ?? '';
  const claims = annotations.filter((each) => each.tag === 'claim');
  const actors = annotations.filter((each) => each.tag === 'actor');
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const claimIds = new Set(claims.map(({ id }) => id));
  const targets = targetsIn(store.db, article.id);
  const named = ({ attributes, parts }: Of<'actor'>): NamedActor => {
    const entry = entries.get(attributes.actorEntryId ?? '');
    const words = wordsOf(text, parts);
    const type = entry?.type ?? attributes.type ?? null;
    return {
      entryId: entry?.id ?? null,
      names: [words, ...(entry ? [entry.name, ...entry.aliases] : [])],
      isPerson: type === null ? isSurname(words, entry?.name) : type === 'PER',
    };
  };
  return annotations.flatMap((annotation): readonly Candidate[] => {
    if (annotation.tag === 'claim') {
      const claimers = targets('claimer', annotation.id).flatMap((id) => actorById.get(id) ?? []);
      return [claimOf(annotation, { article, text, actors, named, claimers: claimers.map(named) })];
    }
    if (annotation.tag === 'actor') return [];
    const quantified = targets('quantifies', annotation.id).filter((id) => claimIds.has(id));
    return [
      figureOf(annotation, article, {
        series: seriesOf.get(annotation.id) ?? null,
        claimIds: quantified.length > 0 ? quantified : smallestAround(annotation, claims),
        isExcluded: excluded.has(annotation.id),
      }),
    ];
  });
}

/** Only persons are called by the last word of their name: “Lund”, while “Westmoor” is Westmoor Clinics. */
function isSurname(words: string, name: string | undefined): boolean {
  return /^\p{Lu}\S+$/u.test(words) && name?.endsWith(` ${words}`) === true;
}

interface AroundClaim {
  readonly article: Article;
  readonly text: string;
  readonly actors: readonly Of<'actor'>[];
  readonly claimers: readonly NamedActor[];
  readonly named: (actor: Of<'actor'>) => NamedActor;
}

function claimOf(
  { id, parts, attributes }: Of<'claim'>,
  { article, text, actors, claimers, named }: AroundClaim,
): ClaimCandidate {
  const { start, end } = wholeOf(parts);
  const sentence = sentencesAround(text, { start, end });
  return {
    kind: 'claim',
    id,
    articleId: article.id,
    language: (article.language && primarySubtag(article.language)) ?? languageOfText(text),
    words: wordsOf(text, parts),
    before: text.slice(Math.max(sentence.start, start - longestBeside), start),
    after: text.slice(end, Math.min(sentence.end, end + longestBeside)),
    actors: actors.flatMap((actor) =>
      rangesWithin(wholeOf(actor.parts), parts).map((range) => ({ ...named(actor), ...range })),
    ),
    claimers,
    stance: attributes.stance ?? null,
    factuality: attributes.factuality ?? null,
    isRefuted: attributes.verification === 'refuted',
  };
}

/** As much of a sentence is read on either side of a claim, in UTF-16 code units. */
const longestBeside = 400;

function wordsOf(text: string, parts: readonly Range[]): string {
  return parts.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** From its first part to its last. */
function wholeOf(parts: readonly Range[]): Range {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}

/** Where a mention is in the words of a claim, in UTF-16 code units of them; nowhere where it is outside. */
function rangesWithin({ start: from, end: to }: Range, parts: readonly Range[]): readonly Range[] {
  let offset = 0;
  for (const { start, end } of parts) {
    if (from < end && to > start)
      return [{ start: offset + Math.max(from - start, 0), end: offset + Math.min(to, end) - start }];
    offset += end - start + 1;
  }
  return [];
}

function figureOf(
  { id, attributes }: Of<'figure'>,
  article: Article,
  around: Pick<FigureCandidate, 'series' | 'claimIds' | 'isExcluded'>,
): FigureCandidate {
  const { lower, upper, unit, modifiers, measuredEntity, measuredProperty, asOf } = attributes;
  return {
    kind: 'figure',
    id,
    articleId: article.id,
    figure: {
      lower: lower ?? null,
      upper: upper ?? null,
      unit: unit ?? null,
      modifiers: modifiers ?? [],
      entity: plainWords(measuredEntity),
      property: plainWords(measuredProperty),
      // Words without a date say that it was some other time than that of publication.
      asOf: asOf?.date ?? asOf?.segment?.exact ?? null,
      published: article.publishedAt,
    },
    ...around,
  };
}

function plainWords(words: string | Segment | undefined): string | null {
  return typeof words === 'object' ? words.exact : (words ?? null);
}

/** The shortest claim that a figure is in. */
function smallestAround(figure: Of<'figure'>, claims: readonly Of<'claim'>[]): readonly string[] {
  const { start, end } = wholeOf(figure.parts);
  const around = claims
    .map(({ id, parts }) => ({ id, ...wholeOf(parts) }))
    .filter((claim) => claim.start <= start && claim.end >= end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start) || (a.id < b.id ? -1 : 1));
  return around.slice(0, 1).map(({ id }) => id);
}
