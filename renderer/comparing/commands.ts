import { defineCommand } from '../modes/command.ts';
import { changeComparing, openComparing, pinStatement } from '../state/actions/comparing.ts';
import { currentAnnotation } from '../state/selectors.ts';
import { getState } from '../state/store.ts';
import { currentStatement } from './comparedStatements.ts';

export const comparingCommands = [
  defineCommand({
    id: 'comparing.open',
    label: 'Compare…',
    keys: ['Mod+Shift+k'],
    menu: 'Edit',
    run: compareHere,
    isEnabled: ({ articles }) => articles.length > 0,
  }),
  defineCommand({
    id: 'comparing.table',
    label: 'Show as a Table',
    keys: ['t'],
    menu: 'View',
    scope: 'outside fields',
    rooms: ['comparing'],
    run: () => changeComparing({ isTable: !getState().comparing.isTable }),
  }),
  defineCommand({
    id: 'comparing.pin',
    label: 'Pin Figure',
    menu: 'View',
    rooms: ['comparing'],
    run: () => {
      const statement = currentStatement(getState());
      if (statement) pinStatement(statement.id);
    },
    isEnabled: (state) => currentStatement(state)?.figure != null,
  }),
];

/**
 * Compares what a person looks at: the answers that are selected or all of them, the actor, the figure or the claim at hand, else the
 * whole workspace; what was compared before where that is shown already.
 */
function compareHere(): void {
  const state = getState();
  const { room, asking, actorPage, hereId } = state;
  const annotation = room === 'reading' ? currentAnnotation(state) : null;
  if (room === 'asking' && asking.selected.size > 0)
    openComparing({ kind: 'ids', ids: [...asking.selected].sort() });
  else if (room === 'asking' && asking.asked && asking.asked.query !== '')
    openComparing({ kind: 'query', query: asking.asked.query, hereId });
  else if (room === 'actor' && actorPage.actorId !== null)
    openComparing({ kind: 'actor', id: actorPage.actorId }, 'matrix');
  else if (annotation?.tag === 'figure') openComparing({ kind: 'figure', id: annotation.id }, 'figures');
  else if (annotation?.tag === 'claim') openComparing({ kind: 'claim', id: annotation.id }, 'biography');
  else if (annotation?.tag === 'actor' && annotation.attributes.actorEntryId !== undefined)
    openComparing({ kind: 'actor', id: annotation.attributes.actorEntryId }, 'matrix');
  else openComparing({ kind: 'all' });
}
