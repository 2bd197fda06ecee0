import { v7 as newId } from 'uuid';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { type Decision, kindOf } from '../../../shared/model/decision.ts';
import { exactOf, lengthOf } from '../../../shared/model/extent.ts';
import type { Action, Change } from '../../../shared/model/history.ts';
import type { Range } from '../../../shared/model/segment.ts';
import type { Correction } from '../../../shared/suggest/suggestion.ts';
import type { ReadableStore } from '../tables/store.ts';
import { isSuggestedFor } from '../tables/suggestingHistory.ts';
import { languageOf } from './languageOf.ts';
import type { Moment } from './moment.ts';
import { removalOf } from './removing.ts';

type Verdict = Decision['verdict'];

/** The actions by which a person says, of annotations, whether they are right. */
const byHand: ReadonlySet<string> = new Set<Action>([
  'annotations.create',
  'annotations.createAll',
  'annotations.markEverywhere',
  'annotations.update',
  'annotations.updateMany',
  'annotations.remove',
  'annotations.removeMany',
  'suggestions.decide',
]);

/**
 * What a person’s action says of suggestions, as changes that belong to it: decisions on those that it accepts, changes, rejects or
 * removes; of a new annotation, that it was suggested otherwise, and then the suggestion goes, or that it was not suggested at all.
 * Nothing is written.
 */
export function decisionsIn(
  store: ReadableStore,
  moment: Moment,
  action: string,
  changes: readonly Change[],
): readonly Change[] {
  if (!byHand.has(action)) return [];
  const own = new Set(changes.map(({ entity, id }) => `${entity} ${id}`));
  const made: Change[] = [];
  const add = (more: readonly Change[]): void => {
    for (const change of more) {
      const key = `${change.entity} ${change.id}`;
      if (own.has(key)) continue;
      own.add(key);
      made.push(change);
    }
  };
  for (const change of changes) {
    if (change.entity !== 'annotation') continue;
    const { before, after } = change;
    if (before?.origin.kind === 'suggestion') add(onSuggestion(store, moment, before, after));
    else if (before === null && after?.status === 'accepted' && after.origin.kind === 'human')
      add(onHandmade(store, moment, after));
  }
  return made;
}

function onSuggestion(
  store: ReadableStore,
  moment: Moment,
  before: Annotation,
  after: Annotation | null,
): readonly Change[] {
  const verdict = verdictOn(before, after);
  if (verdict === 'none') return [];
  const said = before.status === 'suggested' ? [] : earlierOn(store, before);
  const withdrawn = said.map(
    (decision): Change => ({ entity: 'decision', id: decision.id, before: decision, after: null }),
  );
  if (verdict === 'withdrawn') return withdrawn;
  const instead = () =>
    verdict === 'changed' && after?.tag === before.tag ? [takenInstead(store, moment, before, after)] : [];
  // What was changed before was not suggested in these words: only what is taken instead is another now.
  if (
    verdict === 'changed' &&
    before.status === 'accepted' &&
    said.every(({ verdict: earlier }) => earlier === 'added')
  )
    return said.length === 0 ? [] : [...withdrawn, ...instead()];
  // What leads to or from a rejected one leads nowhere.
  const links = after?.status === 'rejected' ? linksOf(store, before.id) : [];
  return [...links, ...withdrawn, decisionOn(store, moment, before, verdict), ...instead()];
}

function linksOf(store: ReadableStore, id: string): readonly Change[] {
  return store.links
    .ofAnnotation(id)
    .map((link) => ({ entity: 'link', id: link.id, before: link, after: null }));
}

/** What a change to a suggestion says of it; `withdrawn`: nothing any more. */
function verdictOn(before: Annotation, after: Annotation | null): Verdict | 'withdrawn' | 'none' {
  const status = after?.status ?? null;
  if (after && status === 'accepted') {
    if (before.status === 'accepted') return isSame(before, after) ? 'none' : 'changed';
    return isSame(before, after) ? 'accepted' : 'changed';
  }
  if (status === 'suggested') return before.status === 'suggested' ? 'none' : 'withdrawn';
  // A rejected one that is removed stays rejected.
  return before.status === 'rejected' ? 'none' : 'rejected';
}

