import type { Desk } from '../article/desk.ts';
import { listenToKeys } from '../commands/keys.ts';
import { findCommand } from '../commands/list.ts';
import { importHanded } from '../importing/importing.ts';
import { listenToPaste } from '../importing/pasting.ts';
import { on } from '../ipc/client.ts';
import { runCommand } from '../modes/command.ts';
import { refresh } from '../state/actions/articles.ts';
import { showExporting } from '../state/actions/exporting.ts';
import { showProgress } from '../state/actions/importing.ts';
import { notice } from '../state/actions/notices.ts';
import { showPairSearch } from '../state/actions/pairs.ts';
import { rereadPreferences } from '../state/actions/preferences.ts';
import { readWaiting, showSuggesting } from '../state/actions/suggestions.ts';
import { finish } from '../state/actions/window.ts';
import { keepDrawersShut } from './drawers.ts';
import { keepWindowUnselected } from './selectAll.ts';
import { keepWheelButtonIdle } from './wheelButton.ts';

/** Listens to the keyboard, the pointer, the clipboard and the main process for as long as the window lives. */
export function listen(desk: Desk): void {
  keepWheelButtonIdle();
  listenToKeys(desk);
  listenToPaste();
  keepDrawersShut();
  keepWindowUnselected();
  window.addEventListener('focus', () => void rereadPreferences());
  on('command', (id) => {
    const command = findCommand(id);
    if (command) runCommand(command, desk);
  });
  on('changed', () => void refresh().then(readWaiting));
  on('closing', () => void finish());
  on('notice', (text) => notice(text));
  on('progress', showProgress);
  on('exporting', showExporting);
  on('suggesting', showSuggesting);
  on('comparing', showPairSearch);
  on('opened', (selection) => void importHanded(selection));
}
