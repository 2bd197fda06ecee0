import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EncodedFile, Format } from '../../shared/formats/common/format.ts';
import { writeFileAtomic } from './writeFile.ts';

/**
 * Writes an export to a path: one file as a file, several (or one, where the path is a folder and the format is made of
 * folders) into a folder of that name. Each file is whole or not there. Throws `Refusal` ('io') naming the path.
 */
export function writeExport(path: string, files: readonly EncodedFile[], layout: Format['layout']): void {
  const [only] = files;
  const isFolder = layout === 'folder' && (files.length !== 1 || isDirectory(path));
  if (only && !isFolder && files.length === 1) {
    writeFileAtomic(path, only.content);
    return;
  }
  mkdirSync(path, { recursive: true });
  for (const { name, content } of files) {
    const target = join(path, name);
    mkdirSync(dirname(target), { recursive: true });
    writeFileAtomic(target, content);
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
