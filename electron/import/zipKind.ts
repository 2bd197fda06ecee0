import { unzip } from '../../shared/unzip.ts';

/**
 * What a zip archive is, by the names in it: `docx` and its like are named as the endings that people know; `zip` is an
 * archive of any files, and `ooxml` an Office document of another kind.
 */
export type ZipKind =
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'ooxml'
  | 'odt'
  | 'ods'
  | 'odp'
  | 'opendocument'
  | 'epub'
  | 'qdpx'
  | 'xmi'
  | 'wacz'
  | 'pages'
  | 'numbers'
  | 'key'
  | 'zip';

/**
 * What kind of zip archive a file is, or null for any other file. Only names and, of some, a line that says
 * what it is are looked at, so that the order of the files does not matter; an archive that is cut off or that a reader
 * would refuse is told by what can be seen of it.
 */
export function zipKind(bytes: Uint8Array): ZipKind | null {
  if (!isZip(bytes)) return null;
  const known = kinds.get(bytes);
  if (known) return known;
  const kind = kindOf(bytes, zipNames(bytes));
  kinds.set(bytes, kind);
  return kind;
}

/** Detection asks several readers in turn, and a directory is long. */
const kinds = new WeakMap<Uint8Array, ZipKind>();

function kindOf(bytes: Uint8Array, names: ReadonlySet<string>): ZipKind {
  const has = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name));
  if (names.has('project.qde') || has(/^[^/]+\.qde$/i)) return 'qdpx';
  if (has(/\.xmi$|(?:^|\/)TypeSystem\.xml$|^exportedproject[^/]*\.json$/i)) return 'xmi';
  if (names.has('mimetype') || names.has('META-INF/manifest.xml')) {
    const kind = ofMediaType(readEntry(bytes, 'mimetype') ?? readEntry(bytes, 'META-INF/manifest.xml') ?? '');
    if (kind) return kind;
    if (names.has('content.xml')) return 'odt';
  }
  if (names.has('META-INF/container.xml')) return 'epub';
  // Parts may lie anywhere; only the list of their types says for certain what they are.
  if (names.has('[Content_Types].xml') || names.has('_rels/.rels')) return ofOffice(bytes, names);
  if (names.has('datapackage.json') && has(/^(?:archive|indexes)\//)) return 'wacz';
  if (has(/^(?:Index\/|Index\.zip$|index\.(?:xml|apxl)(?:\.gz)?$)/)) {
    if (has(/^Index\/(?:Slide|MasterSlide)|^index\.apxl/)) return 'key';
    if (has(/^Index\/(?:Document|ViewState)|^Index\.zip$|^index\.xml/))
      return has(/^Index\/Tables\//) && !has(/^Index\/(?:Section|Body)/) ? 'numbers' : 'pages';
  }
  return 'zip';
}

function ofOffice(bytes: Uint8Array, names: ReadonlySet<string>): ZipKind {
  const types = readEntry(bytes, '[Content_Types].xml') ?? '';
  const main =
    /ContentType\s*=\s*["']application\/[^"']*?(word|spreadsheet|presentation|slideshow|excel|powerpoint)[^"']*?main\+xml/i;
  const found = main.exec(types.slice(0, longestTypes))?.[1]?.toLowerCase();
  if (found === 'word') return 'docx';
  if (found === 'spreadsheet' || found === 'excel') return 'xlsx';
  if (found !== undefined) return 'pptx';
  const has = (folder: string): boolean => [...names].some((name) => name.startsWith(folder));
  if (has('word/')) return 'docx';
  if (has('xl/')) return 'xlsx';
  return has('ppt/') ? 'pptx' : 'ooxml';
}

const longestTypes = 200_000;

/** The line that an OpenDocument or e-book begins with (OpenDocument 1.3, part 2, 3.3; EPUB OCF 3.3, 4.3). */
function ofMediaType(line: string): ZipKind | null {
  if (/application\/epub\+zip/.test(line.slice(0, 100))) return 'epub';
  const name = /application\/vnd\.(?:oasis\.opendocument|sun\.xml)\.([a-z]+)/.exec(line)?.[1];
  if (name === undefined) return null;
  if (name === 'text' || name === 'writer') return 'odt';
  if (name === 'spreadsheet' || name === 'calc') return 'ods';
  return name === 'presentation' || name === 'impress' ? 'odp' : 'opendocument';
}

function readEntry(bytes: Uint8Array, name: string): string | undefined {
  const unpacked = unzip(bytes, (candidate) => candidate === name);
  const entry = unpacked.ok ? unpacked.value.get(name) : undefined;
  return entry && Buffer.from(entry.buffer, entry.byteOffset, entry.length).toString('utf8');
}

function isZip(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/** No archive that is read has more files, and the first ones say what it is. */
const mostNames = 20_000;

/** The names in an archive, in its own writing: by its directory (APPNOTE.TXT 6.3.10), or by the heads of its files where that is missing. */
function zipNames(bytes: Uint8Array): ReadonlySet<string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const names = new Set<string>();
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = end === -1 || end + 20 > file.length ? file.length : file.readUInt32LE(end + 16);
  while (names.size < mostNames && at + 46 <= file.length && file.readUInt32LE(at) === 0x02014b50) {
    const length = file.readUInt16LE(at + 28);
    names.add(file.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  if (names.size > 0) return names;
  for (let head = 0; head !== -1 && names.size < mostNames; ) {
    if (head + 30 > file.length) break;
    names.add(file.toString('utf8', head + 30, head + 30 + file.readUInt16LE(head + 26)));
    head = file.indexOf('PK\x03\x04', head + 30, 'latin1');
  }
  return names;
}
