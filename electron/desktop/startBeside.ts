import { spawn } from 'node:child_process';
import { app } from 'electron';
import { Refusal } from '../../shared/result.ts';
import { ownSwitches } from './ownSwitches.ts';

/**
 * Starts the program once more, with a window on another workspace, which outlives this one; a workspace that has a window already brings
 * it to the front. Resolves when it has started, not when its window is there. Throws `Refusal` ('io').
 */
export function startBeside(workspaceDir: string): Promise<void> {
  const child = spawn(executable(), argumentsFor(workspaceDir), { detached: true, stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
    child.once('error', ({ message }) =>
      reject(new Refusal('io', `Another window could not be opened (${message}): start Glossator again.`)),
    );
  });
}

/** Ends the program, and starts it on another workspace with files to import there. */
export function startAgainOn(workspaceDir: string, files: readonly string[]): void {
  app.relaunch({ execPath: executable(), args: [...argumentsFor(workspaceDir), ...files] });
  app.quit();
}

function argumentsFor(workspaceDir: string): string[] {
  // A test driver takes it out of what Node sees.
  const sandbox = app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : [];
  const program = app.isPackaged ? [] : [app.getAppPath()];
  return [...sandbox, ...ownSwitches(process.argv), ...program, '--workspace', workspaceDir];
}

/** What an AppImage runs from is unmounted when its first process ends. */
function executable(): string {
  const { APPIMAGE } = process.env;
  return APPIMAGE && /[\\/]\.mount_/.test(process.execPath) ? APPIMAGE : process.execPath;
}
