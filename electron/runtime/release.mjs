import { collect } from './processes.mjs';

/** What the application is built from. */
export const sources = [
  'electron',
  'renderer',
  'shared',
  'seeds',
  'electron/runtime/licences.mjs',
  'electron/runtime/release.mjs',
  'electron.vite.config.ts',
  'package.json',
  'tsconfig.base.json',
];

/**
 * When that was last changed, as its commit says (ISO 8601 in UTC), so that all builds of one commit are the same; null where there is no
 * history, as in an archive of the sources.
 * @param {string} checkout
 */
export function releaseTime(checkout) {
  const asked = collect('git', ['log', '-1', '--format=%ct', '--', ...sources], { cwd: checkout });
  const seconds = asked.stdout.trim();
  return /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString() : null;
}
