import { basename } from 'node:path';
import { maxDocumentBytes } from '../../shared/limits.ts';
import { Refusal } from '../../shared/result.ts';
import type { Selection } from '../../shared/transfer/importing.ts';
import type { FailedFile, FoundFiles, SourceFile } from './findFiles.ts';

/** What was chosen, dropped, pasted or handed over: a path, something that is not a file on the disk, or what cannot be read at all. */
export type Granted =
  | string
  | FailedFile
  | (Pick<SourceFile, 'name' | 'title' | 'url'> & { readonly bytes: Uint8Array });

/** How many selections are kept: a page that has gone on to another one hardly comes back to those before. */
const maxSelections = 16;

/** How much of what is on no disk is kept, in bytes: the last that was pasted, and what else fits beside it. */
const maxKeptBytes = maxDocumentBytes;

/**
 * What the page may import: it knows tokens, and only this side knows the paths. The files of a folder are those that
 * were there when it was chosen.
 */
export function makeSelections() {
  const selections = new Map<string, FoundFiles>();
  let count = 0;

  /** Forgets older ones, so that neither their number nor their size grows for as long as the window is open. */
  const makeRoom = () => {
    let bytes = 0;
    for (const [index, [token, { files }]] of [...selections].toReversed().entries()) {
      bytes += bytesInMemory(files);
      if (index >= maxSelections || (index > 0 && bytes > maxKeptBytes)) selections.delete(token);
    }
  };

  return {
    /** Notes down what may be imported. */
    async add(granted: readonly Granted[]): Promise<Selection> {
      const paths = granted.filter((item) => typeof item === 'string');
      const others = granted.filter((item) => typeof item !== 'string');
      const inMemory = others.filter((item) => 'bytes' in item);
      const refused = others.filter((item) => 'sentence' in item);
      // Loaded only then, with all formats and readers: no start waits for them.
      const { findFiles } = await import('./findFiles.ts');
      const found = await findFiles(paths);
      const files: readonly SourceFile[] = [
        ...found.files,
        ...inMemory.map((file) => ({ ...file, size: file.bytes.byteLength })),
      ];
      count += 1;
      const token = `selection-${count}`;
      selections.set(token, { ...found, files, failed: [...found.failed, ...refused] });
      makeRoom();
      return {
        token,
        names: granted.slice(0, 10).map(nameOf),
        files: files.length,
        bytes: files.reduce((sum, { size }) => sum + size, 0),
      };
    },

    /** Forgets what was pasted, once it is in; files can still be read again. */
    forgetPasted(token: string): void {
      if (bytesInMemory(selections.get(token)?.files ?? []) > 0) selections.delete(token);
    },

    /** Throws `Refusal` when the token stands for nothing any more. */
    get(token: string): FoundFiles {
      const found = selections.get(token);
      if (found) return found;
      throw new Refusal('not-found', 'These files were chosen too long ago: choose them again.');
    },
  };
}

function nameOf(item: Granted): string {
  if (typeof item === 'string') return basename(item);
  return 'bytes' in item ? item.name : item.file;
}

function bytesInMemory(files: readonly SourceFile[]): number {
  return files.reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0);
}

export type Selections = ReturnType<typeof makeSelections>;
