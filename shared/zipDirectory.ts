import { strFromU8 } from 'fflate/browser';

/** One file of an archive, not yet unpacked. */
export interface ZipEntry {
  readonly name: string;
  /** Its bytes as they are in the archive. */
  readonly data: Uint8Array;
  readonly isStored: boolean;
  /** How many bytes it declares to unpack to. */
  readonly size: number;
}

/** An archive, or a file in it, that ends too early. */
export class Damaged extends Error {}

/** A reason for leaving an archive alone: the middle of a sentence. */
export class Refused extends Error {}

/**
 * The files of a zip archive by its central directory (APPNOTE.TXT 6.3.10), without its folders. An archive that different
 * programs could read in different ways is not read at all: where a file says something else of itself than the directory
 * does, two files share bytes, a stored one has two sizes, a name occurs twice or leads out, or the directory does not end
 * where it says. Throws `Refused`, or `Damaged` where there is no directory.
 */
export function readDirectory(bytes: Uint8Array, maxFiles: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  if (end.count > maxFiles) throw new Refused('contains too many files');
  const entries: PlacedEntry[] = [];
  let at = end.directory;
  for (let count = 0; count < end.count; count += 1) {
    const { entry, next } = readEntry(view, at, end.directory);
    entries.push(entry);
    at = next;
  }
  if (at > end.at) throw new Refused(broken);
  refuseNames(entries);
  refuseOverlaps(entries);
  return entries.filter(({ name }) => !name.endsWith('/'));
}

interface PlacedEntry extends ZipEntry {
  /** Where its header begins and its data ends, in the archive. */
  readonly start: number;
  readonly end: number;
}

const signatures = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;
const longestComment = 0xffff;
const endLength = 22;
const broken = 'has a directory that does not fit its files';

/** The record at the end of an archive, behind which there is at most a comment. */
function findEnd(view: DataView): {
  readonly at: number;
  readonly count: number;
  readonly directory: number;
} {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    if (at + endLength + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const directory = view.getUint32(at + 16, true);
    // Numbers that do not fit (“zip64”) belong to archives that are larger than any that is read.
    if (count === 0xffff) throw new Refused('contains too many files');
    const isWhole = view.getUint16(at + 4, true) === 0 && view.getUint16(at + 8, true) === count;
    if (!isWhole || directory + view.getUint32(at + 12, true) > at) throw new Refused(broken);
    return { at, count, directory };
  }
  throw new Damaged();
}

function readEntry(
  view: DataView,
  at: number,
  directory: number,
): { readonly entry: PlacedEntry; readonly next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== signatures.entry) throw new Refused(broken);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const start = view.getUint32(at + 42, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw new Refused(broken);
  const rawName = bytesIn(view, at + 46, nameEnd);
  const name = strFromU8(rawName, (flags & utf8Flag) === 0);
  const said = `contains “${name.slice(0, 80)}”, which`;
  if ((flags & lockedFlag) !== 0) throw new Refused(`${said} is locked with a password`);
  if (method !== stored && method !== deflated) throw new Refused(`${said} is packed in an unusual way`);
  const file = readFileHeader(view, start, directory);
  const isSame =
    file.method === method &&
    isSameBytes(file.name, rawName) &&
    [
      [file.packed, packed],
      [file.size, size],
    ].every(([here, there]) => here === there || (here === 0 && (flags & sizesBehindFlag) !== 0));
  if (!isSame) throw new Refused(`${said} has two names or sizes`);
  if (method === stored && packed !== size) throw new Refused(`${said} has two sizes`);
  const end = file.dataStart + packed;
  if (end > directory) throw new Refused(broken);
  const data = bytesIn(view, file.dataStart, end);
  return { entry: { name, data, isStored: method === stored, size, start, end }, next };
}

const stored = 0;
const deflated = 8;
const lockedFlag = 1;
/** The sizes are behind the data, for the writer did not know them before. */
const sizesBehindFlag = 8;
const utf8Flag = 0x800;

interface FileHeader {
  readonly method: number;
  readonly name: Uint8Array;
  readonly packed: number;
  readonly size: number;
  readonly dataStart: number;
}

/** What a file says of itself, in front of its data. */
function readFileHeader(view: DataView, at: number, directory: number): FileHeader {
  if (at + 30 > directory || view.getUint32(at, true) !== signatures.file) throw new Refused(broken);
  const nameEnd = at + 30 + view.getUint16(at + 26, true);
  const dataStart = nameEnd + view.getUint16(at + 28, true);
  if (dataStart > directory) throw new Refused(broken);
  const sizes = { packed: view.getUint32(at + 18, true), size: view.getUint32(at + 22, true) };
  const isLong = sizes.packed === 0xffffffff && sizes.size === 0xffffffff;
  return {
    method: view.getUint16(at + 8, true),
    name: bytesIn(view, at + 30, nameEnd),
    ...(isLong ? longSizes(view, nameEnd, dataStart, sizes) : sizes),
    dataStart,
  };
}

/** Writers that do not know how large a file is going to be leave room for large numbers (“zip64”) in a field of its header. */
function longSizes<Sizes extends Pick<FileHeader, 'packed' | 'size'>>(
  view: DataView,
  start: number,
  end: number,
  otherwise: Sizes,
): Pick<FileHeader, 'packed' | 'size'> {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1 || view.getUint16(at + 2, true) < 16 || at + 20 > end) continue;
    return {
      size: Number(view.getBigUint64(at + 4, true)),
      packed: Number(view.getBigUint64(at + 12, true)),
    };
  }
  return otherwise;
}

function refuseNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const shown = `“${name.slice(0, 80)}”`;
    if (leadsOut(name)) throw new Refused(`contains a file whose name points outside it (${shown})`);
    // Some programs that unpack it do not tell case apart.
    if (seen.has(name.toLowerCase())) throw new Refused(`contains ${shown} twice`);
    seen.add(name.toLowerCase());
  }
}

function leadsOut(name: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0');
}

function refuseOverlaps(entries: readonly PlacedEntry[]): void {
  let reached = 0;
  for (const { name, start, end } of entries.toSorted((a, b) => a.start - b.start)) {
    if (start < reached)
      throw new Refused(`contains “${name.slice(0, 80)}”, which shares its data with another file`);
    reached = end;
  }
}

function bytesIn(view: DataView, start: number, end: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, end - start);
}

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
