import { chmodSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EncodedFile, Format } from '../../shared/formats/common/format.ts';
import { unfinishedName } from '../store/db/unfinished.ts';
import {
  modeFor,
  newUnfinishedName,
  refuseObstacle,
  syncName,
  withUnfinished,
  writeFileAtomic,
  writeNew,
} from './writeFile.ts';

/**
 * Writes an export to a path: one file as a file, several (or one, where the path is a folder and the format is made of
 * folders) into a folder of that name. Each file is whole or not there, and a new folder is there with all of them or not at all.
 * Throws `Refusal` ('io') naming the path.
 */
export function writeExport(path: string, files: readonly EncodedFile[], layout: Format['layout']): void {
  const [only] = files;
  const isFolder = layout === 'folder' && (files.length !== 1 || isDirectory(path));
  if (only && !isFolder && files.length === 1) writeFileAtomic(path, only.content);
  else if (isDirectory(path)) addToFolder(path, files);
  else makeFolder(path, files);
}

/** All files are written before the first one gets its name. */
function addToFolder(path: string, files: readonly EncodedFile[]): void {
  for (const { name } of files) refuseObstacle(join(path, name));
  const folders = new Set<string>();
  withUnfinished(path, join(path, newUnfinishedName()), (unfinished) => {
    mkdirSync(unfinished, { mode: 0o700 });
    writeInto(unfinished, files, path);
    for (const { name } of files) {
      const target = join(path, name);
      mkdirSync(dirname(target), { recursive: true });
      renameSync(join(unfinished, name), target);
      folders.add(dirname(target));
    }
  });
  for (const folder of folders) syncName(path, folder);
}

function makeFolder(path: string, files: readonly EncodedFile[]): void {
  refuseObstacle(path);
  withUnfinished(path, unfinishedName(path.replace(/[\\/]+$/, '')), (unfinished) => {
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(unfinished, { mode: 0o700 });
    writeInto(unfinished, files, path);
    chmodSync(unfinished, 0o777 & ~process.umask());
    renameSync(unfinished, path);
  });
  syncName(path, dirname(path));
}

function writeInto(unfinished: string, files: readonly EncodedFile[], path: string): void {
  for (const { name, content } of files) {
    const target = join(unfinished, name);
    mkdirSync(dirname(target), { recursive: true });
    writeNew(target, content, modeFor(join(path, name)));
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
