import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** The checkout. */
export const root = resolve(import.meta.dirname, '..', '..');

/** The folder npm installs into. */
export const modules = join(root, 'node_modules');

/** The Node that everything runs on once the packages are installed (npm package `node`). */
export const node24 = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Where fetched and compiled things are kept, outside the checkout, so that a fresh clone finds them. */
export function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'glossator');
}

/** The folder that relative paths on the command line mean: npm itself moves to the checkout before it starts us. */
export function userFolder() {
  const here = process.cwd();
  return here === root ? (process.env.INIT_CWD ?? here) : here;
}

/**
 * The environment for child processes: Node 24 and the project's tools come first.
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment() {
  const { INIT_CWD, ELECTRON_RUN_AS_NODE, ...env } = process.env;
  return { ...env, PATH: [join(modules, '.bin'), env.PATH].join(delimiter) };
}

/** The environment without the project's tools: npm must not run on a Node that it is about to replace. */
export function machineEnvironment() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => !entry.startsWith(modules));
  return { ...process.env, PATH: path.join(delimiter) };
}
