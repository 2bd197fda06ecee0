import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { isTakenFromFolder } from '../import/detect.ts';
import { explainFailure } from '../store/db/failures.ts';

/** A file that is to be imported: on the disk, or in memory because it was pasted. */
export interface SourceFile {
  /** As reports name it: its path inside of the folder that was chosen, with `/`, or its own name. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly path?: string;
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

/** Finds files, and in folders (in the order of the names) whatever there can be imported; hidden files never. */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found = await Promise.all(paths.map(findAt));
  return {
    files: found.flatMap(({ files }) => files),
    skipped: found.flatMap(({ skipped }) => skipped),
    failed: found.flatMap(({ failed }) => failed),
  };
}

async function findAt(path: string): Promise<FoundFiles> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return await findIn(path);
    return { files: [{ name: nameOf(path), size: status.size, path }], skipped: [], failed: [] };
  } catch (error) {
    return { files: [], skipped: [], failed: [failure(error, path)] };
  }
}

async function findIn(folder: string): Promise<FoundFiles> {
  const failed: FailedFile[] = [];
  const paths = await walk(folder, failed);
  const taken = paths.filter(isTakenFromFolder);
  const left = paths.filter((path) => !isTakenFromFolder(path));
  if (taken.length === 0 && failed.length === 0) {
    failed.push({
      file: basename(folder),
      sentence: `“${folder}” contains nothing that can be imported: no text, web page, PDF, Word document, e-mail, table or file of annotations.`,
    });
  }
  const sized = await Promise.all(taken.map(sizeOf));
  return {
    files: sized.map(({ path, size }) => ({ name: nameOf(path, folder), size, path })),
    skipped: left.length === 0 ? [] : [describeLeft(folder, left)],
    failed,
  };
}

/** Every file below a folder. Links to folders are not followed: they may lead round in a circle. */
async function walk(folder: string, failed: FailedFile[]): Promise<readonly string[]> {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    try {
      const entries = await readdir(next, { withFileTypes: true });
      const names = new Set(entries.map(({ name }) => name));
      for (const entry of entries) {
        if (entry.name.startsWith('.') || isOfPage(entry, names)) continue;
        const path = join(next, entry.name);
        if (entry.isDirectory()) folders.push(path);
        else files.push(path);
      }
    } catch (error) {
      failed.push(failure(error, next));
    }
  }
  return files.sort();
}

/** True for the folder of pictures, styles and frames that a browser puts beside a page that it saves. */
function isOfPage(entry: Dirent, names: ReadonlySet<string>): boolean {
  const page = /^(.+)_files$/.exec(entry.name)?.[1];
  return page !== undefined && entry.isDirectory() && (names.has(`${page}.html`) || names.has(`${page}.htm`));
}

/** A file that has just gone has no size; reading it is going to say so. */
async function sizeOf(path: string): Promise<{ readonly path: string; readonly size: number }> {
  try {
    return { path, size: (await stat(path)).size };
  } catch {
    return { path, size: 0 };
  }
}

function nameOf(path: string, folder?: string): string {
  const name = folder === undefined ? basename(path) : relative(folder, path).split(sep).join('/');
  return name.toWellFormed();
}

function describeLeft(folder: string, paths: readonly string[]): string {
  const shown = paths.slice(0, 5).map((path) => `“${basename(path)}”`);
  const more = paths.length > shown.length ? ` and ${paths.length - shown.length} more` : '';
  return `Skipped in “${folder}” (unsupported file types): ${shown.join(', ')}${more}.`;
}

function failure(error: unknown, path: string): FailedFile {
  return { file: basename(path), sentence: describeReading(error, path) };
}

/** Says in a sentence why a path cannot be read. */
export function describeReading(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM')
    return `“${path}” cannot be read: you do not have permission to open it.`;
  return explainFailure(error, path)?.message ?? `“${path}” cannot be read (${code || String(error)}).`;
}
