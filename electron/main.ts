import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { app, BrowserWindow, ipcMain, Menu, session } from 'electron';
import { buildMenu } from './desktop/menu.ts';
import { startAgain } from './desktop/startProcess.ts';
import type { Handed } from './fileArgument.ts';
import { claimWorkspace } from './instance.ts';
import { readLaunch } from './launchArguments.ts';
import { keepPageAlive } from './pageFailures.ts';
import { lockContents, lockEngine, lockSession } from './security/lockdown.ts';
import { registerScheme, serveFiles } from './security/protocol.ts';
import { sayUnexpected } from './unexpected.ts';
import { createWindow } from './window.ts';

const launch = readLaunch(process.argv, app.getAppPath(), process.cwd());
/** Of the program, whatever workspace is open: before a workspace's own profile takes the place of this folder. */
const preferencesPath = join(app.getPath('userData'), 'preferences.json');
/** Files that were to be opened before the page could be told. */
const early: Handed[] = [];
let open = (files: readonly Handed[]): void => {
  early.push(...files);
};
/** The window, when there is a workspace behind it. */
let opened: BrowserWindow | undefined;
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
  sayUnexpected(() => opened);
  registerScheme();
  lockEngine();
  // Only root starts with --no-sandbox, and Chromium then refuses to be told otherwise.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('window-all-closed', () => app.quit());
  process.on('SIGTERM', () => app.quit());

  let close = (): void => {};
  app.on('will-quit', () => close());

  // Not awaited here: Electron is not ready before this module has been run to its end.
  void app.whenReady().then(async () => {
    await serveFiles(session.defaultSession);
    // What the system provides; the page fills in its commands. Without one there would be Electron's own.
    Menu.setApplicationMenu(buildMenu([], () => {}, []));
    const answers = Promise.withResolvers<void>();
    ipcMain.handle('glossator:ready', () => answers.promise);
    const hidden = createWindow();
    keepPageAlive(hidden.window);
    // The store, formats and rules, which are nearly all of the program, are loaded while the page's process starts: in steps, because
    // what that process asks meanwhile is answered between two of them.
    await import('../shared/ipc/contract.ts');
    await setImmediate();
    await import('../shared/figure/parse.ts');
    await setImmediate();
    await import('./store/open.ts');
    await setImmediate();
    const { openBehind } = await import('./behindWindow.ts');
    await setImmediate();
    // Told to end meanwhile.
    if (hidden.window.isDestroyed()) return;
    const behind = openBehind(launch.workspaceDir, hidden, preferencesPath);
    close = behind.close;
    opened = hidden.window;
    await behind.shown;
    answers.resolve();
    await hidden.loaded;
    // Only now does the page listen; what came before waits.
    open = behind.begin();
    open([...launch.files, ...early]);
  });
}
