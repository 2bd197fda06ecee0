import { app, type BrowserWindow, dialog } from 'electron';

/**
 * Says in a sentence, once, that something in the main process was caught by no one: Electron would show its stack. As long as there is no
 * window with a workspace behind it, it ends the program.
 */
export function sayUnexpected(openWindow: () => BrowserWindow | undefined): void {
  let wasSaid = false;
  const say = async (error: unknown): Promise<void> => {
    console.error(error);
    if (wasSaid) return;
    wasSaid = true;
    // Not loaded at each start.
    const { reasonOf } = await import('./store/db/reason.ts');
    const message = `Something unexpected went wrong (${reasonOf(error)}).`;
    const window = openWindow();
    if (!window) {
      dialog.showErrorBox('Glossator could not start', message);
      app.exit(1);
      return;
    }
    const detail =
      'Everything you saved is in the workspace. Restart Glossator, and run “glossator verify” if it happens again.';
    void dialog.showMessageBox(window, { type: 'warning', message, detail });
  };
  process.on('uncaughtException', say);
  process.on('unhandledRejection', say);
}
