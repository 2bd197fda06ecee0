import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import type { Settings } from '../shared/model/settings.ts';
import { fitBounds } from './fitBounds.ts';
import { workbenchOrigin } from './security/files.ts';

type Bounds = NonNullable<Settings['windowBounds']>;

/**
 * Creates the one window (hidden until its first paint) with the bounds remembered, as far as the displays that are there
 * have room for them, and the zoom factor. `rememberBounds` is told the bounds when it closes.
 */
export function createWindow(
  { windowBounds, zoom = 1 }: Settings,
  rememberBounds: (bounds: Bounds) => void,
): BrowserWindow {
  const { bounds, minimum } = fitBounds(windowBounds, workAreas());
  const window = new BrowserWindow({
    x: bounds.x,
    y: bounds.y,
    width: bounds.width,
    height: bounds.height,
    minWidth: minimum.width,
    minHeight: minimum.height,
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
  if (windowBounds?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  keepWithin(window);
  void window.loadURL(`${workbenchOrigin}/index.html`);
  return window;
}

/** Puts a window back when the display that it was on is taken away, or shows less than before. */
function keepWithin(window: BrowserWindow): void {
  const putBack = (): void => {
    if (window.isMaximized() || window.isFullScreen() || window.isMinimized()) return;
    const before = window.getBounds();
    const { bounds } = fitBounds(before, workAreas());
    if (bounds !== before) window.setBounds(bounds);
  };
  const onChange = (_event: unknown, _display: unknown, changed: readonly string[]): void => {
    if (changed.includes('bounds')) putBack();
  };
  screen.on('display-removed', putBack);
  screen.on('display-metrics-changed', onChange);
  window.once('closed', () => {
    screen.off('display-removed', putBack);
    screen.off('display-metrics-changed', onChange);
  });
}

/** The primary display’s first. */
function workAreas(): readonly [Rectangle, ...Rectangle[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary.workArea, ...others.map(({ workArea }) => workArea)];
}
