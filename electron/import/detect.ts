import { extname } from 'node:path';
import type { Format } from '../../shared/formats/common/format.ts';
import { jsonHead } from '../../shared/formats/common/jsonHead.ts';
import { findFormat, formats } from '../../shared/formats/index.ts';
import { findNotRead, findUnreadAnnotations, type NotRead } from './notRead.ts';
import type { DocumentReader } from './reader.ts';
import { documentReaders, findReader, readerFor } from './readers.ts';
import { zipKind } from './zipKind.ts';

/** What a file is taken for; `unknown` says in words what it is that cannot be read, and what a person can do instead. */
export type Kind =
  | { readonly kind: 'format'; readonly format: Format }
  | { readonly kind: 'document'; readonly reader: DocumentReader }
  | ({ readonly kind: 'unknown' } & NotRead);

/** How much of a file says what it is, in bytes. */
const headLength = 4096;
const jsonHeadLength = 1024 * 1024;

/** The names that `--format` may have: of formats that carry annotations and of kinds of documents. */
export function isReadable(name: string): boolean {
  return findFormat(name)?.decode !== undefined || findReader(name) !== undefined;
}

/**
 * What a file is: what a person said (`wish`), else what its name and its first bytes say. Of several formats with one
 * ending that counts which recognises the file; a kind of documents goes before a format that only has the ending.
 */
export function detect(bytes: Uint8Array, name: string, wish?: string): Kind {
  if (wish !== undefined) return wished(wish);
  const ending = endingOf(name);
  const packed = inZip(bytes);
  if (packed) return packed;
  const head = headOf(bytes);
  const candidates = candidatesFor(ending);
  const known = candidates.find((format) => name.toLowerCase().endsWith(format.extension) && isNamed(format));
  const sure = known ?? candidates.find((format) => format.recognises?.(head));
  if (sure) return { kind: 'format', format: sure };
  const named =
    documentReaders.find(({ isUnmistakable }) => isUnmistakable?.(bytes.subarray(0, headLength), bytes)) ??
    documentReaders.find(({ extensions }) => extensions.includes(ending));
  if (named) return { kind: 'document', reader: named };
  // Recogito and Hypothesis write Web Annotations into a .json; a list of those is no table of articles.
  const guessed = formats.find((format) => format.decode && format.recognises?.(head));
  if (guessed) return { kind: 'format', format: guessed };
  const unread = findUnreadAnnotations(head);
  if (unread) return { kind: 'unknown', ...unread };
  const reader = documentReaders.find(({ recognises }) => recognises?.(bytes.subarray(0, headLength), bytes));
  if (reader) return { kind: 'document', reader };
  // A companion such as the .txt of brat says nothing by itself.
  const only = candidates.find((format) => ownEndings(format).includes(ending));
  if (only) return { kind: 'format', format: only };
  const notRead = findNotRead(bytes, ending);
  if (notRead) return { kind: 'unknown', ...notRead };
  return { kind: 'document', reader: readerFor(name, bytes) ?? plainText() };
}

/** The beginning of a file as text; of JSON so much that the keys behind a long text are in it. */
function headOf(bytes: Uint8Array): string {
  const textOf = (length: number): string =>
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, length)).toString();
  const head = textOf(headLength);
  return /^\ufeff?\s*[[{]/.test(head) ? jsonHead(textOf(jsonHeadLength)) : head;
}

function wished(wish: string): Kind {
  const format = findFormat(wish);
  if (format?.decode) return { kind: 'format', format };
  const reader = findReader(wish);
  return reader
    ? { kind: 'document', reader }
    : { kind: 'unknown', what: `not a ${wish} file`, instead: 'name another kind' };
}

/** What a zip archive is by what is in it, which no name changes; null for one of any files and for all that is none. */
function inZip(bytes: Uint8Array): Kind | null {
  const packed = zipKind(bytes);
  if (packed === null || packed === 'zip') return null;
  const format = findFormat(packed);
  if (format?.decode) return { kind: 'format', format };
  const reader =
    documentReaders.find(({ id, extensions }) => id === packed || extensions.includes(`.${packed}`)) ??
    documentReaders.find(({ recognises }) => recognises?.(bytes.subarray(0, headLength), bytes));
  if (reader) return { kind: 'document', reader };
  const notRead = findNotRead(bytes, '');
  return notRead && { kind: 'unknown', ...notRead };
}

function plainText(): DocumentReader {
  const reader = findReader('text');
  if (!reader) throw new Error('There is no reader of plain text.');
  return reader;
}

/** Whether a file of this name may be one of a format that carries annotations; that of plain text, say, is none. */
export function mayBeFormat(name: string): boolean {
  const ending = endingOf(name);
  return (
    formats.some((format) => format.decode && ownEndings(format).includes(ending)) ||
    !documentReaders.some(({ extensions }) => extensions.includes(ending))
  );
}

/** `.glossator.json` says more than `.json`. */
function isNamed({ extension }: Format): boolean {
  return extension.lastIndexOf('.') > 0;
}

/** The formats whose files belong together. */
export const companionFormats: readonly Format[] = formats.filter(
  ({ decode, companions }) => decode && companions,
);

/** Whether a file in a folder is one of those that are imported with it. */
export function isTakenFromFolder(path: string): boolean {
  return folderEndings.has(endingOf(path)) || packedArchive.test(path);
}

/** The last ending of a file's name, with its dot, in lower case. */
export function endingOf(name: string): string {
  return name.startsWith('.') && name.lastIndexOf('.') === 0 ? name : extname(name).toLowerCase();
}

const candidates = new Map<string, readonly Format[]>();

/** The formats that a file with this ending may be of. */
function candidatesFor(ending: string): readonly Format[] {
  const known = candidates.get(ending);
  if (known) return known;
  const found = formats.filter((format) => format.decode && endingsOf(format).includes(ending));
  // Nearly any ending may come; those of formats are few.
  if (found.length > 0) candidates.set(ending, found);
  return found;
}

function endingsOf(format: Format): readonly string[] {
  const { companions = [], sharedExtensions = [] } = format;
  return [...ownEndings(format), ...companions, ...sharedExtensions];
}

/** Endings that say what a file is where no reader of documents has them. */
function ownEndings({ extension, otherExtensions = [] }: Format): readonly string[] {
  return [endingOf(extension), ...otherExtensions];
}

/** Their endings have two parts. */
const packedArchive = /\.w?arc\.gz$/i;

const folderEndings: ReadonlySet<string> = new Set([
  // Feeds are often saved under this name.
  '.xml',
  ...documentReaders.flatMap(({ extensions }) => extensions),
  ...formats
    .filter(({ decode }) => decode)
    .flatMap((format) => [...ownEndings(format), ...(format.companions ?? [])]),
]);
