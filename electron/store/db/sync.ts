import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Forces a file, or the names in a folder, to the disk. Windows cannot do this for folders and need not. */
export function syncToDisk(path: string, kind: 'file' | 'folder' = 'file'): void {
  if (kind === 'folder' && process.platform === 'win32') return;
  const descriptor = openSync(path, kind === 'folder' ? 'r' : 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
