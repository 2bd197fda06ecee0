import { defineCommand } from '../modes/command.ts';
import { backUpNow } from '../state/actions/recovery.ts';
import { showDialog } from '../state/actions/view.ts';
import { chooseWorkspace } from '../state/actions/window.ts';
import { backupsDialog } from './BackupsDialog.tsx';

export const workspaceCommands = [
  defineCommand({ id: 'workspace.backUp', label: 'Back Up Now', menu: 'File', run: backUpNow }),
  defineCommand({
    id: 'workspace.restore',
    label: 'Restore from Backup…',
    menu: 'File',
    run: () => showDialog(backupsDialog),
  }),
  defineCommand({
    id: 'workspace.choose',
    label: 'Open Another Workspace…',
    menu: 'File',
    run: chooseWorkspace,
  }),
];
