import { keysOf } from '../modes/command.ts';
import { showMenu } from '../state/actions/menu.ts';
import type { State } from '../state/state.ts';
import { getState, subscribe } from '../state/store.ts';
import { commandList } from './list.ts';

/**
 * Shows all commands but those of a right click alone in the native menu, and again when keys, or the workspaces that were opened lately,
 * have changed.
 */
export function keepMenu(): void {
  let shown = getState();
  const listed = commandList.filter(({ isOfContext }) => !isOfContext);
  const show = () => void showMenu(listed.map((command) => ({ ...command, keys: keysOf(command) })));
  show();
  subscribe(() => {
    const now = getState();
    if (isSameMenu(now, shown)) return;
    shown = now;
    show();
  });
}

function isSameMenu(one: State, other: State): boolean {
  return one.preferences.keys === other.preferences.keys && one.recentWorkspaces === other.recentWorkspaces;
}
