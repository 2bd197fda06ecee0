import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { Settings } from '../shared/model/settings.ts';
import { workbenchOrigin } from './security/files.ts';

type Bounds = NonNullable<Settings['windowBounds']>;

const defaults = { width: 1440, height: 900 };

/**
 * Creates the one window (hidden until its first paint) with the bounds remembered, if a display still shows them,
 * and the zoom factor. `rememberBounds` is told the bounds when it closes.
 */
export function createWindow(
  { windowBounds: bounds, zoom = 1 }: Settings,
  rememberBounds: (bounds: Bounds) => void,
): BrowserWindow {
  const window = new BrowserWindow({
    ...defaults,
    ...(bounds && isVisible(bounds) ? bounds : {}),
    minWidth: 860,
    minHeight: 520,
    show: false,
    title: 'Glossator',
    icon: join(import.meta.dirname, '../renderer/icon.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1f' : '#fffefc',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      navigateOnDragDrop: false,
      spellcheck: false,
      enableWebSQL: false,
      zoomFactor: zoom,
    },
  });
  if (bounds?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  void window.loadURL(`${workbenchOrigin}/index.html`);
  return window;
}

function isVisible(bounds: Bounds): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  const overlapX =
    Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  const overlapY =
    Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
  return overlapX > 100 && overlapY > 100;
}
