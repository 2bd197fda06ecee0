import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collect } from './processes.mjs';
import { Stop } from './say.mjs';

/**
 * The flags Chromium's sandbox needs here: none, except that root can only run without it. Stops when an ordinary user
 * could not run it, because we never switch it off for one.
 * @param {string} executable
 * @returns {string[]}
 */
export function sandboxFlags(executable) {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) return ['--no-sandbox'];
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (isSandboxHelper(statSync(helper, { throwIfNoEntry: false })) || userNamespacesWork()) return [];
  throw new Stop(
    `Chromium's sandbox cannot start for this user: an administrator must run  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

/** Whether a file is Chromium's set-uid helper as it has to be: owned by root, mode 4755. */
export function isSandboxHelper(/** @type {{ uid: number, mode: number } | undefined} */ file) {
  return file !== undefined && file.uid === 0 && (file.mode & 0o7777) === 0o4755;
}

function userNamespacesWork() {
  return collect('unshare', ['--user', '--map-root-user', 'true']).status === 0;
}
