import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { maxDocumentBytes } from '../../shared/limits.ts';
import { type AppError, fail, ok, type Result } from '../../shared/result.ts';
import { endingOf } from '../import/detect.ts';
import type { LoadedFile, ReadOptions } from '../import/index.ts';
import type { Incoming } from '../store/actions/incoming.ts';
import { describeReading, type SourceFile } from './findFiles.ts';
import type { FileGroup } from './groups.ts';

/** What files that belong together bring, or why nothing. */
export interface ReadGroup {
  readonly result: Result<Incoming>;
  /** They failed, and would come in with `findByQuote`. */
  readonly canFindByQuote: boolean;
}

/** Reads files: here, or in a process of its own. */
export interface GroupReader {
  readonly read: (group: FileGroup, options: ReadOptions) => Promise<ReadGroup>;
  /** How many groups it may be asked for at a time. */
  readonly ahead: number;
}

/** Reads files in this very process. */
export const readHere: GroupReader = { read: readGroup, ahead: 1 };

/** The largest file with annotations that is taken, in bytes. */
const maxFormatFileBytes = 256 * 1024 * 1024;

/** Reads what belongs together; a failure's sentence names the file. */
export async function readGroup(group: FileGroup, options: ReadOptions): Promise<ReadGroup> {
  const result = await readLoaded(group, options);
  return { result, canFindByQuote: !result.ok && (await wouldComeIn(group, options, result.error)) };
}

/** The main process knows how to read and hardly ever does: all of it is loaded with the first file. */
let reading: Promise<typeof import('../import/index.ts')> | undefined;

async function readLoaded(group: FileGroup, options: ReadOptions): Promise<Result<Incoming>> {
  const loaded = loadGroup(group);
  if (!loaded.ok) return loaded;
  // Here files are known by their names in the selection, which need not be those on the disk.
  const of = <T>(said: Readonly<Record<string, T>> = {}): T | undefined =>
    Object.hasOwn(said, group.name) ? said[group.name] : undefined;
  const otherEncoding = of(options.otherEncodings) ?? options.otherEncoding;
  const take = of(options.takes) ?? options.take;
  reading ??= import('../import/index.ts');
  const { readFiles } = await reading;
  return readFiles(loaded.value, { ...options, otherEncoding, takes: undefined, take });
}

/** Whether a file that was refused for its offsets could be read by the words that it quotes. */
async function wouldComeIn(group: FileGroup, options: ReadOptions, error: AppError): Promise<boolean> {
  if (options.findByQuote || error.code !== 'invariant') return false;
  const read = await readLoaded(group, { ...options, findByQuote: true });
  return read.ok;
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
function load({ name, path, rawPath, bytes, url, title }: SourceFile): Result<LoadedFile> {
  if (path === undefined) return ok({ name, bytes: bytes ?? new Uint8Array(), url, title });
  try {
    // A pipe that waits for a writer must not be waited for.
    const descriptor = openSync(
      rawPath ? Buffer.from(rawPath) : path,
      constants.O_RDONLY | (constants.O_NONBLOCK ?? 0),
    );
    try {
      return loadOpened(name, path, descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    // So says the system of a socket.
    const isSocket = error instanceof Error && 'code' in error && error.code === 'ENXIO';
    return fail('io', isSocket ? notReadable(path) : describeReading(error, path));
  }
}

function notReadable(path: string): string {
  return `“${path}” is not a readable file.`;
}

function loadOpened(name: string, path: string, descriptor: number): Result<LoadedFile> {
  const status = fstatSync(descriptor);
  if (!status.isFile()) return fail('io', notReadable(path));
  const limit = formatFileEndings.includes(endingOf(name)) ? maxFormatFileBytes : maxDocumentBytes;
  if (status.size > limit) {
    return fail(
      'unsupported',
      `“${path}” is larger than ${limit / 1024 / 1024} MiB, the limit for one file.`,
    );
  }
  return ok({ name: basename(path).toWellFormed(), bytes: readFileSync(descriptor) });
}

/** Endings of files that hold many articles. */
const formatFileEndings: readonly string[] = ['.json', '.jsonl', '.qdpx', '.xmi', '.csv', '.tsv', '.zip'];
