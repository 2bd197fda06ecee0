import { flushSync } from 'react-dom';
import { defineCommand } from '../modes/command.ts';
import { enterRoom } from '../state/actions/room.ts';
import { showDialog } from '../state/actions/view.ts';
import { focusTarget, hasFocus } from '../ui/focusTargets.ts';
import { batchDialog } from './batch/BatchDialog.tsx';
import { openSaveQuestion } from './questions/openSaveQuestion.ts';

export const saveQuestionCommand = defineCommand({
  id: 'asking.save',
  label: 'Save Question…',
  keys: ['Mod+s'],
  menu: 'Edit',
  rooms: ['asking'],
  run: openSaveQuestion,
  isEnabled: ({ asking: { asked, error } }) => asked !== null && error === null,
});

export const askingCommands = [
  defineCommand({
    id: 'asking.open',
    label: 'Ask the Workspace…',
    keys: ['Mod+Shift+f'],
    menu: 'Edit',
    run: openAsking,
    isEnabled: ({ articles }) => articles.length > 0,
  }),
  defineCommand({
    id: 'asking.batch',
    label: 'Look Up Names…',
    menu: 'Edit',
    run: () => showDialog(batchDialog),
    isEnabled: ({ articles }) => articles.length > 0,
  }),
  saveQuestionCommand,
];

/** Goes to the box of the room of asking. */
function openAsking(): void {
  flushSync(() => enterRoom('asking'));
  if (!hasFocus('asking.query')) focusTarget('asking.query');
}
