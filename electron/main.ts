import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, nativeTheme, session } from 'electron';
import { startBackups } from './backupTimes.ts';
import { cloudWarning } from './cloudFolder.ts';
import { electronDesktop } from './desktop/electronDesktop.ts';
import { buildMenu } from './desktop/menu.ts';
import { startAgain, startProcess } from './desktop/startProcess.ts';
import type { Handed } from './fileArgument.ts';
import { claimWorkspace } from './instance.ts';
import { readLaunch } from './launchArguments.ts';
import { keepPageAlive } from './pageFailures.ts';
import { openPreferences, type PreferencesFile } from './preferences.ts';
import { lockContents, lockEngine, lockSession } from './security/lockdown.ts';
import { registerScheme, serveFiles } from './security/protocol.ts';
import { backupFolder, canonicalFolder } from './store/db/location.ts';
import { systemDateForm } from './systemDateForm.ts';
import { sayUnexpected } from './unexpected.ts';
import { createWindow } from './window.ts';
import { openForWindow, type Workbench } from './workbench.ts';

const launch = readLaunch(process.argv, app.getAppPath(), process.cwd());
/** Of the program, whatever workspace is open: before a workspace's own profile takes the place of this folder. */
const preferencesPath = join(app.getPath('userData'), 'preferences.json');
/** Files that were to be opened before the page could be told. */
const early: Handed[] = [];
let open = (files: readonly Handed[]): void => {
  early.push(...files);
};
// macOS hands files over in this way alone.
app.on('open-file', (event, path) => {
  event.preventDefault();
  open([path]);
});
if (launch.kind === 'reader') {
  await import('./jobs/process.ts');
  // Until whoever started it has gone, which ends this process.
  await new Promise(() => {});
} else if (launch.kind === 'command') {
  const { runCliToEnd } = await import('./cli.ts');
  app.exit(await runCliToEnd(launch.args, startAgain));
} else if (
  !claimWorkspace(
    launch.workspaceDir,
    () => BrowserWindow.getAllWindows()[0],
    launch.files,
    (files) => open(files),
  )
) {
  console.log('Glossator is already open on this workspace; its window was brought to the front.');
  app.exit(0);
} else {
  sayUnexpected();
  registerScheme();
  lockEngine();
  // Only root starts with --no-sandbox, and Chromium then refuses to be told otherwise.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('window-all-closed', () => app.quit());
  process.on('SIGTERM', () => app.quit());

  const workbench = openForWindow(launch.workspaceDir, {
    backups: backupFolder(launch.workspaceDir),
    seeds: join(app.getAppPath(), 'seeds'),
    showTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
    startProcess,
  });
  let stopBackups = () => {};
  app.on('will-quit', () => {
    stopBackups();
    workbench.close();
  });

  // Not awaited here: Electron is not ready before this module has been run to its end.
  void app.whenReady().then(async () => {
    const calls = Promise.withResolvers<void>();
    await serveFiles(session.defaultSession, calls.promise);
    // What the system provides; the page fills in its commands. Without one there would be Electron's own.
    Menu.setApplicationMenu(buildMenu([], () => {}, []));
    const window = createWindow(workbench.settings, workbench.rememberBounds);
    keepPageAlive(window);
    // What answers the page is loaded while its process starts: formats, readers and rules, nearly half of all.
    const { connect } = await import('./ipc/connect.ts');
    // Told to end meanwhile.
    if (window.isDestroyed()) return;
    const preferences = openPreferences(
      preferencesPath,
      systemDateForm({ platform: process.platform, env: process.env, locale: app.getSystemLocale() }),
    );
    const { send, openFiles } = connect(ipcMain, electronDesktop(window), workbench, preferences);
    // Only now does the page listen; what came before waits.
    window.webContents.once('did-finish-load', () => {
      open = (files) => void openFiles(files);
      open([...launch.files, ...early]);
      stopBackups = startBackups(workbench.backUp, (sentence) => send('notice', sentence));
      const warning = cloudWarning(workbench.dir);
      if (warning) send('notice', warning);
      // Not while the first frame waits for this process.
      setTimeout(() => rememberWorkspace(workbench, preferences), 1000);
    });
    calls.resolve();
  });
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
