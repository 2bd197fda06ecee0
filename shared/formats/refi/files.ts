import { strFromU8, strToU8 } from 'fflate/browser';
import { fail, ok, type Result } from '../../result.ts';
import { unzip } from '../../unzip.ts';
import { childrenOf, readXml, type XmlElement } from '../common/readXml.ts';
import { ownEntry, projectEntry } from './parts.ts';

/** Deeper than any project: codes in codes are what nests. */
const maxDepth = 200;

/** The files of a project by their names in lower case, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A project with those of its files that its texts are in. */
export interface Opened {
  readonly root: XmlElement;
  readonly files: Files;
}

/**
 * Opens a project: an archive, or its `project.qde` alone. Fails with the end of a sentence for a codebook, which has no
 * texts, and for what is not a project at all.
 */
export function openProject(bytes: Uint8Array): Result<Opened> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive) return readRoot(bytes, new Map());
  const entries = unzip(bytes, (name) => /\.qde$/i.test(name) || keyOf(name) === ownEntry);
  if (!entries.ok) return fail(entries.error.code, `it ${entries.error.message}`);
  const files = withKeys(entries.value);
  const written = files.get(projectEntry) ?? [...files].find(([name]) => name.endsWith('.qde'))?.[1];
  if (!written) return fail('invalid-input', `it is not a project: it does not contain “${projectEntry}”`);
  const opened = readRoot(written, files);
  if (!opened.ok) return opened;
  const wanted = new Set(pathsIn(opened.value.root).map((path) => baseOf(keyOf(path))));
  const texts = unzip(bytes, (name) => wanted.has(baseOf(keyOf(name))));
  if (!texts.ok) return fail(texts.error.code, `it ${texts.error.message}`);
  return ok({ root: opened.value.root, files: new Map([...files, ...withKeys(texts.value)]) });
}

function readRoot(bytes: Uint8Array, files: Files): Result<Opened> {
  const xml = decodeText(bytes);
  if (xml === null) return fail('decode', `“${projectEntry}” is neither UTF-8 nor UTF-16`);
  const read = readXml(xml.replace(/^(<\?xml[^>]*?) encoding=(["'])[^"']*\2/, '$1'), maxDepth);
  if (!read.ok) return fail(read.error.code, `“${projectEntry}”, ${read.error.message}`);
  const { name } = read.value;
  if (name === 'CodeBook')
    return fail(
      'unsupported',
      'it is a codebook, which contains no texts: export the project as .qdpx instead',
    );
  if (name !== 'Project')
    return fail('invalid-input', `“${projectEntry}” is not a project: its root is “${name}”`);
  return ok({ root: read.value, files });
}

/** The paths of all plain texts that a project names. */
function pathsIn(element: XmlElement): readonly string[] {
  const own = element.attributes.get('plainTextPath');
  const inside = element.children.flatMap(pathsIn);
  return own === undefined ? inside : [own, ...inside];
}

/**
 * The file that a path of a project means. The standard writes `internal://name` for what is in the folder `sources`;
 * programs leave that out, name the folder, or write capitals. What a path outside the archive names may have been packed
 * all the same; undefined where it has not.
 */
function fileAt(path: string, files: Files): Uint8Array | undefined {
  const key = isOutside(path) ? baseOf(keyOf(path)) : keyOf(path);
  const inSources = key.replace(/^sources\//, '');
  const found = files.get(`sources/${inSources}`) ?? files.get(key);
  if (found) return found;
  const alike = [...files].filter(([name]) => baseOf(name) === baseOf(key));
  return alike.length === 1 ? alike[0]?.[1] : undefined;
}

/** Whether a path leads out of the archive: to the disk of who exported it, or to a folder beside the project. */
function isOutside(path: string): boolean {
  return /^(?:relative|absolute|file|https?):\/\/|^[a-z]:[\\/]|^[\\/]/i.test(path);
}

function keyOf(path: string): string {
  const plain = path
    .replace(/^internal:\/*/i, '')
    .replaceAll('\\', '/')
    .replace(/^\.\//, '');
  return unescaped(plain).toLowerCase();
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function baseOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

function withKeys(entries: Files): Files {
  return new Map([...entries].map(([name, content]) => [keyOf(name), content]));
}

/** The text of a source or a note; undefined where there is none, null where it cannot be decoded. */
export function textOf(source: XmlElement, files: Files): string | null | undefined {
  const [content] = childrenOf(source, 'PlainTextContent');
  if (content) return content.text;
  const path = source.attributes.get('plainTextPath');
  const file = path === undefined ? undefined : fileAt(path, files);
  return file && decodeText(file);
}

/** Why a source has no text, for a list of them. */
export function whyNoText(source: XmlElement, name: string): string {
  const path = source.attributes.get('plainTextPath');
  const rich = source.attributes.get('richTextPath');
  if (path !== undefined && isOutside(path)) return `${name} (outside the archive, at ${path.slice(0, 200)})`;
  if (path === undefined && rich !== undefined)
    return `${name} (only as ${baseOf(keyOf(rich)).slice(0, 200)}, without its plain text)`;
  return name;
}

/** UTF-8, or UTF-16 with a byte order mark; null for what is neither. */
function decodeText(bytes: Uint8Array): string | null {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) {
    const units: string[] = [];
    const [high, low] = mark === 0xfeff ? [0, 1] : [1, 0];
    for (let at = 2; at + 1 < bytes.length; at += 2)
      units.push(String.fromCharCode((bytes[at + high] ?? 0) * 256 + (bytes[at + low] ?? 0)));
    return units.join('');
  }
  const text = strFromU8(bytes);
  const isWhole = !text.includes('\ufffd') || strToU8(text).length === bytes.length;
  return isWhole ? text.replace(/^\ufeff/, '') : null;
}
