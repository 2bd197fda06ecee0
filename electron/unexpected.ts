import { app, BrowserWindow, dialog } from 'electron';
import { reasonOf } from './store/db/reason.ts';

/**
 * Says in a sentence, once, that something in the main process was caught by no one: Electron would show its stack. Before there is a
 * window, it ends the program.
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
