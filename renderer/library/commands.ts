import { defineCommand } from '../modes/command.ts';
import { showOnDesk } from '../state/actions/desk.ts';
import { enterRoom } from '../state/actions/room.ts';
import { focusTarget } from '../ui/focusTargets.ts';

export const libraryCommands = [
  defineCommand({
    id: 'library.desk',
    label: 'Library',
    keys: ['Mod+Shift+l'],
    menu: 'Go',
    rooms: 'all',
    run: showDesk,
    isEnabled: ({ articles }) => articles.length > 0,
  }),
  defineCommand({
    id: 'library.unfinished',
    label: 'Articles Not Finished',
    keys: ['Mod+Shift+d'],
    menu: 'Go',
    rooms: 'all',
    run: () => {
      showOnDesk({ status: 'unfinished' });
      focusTarget('room');
    },
    isEnabled: ({ articles }) => articles.length > 0,
  }),
  defineCommand({
    id: 'library.search',
    label: 'Search Articles…',
    menu: 'Edit',
    run: () => focusTarget('library.search'),
    isEnabled: ({ articles }) => articles.length > 1,
  }),
];

/** The library as a desk; on the desk, its list. */
function showDesk(): void {
  enterRoom('desk');
  focusTarget('room');
}
