import { defineCommand } from '../modes/command.ts';
import { showDialog } from '../state/actions/view.ts';
import { preferencesDialog } from './PreferencesDialog.tsx';

export const preferencesCommands = [
  defineCommand({
    id: 'edit.preferences',
    label: 'Preferences…',
    keys: ['Mod+,'],
    menu: 'Edit',
    run: () => showDialog(preferencesDialog, {}),
  }),
  defineCommand({
    id: 'edit.keys',
    label: 'Change Keyboard Shortcuts…',
    menu: 'Edit',
    run: () => showDialog(preferencesDialog, { section: 'keys' }),
  }),
];
