import type { Desk } from '../article/desk.ts';
import { articlesMeant } from '../desk/meant.ts';
import { undoCommand } from '../history/commands.ts';
import { defineCommand, hasArticle } from '../modes/command.ts';
import { pasteBySystem } from '../state/actions/pasting.ts';
import { showDialog } from '../state/actions/view.ts';
import { getState } from '../state/store.ts';
import { importReportDialog } from './ImportReportDialog.tsx';
import { interruptedDialog } from './InterruptedDialog.tsx';
import { chooseAndImport, findByQuote, importNewerVersion } from './importing.ts';
import { passagesDialog } from './PassagesDialog.tsx';

export const importCommand = defineCommand({
  id: 'file.import',
  label: 'Import…',
  keys: ['Mod+o'],
  menu: 'File',
  run: () => chooseAndImport('files'),
});

export const importCommands = [
  importCommand,
  defineCommand({
    id: 'file.importNewer',
    label: 'Import as Newer Version…',
    menu: 'File',
    run: importNewerVersion,
    isEnabled: hasArticle,
  }),
  defineCommand({
    id: 'file.importFolder',
    label: 'Import Folder…',
    keys: ['Mod+Shift+o'],
    menu: 'File',
    run: () => chooseAndImport('folder'),
  }),
  defineCommand({
    id: 'file.paste',
    label: 'Paste as Article…',
    keys: ['Mod+v'],
    menu: 'File',
    scope: 'outside fields',
    run: paste,
  }),
  defineCommand({
    id: 'article.leftOut',
    label: 'Show What Was Left Out…',
    menu: 'File',
    run: () => {
      const [articleId] = articlesMeant(getState());
      if (articleId !== undefined) showDialog(passagesDialog, { articleId });
    },
    isEnabled: (state) => articlesMeant(state).length === 1,
  }),
  defineCommand({
    id: 'file.interrupted',
    label: 'Interrupted Imports…',
    menu: 'File',
    run: (desk) =>
      showDialog(interruptedDialog, {
        undo: () => undoCommand.run(desk, performance.now()),
        chooseFiles: chooseAndImport,
      }),
  }),
  defineCommand({
    id: 'file.importReport',
    label: 'Import Report…',
    menu: 'File',
    run: () => showDialog(importReportDialog, { findByQuote }),
    isEnabled: (state) => state.imported !== null,
  }),
];

/** What is pasted comes as an event (`pasting.ts`). */
async function paste({ article }: Desk): Promise<void> {
  // Without a focus the system's Paste has nothing to act on.
  if (document.activeElement === document.body) article?.focus();
  await pasteBySystem();
}
