import { isUtf8 } from 'node:buffer';
import { type Dirent, existsSync, lstatSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { isTakenFromFolder } from '../import/detect.ts';
import { explainFailure } from '../store/db/failures.ts';
import { databaseName } from '../store/db/location.ts';

/** A file that is to be imported: on the disk, or in memory because it was pasted. */
export interface SourceFile {
  /** As reports name it: its path inside of the folder that was chosen, with `/`, or its own name. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly path?: string;
  /** The bytes of a path that is not UTF-8, as Linux allows: `path` shows it with U+FFFD, and only these open it. */
  readonly rawPath?: Uint8Array;
  readonly bytes?: Uint8Array;
  /** Where a page came from that was pasted, and what the person called it. */
  readonly url?: string;
  readonly title?: string;
}

/** What paths lead to. */
export interface FoundFiles {
  readonly files: readonly SourceFile[];
  /** What was left alone in the folders, in sentences. */
  readonly skipped: readonly string[];
  readonly failed: readonly FailedFile[];
}

/** A file that is not in, and why, in a sentence that names it. */
export interface FailedFile {
  readonly file: string;
  readonly sentence: string;
}

/**
 * Finds files, and in folders (in the order of the names) whatever there can be imported; hidden files never, and nothing
 * outside of the folder that a link in it leads to: a folder from a stranger must not read other files.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found = await Promise.all(paths.map(findAt));
  return {
    files: found.flatMap(({ files }) => files),
    skipped: found.flatMap(({ skipped }) => skipped),
    failed: found.flatMap(({ failed }) => failed),
  };
}

/** A path as it is shown, and its bytes where they say more. */
interface Path {
  readonly shown: string;
  readonly raw?: Buffer;
}

async function findAt(path: string): Promise<FoundFiles> {
  const found = await Promise.all((await namesakes(path)).map(findAtPath));
  return {
    files: found.flatMap(({ files }) => files),
    skipped: found.flatMap(({ skipped }) => skipped),
    failed: found.flatMap(({ failed }) => failed),
  };
}

/** What a path may mean whose bytes were lost on the way here, as they are in arguments: everything that is shown like it. */
async function namesakes(path: string): Promise<readonly Path[]> {
  if (!path.includes('\ufffd')) return [{ shown: path }];
  const name = basename(path);
  const found = await Promise.all(
    (await namesakes(dirname(path))).map(async (folder) => {
      if (!name.includes('\ufffd')) return [below(folder, Buffer.from(name))];
      const names = await readdir(opened(folder), { encoding: 'buffer' }).catch((): Buffer[] => []);
      return names.filter((candidate) => candidate.toString() === name).map((one) => below(folder, one));
    }),
  );
  return found.flat().length === 0 ? [{ shown: path }] : found.flat();
}

async function findAtPath(path: Path): Promise<FoundFiles> {
  try {
    const status = await stat(opened(path));
    if (status.isDirectory()) return await findIn(path);
    return { files: [toFile(path, nameOf(path.shown), status.size)], skipped: [], failed: [] };
  } catch (error) {
    return { files: [], skipped: [], failed: [failure(error, path.shown)] };
  }
}

async function findIn(folder: Path): Promise<FoundFiles> {
  const failed: FailedFile[] = [];
  const { files: taken, ...left } = await walk(folder, failed);
  if (taken.length === 0 && failed.length === 0) {
    failed.push({
      file: basename(folder.shown),
      sentence: existsSync(join(folder.shown, databaseName))
        ? `“${folder.shown}” is a workspace: open it with Open Another Workspace in the File menu.`
        : `“${folder.shown}” contains nothing that can be imported: no text, web page, PDF, Word document, e-mail, table or file of annotations.`,
    });
  }
  const sizes = await Promise.all(taken.map(sizeOf));
  return {
    files: taken.map((path, index) => toFile(path, nameOf(path.shown, folder.shown), sizes[index] ?? 0)),
    skipped: [
      ...describeLeft(folder.shown, 'unsupported file types', left.unsupported),
      ...describeLeft(folder.shown, 'links out of this folder', left.outside),
      ...describeLeft(folder.shown, 'not regular files', left.special),
    ],
    failed,
  };
}

/** What a path in a folder is: `files` can be imported. */
type Kind = 'files' | 'unsupported' | 'outside' | 'special';

/** Everything below a folder. Links to folders are not followed: they may lead round in a circle. */
async function walk(folder: Path, failed: FailedFile[]): Promise<Readonly<Record<Kind, readonly Path[]>>> {
  const found: Record<Kind, Path[]> = { files: [], unsupported: [], outside: [], special: [] };
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    try {
      const entries = await readdir(opened(next), { withFileTypes: true, encoding: 'buffer' });
      const names = new Set(entries.map(({ name }) => name.toString()));
      for (const entry of entries) {
        const name = entry.name.toString();
        if (name.startsWith('.') || (entry.isDirectory() && isOfPage(name, names))) continue;
        const path = below(next, entry.name);
        if (entry.isDirectory()) folders.push(path);
        else found[await kindOf(entry, path, folder)].push(path);
      }
    } catch (error) {
      failed.push(failure(error, next.shown));
    }
  }
  for (const paths of Object.values(found))
    paths.sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
  return found;
}

