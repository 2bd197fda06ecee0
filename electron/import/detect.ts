import { extname } from 'node:path';
import { folderExtensions } from './index.ts';

/** Whether a file in a folder is one of those that are imported with it. */
export function isTakenFromFolder(path: string): boolean {
  return folderExtensions.includes(extname(path).toLowerCase());
}

/** The endings that are taken from folders, for a sentence. */
export function takenFromFolders(): string {
  return folderExtensions.join(' or ');
}
