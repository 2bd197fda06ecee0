import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app, BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import type { Settings } from '../shared/model/settings.ts';
import { fitBounds } from './fitBounds.ts';
import { workbenchOrigin } from './security/files.ts';

type Bounds = NonNullable<Settings['windowBounds']>;

/**
 * How long a window with a page in it waits for its first frame, in milliseconds. Where the system's graphics fail during the start and Chromium
 * goes on without them, a page that is still hidden may never be given a frame; shown, it is.
 */
const longestHidden = 1000;

/** The one window, before it is known what is to be seen in it. */
export interface HiddenWindow {
  readonly window: BrowserWindow;
  /** Resolves when its page has been loaded for the first time. */
  readonly loaded: Promise<unknown>;
  /**
   * Gives it the bounds remembered, as far as the displays that are there have room for them, and the zoom factor, and shows it as
   * soon as it is painted, or a second after this was called and its page was loaded. `rememberBounds` is told the bounds when it closes. Resolves when the page
   * can be told more.
   */
  readonly show: (settings: Settings, rememberBounds: (bounds: Bounds) => void) => Promise<void>;
}

/** Creates the one window, hidden, and has its page loaded: the page's process starts while the workspace is opened. */
export function createWindow(): HiddenWindow {
  const { bounds, minimum } = fitBounds(undefined, workAreas());
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
    backgroundColor: background(),
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
    },
  });
  const contents = window.webContents;
  const painted = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()));
  const begun = new Promise<void>((resolve) => contents.once('did-navigate', () => resolve()));
  const loaded = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
  keepWithin(window);
  void window.loadURL(`${workbenchOrigin}/index.html`);
  return {
    window,
    loaded,
    show: async ({ windowBounds, zoom = 1 }, rememberBounds) => {
      window.on('close', () =>
        rememberBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() }),
      );
      putAt(window, windowBounds);
      window.setBackgroundColor(background());
      if (windowBounds?.maximized) window.maximize();
      void Promise.race([painted, loaded.then(() => setTimeout(longestHidden))]).then(() => {
        if (!window.isDestroyed()) window.show();
      });
      // Before the page is there, its zoom factor would be that of the page before.
      await begun;
      if (!window.isDestroyed()) contents.setZoomFactor(zoom);
    },
  };
}

function background(): string {
  return nativeTheme.shouldUseDarkColors ? '#1a1b1f' : '#fffefc';
}

function putAt(window: BrowserWindow, remembered: Settings['windowBounds']): void {
  if (!remembered) return;
  const { bounds, minimum } = fitBounds(remembered, workAreas());
  window.setMinimumSize(minimum.width, minimum.height);
  window.setBounds(bounds);
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
