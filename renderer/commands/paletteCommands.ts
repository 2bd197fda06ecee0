import { type Command, defineCommand } from '../modes/command.ts';
import { showDialog } from '../state/actions/view.ts';
import { keyHelpDialog } from './KeyHelp.tsx';
import { paletteDialog } from './Palette.tsx';

/** The commands that show all commands. */
export function paletteCommands(all: () => readonly Command[]): readonly Command[] {
  return [
    defineCommand({
      id: 'palette.open',
      label: 'Commands…',
      keys: ['Mod+k'],
      menu: 'Help',
      run: () => showDialog(paletteDialog, { commands: all() }),
    }),
    defineCommand({
      id: 'help.keys',
      label: 'Keyboard Shortcuts',
      keys: ['?'],
      menu: 'Help',
      scope: 'anywhere',
      run: () => showDialog(keyHelpDialog, { commands: all() }),
    }),
  ];
}
