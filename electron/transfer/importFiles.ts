import { resolve } from 'node:path';
import { type AppError, fail, Refusal, type Result } from '../../shared/result.ts';
import type { ReadOptions } from '../import/index.ts';
import { toEndInTurns } from '../inTurns.ts';
import { type Batch, type ImportedChunk, isOfWorkspace } from '../store/actions/importChunk.ts';
import type { ImportedArticle } from '../store/actions/importDraft.ts';
import { isLarge } from '../store/actions/importLarge.ts';
import { newImportRun } from '../store/actions/importRuns.ts';
import type { Incoming } from '../store/actions/incoming.ts';
import type { Workspace } from '../store/open.ts';
import type { ImportRun } from '../store/tables/settings.ts';
import type { FileGroup } from './groups.ts';
import { type GroupReader, type ReadGroup, readHere } from './readGroup.ts';

/**
 * Where an import goes: a workspace, or what stands for one that is not opened yet. `actions` is asked for only when
 * a document has been read, so that an import of nothing need not make a workspace; it may throw `Refusal`.
 */
export type ImportTarget = Pick<Workspace, 'actions'>;

/** What became of one file, or of several that belong together. */
export interface FileOutcome {
  /** Its place in the list of what is imported. */
  readonly index: number;
  readonly file: string;
  readonly result: Result<readonly ImportedArticle[]>;
  /** It failed, and would come in with `findByQuote`. */
  readonly canFindByQuote: boolean;
}

/** What the caller of an import hears about it, and says about it. */
export interface ImportHooks {
  /** A file is about to be read: should it never end, this is the one. */
  readonly onBegin?: (index: number) => void;
  /** What became of files, once it is in the database. */
  readonly onSettled: (outcomes: readonly FileOutcome[]) => void;
  /** Asked before each file, and every now and then while a table of articles comes in. */
  readonly isCancelled?: () => Promise<boolean> | boolean;
  /** So many articles of a large file are in the database; what became of the file is said when all of it is. */
  readonly onWritten?: (articles: number) => void;
  /** So many imports that had been interrupted are complete with this one. */
  readonly onCompleted?: (imports: number) => void;
}

/**
 * How long a transaction should take, in milliseconds, and how many bytes of files it has at least: to begin one, to write the index of words
 * out and to wait for the disk takes as long for a few files as for fifty.
 */
const aimedAt = 50;
const leastChunk = 192 * 1024;

/** How far one transaction moves the size of the next: one that had to wait for the disk says little about it. */
const shrinking = 0.75;
const growing = 1.5;

/**
 * Imports files, some in a transaction at a time, so that others can write in between; each file is in as a whole or not
 * at all (of a table that is cancelled, the articles that came first), and keeps no other from coming in. When it is the workspace that fails, what came in before is in, and
 * the files left are not tried. Gives the failure of the workspace, or null.
 */
export async function importFiles(
  target: ImportTarget,
  groups: readonly FileGroup[],
  options: ReadOptions,
  hooks: ImportHooks,
  reader: GroupReader = readHere,
): Promise<AppError | null> {
  const { onBegin, onSettled, isCancelled, onCompleted } = hooks;
  const run = newImportRun(groups.map(pathOf));
  const chunk = makeChunk(target, run, hooks);

  let seen = 0;
  const notes: Omit<Waiting, 'isLast'>[] = [];
  const next = readAhead(groups, options, reader);
  for (const [index, group] of groups.entries()) {
    if (await isCancelled?.()) break;
    onBegin?.(index);
    const { result, canFindByQuote } = await next(index);
    if (await isCancelled?.()) break;
    seen = index + 1;
    if (!result.ok) {
      onSettled([{ index, file: group.name, result, canFindByQuote }]);
      continue;
    }
    const read = { index, file: group.name, incoming: result.value, bytes: sizeOf(group) };
    // Notes wait for their pages, wherever those are in the list.
    if (result.value.kind === 'notes') {
      notes.push(read);
      continue;
    }
    const stop = await chunk.add({ ...read, isLast: index === groups.length - 1 && notes.length === 0 });
    if (stop) return describeStop(stop, groups.length - 1 - index + notes.length);
  }
  for (const [index, read] of notes.entries()) {
    const stop = await chunk.add({ ...read, isLast: seen === groups.length && index === notes.length - 1 });
    if (stop) return describeStop(stop, notes.length - 1 - index);
  }
  // Also when it was cancelled: what has been read comes in.
  const stop = await chunk.end(seen === groups.length);
  if (chunk.completed() > 0) onCompleted?.(chunk.completed());
  return stop && describeStop(stop, 0);
}

