import { Menu, type MenuItemConstructorOptions } from 'electron';
import {
  accelerator,
  type CommandId,
  commandIds,
  commands,
  type Menu as MenuName,
  menus,
} from '../shared/commands.ts';

const isMac = process.platform === 'darwin';

/** Items that the system itself provides, after our own. */
const systemItems: Record<MenuName, readonly MenuItemConstructorOptions[]> = {
  File: [{ type: 'separator' }, { role: isMac ? 'close' : 'quit' }],
  Edit: [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  Select: [],
  Mark: [],
  Go: [],
  View: [{ type: 'separator' }, { role: 'togglefullscreen' }],
  Help: [],
};

/** Builds the native menu from the command list; a click is handed to `run`, keys are handled in the page. */
export function buildMenu(run: (id: CommandId) => void): Menu {
  const template: MenuItemConstructorOptions[] = menus.map((name) => ({
    label: name,
    submenu: [...commandItems(name, run), ...systemItems[name]],
  }));
  return Menu.buildFromTemplate(isMac ? [{ role: 'appMenu' }, ...template] : template);
}

function commandItems(menu: MenuName, run: (id: CommandId) => void): MenuItemConstructorOptions[] {
  return commandIds
    .filter((id) => commands[id].menu === menu)
    .map((id) => {
      const [key] = commands[id].keys;
      // macOS always registers what it shows: there a plain letter would become a key of the menu.
      const isShown = key !== undefined && (!isMac || key.startsWith('Mod+'));
      return {
        id,
        label: commands[id].label,
        click: () => run(id),
        // The page decides what a key means (a letter in a note is a letter), so the menu only shows it.
        ...(isShown ? { accelerator: accelerator(key), registerAccelerator: false } : {}),
      };
    });
}
