import { keysOf } from '../modes/command.ts';
import { showMenu } from '../state/actions/menu.ts';
import { getState, subscribe } from '../state/store.ts';
import { commandList } from './list.ts';

/** Shows all commands but those of a right click alone in the native menu, and again with other keys when those have changed. */
export function keepMenu(): void {
  const keysNow = () => getState().preferences.keys;
  let shown = keysNow();
  const listed = commandList.filter(({ isOfContext }) => !isOfContext);
  const show = () => void showMenu(listed.map((command) => ({ ...command, keys: keysOf(command) })));
  show();
  subscribe(() => {
    if (keysNow() === shown) return;
    shown = keysNow();
    show();
  });
}
