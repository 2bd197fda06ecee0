import { closeSync, constants, lstatSync, openSync } from 'node:fs';
import { hasTornSlot, highestIn, highWaterFile, readMark } from './highWater.ts';
import { neverWait } from './regular.ts';

/** What is wrong with the file of a high-water mark, and a sentence about it. */
export interface HighWaterFault {
  readonly kind: 'missing' | 'unreadable' | 'behind' | 'unwritable';
  readonly sentence: string;
}

/** The history that a mark belongs to, as far as it must be known here. */
interface Marked {
  /** The number and the moment (ISO 8601) of its newest action, read before the mark; null for none. */
  readonly newest: { readonly seq: number; readonly at: string } | null;
  /** When an action was saved; undefined where it cannot be said. */
  readonly momentOf: (seq: number) => string | undefined;
  /** There should be a mark where there is an action. */
  readonly isNeeded: boolean;
}

/**
 * What keeps the high-water mark of a database from telling whether actions were lost; null when it can. With the next actions that are
 * saved all is well again.
 */
export function findHighWaterFault(
  file: string,
  { newest, momentOf, isNeeded }: Marked,
): HighWaterFault | null {
  const path = highWaterFile(file);
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined || (status.isFile() && status.size === 0)) {
    if (!isNeeded || newest === null) return null;
    return { kind: 'missing', sentence: `“${path}” is missing${consequence}` };
  }
  const found = readIfPossible(file);
  if (found === null)
    return { kind: 'unreadable', sentence: `“${path}” is damaged or cannot be read${consequence}` };
  if (newest !== null && found < newest.seq && !isLag(momentOf(found + 1), newest.at))
    return {
      kind: 'behind',
      sentence: `“${path}” is of action ${found} and not of the last one, ${newest.seq}${consequence}`,
    };
  return isWritable(path) ? null : { kind: 'unwritable', sentence: unwritableSentence(file) };
}

const consequence =
  ', so a loss of the newest actions would not be noticed: check that the last action in the history is the last one you remember.';

/**
 * Whether the disk may just not have had the time: after a power cut the actions of the last moments are not in the mark, and the last one
 * is not where a program was killed between the commit and the mark. One of an older time misses more.
 */
function isLag(firstMissed: string | undefined, newest: string): boolean {
  return firstMissed !== undefined && Date.parse(newest) - Date.parse(firstMissed) < longestLag;
}

/** In milliseconds: far longer than a disk takes. */
const longestLag = 30_000;

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
