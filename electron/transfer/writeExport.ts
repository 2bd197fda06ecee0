import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EncodedFile } from '../../shared/formats/format.ts';
import { writeFileAtomic } from './writeFile.ts';

/**
 * Writes an export to a path: one file as a file, several into a folder of that name. Each file is whole or not there.
 * Throws `Refusal` ('io') naming the path.
 */
export function writeExport(path: string, files: readonly EncodedFile[]): void {
  const [only] = files;
  if (files.length === 1 && only) {
    writeFileAtomic(path, only.content);
    return;
  }
  for (const { name, content } of files) {
    const target = join(path, name);
    mkdirSync(dirname(target), { recursive: true });
    writeFileAtomic(target, content);
  }
}
