import { defineCommand } from '../modes/command.ts';
import { readSuggestions } from '../state/actions/suggestions.ts';
import { showDialog } from '../state/actions/view.ts';
import { learntDialog } from './LearntDialog.tsx';

export const suggestionCommands = [
  defineCommand({
    id: 'suggestions.learnt',
    label: 'Suggestions: What Was Learnt…',
    menu: 'Annotate',
    rooms: 'all',
    run: () => {
      void readSuggestions();
      showDialog(learntDialog);
    },
  }),
];