/** Gives what is read of one group after the other, and has those after it begun. */
function readAhead(
  groups: readonly FileGroup[],
  options: ReadOptions,
  { read, ahead }: GroupReader,
): (index: number) => Promise<ReadGroup> {
  const reading = new Map<number, Promise<ReadGroup>>();
  let asked = 0;
  let bytes = 0;
  return (index) => {
    // Many at a time: they are read in runs.
    const isDue = asked <= index || asked - index < ahead / 2;
    for (; asked <= index || (isDue && asked < index + ahead && bytes < aheadBytes); asked += 1) {
      const group = groups[asked];
      if (!group) break;
      bytes += sizeOf(group);
      reading.set(asked, read(group, options));
    }
    const wanted = reading.get(index);
    const group = groups[index];
    if (!wanted || !group) throw new Error('The groups are read one after the other.');
    reading.delete(index);
    bytes -= sizeOf(group);
    return wanted;
  };
}

/** How many bytes of files are asked for at a time, so that no more than that waits in memory. */
const aheadBytes = 8 * 1024 * 1024;

interface Waiting {
  readonly index: number;
  readonly file: string;
  readonly incoming: Incoming;
  readonly bytes: number;
  /** Nothing comes after it. */
  readonly isLast: boolean;
}

/** The workspace failed, and with it these files did not come in. */
interface Stop {
  readonly error: AppError;
  readonly files: readonly string[];
}

/** What has been read and not been written yet. */
function makeChunk(target: ImportTarget, run: ImportRun, { onSettled, onWritten, isCancelled }: ImportHooks) {
  let waiting: Waiting[] = [];
  let bytes = 0;
  let enough = leastChunk;
  let batch: Batch | null = null;
  let hasWritten = false;
  let completed = 0;

  const settle = (settled: readonly Waiting[], { outcomes, batch: now }: ImportedChunk): void => {
    batch = now;
    hasWritten = true;
    onSettled(
      settled.flatMap(({ index, file }, at) => {
        const result = outcomes[at];
        return result ? [{ index, file, result: naming(file, result), canFindByQuote: false }] : [];
      }),
    );
  };
  const writeWaiting = (isLast: boolean): void => {
    const begun = performance.now();
    const incoming = waiting.map((one) => one.incoming);
    settle(waiting, target.actions.importChunk(incoming, batch, isLast, run));
    const took = Math.max(performance.now() - begun, 1);
    const change = Math.min(Math.max(aimedAt / took, shrinking), growing);
    enough = Math.min(Math.max(enough * change, leastChunk), leastChunk * 32);
    waiting = [];
    bytes = 0;
  };
  const writeLarge = async (one: Waiting): Promise<void> => {
    waiting = [one];
    let isStopped = false;
    const isEnded = (): boolean => isStopped;
    const steps = target.actions.importLarge(one.incoming, batch, one.isLast, run, isEnded, onWritten);
    const look = async (): Promise<void> => {
      isStopped ||= (await isCancelled?.()) ?? false;
    };
    settle(waiting, await toEndInTurns(steps, look));
    waiting = [];
  };

  return {
    /** Takes in what was read, and writes once there is enough for a transaction; says how the workspace failed. */
    add: (one: Waiting): Promise<Stop | null> =>
      attempt(async () => {
        if (isLarge(one.incoming)) {
          if (waiting.length > 0) writeWaiting(false);
          await writeLarge(one);
          return;
        }
        waiting.push(one);
        bytes += one.bytes;
        if (bytes >= enough) writeWaiting(one.isLast);
      }),
    /** Writes what is left; `isWhole` says that all files were gone through. */
    end: (isWhole: boolean): Promise<Stop | null> =>
      attempt(() => {
        if (waiting.length > 0) writeWaiting(true);
        if (hasWritten) completed = target.actions.endImport(run, isWhole);
      }),
    /** How many imports that had been interrupted are complete with this one. */
    completed: (): number => completed,
  };

  async function attempt(work: () => void | Promise<void>): Promise<Stop | null> {
    try {
      await work();
      return null;
    } catch (error) {
      if (error instanceof Refusal) return { error, files: waiting.map(({ file }) => file) };
      throw error;
    }
  }
}

function naming(
  file: string,
  result: Result<readonly ImportedArticle[]>,
): Result<readonly ImportedArticle[]> {
  if (result.ok || isOfWorkspace(result.error)) return result;
  return fail(result.error.code, `“${file}” was not imported: ${result.error.message}`);
}

/** By which it is known again when it is imported once more. */
function pathOf({ name, files }: FileGroup): string {
  const [first] = files;
  return first?.path === undefined ? name : resolve(first.path);
}

function sizeOf({ files }: FileGroup): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

function describeStop({ error: { code, message }, files }: Stop, unread: number): AppError {
  const left = files.length - 1 + unread;
  const others =
    left === 0 ? '' : left === 1 ? ', nor was the file after it' : `, nor were the ${left} files after it`;
  return { code, message: `${message} “${files[0]}” was not imported${others}.` };
}
