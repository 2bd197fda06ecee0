import { closeSync, constants, lstatSync, openSync } from 'node:fs';
import { hasTornSlot, highestIn, highWaterFile, readMark } from './highWater.ts';
import { neverWait } from './regular.ts';

/** What is wrong with the file of a high-water mark, and a sentence about it. */
export interface HighWaterFault {
  readonly kind: 'missing' | 'unreadable' | 'behind' | 'unwritable';
  readonly sentence: string;
}

/**
 * What keeps the high-water mark of a database from telling whether actions were lost; null when it can. `newest`: the number of the
 * newest action of the history, read before; `isNeeded`: there should be a mark where there is an action. With the next actions that are saved all is well
 * again.
 */
export function findHighWaterFault(
  file: string,
  { newest, isNeeded }: { readonly newest: number; readonly isNeeded: boolean },
): HighWaterFault | null {
  const path = highWaterFile(file);
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined || (status.isFile() && status.size === 0)) {
    if (!isNeeded || newest === 0) return null;
    return { kind: 'missing', sentence: `“${path}” is missing${consequence}` };
  }
  const found = readIfPossible(file);
  if (found === null)
    return { kind: 'unreadable', sentence: `“${path}” is damaged or cannot be read${consequence}` };
  // One that was killed between the commit and the mark is one behind.
  if (found < newest - 1)
    return {
      kind: 'behind',
      sentence: `“${path}” is of action ${found} and not of the last one, ${newest}${consequence}`,
    };
  return isWritable(path) ? null : { kind: 'unwritable', sentence: unwritableSentence(file) };
}

const consequence =
  ', so a loss of the newest actions would not be noticed: check that the last action in the history is the last one you remember.';

/** Said when the work is saved, but not that it was. */
export function unwritableSentence(file: string): string {
  return `Your work is saved, but “${highWaterFile(file)}” cannot be written, so a later loss would go unnoticed: check the permissions of its folder.`;
}

/** The number of the newest action that was noted; null where a part of the mark cannot be read, for that may be the newest. */
function readIfPossible(file: string): number | null {
  try {
    const bytes = readMark(file);
    return hasTornSlot(bytes) ? null : (highestIn(bytes)?.seq ?? null);
  } catch {
    // Whatever the system says, the answer is no.
    return null;
  }
}

function isWritable(path: string): boolean {
  try {
    closeSync(openSync(path, constants.O_RDWR | neverWait));
    return true;
  } catch {
    // The same.
    return false;
  }
}
