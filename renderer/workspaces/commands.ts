import { defineCommand } from '../modes/command.ts';
import { showDialog } from '../state/actions/view.ts';
import { chooseWorkspace, createWorkspace } from '../state/actions/workspaces.ts';
import { recentDialog } from './RecentDialog.tsx';

/** Which workspace a window is on. */
export const workspaceCommands = [
  defineCommand({ id: 'workspace.new', label: 'New Workspace…', menu: 'File', run: createWorkspace }),
  defineCommand({
    id: 'workspace.choose',
    label: 'Open Another Workspace…',
    menu: 'File',
    run: chooseWorkspace,
  }),
  defineCommand({
    id: 'workspace.recent',
    label: 'Recent Workspaces…',
    menu: 'File',
    run: () => showDialog(recentDialog),
  }),
];
