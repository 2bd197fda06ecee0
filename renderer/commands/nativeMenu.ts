import { keysOf } from '../modes/command.ts';
import { showMenu } from '../state/actions/menu.ts';
import { getState, subscribe } from '../state/store.ts';
import { commandList } from './list.ts';

/** Shows all commands in the native menu, and again with other keys when those have changed. */
export function keepMenu(): void {
  const keysNow = () => getState().preferences.keys;
  let shown = keysNow();
  const show = () => void showMenu(commandList.map((command) => ({ ...command, keys: keysOf(command) })));
  show();
  subscribe(() => {
    if (keysNow() === shown) return;
    shown = keysNow();
    show();
  });
}
