import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { seedIfNew } from '../../electron/seed.ts';
import { backupFolder, databaseName } from '../../electron/store/db/location.ts';
import { openWorkspace } from '../../electron/store/open.ts';
import { copyDatabase } from '../../electron/store/safety/copyDatabase.ts';
import {
  type Folders,
  newFolders,
  removeFolders,
  root,
  startWorkbench,
  stopWorkbench,
  type Workbench,
} from './workbench.ts';

/** A window that stays open while one story after the other happens in it. */
export interface SharedWindow {
  /** The folder with the window's own data: the backups of its workspace are in it. */
  readonly config: string;
  /**
   * Puts a laptop's workspace (a newly seeded one where it has none yet) and a freshly loaded page into the window. From now
   * on the laptop's workspace folder is a link to the window's.
   */
  readonly open: (laptop: Folders) => Promise<Workbench>;
  readonly close: () => Promise<void>;
}

/**
 * Starts the application for many stories. Between two of them a person's own way leads to another workspace: “Restore from
 * Backup…”. What a start would do beyond that (bounds, zoom, theme, and what a story changed in Electron or Playwright) is
 * put back here; `shared-window.test.ts` holds it to that.
 */
export async function openSharedWindow(): Promise<SharedWindow> {
  const own = newFolders();
  const seeded = makeSeeded(own);
  const workbench = await startWorkbench(own);
  const { app, page } = workbench;
  await isLoaded(page);
  const asStarted = await app.evaluateHandle(({ app: electronApp, BrowserWindow, dialog, shell }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return {
      bounds: window?.getBounds(),
      minimum: window?.getMinimumSize(),
      dialog: { ...dialog },
      shell: { ...shell },
      // Electron declares each event by itself; here all of them are alike.
      listeners: new Set(
        (electronApp as NodeJS.EventEmitter)
          .eventNames()
          .flatMap((name) => (electronApp as NodeJS.EventEmitter).rawListeners(name)),
      ),
    };
  });

  const resetElectron = () =>
    app.evaluate(({ app: electronApp, BrowserWindow, clipboard, dialog, nativeTheme, shell }, original) => {
      const window = BrowserWindow.getAllWindows()[0];
      if (!window || !original.bounds) throw new Error('The window is gone.');
      Object.assign(dialog, original.dialog);
      Object.assign(shell, original.shell);
      const events = electronApp as NodeJS.EventEmitter;
      for (const name of events.eventNames())
        for (const listener of events.rawListeners(name))
          if (!original.listeners.has(listener)) events.off(name, listener as () => void);
      clipboard.writeText('');
      nativeTheme.themeSource = 'system';
      window.webContents.setZoomFactor(1);
      window.setMinimumSize(original.minimum?.[0] ?? 0, original.minimum?.[1] ?? 0);
      window.setBounds(original.bounds);
      window.focus();
    }, asStarted);

  return {
    config: own.config,
    open: async (laptop) => {
      page.removeAllListeners();
      // It is one, which Playwright’s types do not say.
      (app as unknown as NodeJS.EventEmitter).removeAllListeners();
      await page.unrouteAll({ behavior: 'wait' });
      await leave(page);
      await page.mouse.move(0, 0);
      await page.emulateMedia({
        media: null,
        colorScheme: 'light',
        contrast: 'no-preference',
        forcedColors: 'none',
        reducedMotion: 'no-preference',
      });
      await resetElectron();
      const prepared = join(laptop.workspace, databaseName);
      await restore(page, own, (backup) => {
        if (existsSync(prepared)) copyDatabase(prepared, backup);
        else copyFileSync(seeded, backup);
      });
      rmSync(laptop.workspace, { recursive: true, force: true });
      symlinkSync(own.workspace, laptop.workspace, 'junction');
      const pageErrors: Error[] = [];
      page.on('pageerror', (error) => pageErrors.push(error));
      await page.goto('app://workbench/index.html');
      await isLoaded(page);
      return { ...workbench, folders: laptop, pageErrors };
    },
    close: async () => {
      await asStarted.dispose();
      await stopWorkbench(workbench);
      removeFolders(own);
    },
  };
}

/** The database of a workspace that the first start has just made. */
function makeSeeded({ home }: Folders): string {
  const dir = join(home, 'Seeded');
  const opened = openWorkspace(dir, { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  seedIfNew(opened.value, join(root, 'seeds'));
  opened.value.close();
  const copy = join(home, 'seeded.db');
  copyDatabase(join(dir, databaseName), copy);
  return copy;
}

/** Leaves the workbench for a picture of its own: no page is left that could still save something. */
async function leave(page: Page): Promise<void> {
  await page.goto('app://workbench/icon.svg');
}

/** Restores what `put` makes as the only backup of the window's workspace, as the window's own dialog does. */
async function restore(page: Page, own: Folders, put: (file: string) => void): Promise<void> {
  const backups = backupFolder(own.workspace, { XDG_CONFIG_HOME: own.config });
  const id = '000001 2001-01-01 000000Z.db';
  removeFolder(backups);
  mkdirSync(backups, { recursive: true });
  put(join(backups, id));
  const reloaded = page.waitForEvent('load');
  const answer = await page.evaluate((name) => window.glossator.call('recovery.restore', { id: name }), id);
  if (!JSON.parse(String(answer)).ok) throw new Error(`The workspace could not be restored: ${answer}`);
  await reloaded;
  removeFolder(backups);
  const kept = ['', '-wal', '-shm', '.mark'].map((end) => `${databaseName}${end}`);
  for (const name of readdirSync(own.workspace))
    if (!kept.includes(name)) rmSync(join(own.workspace, name), { recursive: true });
}

/** The application may just be making a backup. */
function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** The page shows something, be it an empty library. */
async function isLoaded(page: Page): Promise<void> {
  await page.locator('#root > *').first().waitFor();
}
