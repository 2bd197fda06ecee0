import { join } from 'node:path';
import { app, ipcMain, nativeTheme } from 'electron';
import { startBackups } from './backupTimes.ts';
import { cloudWarning } from './cloudFolder.ts';
import { electronDesktop } from './desktop/electronDesktop.ts';
import { startProcess } from './desktop/startProcess.ts';
import type { Handed } from './fileArgument.ts';
import { connect } from './ipc/connect.ts';
import { openPreferences, type PreferencesFile } from './preferences.ts';
import { backupFolder, canonicalFolder } from './store/db/location.ts';
import { systemDateForm } from './systemDateForm.ts';
import type { HiddenWindow } from './window.ts';
import { openForWindow, type Workbench } from './workbench.ts';

/** What is behind the window: its workspace, and what answers its calls. */
interface Behind {
  /** Resolves when the page may call. */
  readonly shown: Promise<void>;
  /** Begins what goes on beside the page, which listens from now on; gives what opens files in it. */
  readonly begin: () => (files: readonly Handed[]) => void;
  /** Closes the workspace. */
  readonly close: () => void;
}

/**
 * Opens a workspace behind the window, which its settings show, or finds out why it cannot be opened. Loaded when the window is there: this
 * is where all of the program hangs that the page's process need not wait for.
 */
export function openBehind(dir: string, hidden: HiddenWindow, preferencesPath: string): Behind {
  const workbench = openForWindow(dir, {
    backups: backupFolder(dir),
    seeds: join(app.getAppPath(), 'seeds'),
    showTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
    startProcess,
  });
  const shown = hidden.show(workbench.settings, workbench.rememberBounds);
  const preferences = openPreferences(
    preferencesPath,
    systemDateForm({ platform: process.platform, env: process.env, locale: app.getSystemLocale() }),
  );
  const desktop = electronDesktop(hidden.window, hidden.loaded);
  const { send, openFiles, readAhead } = connect(ipcMain, desktop, workbench, preferences);
  // While the page’s process starts; if the page is waiting already, it waits for nothing else.
  readAhead();
  let stopBackups = () => {};
  return {
    shown,
    begin: () => {
      stopBackups = startBackups(workbench.backUp, (sentence) => send('notice', sentence));
      const warning = cloudWarning(workbench.dir);
      if (warning) send('notice', warning);
      // Not while the first frame waits for this process.
      setTimeout(() => rememberWorkspace(workbench, preferences), 1000);
      return (files) => void openFiles(files);
    },
    close: () => {
      stopBackups();
      workbench.close();
    },
  };
}

/** What cannot be remembered is missing from the list of recent workspaces, and no more: it is only logged. */
function rememberWorkspace({ dir, failure }: Workbench, preferences: PreferencesFile): void {
  if (failure() !== null) return;
  try {
    preferences.rememberWorkspace(canonicalFolder(dir));
  } catch (error) {
    console.error('This workspace could not be put on the list of recent ones:', error);
  }
}
