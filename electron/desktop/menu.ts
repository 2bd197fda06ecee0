import { Menu, type MenuItemConstructorOptions } from 'electron';
import { accelerator, type Menu as MenuName, menus } from '../../shared/commands.ts';
import type { MenuItem } from './desktop.ts';

const isMac = process.platform === 'darwin';

/** Items that the system itself provides, after our own. */
const systemItems: Record<MenuName, readonly MenuItemConstructorOptions[]> = {
  File: [{ type: 'separator' }, { role: isMac ? 'close' : 'quit' }],
  Edit: [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  Select: [],
  Annotate: [],
  Go: [],
  View: [{ type: 'separator' }, { role: 'togglefullscreen' }],
  Help: [],
};

/** Builds the native menu from the commands that the page has told of; a click is handed to `run`, keys are handled in the page. */
export function buildMenu(items: readonly MenuItem[], run: (id: string) => void): Menu {
  const template: MenuItemConstructorOptions[] = menus.map((name) => ({
    label: name,
    submenu: [
      ...items.filter(({ menu }) => menu === name).map((item) => menuItem(item, run)),
      ...systemItems[name],
    ],
  }));
  return Menu.buildFromTemplate(isMac ? [{ role: 'appMenu' }, ...template] : template);
}

function menuItem({ id, label, key }: MenuItem, run: (id: string) => void): MenuItemConstructorOptions {
  // macOS always registers what it shows: there a plain letter would become a key of the menu.
  const shown = key !== null && (!isMac || key.startsWith('Mod+')) ? accelerator(key) : null;
  return {
    id,
    label,
    click: () => run(id),
    // The page decides what a key means (a letter in a note is a letter), so the menu only shows it.
    ...(shown === null ? {} : { accelerator: shown, registerAccelerator: false }),
  };
}
