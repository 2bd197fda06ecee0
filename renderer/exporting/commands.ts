import { defineCommand, hasArticle } from '../modes/command.ts';
import { exportAgain, saveOriginal } from '../state/actions/exporting.ts';
import { showDialog } from '../state/actions/view.ts';
import { print } from '../state/actions/window.ts';
import { getState } from '../state/store.ts';
import { exportDialog } from './ExportDialog.tsx';

export const exportCommand = defineCommand({
  id: 'file.export',
  label: 'Export…',
  keys: ['Mod+e'],
  menu: 'File',
  run: () => {
    const { room, deskRoom } = getState();
    const isOfDesk = room === 'desk' && deskRoom.selected.size > 0;
    showDialog(exportDialog, isOfDesk ? { articleIds: [...deskRoom.selected] } : {});
  },
  isEnabled: hasArticle,
});

export const exportCommands = [
  exportCommand,
  defineCommand({
    id: 'file.exportAgain',
    label: 'Export Again…',
    keys: ['Mod+Shift+e'],
    menu: 'File',
    // The menu offers it also before the first time.
    run: () => (getState().settings.exporting ? exportAgain() : showDialog(exportDialog)),
    isEnabled: hasArticle,
  }),
  defineCommand({
    id: 'article.saveOriginal',
    label: 'Save Original File…',
    menu: 'File',
    run: saveOriginal,
    isEnabled: hasArticle,
  }),
  defineCommand({
    id: 'file.print',
    label: 'Print…',
    keys: ['Mod+p'],
    menu: 'File',
    run: print,
    isEnabled: hasArticle,
  }),
];
