import { SaxesParser } from 'saxes';
import { fail, ok, type Result } from '../../shared/result.ts';
import { byteOrderMark } from './encoding/byteOrderMark.ts';
import { decodeAs } from './encoding/decodeAs.ts';
import { isUtf8Labelled } from './encoding/labelled.ts';
import { encodingNamed } from './encoding/labels.ts';

/** An element of an office document; `name` and the keys of attributes have the prefix that the reader gave their namespace. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** An element, or text between elements. */
export type XmlNode = XmlElement | string;

/** Prefixes by the addresses of namespaces; what is in none of them has its name alone. */
export type Prefixes = ReadonlyMap<string, string>;

/** Office programs nest some dozens; functions that call each other reach so deep without harm. */
const deepest = 800;
/** A book of a thousand pages has a few hundred thousand. */
const maxElements = 3_000_000;

/**
 * The root of some XML. Entities of its own are not expanded and nothing is read from elsewhere. Fails with the end of a
 * sentence (“is damaged …”) for what is malformed, nested too deep or has too many elements.
 */
export function parseXml(bytes: Uint8Array, prefixes: Prefixes): Result<XmlElement> {
  const parser = new SaxesParser({ xmlns: true });
  const root: Growing = { name: '', attributes: {}, children: [] };
  const open: Growing[] = [root];
  let last = root;
  let count = 0;
  const named = (uri: string, local: string): string => {
    const prefix = prefixes.get(uri);
    return prefix === undefined ? local : `${prefix}:${local}`;
  };
  parser.on('error', ({ message }) => {
    // The end of a section of character data that never began harms nothing.
    if (!message.includes(']]>')) throw new Unreadable('decode', 'is damaged: its XML is broken');
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (open.length > deepest || count > maxElements)
      throw new Unreadable('unsupported', 'cannot be imported: its parts are too deeply nested or too many');
    const attributes: Record<string, string> = Object.create(null);
    for (const { uri, local, value } of Object.values(tag.attributes)) attributes[named(uri, local)] = value;
    const next: Growing = { name: named(tag.uri, tag.local), attributes, children: [] };
    last.children.push(next);
    open.push(next);
    last = next;
  });
  parser.on('closetag', () => {
    open.pop();
    last = open.at(-1) ?? root;
  });
  const take = (text: string): void => {
    if (last !== root) last.children.push(text);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  try {
    parser.write(decodeXml(bytes).replace(neverInXml, '')).close();
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.code, error.message);
    throw error;
  }
  const first = root.children.find((node): node is Growing => typeof node !== 'string');
  return first ? ok(first) : fail('decode', 'is damaged: its XML is empty');
}

/** Characters that XML 1.0 cannot hold; some programs write them all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are control characters.
const neverInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** XML as text: by its byte order mark, else as its first line says (XML 1.0, appendix F), else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1');
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1];
  const named = declared === undefined || /^utf-?16/i.test(declared) ? undefined : encodingNamed(declared);
  const encoding = mark ?? (named === undefined || isUtf8Labelled(bytes, named) ? 'utf-8' : named);
  return decodeAs(bytes, encoding, { isLenient: true }) ?? '';
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The elements in an element, or those of a name among them. */
export function elementsOf(parent: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const elements = parent?.children.filter(isElement) ?? [];
  return name === undefined ? elements : elements.filter((element) => element.name === name);
}

/** The first element of this name in an element, one level down for each name. */
export function elementAt(
  parent: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  return names.reduce(
    (found: XmlElement | undefined, name) =>
      found?.children.find((node): node is XmlElement => isElement(node) && node.name === name),
    parent,
  );
}

/** The element and all below it, in document order; nothing below those for which `isPassed` is true. */
export function* elementsBelow(
  root: XmlElement,
  isPassed: (element: XmlElement) => boolean = () => false,
): Generator<XmlElement> {
  const waiting: XmlElement[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element;
    if (isPassed(element)) continue;
    for (let index = element.children.length - 1; index >= 0; index -= 1) {
      const child = element.children[index];
      if (child !== undefined && isElement(child)) waiting.push(child);
    }
  }
}

/** All text below an element, as it is in the file. */
export function xmlText(root: XmlElement): string {
  const parts: string[] = [];
  const waiting: XmlNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') parts.push(node);
    else
      for (let index = node.children.length - 1; index >= 0; index -= 1)
        waiting.push(node.children[index] ?? '');
  }
  return parts.join('');
}

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Growing | string)[];
}

class Unreadable extends Error {
  readonly code: 'decode' | 'unsupported';

  constructor(code: 'decode' | 'unsupported', message: string) {
    super(message);
    this.code = code;
  }
}
