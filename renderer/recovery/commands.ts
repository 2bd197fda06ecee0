import { defineCommand } from '../modes/command.ts';
import { backUpNow } from '../state/actions/recovery.ts';
import { showDialog } from '../state/actions/view.ts';
import { backupsDialog } from './BackupsDialog.tsx';

export const backupCommands = [
  defineCommand({ id: 'workspace.backUp', label: 'Back Up Now', menu: 'File', run: backUpNow }),
  defineCommand({
    id: 'workspace.restore',
    label: 'Restore from Backup…',
    menu: 'File',
    run: () => showDialog(backupsDialog),
  }),
];