function isSame(before: Annotation, after: Annotation): boolean {
  return before.tag === after.tag && areSame(before.segments, after.segments);
}

function areSame(some: readonly Range[], others: readonly Range[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end }, index) => start === others[index]?.start && end === others[index]?.end)
  );
}

/** The decisions on a suggestion itself, or that its words were taken instead, by the words and where they stand. */
function earlierOn(store: ReadableStore, suggestion: Annotation): readonly Decision[] {
  return store.decisions
    .about(exactOf(suggestion), suggestion.tag)
    .filter(
      ({ verdict, rule, before, after }) =>
        (verdict !== 'added' || rule !== null) && before === suggestion.prefix && after === suggestion.suffix,
    );
}

function onHandmade(store: ReadableStore, moment: Moment, made: Annotation): readonly Change[] {
  const met = store.annotations
    .suggestedAt(made.articleId, made.tag, made.segments)
    .map((id) => store.annotations.get(id))
    .filter((suggestion) => suggestion?.origin.kind === 'suggestion' && isCorrected(suggestion, made))
    .filter((suggestion) => suggestion !== undefined);
  if (met.length > 0)
    return [
      ...removalOf(store, met),
      ...met.map((suggestion) =>
        decisionOn(store, moment, suggestion, isSame(suggestion, made) ? 'accepted' : 'changed'),
      ),
      ...(met.some((suggestion) => isSame(suggestion, made))
        ? []
        : [takenInstead(store, moment, met.at(-1) ?? made, made)]),
    ];
  return isSuggestedFor(store.db, made.articleId) ? [decisionOn(store, moment, made, 'added')] : [];
}

/** A small part of the other is another thing: a quote inside of a quote, a country inside of a ministry’s name. */
const smallPart = 0.25;

function isCorrected(suggestion: Annotation, made: Annotation): boolean {
  const [one, other] = [lengthOf(suggestion), lengthOf(made)];
  const common = commonLength(suggestion.segments, made.segments);
  if (common === 0) return false;
  const isInside = common === Math.min(one, other);
  return !isInside || common >= smallPart * Math.max(one, other);
}

function commonLength(some: readonly Range[], others: readonly Range[]): number {
  let sum = 0;
  for (const one of some)
    for (const other of others)
      sum += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return sum;
}

/** The decision on a correction of an annotation: what a person turned down is not proposed for these words again. */
export function decisionOnCorrection(
  store: ReadableStore,
  moment: Moment,
  annotation: Annotation,
  { rule, score }: Pick<Correction, 'rule' | 'score'>,
  verdict: 'accept' | 'reject',
): Change {
  return decided(store, moment, annotation, verdict === 'accept' ? 'accepted' : 'rejected', { rule, score });
}

/** The words that a person took instead of a suggestion’s: added right behind the change, and known by its rule as no miss. */
function takenInstead(
  store: ReadableStore,
  moment: Moment,
  { origin }: Annotation,
  taken: Annotation,
): Change {
  const rule = origin.kind === 'suggestion' ? origin.rule : undefined;
  return decided(store, moment, taken, 'added', { rule });
}

function decisionOn(store: ReadableStore, moment: Moment, annotation: Annotation, verdict: Verdict): Change {
  const { origin } = annotation;
  return decided(
    store,
    moment,
    annotation,
    verdict,
    verdict !== 'added' && origin.kind === 'suggestion' ? origin : {},
  );
}

function decided(
  store: ReadableStore,
  { at, by }: Moment,
  annotation: Annotation,
  verdict: Verdict,
  { rule, score }: { readonly rule?: string | undefined; readonly score?: number | undefined },
): Change {
  const { tag, prefix, suffix, articleId } = annotation;
  const after: Decision = {
    id: newId(),
    verdict,
    tag,
    kind: kindOf(annotation),
    rule: rule ?? null,
    score: score ?? null,
    words: exactOf(annotation),
    before: prefix,
    after: suffix,
    language: languageOf(store, articleId),
    by,
    at,
  };
  return { entity: 'decision', id: after.id, before: null, after };
}
