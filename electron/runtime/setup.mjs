import { ensureBuilt } from './build.mjs';
import { ensureDebianPackages, runtimePackages } from './debian.mjs';
import { findDisplay, startVirtualDisplay } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { projectEnvironment } from './paths.mjs';
import { ensureSqlite } from './sqlite.mjs';

/**
 * @typedef {{ electron: boolean, displays: number, build: boolean }} Needs `displays`: how many windows must be possible that
 *   know nothing of each other; a desktop's own display is one, and where there is none they are virtual
 * @typedef {{ env: NodeJS.ProcessEnv, electron: import('./electron.mjs').Electron | undefined, stop: () => void }} Ready
 *   `env.GLOSSATOR_DISPLAYS` names the virtual displays, with blanks between
 */

/**
 * Prepares all that a command needs; with nothing to do it prints no more than which Electron is used. The packages are
 * installed already: the launcher had to see to that before Node 24 was there.
 * @param {Needs} needs
 * @returns {Promise<Ready>}
 */
export async function prepare({ electron: needsElectron, displays, build }) {
  const env = projectEnvironment();
  const electron = needsElectron ? await ensureElectron() : undefined;
  const virtual = displays > 0 && (await findDisplay()) === undefined;
  // The official binary on a desktop finds its libraries there; the other two cases are ours to look after.
  if (virtual || electron?.source === 'registry') await ensureDebianPackages(runtimePackages);
  if (electron) {
    await ensureSqlite(electron);
    env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
  }
  if (build) await ensureBuilt();
  if (!virtual) return { env, electron, stop: () => {} };
  const started = await Promise.all(Array.from({ length: displays }, startVirtualDisplay));
  const names = started.map(({ display }) => display);
  return {
    env: { ...env, DISPLAY: names[0], GLOSSATOR_DISPLAYS: names.join(' ') },
    electron,
    stop: () => {
      for (const { stop } of started) stop();
    },
  };
}

/**
 * Prepares everything, runs the work, and takes the virtual displays down again.
 * @template T
 * @param {(ready: Ready) => Promise<T>} work
 */
export async function withEverything(work, displays = 1) {
  const ready = await prepare({ electron: true, displays, build: true });
  try {
    return await work(ready);
  } finally {
    ready.stop();
  }
}
