import type { ActorEntry } from '../../../shared/model/actor.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { exactOf } from '../../../shared/model/extent.ts';
import type { Action, Change } from '../../../shared/model/history.ts';
import type { HistoryDetails } from '../../../shared/model/historyDetails.ts';
import { excerpt } from './excerpt.ts';

/** What was done in the actor ledger, as its history entry keeps it. */
export function actorDetails(
  action: Exclude<Extract<Action, `actors.${string}`>, 'actors.point' | 'actors.updateMany'>,
  changes: readonly Change[],
): HistoryDetails {
  const entries = changes.filter((change) => change.entity === 'actor');
  const made = nameOf(entries.find(({ before }) => before === null)?.after);
  const gone = nameOf(entries.find(({ after }) => after === null)?.before);
  const changed = entries.find(({ before, after }) => before && after);
  const [from, to] = [nameOf(changed?.before), nameOf(changed?.after)];
  switch (action) {
    case 'actors.create':
      return { what: 'createActor', name: made };
    case 'actors.update':
      return changed?.before?.name === changed?.after?.name
        ? { what: 'changeActor', name: to }
        : { what: 'renameActor', from, to };
    case 'actors.merge':
      return { what: 'mergeActors', from: gone, into: to };
    case 'actors.split':
      return { what: 'splitActor', name: made };
    case 'actors.remove':
      return { what: 'removeActor', name: gone };
  }
}

/** Mentions that begin to point to an entry, whose name the changes do not hold, or with null to none. */
export function pointingDetails(mentions: readonly Annotation[], name: string | null): HistoryDetails {
  const [first] = mentions;
  if (!first) return { what: 'addAlias', name: excerpt(name ?? '') };
  return {
    what: 'point',
    mentions: mentions.length,
    ...(mentions.length === 1 && { words: excerpt(exactOf(first)) }),
    name: name === null ? null : excerpt(name),
  };
}

function nameOf(actor: ActorEntry | null | undefined): string {
  return excerpt(actor?.name ?? '');
}
