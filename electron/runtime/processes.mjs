import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: string, shell?: boolean }} Where
 */

/**
 * Runs a command and collects what it prints; a command that does not exist has status 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Where} [where]
 */
export function collect(command, args, where = {}) {
  const done = spawnSync(command, [...args], { ...where, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  const status = done.error ? 127 : (done.status ?? 1);
  return { status, stdout: done.stdout ?? '', stderr: done.stderr ?? '' };
}

/** The end of what a failed command printed, without its stack trace: enough to see why. */
export function lastLines(/** @type {{ stdout: string, stderr: string }} */ { stdout, stderr }, count = 20) {
  return stripVTControlCharacters(`${stdout}\n${stderr}`)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^ +at /.test(line))
    .slice(-count)
    .join('\n');
}

/**
 * Runs a command on this terminal and resolves with its exit status; signals sent to us are handed on.
 * `alone` gives it a process group of its own: Electron closes gracefully on the first SIGINT and dies on a second,
 * and Ctrl+C would otherwise reach it once from the terminal and once from us.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Where & { alone?: boolean }} [where]
 * @returns {Promise<number>}
 */
export function handOver(command, args, { alone = false, ...where } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { ...where, stdio: 'inherit', detached: alone });
    const forward = onceInAWhile((signal) => {
      const reachedAlready = !alone && signal === 'SIGINT' && process.stdin.isTTY;
      if (!reachedAlready) child.kill(signal);
    });
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, forward);
    const finish = () => {
      for (const signal of signals) process.off(signal, forward);
    };
    child.on('error', (error) => {
      finish();
      reject(error);
    });
    child.on('close', (status, signal) => {
      finish();
      resolve(status ?? 128 + (signal ? constants.signals[signal] : 1));
    });
  });
}

/** npm and the terminal often deliver the same signal twice within a moment. */
function onceInAWhile(/** @type {(signal: NodeJS.Signals) => void} */ act) {
  let last = 0;
  return (/** @type {NodeJS.Signals} */ signal) => {
    if (Date.now() - last < 500) return;
    last = Date.now();
    act(signal);
  };
}
