import { ensureBuilt } from './build.mjs';
import { ensureDebianPackages, runtimePackages } from './debian.mjs';
import { findDisplay, startVirtualDisplay } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { projectEnvironment } from './paths.mjs';
import { ensureSqlite } from './sqlite.mjs';

/**
 * @typedef {{ electron: boolean, display: boolean, build: boolean }} Needs `display`: a window must be possible, on a
 *   virtual display where there is no other
 * @typedef {{ env: NodeJS.ProcessEnv, electron: import('./electron.mjs').Electron | undefined, stop: () => void }} Ready
 */

/**
 * Prepares all that a command needs; with nothing to do it prints no more than which Electron is used. The packages are
 * installed already: the launcher had to see to that before Node 24 was there.
 * @param {Needs} needs
 * @returns {Promise<Ready>}
 */
export async function prepare({ electron: needsElectron, display: needsDisplay, build }) {
  const env = projectEnvironment();
  const electron = needsElectron ? await ensureElectron() : undefined;
  const virtual = needsDisplay && (await findDisplay()) === undefined;
  // The official binary on a desktop finds its libraries there; the other two cases are ours to look after.
  if (virtual || electron?.source === 'registry') await ensureDebianPackages(runtimePackages);
  if (electron) {
    await ensureSqlite(electron);
    env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
  }
  if (build) await ensureBuilt();
  if (!virtual) return { env, electron, stop: () => {} };
  const { display, stop } = await startVirtualDisplay();
  return { env: { ...env, DISPLAY: display }, electron, stop };
}

/**
 * Prepares everything, runs the work, and takes the virtual display down again.
 * @template T
 * @param {(ready: Ready) => Promise<T>} work
 */
export async function withEverything(work) {
  const ready = await prepare({ electron: true, display: true, build: true });
  try {
    return await work(ready);
  } finally {
    ready.stop();
  }
}
