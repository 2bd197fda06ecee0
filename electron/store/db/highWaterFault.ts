import { closeSync, constants, lstatSync, openSync, readFileSync } from 'node:fs';
import { highestIn, highWaterFile } from './highWater.ts';

/** What is wrong with the file of a high-water mark, and a sentence about it. */
export interface HighWaterFault {
  readonly kind: 'missing' | 'unreadable' | 'unwritable';
  readonly sentence: string;
}

/**
 * What keeps the high-water mark of a database from telling whether actions were lost; null when it can. `hasHistory`: the
 * database has actions, so that there should be one. With the next action that is saved it is there again.
 */
export function findHighWaterFault(file: string, hasHistory: boolean): HighWaterFault | null {
  const path = highWaterFile(file);
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined || (status.isFile() && status.size === 0)) {
    if (!hasHistory) return null;
    return {
      kind: 'missing',
      sentence: `“${path}” is missing, so a loss of the newest actions would not be noticed: check that the last action in the history is the last one you remember.`,
    };
  }
  if (!isReadable(path))
    return {
      kind: 'unreadable',
      sentence: `“${path}” is damaged or cannot be read, so a loss of the newest actions would not be noticed: check that the last action in the history is the last one you remember.`,
    };
  return isWritable(path) ? null : { kind: 'unwritable', sentence: unwritableSentence(file) };
}

/** Said when the work is saved, but not that it was. */
export function unwritableSentence(file: string): string {
  return `Your work is saved, but “${highWaterFile(file)}” cannot be written, so a later loss would go unnoticed: check the permissions of its folder.`;
}

function isReadable(path: string): boolean {
  try {
    return highestIn(readFileSync(path)) !== null;
  } catch {
    // Whatever the system says, the answer is no.
    return false;
  }
}

function isWritable(path: string): boolean {
  try {
    closeSync(openSync(path, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0)));
    return true;
  } catch {
    // The same.
    return false;
  }
}
