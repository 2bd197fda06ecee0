import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { withLock } from './lock.mjs';
import { modules, projectEnvironment, root } from './paths.mjs';
import { collect, lastLines } from './processes.mjs';
import { releaseTime, sources } from './release.mjs';
import { Stop, say } from './say.mjs';

const stampFile = join(root, 'out', '.built-from');

/** Builds the application into out/ unless it was built from exactly these sources. */
export async function ensureBuilt() {
  if (isFresh()) return;
  await withLock(join(modules, '.glossator-build.lock'), () => {
    if (isFresh()) return;
    say('Building the application.');
    const stamp = builtFrom(); // taken first: a file saved during the build makes it stale again
    rmSync(stampFile, { force: true });
    const tool = join(modules, 'electron-vite', 'bin', 'electron-vite.js');
    const made = collect(process.execPath, [tool, 'build'], { cwd: root, env: projectEnvironment() });
    if (made.status !== 0) {
      throw new Stop(`${lastLines(made)}\nThe application could not be built; the reason is above.`);
    }
    writeFileSync(stampFile, stamp);
  });
}

/**
 * Names, sizes and times of all source files as one hash: it also notices a deleted file and an older one put back.
 * The runtime folder is left out, because nothing of it is built.
 * @param {string} folder
 * @param {readonly string[]} entries
 */
export function fingerprint(folder, entries) {
  const hash = createHash('sha256');
  for (const file of entries.flatMap((entry) => filesIn(join(folder, entry))).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(folder, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** The date is in it, too: it comes with a commit, which changes no file. */
function builtFrom() {
  return `${fingerprint(root, sources)} ${releaseTime(root)}`;
}

function isFresh() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === builtFrom();
}

/** @returns {string[]} */
function filesIn(/** @type {string} */ path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || path.endsWith(`electron${sep}runtime`)) return [];
  return found.isDirectory() ? readdirSync(path).flatMap((name) => filesIn(join(path, name))) : [path];
}
