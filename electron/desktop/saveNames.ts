import type { FileFilter } from 'electron';

/** A dialog of the system must not hide what a person looks for. */
export const allFiles: FileFilter = { name: 'All files', extensions: ['*'] };

/**
 * The ending of a file’s name (“.csv”, “.glossator.json”) as the system’s dialogs filter by it: its last part, without the dot. (Node’s
 * `extname` takes “.csv” for a name without any.)
 */
export function dialogExtension(ending: string): string {
  return ending.slice(ending.lastIndexOf('.') + 1);
}

/** What the dialog shows where a file with this ending is saved: files like it, or all of them. */
export function saveFilters(kind: string, ending: string): readonly [FileFilter, ...FileFilter[]] {
  return ending === '' ? [allFiles] : [{ name: kind, extensions: [dialogExtension(ending)] }, allFiles];
}

/**
 * A path from the dialog with the ending of its format, which not every system adds: one that was typed stays (“notes.txt”), half
 * of one is completed (“report.glossator”), and what only looks like one (“Kursk 27.11”, “Mr. Smith”) is left in the name.
 */
export function withEnding(path: string, ending: string): string {
  const name = path.replace(/\.+$/, '');
  if (ending === '' || name.toLowerCase().endsWith(ending)) return path;
  const typed = /\.[a-z][a-z0-9]{0,9}$/i.exec(name)?.[0].toLowerCase() ?? '';
  if (typed === '') return `${name}${ending}`;
  return ending.startsWith(`${typed}.`) ? `${name}${ending.slice(typed.length)}` : path;
}
