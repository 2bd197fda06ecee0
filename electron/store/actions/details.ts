import { isDeepStrictEqual } from 'node:util';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { attributeLabel } from '../../../shared/model/attributeLabels.ts';
import { exactOf, lengthOf } from '../../../shared/model/extent.ts';
import type { Action, Change } from '../../../shared/model/history.ts';
import type { HistoryDetails } from '../../../shared/model/historyDetails.ts';
import type { Link } from '../../../shared/model/link.ts';
import { assertNever } from '../../../shared/result.ts';
import { actorDetails } from './actorDetails.ts';
import { articleDetails, noteChange } from './articleDetails.ts';
import { excerpt } from './excerpt.ts';

/** The actions whose changes do not by themselves say what was done: the caller that commits one gives its details. */
export type UntoldAction =
  | `links.${string}`
  | `outlets.${string}`
  | `questions.${string}`
  | `suggestions.${string}`
  | `series.${string}`
  | `figures.${string}`
  | `comparing.${string}`
  | `claims.${string}`
  | 'actors.point'
  | 'actors.updateMany'
  | 'articles.remove'
  | 'annotations.updateMany'
  | 'annotations.removeMany';

/** What an action did, as its history entry keeps it. */
export function detailsOf(action: Exclude<Action, UntoldAction>, changes: readonly Change[]): HistoryDetails {
  switch (action) {
    case 'workspace.seed':
      return { what: 'load', articles: count(changes, 'article') };
    case 'articles.import':
      return importDetails(changes);
    case 'annotations.createAll':
      return manyDetails(changes);
    case 'annotations.markEverywhere':
      return everywhereDetails(changes);
    case 'articles.update':
      return articleDetails(changes);
    case 'revisions.relate': {
      const title = changes.find((change) => change.entity === 'article')?.after?.title ?? '';
      return { what: 'carryOver', title: excerpt(title), annotations: count(changes, 'annotation') };
    }
    case 'revisions.decide': {
      const made = changes.find((change) => change.entity === 'annotation')?.after;
      return made ? { what: 'place', words: wordsOf(made) } : { what: 'leave' };
    }
    case 'revisions.placeIdentical':
      return { what: 'placeIdentical', annotations: count(changes, 'annotation') };
    case 'annotations.create':
    case 'annotations.update':
    case 'annotations.remove':
      return annotationDetails(changes);
    case 'actors.create':
    case 'actors.update':
    case 'actors.merge':
    case 'actors.split':
    case 'actors.remove':
      return actorDetails(action, changes);
    default:
      return assertNever(action);
  }
}

/** What linking two annotations did; its ends are looked up by the caller. */
export function linkDetails(
  what: 'link' | 'unlink',
  { type }: Pick<Link, 'type'>,
  from: Annotation | undefined,
  to: Annotation | undefined,
): HistoryDetails {
  return { what, type, from: from ? wordsOf(from) : '', to: to ? wordsOf(to) : '' };
}

function importDetails(changes: readonly Change[]): HistoryDetails {
  const articles = changes.filter((change) => change.entity === 'article');
  const only = articles.length === 1 ? articles[0]?.after : null;
  return only
    ? {
        what: 'importOne',
        title: excerpt(only.title),
        ...(only.revisionOf !== undefined && { isRevision: true }),
      }
    : { what: 'import', articles: articles.length, annotations: count(changes, 'annotation') };
}

/** Many at once; their words are kept where they are all the same but for case. */
function manyDetails(changes: readonly Change[]): HistoryDetails {
  const [first, ...others] = madeIn(changes);
  if (others.length === 0) return { what: 'tag', tag: first.tag, words: wordsOf(first) };
  const folded = exactOf(first).toLowerCase();
  const isSame = others.every((annotation) => exactOf(annotation).toLowerCase() === folded);
  return {
    what: 'tagMany',
    tag: first.tag,
    annotations: others.length + 1,
    ...(isSame && { words: wordsOf(first) }),
  };
}

/** The words of the first: the others differ in case and punctuation at most. */
function everywhereDetails(changes: readonly Change[]): HistoryDetails {
  const made = madeIn(changes);
  return {
    what: 'tagEverywhere',
    tag: made[0].tag,
    annotations: made.length,
    articles: new Set(made.map(({ articleId }) => articleId)).size,
    words: wordsOf(made[0]),
  };
}

function annotationDetails(changes: readonly Change[]): HistoryDetails {
  const change = changes.find((candidate) => candidate.entity === 'annotation');
  const [before, after] = [change?.before, change?.after];
  if (!after) {
    if (!before) throw new Error('An action on an annotation has changed none.');
    return { what: 'remove', tag: before.tag, words: wordsOf(before) };
  }
  const { tag } = after;
  const words = wordsOf(after);
  if (!before) return { what: 'tag', tag, words };
  if (before.tag !== tag) return { what: 'retag', words, from: before.tag, to: tag };
  if (before.note !== after.note)
    return { what: 'note', change: noteChange(before.note, after.note), on: words };
  if (before.status !== after.status) return { what: 'status', tag, words, status: after.status };
  // What is read of a figure's words goes with its edges.
  const isMoved = !isDeepStrictEqual(before.segments, after.segments);
  const attributes = isMoved ? [] : changedAttributes(before, after);
  return attributes.length > 0
    ? { what: 'attributes', words, attributes }
    : { what: 'reshape', words, change: reshapeChange(before, after) };
}

function changedAttributes(before: Annotation, after: Annotation): string[] {
  const [old, now]: readonly Readonly<Record<string, unknown>>[] = [before.attributes, after.attributes];
  return Object.keys(attributeLabel).filter((name) => !isDeepStrictEqual(old?.[name], now?.[name]));
}

function reshapeChange(before: Annotation, after: Annotation) {
  if (before.segments.length === after.segments.length) return 'move';
  return lengthOf(after) > lengthOf(before) ? 'widen' : 'narrow';
}

function madeIn(changes: readonly Change[]): readonly [Annotation, ...Annotation[]] {
  const [first, ...others] = changes.flatMap(
    (change) => (change.entity === 'annotation' && change.after) || [],
  );
  if (!first) throw new Error('An action that makes annotations has made none.');
  return [first, ...others];
}

function wordsOf(annotation: Annotation): string {
  return excerpt(exactOf(annotation));
}

function count(changes: readonly Change[], entity: Change['entity']): number {
  return changes.filter((change) => change.entity === entity).length;
}
