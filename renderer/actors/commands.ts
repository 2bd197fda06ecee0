import { defineCommand } from '../modes/command.ts';
import { queryOfTab, showActor } from '../state/actions/actorPage.ts';
import { removeActor } from '../state/actions/actors.ts';
import { openComparing } from '../state/actions/comparing.ts';
import { openQuery } from '../state/actions/openQuery.ts';
import { findActor } from '../state/ledger.ts';
import { getState } from '../state/store.ts';

const isEnabled = (): boolean => actorWithKeyboard() !== null;

/** What can be done with the entry in the list of actors that has the keyboard. */
export const actorRowCommands = [
  defineCommand({
    id: 'actor.show',
    label: 'Open Actor',
    menu: 'Go',
    isOfContext: true,
    rooms: 'all',
    run: () => withActor(({ id }) => showActor(id)),
    isEnabled,
  }),
  defineCommand({
    id: 'actor.ask',
    label: 'Ask for Every Mention',
    menu: 'Go',
    isOfContext: true,
    rooms: 'all',
    run: () => withActor(({ name }) => openQuery(queryOfTab({ tab: 'mentions', isWhole: true }, name))),
    isEnabled,
  }),
  defineCommand({
    id: 'actor.compare',
    label: 'Compare What Was Said',
    menu: 'Go',
    isOfContext: true,
    rooms: 'all',
    run: () => withActor(({ id }) => openComparing({ kind: 'actor', id }, 'matrix')),
    isEnabled,
  }),
  defineCommand({
    id: 'actor.remove',
    label: 'Remove Actor Entry',
    menu: 'Edit',
    isOfContext: true,
    run: () => withActor(({ id }) => removeActor(id)),
    isEnabled,
  }),
];

function withActor(run: (actor: { readonly id: string; readonly name: string }) => unknown): void {
  const actor = actorWithKeyboard();
  if (actor) run(actor);
}

function actorWithKeyboard() {
  const row = document.activeElement?.closest<HTMLElement>('[data-actor]');
  return findActor(getState().ledger, row?.dataset.actor ?? null);
}
