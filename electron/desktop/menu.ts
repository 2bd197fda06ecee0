import { Menu, type MenuItemConstructorOptions } from 'electron';
import { accelerator, type Menu as MenuName, menus } from '../../shared/commands.ts';
import type { MenuItem, RecentItem } from './desktop.ts';

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

/**
 * Builds the native menu from the commands that the page has told of; a click is handed to `run`, keys are handled in the page. The
 * workspaces that were open lately come before the command that shows all of them, in a menu of their own.
 */
export function buildMenu(
  items: readonly MenuItem[],
  run: (id: string) => void,
  recent: readonly RecentItem[],
): Menu {
  const template: MenuItemConstructorOptions[] = menus.map((name) => ({
    label: name,
    submenu: [
      ...items
        .filter(({ menu }) => menu === name)
        .map((item) => (item.id === recentCommand ? recentMenu(item, run, recent) : menuItem(item, run))),
      ...systemItems[name],
    ],
  }));
  return Menu.buildFromTemplate(isMac ? [macMenu(run), ...template] : template);
}

/** The command of the page that shows the workspaces that were open lately. */
const recentCommand = 'workspace.recent';

function recentMenu(
  item: MenuItem,
  run: (id: string) => void,
  recent: readonly RecentItem[],
): MenuItemConstructorOptions {
  return {
    label: 'Open Recent',
    submenu: [
      ...recent.map(({ label, open }) => ({ label: label.replaceAll('&', '&&'), click: open })),
      { type: 'separator' },
      menuItem(item, run),
    ],
  };
}

/** As macOS has it, but with what the program itself says about it. */
function macMenu(run: (id: string) => void): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { label: 'About Glossator', click: () => run('help.about') },
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
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
