import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import * as z from 'zod';
import { canonicalFolder } from './launchArguments.ts';
import { makePrivateFolder } from './store/db/private.ts';

/**
 * Claims a workspace for this process's window. Each workspace has a profile folder of its own, so that Electron's
 * single-instance lock guards workspaces rather than the program. False when another window has it: that one comes
 * to the front and says why, or imports the files that this one was started with.
 */
export function claimWorkspace(
  dir: string,
  openWindow: () => BrowserWindow | undefined,
  files: readonly string[],
  openFiles: (files: readonly string[]) => void,
): boolean {
  const name = createHash('sha256').update(canonicalFolder(dir)).digest('hex').slice(0, 16);
  const profile = join(app.getPath('userData'), 'windows', name);
  makePrivateFolder(profile);
  app.setPath('userData', profile);
  app.setPath('sessionData', profile);
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const given = StartedWith.safeParse(data).data?.files ?? [];
    bringToFront(openWindow(), given.length === 0);
    if (given.length > 0) openFiles(given);
  });
  return app.requestSingleInstanceLock({ files });
}

/** What a second start hands to the first. */
const StartedWith = z.object({ files: z.array(z.string()) });

function bringToFront(window: BrowserWindow | undefined, saysWhy: boolean): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  if (saysWhy) window.webContents.send('glossator:notice', 'This workspace was already open in this window.');
}
