import { machineEnvironment } from './paths.mjs';
import { collect } from './processes.mjs';

/** Fetches a package's tarball into a folder; npm's own patience with a dead connection is over a minute. */
export function npmPack(/** @type {string} */ specifier, /** @type {string} */ folder) {
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=4000'];
  return collect('npm', ['pack', specifier, '--silent', '--ignore-scripts', ...patience], {
    cwd: folder,
    env: machineEnvironment(),
    shell: process.platform === 'win32', // npm is a batch file there
  });
}
