import { defineCommand } from '../modes/command.ts';
import { focusTarget } from '../ui/focusTargets.ts';

export const libraryCommands = [
  defineCommand({
    id: 'library.search',
    label: 'Search Articles…',
    keys: ['Mod+Shift+f'],
    menu: 'Edit',
    run: () => focusTarget('library.search'),
    isEnabled: ({ articles }) => articles.length > 1,
  }),
];
