import { goToPlace } from '../article/goTo.ts';
import { defineCommand } from '../modes/command.ts';
import { redo, undo } from '../state/actions/history.ts';
import { notice } from '../state/actions/notices.ts';
import { showDialog } from '../state/actions/view.ts';
import { getState } from '../state/store.ts';
import { historyDialog } from './HistoryView.tsx';

export const undoCommand = defineCommand({
  id: 'edit.undo',
  label: 'Undo',
  keys: ['Mod+z'],
  menu: 'Edit',
  scope: 'outside fields',
  repeats: true,
  worksInDialogs: true,
  run: async ({ perform }) => perform(await undo()),
  // While a write is on its way the page cannot know what can be undone: the store does, when it gets there.
  isEnabled: (state) => state.undoState.undo !== null || state.pending > 0,
});

export const redoCommand = defineCommand({
  id: 'edit.redo',
  label: 'Redo',
  keys: ['Mod+Shift+z', 'Mod+y'],
  menu: 'Edit',
  scope: 'outside fields',
  repeats: true,
  worksInDialogs: true,
  run: async ({ perform }) => perform(await redo()),
  isEnabled: (state) => state.undoState.redo !== null || state.pending > 0,
});

/** Leads to where an undo or a redo did something that is not on screen, for as long as the message says so. */
export const goThereCommand = defineCommand({
  id: 'edit.goThere',
  label: 'Go to What Was Undone',
  keys: ['Mod+Enter'],
  menu: 'Edit',
  scope: 'outside fields',
  run: (desk) => {
    const place = getState().notice?.more;
    if (typeof place !== 'object') return;
    notice(null);
    return goToPlace(desk, place);
  },
  isEnabled: (state) => typeof state.notice?.more === 'object',
});

export const historyCommands = [
  undoCommand,
  redoCommand,
  goThereCommand,
  defineCommand({
    id: 'history.open',
    label: 'History…',
    keys: ['Mod+h'],
    menu: 'Edit',
    run: () => showDialog(historyDialog),
  }),
  defineCommand({
    id: 'history.copyEntry',
    label: 'Copy Entry',
    menu: 'Edit',
    isOfContext: true,
    run: copyEntry,
    isEnabled: () => entryWithKeyboard() !== null,
  }),
];

/** Selects the entry as it reads, too, so that a person sees what was copied. */
function copyEntry(): void {
  const entry = entryWithKeyboard();
  if (!entry) return;
  getSelection()?.selectAllChildren(entry);
  document.execCommand('copy');
}

/** The entry that is picked in the list that has the keyboard. */
function entryWithKeyboard(): Element | null {
  const list = document.activeElement?.closest('.history-rows');
  return document.getElementById(list?.getAttribute('aria-activedescendant') ?? '');
}
