import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { machineEnvironment, modules, node24, root } from './paths.mjs';
import { Stop, say } from './say.mjs';

const stampFile = join(modules, '.glossator-install');

/** Installs the npm packages when they are missing or are not those of the lock file. */
export async function ensurePackages() {
  if (state() === 'stamped' && existsSync(node24)) return;
  await withLock(join(modules, '.glossator-install.lock'), async () => {
    const found = state();
    if (found === 'stale') await install();
    if (!existsSync(node24)) await finishNode();
    if (found !== 'stamped')
      writeFileSync(stampFile, digest(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  });
}

/**
 * Compares the lock file with what is installed: `stamped` (we saw this very lock file before), `matching` (installed
 * by hand, and complete) or `stale`.
 * @param {{ lock: string, installed: string | undefined, stamp: string | undefined }} texts
 * @returns {'stamped' | 'matching' | 'stale'}
 */
export function installState({ lock, installed, stamp }) {
  if (installed === undefined) return 'stale'; // npm writes its own record last, so a killed install has none
  if (stamp === digest(lock)) return 'stamped';
  const have = packagesOf(installed);
  const wanted = Object.entries(packagesOf(lock)).filter(([path]) => path !== '');
  const complete = wanted.every(([path, entry]) => {
    const there = have[path];
    if (there === undefined) return entry.optional === true; // packages for other platforms
    return there.version === entry.version && there.integrity === entry.integrity;
  });
  return complete ? 'matching' : 'stale';
}

/** The stamp that belongs to a lock file. */
export function digest(/** @type {string} */ lock) {
  return createHash('sha256').update(lock).digest('hex');
}

function state() {
  const lock = read(join(root, 'package-lock.json'));
  if (lock === undefined) throw new Stop('package-lock.json is missing: restore it from the repository.');
  return installState({ lock, installed: read(join(modules, '.package-lock.json')), stamp: read(stampFile) });
}

/**
 * Not `npm ci`: it would first delete node_modules, with the lock that other starts wait at. What it promises, that
 * exactly the locked packages are there, is checked afterwards. No install scripts: the only one needed is that of
 * `node`, and npm would also run node-gyp for better-sqlite3, which fetches Node's headers from a site that cannot
 * always be reached, only to find that there is nothing to compile.
 */
async function install() {
  say('Installing the npm packages (about a minute, once).');
  const flags = [
    '--no-save',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ];
  const status = await npm(['install', ...flags]);
  if (status !== 0) {
    throw new Stop(
      `The npm packages could not be installed (npm ended with ${status}): check that the registry can be reached, then try again.`,
    );
  }
  if (state() === 'stale') {
    throw new Stop(
      'The installed npm packages are not those of package-lock.json: delete node_modules and try again.',
    );
  }
}

/** The install script of the package `node` brings its binary. */
async function finishNode() {
  const status = await npm(['rebuild', 'node', '--ignore-scripts=false']);
  if (status !== 0 || !existsSync(node24)) {
    throw new Stop(
      'The npm package "node" could not fetch its binary: run "npm rebuild node" and try again.',
    );
  }
}

/** npm's own output goes to stderr: stdout belongs to the command that was asked for. */
function npm(/** @type {readonly string[]} */ args) {
  return new Promise((resolve) => {
    const child = spawn('npm', [...args, '--loglevel=error'], {
      cwd: root,
      env: machineEnvironment(),
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32', // npm is a batch file there
    });
    child.on('error', () => resolve(127));
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/** @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>} */
function packagesOf(/** @type {string} */ lock) {
  try {
    return JSON.parse(lock).packages ?? {};
  } catch {
    return {};
  }
}

function read(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
