import { isDeepStrictEqual } from 'node:util';
import { v7 as newId } from 'uuid';
import { articleDateOf } from '../../../shared/figure/moments.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Exclusion } from '../../../shared/model/exclusion.ts';
import type { Change, Committed } from '../../../shared/model/history.ts';
import type { HistoryDetails } from '../../../shared/model/historyDetails.ts';
import type { Pair } from '../../../shared/model/pair.ts';
import type { PairVerdict } from '../../../shared/model/pairVerdict.ts';
import { Refusal } from '../../../shared/result.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { commit, transact, unchanged } from './commit.ts';
import { findAccepted, findFigure, wordsOf } from './findStatements.ts';
import type { Moment } from './moment.ts';
import { linkCreation } from './newLink.ts';
import { partClaim } from './partClaim.ts';

export type ComparingActions = ReturnType<typeof makeComparingActions>;

/** What a person decides while comparing: each is one transaction with one history entry, or throws `Refusal`. */
export function makeComparingActions(store: WritableStore) {
  return {
    /** Writes: figures are left out of comparisons from now on, for a reason. Nothing to change: no entry, and no changes. */
    excludeFigures: (ids: readonly string[], given: string): Committed =>
      transact(store, (moment) => {
        const reason = given.trim();
        if (reason === '') throw new Refusal('invalid-input', 'Give a reason for leaving figures out.');
        const changes = [...new Set(ids)].flatMap((id): ExclusionChange[] => {
          const figure = findFigure(store, id);
          const before = store.exclusions.get(id) ?? null;
          const after: Exclusion = { id: figure.id, reason };
          return isDeepStrictEqual(before, after) ? [] : [{ entity: 'exclusion', id, before, after }];
        });
        if (changes.length === 0) return unchanged(store);
        const details = toldOf(store, 'exclude', changes);
        return commit(store, moment, { kind: 'do', action: 'figures.exclude', changes, details });
      }),

    /** Writes: figures that were left out are compared again. Nothing to change: no entry, and no changes. */
    includeFigures: (ids: readonly string[]): Committed =>
      transact(store, (moment) => {
        const changes = [...new Set(ids)].flatMap((id): ExclusionChange[] => {
          const before = store.exclusions.get(id);
          return before ? [{ entity: 'exclusion', id, before, after: null }] : [];
        });
        if (changes.length === 0) return unchanged(store);
        const details = toldOf(store, 'include', changes);
        return commit(store, moment, { kind: 'do', action: 'figures.include', changes, details });
      }),

    /** Writes: see `partClaim`. */
    partClaim: (id: string): Committed => partClaim(store, id),

    /**
     * Writes: what two claims, or two figures, are to each other, with the link that says so; for two figures also between the claims that
     * they quantify, unless something was decided of these by themselves. What was decided of them before is replaced with its links. A link
     * starts at what was published later.
     */
    decidePair: (given: Omit<Pair, 'id'>): Committed =>
      transact(store, (moment) => {
        const ends = statementsIn(store, given);
        const { verdict } = given;
        const [a, b] = ends.map(({ id }) => id).sort();
        if (a === undefined || b === undefined) throw new Error('A pair has two ends.');
        const before = store.pairs.between(a, b) ?? null;
        const after: Pair = { id: before?.id ?? newId(), a, b, verdict };
        const links = [ends, ...claimsOf(store, ends)].flatMap((pair) =>
          linkChanges(store, pair, before?.verdict ?? null, verdict, moment),
        );
        const changes: readonly Change[] = [
          ...(isDeepStrictEqual(before, after)
            ? []
            : [{ entity: 'pair', id: after.id, before, after } as const]),
          ...links,
        ];
        if (changes.length === 0) return unchanged(store);
        const [from, to] = ends.map(wordsOf);
        const details: HistoryDetails = { what: 'pair', verdict, from: from ?? '', to: to ?? '' };
        return commit(store, moment, { kind: 'do', action: 'comparing.decide', changes, details });
      }),
  };
}

type ExclusionChange = Extract<Change, { readonly entity: 'exclusion' }>;

function toldOf(
  store: ReadableStore,
  change: 'exclude' | 'include',
  changes: readonly ExclusionChange[],
): HistoryDetails {
  const [only, ...others] = changes;
  const figure = only && others.length === 0 ? store.annotations.get(only.id) : undefined;
  return {
    what: 'exclude',
    change,
    figures: changes.length,
    ...(figure && { words: wordsOf(figure) }),
  };
}

/** The two ends of a link: the statement that it starts at first. */
type Ends = readonly [Annotation, Annotation];

function statementsIn(store: ReadableStore, { a, b }: Pick<Pair, 'a' | 'b'>): Ends {
  if (a === b) throw new Refusal('invalid-input', 'A statement cannot be compared with itself.');
  const [one, other] = [findAccepted(store, a), findAccepted(store, b)];
  if (one.tag !== other.tag || (one.tag !== 'claim' && one.tag !== 'figure'))
    throw new Refusal('invalid-input', 'Choose two claims, or two figures.');
  return laterFirst(store, one, other);
}

/** By the day of publication, then by when the article came, then by id. */
function laterFirst(store: ReadableStore, one: Annotation, other: Annotation): Ends {
  const [first, second] = [one, other].map(({ id, articleId }) => {
    const record = store.articles.find(articleId)?.record;
    const day = articleDateOf(record?.source.publishedAt ?? null).span?.start ?? null;
    return { id, day, importedAt: record?.importedAt ?? '' };
  });
  if (!first || !second) return [one, other];
  const byDay = first.day === null || second.day === null ? 0 : first.day - second.day;
  const isFirstLater =
    byDay !== 0
      ? byDay > 0
      : first.importedAt !== second.importedAt
        ? first.importedAt > second.importedAt
        : first.id > second.id;
  return isFirstLater ? [one, other] : [other, one];
}

/** The claims that two figures quantify, where both do and nothing was decided of these: the first of each by its id. */
function claimsOf(store: ReadableStore, [one, other]: Ends): readonly Ends[] {
  const claimOf = ({ id, tag }: Annotation): Annotation | undefined =>
    tag === 'figure'
      ? store.links
          .startingAt(id)
          .filter(({ type }) => type === 'quantifies')
          .flatMap(({ to }) => store.annotations.get(to) ?? [])
          .filter(({ status }) => status === 'accepted')
          .sort((a, b) => (a.id < b.id ? -1 : 1))[0]
      : undefined;
  const [from, to] = [claimOf(one), claimOf(other)];
  if (!from || !to || from.id === to.id || store.pairs.standingBetween(from.id, to.id)) return [];
  return [[from, to]];
}

/** The link of the verdict, where there is none yet, in place of those of the verdict before it. */
function linkChanges(
  store: ReadableStore,
  [from, to]: Ends,
  before: PairVerdict | null,
  verdict: PairVerdict,
  moment: Moment,
): readonly Change[] {
  const between = store.links
    .ofAnnotation(from.id)
    .filter((link) => link.from === to.id || link.to === to.id);
  const gone = before === verdict ? [] : between.filter(({ type }) => type === before);
  const isThere = between.some(({ type }) => type === verdict);
  return [
    ...gone.map((link): Change => ({ entity: 'link', id: link.id, before: link, after: null })),
    ...(verdict === 'nothing' || isThere
      ? []
      : [linkCreation({ type: verdict, from: from.id, to: to.id }, moment)]),
  ];
}
