import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { canonicalFolder } from './launchArguments.ts';

/**
 * Claims a workspace for this process's window. Each workspace has a profile folder of its own, so that Electron's
 * single-instance lock guards workspaces rather than the program. False when another window has it: that one comes
 * to the front and says why.
 */
export function claimWorkspace(dir: string, openWindow: () => BrowserWindow | undefined): boolean {
  const name = createHash('sha256').update(canonicalFolder(dir)).digest('hex').slice(0, 16);
  const profile = join(app.getPath('userData'), 'windows', name);
  app.setPath('userData', profile);
  app.setPath('sessionData', profile);
  app.on('second-instance', () => bringToFront(openWindow()));
  return app.requestSingleInstanceLock();
}

function bringToFront(window: BrowserWindow | undefined): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  window.webContents.send('glossator:notice', 'This workspace was open already: here it is.');
}
