import { posix } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { unzip } from '../../../shared/unzip.ts';
import {
  elementAt,
  elementsBelow,
  elementsOf,
  type Prefixes,
  parseXml,
  type XmlElement,
  xmlText,
} from '../xmlTree.ts';

/** A document of an e-book in its place in the reading order. */
interface SpineItem {
  /** Its name in the archive. */
  readonly name: string;
  readonly content: Uint8Array;
  /** True for the table of contents, which repeats the headings. */
  readonly isContents: boolean;
}

/** An entry of a table of contents, or of a list of pages: where it leads. */
interface Entry {
  readonly label: string;
  readonly name: string;
  /** The id of an element there; '' for the whole document. */
  readonly id: string;
}

/** An e-book that has been opened (EPUB 2 and 3). */
export interface Book {
  readonly metadata: XmlElement | undefined;
  readonly spine: readonly SpineItem[];
  readonly contents: readonly Entry[];
  readonly pages: readonly Entry[];
}

const prefixes: Prefixes = new Map([
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.idpf.org/2007/opf', 'opf'],
  ['http://www.idpf.org/2007/ops', 'epub'],
  ['http://www.daisy.org/z3986/2005/ncx/', 'ncx'],
]);

/** Opens an e-book; fails with the end of a sentence. Pictures, fonts and sounds in it are not unpacked. */
export function openBook(bytes: Uint8Array): Result<Book> {
  const unpacked = unzip(
    bytes,
    (name) => !/\.(?:png|jpe?g|gif|svg|webp|ttf|otf|woff2?|mp[34]|m4a|ogg|wav|css|js|pdf)$/i.test(name),
  );
  if (!unpacked.ok) return unpacked;
  const files = unpacked.value;
  const xml = (name: string): XmlElement | undefined => {
    const content = files.get(name);
    const root = content && parseXml(content, prefixes);
    return root?.ok ? root.value : undefined;
  };
  if (isLocked(xml('META-INF/encryption.xml')))
    return fail(
      'unsupported',
      'is copy-protected (DRM): its text cannot be read outside the program that it was bought for',
    );
  const container = xml('META-INF/container.xml');
  const rootFile = container && [...elementsBelow(container)].find(({ name }) => name.endsWith('rootfile'));
  const said = rootFile?.attributes['full-path'];
  const opfName =
    said !== undefined && files.has(said) ? said : [...files.keys()].find((name) => name.endsWith('.opf'));
  const opf = opfName === undefined ? undefined : xml(opfName);
  if (!opf || opfName === undefined)
    return fail('decode', 'is damaged: the list of its documents is missing or broken');
  return ok(readPackage(opf, posix.dirname(opfName), files, xml));
}

/** Fonts may be hidden without anything being protected (EPUB OCF 3.3, 4.4); other files may not. */
function isLocked(encryption: XmlElement | undefined): boolean {
  return elementsOf(encryption).some((data) => {
    const method = elementsOf(data).find(({ name }) => name.endsWith('EncryptionMethod'));
    return !/idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/.test(method?.attributes.Algorithm ?? '');
  });
}

function readPackage(
  opf: XmlElement,
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  xml: (name: string) => XmlElement | undefined,
): Book {
  const manifest = new Map<string, XmlElement>();
  for (const item of elementsOf(elementAt(opf, 'opf:manifest'), 'opf:item'))
    manifest.set(item.attributes.id ?? '', item);
  const nameOf = (item: XmlElement | undefined): string => resolve(folder, item?.attributes.href ?? '').name;
  const isNav = (item: XmlElement | undefined): boolean => /\bnav\b/.test(item?.attributes.properties ?? '');
  const nav = [...manifest.values()].find(isNav);
  const guide = elementsOf(elementAt(opf, 'opf:guide'), 'opf:reference').find(
    ({ attributes }) => attributes.type === 'toc',
  );
  const guideName = guide && nameOf(guide);
  const spineElement = elementAt(opf, 'opf:spine');
  const seen = new Set<string>();
  const spine: SpineItem[] = [];
  for (const { attributes } of elementsOf(spineElement, 'opf:itemref')) {
    const item = manifest.get(attributes.idref ?? '');
    const name = nameOf(item);
    const content = files.get(name);
    if (!content || seen.has(name)) continue;
    seen.add(name);
    spine.push({ name, content, isContents: isNav(item) || name === guideName });
  }
  const ncxItem =
    manifest.get(spineElement?.attributes.toc ?? '') ??
    [...manifest.values()].find(({ attributes }) => attributes['media-type'] === 'application/x-dtbncx+xml');
  const ncx = ncxItem && xml(nameOf(ncxItem));
  const navRoot = nav && xml(nameOf(nav));
  const ofNav = navRoot ? navEntries(navRoot, posix.dirname(nameOf(nav))) : { contents: [], pages: [] };
  const ofNcx = ncx ? ncxEntries(ncx, posix.dirname(nameOf(ncxItem))) : { contents: [], pages: [] };
  return {
    metadata: elementAt(opf, 'opf:metadata'),
    spine,
    contents: ofNav.contents.length > 0 ? ofNav.contents : ofNcx.contents,
    pages: ofNav.pages.length > 0 ? ofNav.pages : ofNcx.pages,
  };
}

/** The lists of an EPUB 3: of the first level of contents, and of pages (EPUB 3.3, 7). */
function navEntries(root: XmlElement, folder: string): Pick<Book, 'contents' | 'pages'> {
  const navs = [...elementsBelow(root)].filter(({ name }) => name === 'nav');
  const ofType = (type: string): readonly Entry[] => {
    const found = navs.find(({ attributes }) => (attributes['epub:type'] ?? '').split(/\s+/).includes(type));
    return elementsOf(elementAt(found, 'ol'), 'li').flatMap((item) => {
      const link = elementAt(item, 'a') ?? elementAt(item, 'ol', 'li', 'a');
      const label = elementAt(item, 'a') ?? elementAt(item, 'span') ?? link;
      return link && label ? [entry(xmlText(label), link.attributes.href ?? '', folder)] : [];
    });
  };
  return { contents: ofType('toc'), pages: ofType('page-list') };
}

/** The same of an EPUB 2 (NCX, ANSI/NISO Z39.86, 8). */
function ncxEntries(root: XmlElement, folder: string): Pick<Book, 'contents' | 'pages'> {
  const ofPoints = (points: readonly XmlElement[]): readonly Entry[] =>
    points.flatMap((point) => {
      const label = elementAt(point, 'ncx:navLabel', 'ncx:text');
      const target = elementAt(point, 'ncx:content')?.attributes.src;
      return label && target !== undefined ? [entry(xmlText(label), target, folder)] : [];
    });
  return {
    contents: ofPoints(elementsOf(elementAt(root, 'ncx:navMap'), 'ncx:navPoint')),
    pages: ofPoints(elementsOf(elementAt(root, 'ncx:pageList'), 'ncx:pageTarget')),
  };
}

function entry(label: string, href: string, folder: string): Entry {
  return { label: label.replace(/\s+/g, ' ').trim().slice(0, 300), ...resolve(folder, href) };
}

function resolve(folder: string, href: string): { readonly name: string; readonly id: string } {
  const [path = '', id = ''] = href.slice(0, 1000).split('#', 2);
  return { name: posix.join(folder, decoded(path)), id: decoded(id) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