async function kindOf(entry: Dirent<Buffer>, path: Path, folder: Path): Promise<Kind> {
  if (!isTakenFromFolder(path.shown)) return 'unsupported';
  if (entry.isFile()) return 'files';
  if (!entry.isSymbolicLink()) return 'special';
  const real = (one: Path): Promise<Buffer> => realpath(opened(one), { encoding: 'buffer' });
  try {
    const target = await real(path);
    if (!isInside(target, await real(folder))) return 'outside';
    return (await stat(target)).isFile() ? 'files' : 'special';
  } catch {
    // It leads nowhere: reading it is going to say so.
    return 'files';
  }
}

/** Whether a path lies in a folder, both without links. */
export function isInside(path: Buffer, folder: Buffer): boolean {
  // One character for each byte: paths that are not UTF-8 stay what they are.
  const way = relative(folder.toString('latin1'), path.toString('latin1'));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function below(folder: Path, name: Buffer): Path {
  const shown = join(folder.shown, name.toString());
  if (!folder.raw && isUtf8(name)) return { shown };
  return { shown, raw: Buffer.concat([folder.raw ?? Buffer.from(folder.shown), Buffer.from(sep), name]) };
}

/** What opens a path. */
function opened({ shown, raw }: Path): string | Buffer {
  return raw ?? shown;
}

function toFile({ shown, raw }: Path, name: string, size: number): SourceFile {
  return { name, size, path: shown, ...(raw && { rawPath: raw }) };
}

/** True for the folder of pictures, styles and frames that a browser puts beside a page that it saves. */
function isOfPage(name: string, names: ReadonlySet<string>): boolean {
  const page = /^(.+)_files$/.exec(name)?.[1];
  return page !== undefined && (names.has(`${page}.html`) || names.has(`${page}.htm`));
}

/** A file that has just gone has no size; reading it is going to say so. */
async function sizeOf(path: Path): Promise<number> {
  try {
    return (await stat(opened(path))).size;
  } catch {
    return 0;
  }
}

function nameOf(path: string, folder?: string): string {
  const name = folder === undefined ? basename(path) : relative(folder, path).split(sep).join('/');
  return name.toWellFormed();
}

function describeLeft(folder: string, what: string, paths: readonly Path[]): readonly string[] {
  if (paths.length === 0) return [];
  const shown = paths.slice(0, 5).map((path) => `“${basename(path.shown)}”`);
  const more = paths.length > shown.length ? ` and ${paths.length - shown.length} more` : '';
  return [`Skipped in “${folder}” (${what}): ${shown.join(', ')}${more}.`];
}

function failure(error: unknown, path: string): FailedFile {
  return { file: basename(path), sentence: describeReading(error, path) };
}

/** Says in a sentence why a path cannot be read. */
export function describeReading(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM')
    return `“${path}” cannot be read: you do not have permission to open it.`;
  if (code === 'ELOOP') return `“${path}” is a link that leads back to itself: open the file itself.`;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return isLink(path)
      ? `“${path}” is a link to something that does not exist: open the file itself.`
      : `“${path}” does not exist.`;
  }
  return explainFailure(error, path)?.message ?? `“${path}” cannot be read (${code || String(error)}).`;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
