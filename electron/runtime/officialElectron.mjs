import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from './lock.mjs';
import { modules, projectEnvironment } from './paths.mjs';
import { say } from './say.mjs';

const home = join(modules, 'electron');

/** The folder of the official binary. */
export const officialFolder = join(home, 'dist');

/** The version that is shipped. */
export function officialVersion() {
  return JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version;
}

/** Whether the official binary is there and whole: its installer writes path.txt last. */
export function officialIsPresent() {
  try {
    const version = readFileSync(join(officialFolder, 'version'), 'utf8').replace(/^v/, '').trim();
    return version === officialVersion() && existsSync(join(officialFolder, executableName()));
  } catch {
    return false;
  }
}

/** The executable inside a folder of Electron; the npm package notes its name when it has downloaded one. */
export function executableName() {
  const noted = join(home, 'path.txt');
  if (existsSync(noted)) return readFileSync(noted, 'utf8');
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Downloads the official binary with the npm package's own installer; false when that does not work. It is given up
 * after 15 seconds in which nothing arrived.
 */
export function downloadOfficial() {
  return withLock(join(modules, '.glossator-electron.lock'), async () => {
    if (officialIsPresent()) return true;
    say(`Downloading Electron ${officialVersion()}.`);
    const arriving = mkdtempSync(join(tmpdir(), 'glossator-electron-'));
    try {
      const env = { ...projectEnvironment(), TMPDIR: arriving, TEMP: arriving, TMP: arriving };
      await untilDoneOrStalled(
        spawn(process.execPath, [join(home, 'install.js')], { env, stdio: 'ignore' }),
        () => [arriving, officialFolder].reduce((sum, folder) => sum + sizeOf(folder), 0),
      );
    } finally {
      rmSync(arriving, { recursive: true, force: true });
    }
    return officialIsPresent();
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => number} progress a number that changes while there is progress
 */
async function untilDoneOrStalled(child, progress, patienceInMs = 15_000) {
  let done = false;
  const over = new Promise((resolve) => {
    child.on('close', resolve);
    child.on('error', resolve);
  }).then(() => {
    done = true;
  });
  let last = progress();
  for (let since = Date.now(); !done; ) {
    await Promise.race([over, sleep(500)]);
    const now = progress();
    if (now !== last) since = Date.now();
    last = now;
    if (!done && Date.now() - since > patienceInMs) child.kill('SIGKILL');
  }
}

function sizeOf(/** @type {string} */ folder) {
  if (!existsSync(folder)) return 0;
  let sum = 0;
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    sum += statSync(join(folder, entry), { throwIfNoEntry: false })?.size ?? 0;
  }
  return sum;
}
