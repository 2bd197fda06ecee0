import type { ArticleRecord } from '../../shared/model/article.ts';
import type { Change } from '../../shared/model/history.ts';
import type { ComparedScope } from '../../shared/transfer/comparing.ts';

/** Whether copies are to be looked for again: they rest on texts, which never change, and on when these were published. */
export function bearsOnOrigins(change: Change): boolean {
  if (change.entity !== 'article') return false;
  const { before, after } = change;
  if (!before || !after) return true;
  return before.source.publishedAt !== after.source.publishedAt || before.revisionOf !== after.revisionOf;
}

/** Whether pairs are to be looked for again: they rest on what statements say and who is a person, and on what was decided of them. */
export function bearsOnPairs(change: Change): boolean {
  if (change.entity === 'actor' && change.before?.type !== change.after?.type) return true;
  return ['series', 'exclusion', 'pair'].includes(change.entity) || bearsOnStatements(change);
}

/** Whether the statements of a scope are to be read again; what other changes say of them `statementsAfter` tells. */
export function bearsOnScope(scope: ComparedScope, change: Change): boolean {
  const { entity } = change;
  if (entity === 'series') return scope.kind === 'series' || scope.kind === 'figure';
  // No query asks for these.
  if (['pair', 'exclusion', 'review', 'question', 'decision'].includes(entity)) return false;
  if (scope.kind === 'query') return true;
  if (isOfLinks(change, ['supports', 'contradicts', 'repeats'])) return scope.kind === 'claim';
  if (isOfLinks(change, ['measures'])) return scope.kind === 'actor';
  return bearsOnStatements(change);
}

/** Whether an annotation has another note, and nothing else that is new. */
function isOfNote({ entity, before, after }: Change): boolean {
  if (entity !== 'annotation' || !before || !after) return false;
  const plain = { note: null, updatedBy: '', updatedAt: '' };
  return JSON.stringify({ ...before, ...plain }) === JSON.stringify({ ...after, ...plain });
}

/** Whether a statement, of whatever scope, may say something else after a change; its note aside. */
function bearsOnStatements(change: Change): boolean {
  switch (change.entity) {
    case 'article':
      return particularsOf(change.before) !== particularsOf(change.after);
    case 'annotation': {
      const both = [change.before, change.after];
      // A mention names a speaker, also while it is only suggested.
      return both.some((each) => each?.status === 'accepted' || each?.tag === 'actor') && !isOfNote(change);
    }
    case 'link':
      return !isOfLinks(change, ['addressee', 'measures']);
    case 'actor':
    case 'outlet':
      return namesOf(change.before) !== namesOf(change.after);
    case 'mention':
      return true;
    default:
      return false;
  }
}

function isOfLinks(change: Change, types: readonly string[]): boolean {
  if (change.entity !== 'link') return false;
  return [change.before, change.after].every((link) => !link || types.includes(link.type));
}

/** What statements say of their article, and which versions it has. */
function particularsOf(record: ArticleRecord | null): string {
  if (!record) return '';
  const { title, language, source, revisionOf } = record;
  const { publisher, author, publishedAt } = source;
  return JSON.stringify([title, language, publisher, author, publishedAt, revisionOf]);
}

function namesOf(entry: { readonly name: string; readonly aliases: readonly string[] } | null): string {
  return entry ? JSON.stringify([entry.name, entry.aliases]) : '';
}
