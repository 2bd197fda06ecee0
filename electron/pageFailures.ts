import { app, type BrowserWindow, dialog } from 'electron';

/** So many crashes within so many milliseconds are no accident any more. */
const maxCrashes = 3;
const within = 60_000;

/**
 * Loads the page again when its process has crashed, and asks when it hangs: what was saved is in the database, and what
 * was being written is too. A page that crashes again and again is asked about.
 */
export function keepPageAlive(window: BrowserWindow): void {
  const crashes: number[] = [];
  let isAsking = false;
  const ask = async (message: string, detail: string, other: string): Promise<boolean> => {
    if (isAsking) return false;
    isAsking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail,
      buttons: ['Reload Window', other],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    isAsking = false;
    return response === 0;
  };
  const kept = 'Everything you saved is in the workspace, and so is the note you were writing.';

  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    console.error(`The page’s process ended: ${reason}.`);
    crashes.push(Date.now());
    const recent = crashes.filter((at) => Date.now() - at < within);
    if (recent.length < maxCrashes) window.webContents.reload();
    else if (await ask('The window has failed several times.', kept, 'Quit')) window.webContents.reload();
    else app.quit();
  });
  window.on('unresponsive', async () => {
    const shouldReload = await ask('The window is not responding.', `${kept} You can also wait.`, 'Wait');
    if (!shouldReload || window.isDestroyed()) return;
    // A page that hangs hears of no reload: its process has to end first.
    window.webContents.forcefullyCrashRenderer();
  });
}
