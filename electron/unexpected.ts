import { app, BrowserWindow, dialog } from 'electron';
import { reasonOf } from './store/db/reason.ts';

/**
 * Has whatever nobody caught in the main process said in a sentence, once: Electron would show its stack. What happened before
 * there is a window keeps it from coming up, and ends the program.
 */
export function sayUnexpected(): void {
  let wasSaid = false;
  const say = (error: unknown): void => {
    console.error(error);
    if (wasSaid) return;
    wasSaid = true;
    const message = `Something unexpected went wrong (${reasonOf(error)}).`;
    const [window] = BrowserWindow.getAllWindows();
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
