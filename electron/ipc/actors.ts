import type { Handlers, Output } from '../../shared/ipc/contract.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import type { Workbench } from '../workbench.ts';
import { shortened } from './shortened.ts';

/** Calls about the actor ledger: each that writes is one user action, one transaction, one history entry. */
export function actorHandlers({
  workspace,
}: Pick<Workbench, 'workspace'>): Pick<Handlers, Extract<keyof Handlers, `actors.${string}`>> {
  return {
    'actors.create': (input) => workspace().actions.createActor(input),
    'actors.update': ({ id, patch }) => workspace().actions.updateActor(id, patch),
    'actors.updateMany': ({ ids, patch }) => workspace().actions.updateActors(ids, patch),
    'actors.merge': (input) => shortened(workspace().actions.mergeActors(input)),
    'actors.split': ({ id, mentionIds, name }) =>
      shortened(workspace().actions.splitActor(id, mentionIds, name)),
    'actors.remove': ({ id }) => shortened(workspace().actions.removeActor(id)),
    'actors.point': (input) => shortened(workspace().actions.pointMentions(input)),
  };
}

/** The whole ledger as the page keeps it. */
export function readLedger({
  actors,
  annotations,
}: Pick<ReadableStore, 'actors' | 'annotations'>): Pick<Output<'workspace.open'>, 'actors' | 'mentions'> {
  return { actors: actors.all(), mentions: annotations.countMentions() };
}
