import { posix } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { unzip } from '../../shared/unzip.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { fileProperties, languageTag } from './dublinCore.ts';
import { LeftOut } from './html/leftOut.ts';
import { OdtContent } from './odt/content.ts';
import { prefixes } from './odt/names.ts';
import { OdtStyles } from './odt/styles.ts';
import { makeOfficeDocuments, type OfficeBlock } from './office.ts';
import type { ReaderOptions } from './reader.ts';
import { elementAt, elementsBelow, elementsOf, parseXml, type XmlElement, xmlText } from './xmlTree.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';

/**
 * Reads an OpenDocument text (ISO/IEC 26300, OpenDocument 1.3; packed, or one file of XML): headings, lists, emphasis, links, tables as text
 * and notes. Headers, footers, comments, deletions and hidden text are passages beside it.
 */
export async function readOdt(
  bytes: Uint8Array,
  fileName: string,
  options: ReaderOptions = {},
): Promise<Result<readonly ImportedDocument[]>> {
  const opened = open(bytes);
  if (!opened.ok) return fail(opened.error.code, `“${fileName}” ${opened.error.message}.`);
  const { content, styles, meta, object } = opened.value;
  const text = elementAt(content, 'office:body', 'office:text') ?? elementAt(content, 'office:body');
  if (!text) return fail('unsupported', `“${fileName}” is not an OpenDocument text: it contains no text.`);
  const leftOut = new LeftOut();
  const known = new OdtStyles([
    elementAt(styles, 'office:styles'),
    elementAt(styles, 'office:automatic-styles'),
    elementAt(content, 'office:automatic-styles'),
  ]);
  const blocks = new OdtContent(known, leftOut, object).read(text);
  const margins = marginsOf(
    elementAt(styles, 'office:master-styles'),
    new OdtContent(known, leftOut, object),
  );
  return makeOfficeDocuments(
    bytes,
    {
      fileName,
      mediaType,
      blocks: [
        ...margins.filter(({ aside }) => aside === 'Header'),
        ...blocks,
        ...margins.filter(({ aside }) => aside === 'Footer'),
      ],
      particulars: { ...particularsOf(elementAt(meta, 'office:meta')), leftOut: leftOut.sentences() },
    },
    options,
  );
}

interface Opened {
  readonly content: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly meta: XmlElement | undefined;
  /** The equation that an address in the text leads to. */
  readonly object: (address: string) => XmlElement | undefined;
}

function open(bytes: Uint8Array): Result<Opened> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const root = parseXml(bytes, prefixes);
    if (!root.ok) return root;
    return ok({ content: root.value, styles: root.value, meta: root.value, object: () => undefined });
  }
  const unpacked = unzip(bytes, (name) => /(?:^|\/)[^/]+\.xml$|^encrypted-package$/.test(name));
  if (!unpacked.ok) return unpacked;
  const files = unpacked.value;
  const read = (name: string): XmlElement | undefined => {
    const root = parseXml(files.get(name) ?? new Uint8Array(), prefixes);
    return root.ok ? root.value : undefined;
  };
  if (isLocked(read('META-INF/manifest.xml')) || files.has('encrypted-package'))
    return fail('unsupported', 'is password-protected: save it without a password, then import it');
  const packed = files.get('content.xml');
  if (!packed) return fail('unsupported', 'is not an OpenDocument text: it contains no text');
  const content = parseXml(packed, prefixes);
  if (!content.ok) return content;
  return ok({
    content: content.value,
    styles: read('styles.xml'),
    meta: read('meta.xml'),
    object: (address) => {
      const root = read(posix.join(address.slice(0, 500).replace(/^\.\//, ''), 'content.xml'));
      return root?.name === 'math:math' ? root : undefined;
    },
  });
}

/** Whether the list of a package's files says that they are encrypted (OpenDocument 1.3, part 2, 3.4). */
function isLocked(manifest: XmlElement | undefined): boolean {
  return elementsOf(manifest).some((entry) => elementAt(entry, 'manifest:encryption-data') !== undefined);
}

function particularsOf(meta: XmlElement | undefined) {
  const said = (...names: readonly string[]): string | undefined => {
    const found = names.map((name) => elementAt(meta, name)).find((element) => element !== undefined);
    return found && xmlText(found);
  };
  return {
    title: said('dc:title'),
    // The other one has changed it last.
    author: said('meta:initial-creator', 'dc:creator'),
    language: languageTag(said('dc:language')),
    declared: { title: fileProperties, language: fileProperties },
    guessed: { author: fileProperties },
  };
}

/** The headers and footers of all kinds of pages, each text once. */
function marginsOf(masters: XmlElement | undefined, content: OdtContent): readonly OfficeBlock[] {
  const seen = new Set<string>();
  const found: OfficeBlock[] = [];
  if (!masters) return found;
  for (const element of elementsBelow(masters, isMargin)) {
    if (!isMargin(element) || seen.has(`${element.name} ${xmlText(element)}`)) continue;
    seen.add(`${element.name} ${xmlText(element)}`);
    const aside = element.name.startsWith('style:header') ? 'Header' : 'Footer';
    for (const block of content.read(element)) found.push({ ...block, aside });
  }
  return found;
}

function isMargin({ name }: XmlElement): boolean {
  return /^style:(?:header|footer)(?:-left|-first)?$/.test(name);
}
