import { entryIdOf } from '../../shared/model/mention.ts';
import { firstSeenQuery } from '../../shared/query/firstSeen.ts';
import { defineCommand } from '../modes/command.ts';
import { showActor } from '../state/actions/actorPage.ts';
import { openQuery } from '../state/actions/openQuery.ts';
import { findActor } from '../state/ledger.ts';
import { currentAnnotation } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { getState } from '../state/store.ts';

/** Where what the current figure, claim or quote says first stood: the same number or words in all articles, the oldest first. */
export const firstSeenCommand = defineCommand({
  id: 'annotation.firstSeen',
  label: 'First Seen',
  keys: ['Shift+f'],
  menu: 'Go',
  rooms: ['reading', 'asking'],
  run: () => {
    const query = currentFirstSeen(getState());
    if (query !== null) openQuery(query, 'oldest');
  },
  isEnabled: (state) => currentFirstSeen(state) !== null,
});

/** Ways from the current annotation to what is known of it elsewhere. */
export const mentionCommands = [
  firstSeenCommand,
  defineCommand({
    id: 'actor.page',
    label: 'Go to the Actor',
    keys: ['Shift+i'],
    menu: 'Go',
    rooms: ['reading', 'asking'],
    run: () => {
      const actor = currentActor(getState());
      if (actor) showActor(actor.id);
    },
    isEnabled: (state) => currentActor(state) !== null,
  }),
];

function currentFirstSeen(state: State): string | null {
  const annotation = currentAnnotation(state);
  return annotation && firstSeenQuery(annotation);
}

function currentActor(state: State) {
  return findActor(state.ledger, entryIdOf(currentAnnotation(state)));
}
