import { posix } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { unzip } from '../../../shared/unzip.ts';
import { elementAt, elementsOf, isElement, parseXml, type XmlElement, xmlText } from '../xmlTree.ts';
import { prefixes } from './names.ts';

/** Where a part says that another one is (ISO/IEC 29500-2, 9.3); `target` is the name of a part, or an address. */
interface Relationship {
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of an office document by their names, without the slash in front. */
export interface Package {
  readonly names: readonly string[];
  /** The XML of a part; undefined where there is no such part. A part is read once. */
  readonly xml: (name: string) => Result<XmlElement> | undefined;
  readonly bytes: (name: string) => Uint8Array | undefined;
  /** The relationships of a part by their ids, of the whole package for ''. */
  readonly relationships: (name: string) => ReadonlyMap<string, Relationship>;
  readonly mediaType: (name: string) => string | undefined;
}

/** Opens an office document; fails with the end of a sentence. Pictures and fonts in it are not unpacked. */
export function openPackage(bytes: Uint8Array): Result<Package> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return openFlat(bytes);
  const names: string[] = [];
  const unpacked = unzip(bytes, (name) => {
    names.push(name);
    return !/\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|svg|odttf|ttf|bin|vml~|mp[34]|wav|avi|mov)$/i.test(
      name,
    );
  });
  if (!unpacked.ok) return unpacked;
  const byName = new Map([...unpacked.value].map(([name, content]) => [name.toLowerCase(), content]));
  return ok(
    makePackage(
      names,
      (name) => byName.get(name),
      (content) => parseXml(content, prefixes),
    ),
  );
}

/** An office document as one file of XML (“Flat OPC”), and Word's own XML of 2003, which is its text alone. */
function openFlat(bytes: Uint8Array): Result<Package> {
  const root = parseXml(bytes, prefixes);
  if (!root.ok) return root;
  if (root.value.name === 'w:wordDocument') {
    const document = root.value;
    return ok({
      names: [mainName],
      xml: (name) => (name === mainName || name === 'word/styles.xml' ? ok(document) : undefined),
      bytes: () => undefined,
      relationships: () => new Map(),
      mediaType: () => undefined,
    });
  }
  if (root.value.name !== 'pkg:package')
    return fail('unsupported', 'is not a Word document: it contains no text');
  const parts = new Map<string, XmlElement>();
  const names: string[] = [];
  for (const part of elementsOf(root.value, 'pkg:part')) {
    const name = (part.attributes['pkg:name'] ?? '').replace(/^\//, '');
    names.push(name);
    parts.set(name.toLowerCase(), part);
  }
  const contentOf = (name: string): Uint8Array | undefined => {
    const part = parts.get(name);
    const binary = elementAt(part, 'pkg:binaryData');
    return binary && Buffer.from(xmlText(binary), 'base64');
  };
  const inline = (name: string) => elementAt(parts.get(name), 'pkg:xmlData')?.children.find(isElement);
  const made = makePackage(names, contentOf, (content) => parseXml(content, prefixes), inline);
  return ok({ ...made, mediaType: (name) => parts.get(name.toLowerCase())?.attributes['pkg:contentType'] });
}

const mainName = 'word/document.xml';

function makePackage(
  names: readonly string[],
  bytesOf: (lowerName: string) => Uint8Array | undefined,
  parse: (content: Uint8Array) => Result<XmlElement>,
  inline: (lowerName: string) => XmlElement | undefined = () => undefined,
): Package {
  const read = new Map<string, Result<XmlElement> | undefined>();
  const xml = (name: string): Result<XmlElement> | undefined => {
    const key = name.toLowerCase();
    if (read.has(key)) return read.get(key);
    const there = inline(key);
    const content = bytesOf(key);
    const found = there ? ok(there) : content && parse(content);
    read.set(key, found);
    return found;
  };
  const related = new Map<string, ReadonlyMap<string, Relationship>>();
  return {
    names,
    xml,
    bytes: (name) => bytesOf(name.toLowerCase()),
    relationships: (name) => {
      const known = related.get(name);
      if (known) return known;
      const folder = posix.dirname(name);
      const listed = xml(posix.join(folder, '_rels', `${posix.basename(name)}.rels`));
      const found = listed?.ok ? readRelationships(listed.value, folder) : new Map();
      related.set(name, found);
      return found;
    },
    mediaType: (name) => typeOf(xml('[Content_Types].xml'), name),
  };
}

function readRelationships(root: XmlElement, folder: string): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  for (const { attributes } of elementsOf(root)) {
    const { Id: id, Type: type = '', Target: written = '', TargetMode: mode } = attributes;
    if (id === undefined) continue;
    const isExternal = mode === 'External';
    const target = isExternal ? written : posix.join('/', folder, written).slice(1);
    const absolute = !isExternal && written.startsWith('/') ? written.slice(1) : target;
    found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: absolute, isExternal });
  }
  return found;
}

function typeOf(types: Result<XmlElement> | undefined, name: string): string | undefined {
  if (!types?.ok) return undefined;
  const listed = elementsOf(types.value);
  const part = `/${name}`.toLowerCase();
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const found =
    listed.find(({ attributes }) => attributes.PartName?.toLowerCase() === part) ??
    listed.find(({ attributes }) => attributes.Extension?.toLowerCase() === ending);
  return found?.attributes.ContentType;
}

/** The part that holds the text: as the package says, else under its usual name. */
export function mainPart(opened: Package): string | undefined {
  const said = [...opened.relationships('').values()].find(({ type }) => type === 'officeDocument')?.target;
  return [said, mainName, 'word/document2.xml'].find((name) => name !== undefined && opened.xml(name));
}
