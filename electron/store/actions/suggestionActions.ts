import type { Annotation } from '../../../shared/model/annotation.ts';
import { exactOf } from '../../../shared/model/extent.ts';
import type { Change, Committed } from '../../../shared/model/history.ts';
import type { HistoryDetails } from '../../../shared/model/historyDetails.ts';
import { Refusal } from '../../../shared/result.ts';
import { ruleOf } from '../../../shared/suggest/rules.ts';
import type { Correction } from '../../../shared/suggest/suggestion.ts';
import type { WritableStore } from '../tables/store.ts';
import { type Decided, type Entries, makeEntries, verdictOn } from './accepting.ts';
import { commit, transact } from './commit.ts';
import { correctionOf } from './correcting.ts';
import { decisionOnCorrection, decisionsIn } from './deciding.ts';
import { excerpt } from './excerpt.ts';
import { findAnnotation } from './find.ts';
import type { Moment } from './moment.ts';
import { removalOf } from './removing.ts';
import {
  type BatchPlace,
  commitToBatch,
  nothingYet,
  placeOf,
  type SuggestionBatch,
  type Tally,
  type Written,
} from './suggestionBatch.ts';
import { inSlices, writeInSlices } from './suggestionSlices.ts';

export type SuggestionActions = ReturnType<typeof makeSuggestionActions>;

/** What becomes of suggestions: each is one action that one undo takes back, or throws `Refusal`. */
export function makeSuggestionActions(store: WritableStore) {
  return {
    /**
     * Writes: what `planSuggestions` planned for one article, in steps of less than a few dozen milliseconds, each a transaction; joins the
     * batch of the articles before. What a person has changed since it was planned stays as it is.
     */
    storeSuggestions: (changes: readonly Change[], before: SuggestionBatch | null, isLast: boolean) =>
      writeInSlices(store, 'suggestions.make', changes, { before, isLast }, (tally) => ({
        what: 'suggest',
        change: 'make',
        annotations: tally.counts.made,
        ...placeOf(store, tally),
      })),

    /**
     * Writes: accepts and rejects suggestions, in steps; those that somebody has decided already are left out. Throws `Refusal` where none
     * of them waits any more, or where one cannot be what it is accepted as.
     */
    decideSteps: (decided: readonly Decided[]): Generator<Committed> => decideSteps(store, decided),

    /** The same at once, for a few. */
    decide: (decided: readonly Decided[]): Committed => {
      const [first, ...others] = decideSteps(store, decided);
      if (!first || others.length > 0) throw new Error('More were decided at once than fit into one step.');
      return first;
    },

    /** Writes: takes away the suggestions (of whatever origin) that wait in these articles, in steps; nothing is learnt from it. */
    clearSuggestions: (articleIds: readonly string[]) => {
      const waiting = articleIds.flatMap((id) =>
        store.annotations.ofArticle(id).filter(({ status }) => status === 'suggested'),
      );
      return writeInSlices(
        store,
        'suggestions.clear',
        removalOf(store, waiting),
        { before: null, isLast: true },
        (tally) => ({
          what: 'suggest',
          change: 'clear',
          annotations: tally.counts.cleared,
          ...placeOf(store, tally),
        }),
      );
    },

    /**
     * Writes: takes a correction of an annotation over, or with `reject` a decision that keeps it away. Throws `Refusal` where the annotation
     * cannot take it.
     */
    correct: (correction: Correction, verdict: 'accept' | 'reject'): Committed =>
      transact(store, (moment) => {
        const before = findAnnotation(store, correction.annotationId);
        const changes = verdict === 'accept' ? correctionOf(store, moment, before, correction) : [];
        return commit(store, moment, {
          kind: 'do',
          action: 'suggestions.correct',
          changes: [...changes, decisionOnCorrection(store, moment, before, correction, verdict)],
          details: { what: 'correct', change: verdict, words: excerpt(exactOf(before)) },
        });
      }),

    /** Writes: forgets all decisions, or those on the suggestions of one rule; null where there are none. */
    forgetDecisions: (rule: string | null): Committed | null =>
      transact(store, (moment) => {
        const forgotten = store.decisions.all().filter((decision) => rule === null || decision.rule === rule);
        if (forgotten.length === 0) return null;
        const label = rule === null ? undefined : ruleOf(rule).label;
        return commit(store, moment, {
          kind: 'do',
          action: 'suggestions.forget',
          changes: forgotten.map((before) => ({ entity: 'decision', id: before.id, before, after: null })),
          details: {
            what: 'forget',
            decisions: forgotten.length,
            ...(label !== undefined && { rule: label }),
          },
        });
      }),
  };
}

function* decideSteps(store: WritableStore, decided: readonly Decided[]): Generator<Committed> {
  const each = [...new Map(decided.map((one) => [one.id, one])).values()];
  const entries = makeEntries(store);
  let batch: SuggestionBatch | null = null;
  const steps = inSlices(each, (slice, isLast): Written | null =>
    transact(store, (moment) => decideSome(store, moment, slice, entries, { before: batch, isLast })),
  );
  for (const step of steps) {
    batch = step.batch;
    yield step.committed;
  }
  if (batch === null)
    throw new Refusal(
      'conflict',
      each.length === 1
        ? 'This suggestion has been decided or cleared already.'
        : 'These suggestions have all been decided or cleared already.',
    );
}

/** Within `transact`: null where none of them waits any more. */
function decideSome(
  store: WritableStore,
  moment: Moment,
  decided: readonly Decided[],
  entries: Entries,
  place: Pick<BatchPlace, 'before' | 'isLast'>,
): Written | null {
  const some = decided.flatMap((one) => {
    const annotation = store.annotations.get(one.id);
    return annotation?.status === 'suggested' ? [{ annotation, one }] : [];
  });
  const [first] = some;
  if (!first) return null;
  const said = some.flatMap(({ annotation, one }) => verdictOn(store, moment, entries, annotation, one));
  // A link may be forbidden at both of its ends.
  const once = [...new Map(said.map((change) => [`${change.entity} ${change.id}`, change])).values()];
  const changes = [...once, ...decisionsIn(store, moment, 'suggestions.decide', once)];
  const isOnly = some.length === 1 && place.before === null && place.isLast;
  return commitToBatch(
    store,
    moment,
    { action: 'suggestions.decide', changes },
    { ...place, tally: tallyOf(some) },
    (tally) => detailsOf(store, tally, isOnly ? first : null),
  );
}

function tallyOf(some: readonly { readonly annotation: Annotation; readonly one: Decided }[]): Tally {
  const accepted = some.filter(({ one }) => one.verdict === 'accept').length;
  return {
    articleIds: new Set(some.map(({ annotation }) => annotation.articleId)),
    counts: { ...nothingYet.counts, accepted, rejected: some.length - accepted },
  };
}

function detailsOf(
  store: WritableStore,
  tally: Tally,
  only: { readonly annotation: Annotation; readonly one: Decided } | null,
): HistoryDetails {
  const { accepted, rejected } = tally.counts;
  return {
    what: 'decide',
    accepted,
    rejected,
    ...placeOf(store, tally),
    ...(only && { tag: only.one.tag ?? only.annotation.tag, words: excerpt(exactOf(only.annotation)) }),
  };
}
