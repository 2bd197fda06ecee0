import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { maxDocumentBytes } from '../../shared/limits.ts';
import { type AppError, fail, ok, Refusal, type Result } from '../../shared/result.ts';
import { endingOf } from '../import/detect.ts';
import { type LoadedFile, type ReadOptions, readFiles } from '../import/index.ts';
import { type Batch, type ImportedArticle, type Incoming, isOfWorkspace } from '../store/importing.ts';
import type { Workspace } from '../store/open.ts';
import { describeReading, type SourceFile } from './findFiles.ts';
import type { FileGroup } from './groups.ts';

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

/** What whoever asked for an import hears of it, and says about it. */
export interface ImportHooks {
  /** A file is about to be read: should it never end, this is the one. */
  readonly onBegin?: (index: number) => void;
  /** What became of files, once it is in the database. */
  readonly onSettled: (outcomes: readonly FileOutcome[]) => void;
  /** Asked before each file. */
  readonly isCancelled?: () => Promise<boolean> | boolean;
}

/** The largest file with annotations that is taken, in bytes. */
const maxExchangeBytes = 256 * 1024 * 1024;

/** How long a transaction should take at most, in milliseconds, and how many bytes of files it begins with. */
const aimedAt = 40;
const firstChunk = 128 * 1024;

/**
 * Imports files, some in a transaction at a time, so that others can write in between; each file is in as a whole or not
 * at all, and keeps no other from coming in. When it is the workspace that fails, what came in before is in, and
 * the files left are not tried. Gives the failure of the workspace, or null.
 */
export async function importFiles(
  target: ImportTarget,
  groups: readonly FileGroup[],
  options: ReadOptions,
  { onBegin, onSettled, isCancelled }: ImportHooks,
): Promise<AppError | null> {
  const chunk = makeChunk(target, onSettled);
  for (const [index, group] of groups.entries()) {
    if (await isCancelled?.()) break;
    onBegin?.(index);
    const read = await readGroup(group, options);
    const isLast = index === groups.length - 1;
    if (read.ok) {
      chunk.add({ index, file: group.name, incoming: read.value, bytes: sizeOf(group) });
    } else {
      const canFindByQuote = await wouldComeIn(group, options, read.error);
      onSettled([{ index, file: group.name, result: read, canFindByQuote }]);
    }
    const stop = chunk.write(isLast);
    if (stop) return describeStop(stop, groups.length - 1 - index);
  }
  // Cancelled: what has been read comes in.
  const stop = chunk.write(true);
  return stop && describeStop(stop, 0);
}

interface Waiting {
  readonly index: number;
  readonly file: string;
  readonly incoming: Incoming;
  readonly bytes: number;
}

/** The workspace failed, and with it these files did not come in. */
interface Stop {
  readonly error: AppError;
  readonly files: readonly string[];
}

/** What has been read and not been written yet. */
function makeChunk(target: ImportTarget, onSettled: ImportHooks['onSettled']) {
  let waiting: Waiting[] = [];
  let bytes = 0;
  let enough = firstChunk;
  let batch: Batch | null = null;
  return {
    add(one: Waiting): void {
      waiting.push(one);
      bytes += one.bytes;
    },
    /** Writes once there is enough for a transaction, or nothing comes after; says how the workspace failed. */
    write(isLast: boolean): Stop | null {
      if (waiting.length === 0 || (bytes < enough && !isLast)) return null;
      const begun = performance.now();
      try {
        const { outcomes, batch: now } = target.actions.importChunk(
          waiting.map(({ incoming }) => incoming),
          batch,
          isLast,
        );
        batch = now;
        onSettled(
          waiting.flatMap(({ index, file }, at) => {
            const result = outcomes[at];
            return result ? [{ index, file, result: naming(file, result), canFindByQuote: false }] : [];
          }),
        );
      } catch (error) {
        if (error instanceof Refusal) return { error, files: waiting.map(({ file }) => file) };
        throw error;
      }
      const took = Math.max(performance.now() - begun, 1);
      enough = Math.min(Math.max((bytes * aimedAt) / took, firstChunk / 4), firstChunk * 64);
      waiting = [];
      bytes = 0;
      return null;
    },
  };
}

function naming(
  file: string,
  result: Result<readonly ImportedArticle[]>,
): Result<readonly ImportedArticle[]> {
  if (result.ok || isOfWorkspace(result.error)) return result;
  return fail(result.error.code, `“${file}” was not imported: ${result.error.message}`);
}

/** Reads what belongs together; a failure's sentence names the file. */
export async function readGroup(group: FileGroup, options: ReadOptions): Promise<Result<Incoming>> {
  const loaded = loadGroup(group);
  return loaded.ok ? readFiles(loaded.value, options) : loaded;
}

/** The files of a group in memory. */
export function loadGroup({ files }: FileGroup): Result<readonly LoadedFile[]> {
  const loaded: LoadedFile[] = [];
  for (const file of files) {
    const one = load(file);
    if (!one.ok) return one;
    loaded.push(one.value);
  }
  return ok(loaded);
}

/** Reads a file whole, or says in a sentence that names it why that cannot be. */
function load({ name, path, bytes, url, title }: SourceFile): Result<LoadedFile> {
  if (path === undefined) return ok({ name, bytes: bytes ?? new Uint8Array(), url, title });
  try {
    const status = statSync(path);
    if (!status.isFile()) return fail('io', `“${path}” is not a file that can be read.`);
    const limit = exchangeEndings.includes(endingOf(name)) ? maxExchangeBytes : maxDocumentBytes;
    if (status.size > limit) {
      return fail(
        'unsupported',
        `“${path}” is larger than ${limit / 1024 / 1024} MiB, the most that can be read.`,
      );
    }
    return ok({ name: basename(path).toWellFormed(), bytes: readFileSync(path) });
  } catch (error) {
    return fail('io', describeReading(error, path));
  }
}

/** Endings of files that hold many articles. */
const exchangeEndings: readonly string[] = ['.json', '.jsonl', '.qdpx', '.xmi', '.csv', '.tsv', '.zip'];

/** Whether a file that was refused for its offsets could be read by the words that it quotes. */
async function wouldComeIn(group: FileGroup, options: ReadOptions, error: AppError): Promise<boolean> {
  if (options.findByQuote || error.code !== 'invariant') return false;
  const read = await readGroup(group, { ...options, findByQuote: true });
  return read.ok;
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
