import { counted, numeral } from '../../../shared/text/counting.ts';

/** A file in a mail. */
export interface NamedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** How many files are named, and how many UTF-16 code units of their names. */
const maxNamed = 10;
const maxNameLength = 200;

/** Says that files were left out, with their names and sizes; nothing where there are none. */
export function filesLeftOut(files: readonly NamedFile[], noun: string): readonly string[] {
  if (files.length === 0) return [];
  const named = files
    .slice(0, maxNamed)
    .map(({ name, size }) => `${name.slice(0, maxNameLength).toWellFormed()} (${sizeInWords(size)})`);
  const more = files.length > maxNamed ? ` and ${numeral(files.length - maxNamed)} more` : '';
  const verb = files.length === 1 ? 'was' : 'were';
  return [`${counted(files.length, noun)} ${verb} left out: ${named.join(', ')}${more}.`];
}

function sizeInWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  if (bytes < 1_000_000) return `${numeral(Math.round(bytes / 1000))} kB`;
  return `${numeral(Math.round(bytes / 100_000) / 10)} MB`;
}
