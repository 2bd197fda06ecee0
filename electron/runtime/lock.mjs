import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

/**
 * Runs a task while no other process runs one under the same lock; the lock of a killed process is taken over.
 * @template T
 * @param {string} folder the lock: a folder, because making one is atomic everywhere
 * @param {() => T | Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withLock(folder, task) {
  mkdirSync(dirname(folder), { recursive: true });
  for (let told = false; !take(folder); await sleep(200)) {
    if (isAbandoned(holder(folder), process.pid, isAlive)) {
      rmSync(folder, { recursive: true, force: true });
    } else if (!told) {
      say('Waiting for another Glossator process to finish the same setup.');
      told = true;
    }
  }
  try {
    return await task();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Whether a lock's holder has ended. A lock without a number is being made right now, unless it is old.
 * @param {{ pid: number | undefined, ageInMs: number }} holder
 * @param {number} self
 * @param {(pid: number) => boolean} alive
 */
export function isAbandoned({ pid, ageInMs }, self, alive) {
  if (pid === undefined) return ageInMs > 5000;
  return pid === self || !alive(pid);
}

function take(/** @type {string} */ folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return true;
}

function holder(/** @type {string} */ folder) {
  try {
    const ageInMs = Date.now() - statSync(folder).mtimeMs;
    const pid = Number.parseInt(readIfThere(join(folder, 'pid')), 10);
    return { pid: Number.isNaN(pid) ? undefined : pid, ageInMs };
  } catch {
    return { pid: undefined, ageInMs: 0 }; // released between our two looks
  }
}

function readIfThere(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
