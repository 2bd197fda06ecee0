import { flushSync } from 'react-dom';
import { defineCommand } from '../modes/command.ts';
import { enterRoom } from '../state/actions/room.ts';
import { focusTarget, hasFocus } from '../ui/focusTargets.ts';

export const askingCommands = [
  defineCommand({
    id: 'asking.open',
    label: 'Ask the Workspace…',
    keys: ['Mod+Shift+f'],
    menu: 'Edit',
    run: openAsking,
    isEnabled: ({ articles }) => articles.length > 0,
  }),
];

/** Goes to the box of the room of asking. */
function openAsking(): void {
  flushSync(() => enterRoom('asking'));
  if (!hasFocus('asking.query')) focusTarget('asking.query');
}
