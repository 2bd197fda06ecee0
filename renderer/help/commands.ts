import { defineCommand } from '../modes/command.ts';
import { saveDiagnostics } from '../state/actions/recovery.ts';
import { showDialog } from '../state/actions/view.ts';
import { aboutDialog } from './AboutDialog.tsx';
import { codesDialog } from './CodesHelp.tsx';
import { licencesDialog } from './LicencesHelp.tsx';
import { queryHelpDialog } from './QueryHelp.tsx';

export const supportCommands = [
  defineCommand({
    id: 'help.codes',
    label: 'What the Codes Mean',
    menu: 'Help',
    run: () => showDialog(codesDialog),
  }),
  defineCommand({
    id: 'help.query',
    label: 'The Language of Queries',
    menu: 'Help',
    run: () => showDialog(queryHelpDialog),
  }),
  defineCommand({ id: 'help.diagnostics', label: 'Save Diagnostics…', menu: 'Help', run: saveDiagnostics }),
  defineCommand({
    id: 'help.licences',
    label: 'Licences',
    menu: 'Help',
    run: () => showDialog(licencesDialog),
  }),
  defineCommand({
    id: 'help.about',
    label: 'About Glossator',
    menu: 'Help',
    run: () => showDialog(aboutDialog),
  }),
];
