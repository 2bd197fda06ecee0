import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Handed } from './fileArgument.ts';
import { canonicalFolder } from './store/db/location.ts';
import { makePrivateFolder } from './store/db/private.ts';

/**
 * Claims a workspace for this process's window. Each workspace has a profile folder of its own, so that Electron's
 * single-instance lock guards workspaces rather than the program. False when another window has it: that one comes
 * to the front and says why, or imports the files that this one was started with.
 */
export function claimWorkspace(
  dir: string,
  openWindow: () => BrowserWindow | undefined,
  files: readonly Handed[],
  openFiles: (files: readonly Handed[]) => void,
): boolean {
  const name = createHash('sha256').update(canonicalFolder(dir)).digest('hex').slice(0, 16);
  const profile = join(app.getPath('userData'), 'windows', name);
  makePrivateFolder(profile);
  app.setPath('userData', profile);
  app.setPath('sessionData', profile);
  app.on('second-instance', async (_event, _argv, _cwd, data) => {
    // Not loaded at each start.
    const { readStartedWith } = await import('./startedWith.ts');
    const given = readStartedWith(data);
    bringToFront(openWindow(), given.length === 0);
    if (given.length > 0) openFiles(given);
  });
  return app.requestSingleInstanceLock({ files: inBase64(files) });
}

/**
 * What a second start hands to the first is JSON in Base64: the message between the two is cut at zero bytes, which strings have that
 * hold more than Latin letters, such as a Korean file name; all of it would be lost. `readStartedWith` reads it.
 */
function inBase64(files: readonly Handed[]): string {
  return Buffer.from(JSON.stringify(files)).toString('base64');
}

function bringToFront(window: BrowserWindow | undefined, saysWhy: boolean): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  if (saysWhy) window.webContents.send('glossator:notice', 'This workspace was already open in this window.');
}
