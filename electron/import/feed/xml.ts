import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** An element of XML; text between its tags is a string. */
export interface XmlElement {
  /** With the usual prefix of its namespace, in small letters: “dc:creator”; without one in those of RSS and Atom. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** No feed has more elements, or more of them in each other. */
const mostElements = 2_000_000;
const deepest = 500;

/** The prefixes that namespaces are read by, whatever a feed calls them. */
const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://www.w3.org/2005/atom': '',
    'http://purl.org/atom/ns#': '',
    'http://purl.org/rss/1.0/': '',
    'http://my.netscape.com/rdf/simple/0.9/': '',
    'http://channel.netscape.com/rdf/simple/0.9/': '',
    'http://backend.userland.com/rss2': '',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
    'http://purl.org/rss/1.0/modules/content/': 'content',
    'http://purl.org/dc/elements/1.1/': 'dc',
    'http://purl.org/dc/terms/': 'dcterms',
    'http://search.yahoo.com/mrss/': 'media',
    'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
    'http://www.w3.org/1999/xhtml': 'xhtml',
  }),
);

/**
 * Reads XML as a tree, with saxes. Nothing is fetched and no entities but those of XML are known; a document that
 * defines its own is refused, and the names of HTML’s are left as they are written (“&eacute;”), to be read as HTML. Fails with
 * half a sentence (“it is not well-formed XML …”).
 */
export function parseXml(xml: string): Result<XmlElement> {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const reading = new Reading(root);
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype))
      throw new Refused('it defines entities of its own, which can hide what it says');
  });
  parser.on('opentag', (tag) => reading.open(tag));
  parser.on('text', (text) => reading.write(text));
  parser.on('cdata', (text) => reading.write(text));
  parser.on('closetag', () => reading.close());
  try {
    parser.write(readable(xml)).close();
  } catch (error) {
    const reason =
      error instanceof Refused ? error.message : `it is not well-formed XML (line ${parser.line})`;
    return fail('invalid-input', reason);
  }
  const [element] = root.children.filter((child) => typeof child !== 'string');
  return element ? ok(element) : fail('invalid-input', 'it has no XML elements');
}

/** A prefix may be called `constructor`. */
const noNames: Readonly<Record<string, string>> = Object.create(null);

class Refused extends Error {}

class Reading {
  readonly #stack: { readonly element: XmlElement; readonly names: Readonly<Record<string, string>> }[];
  #count = 0;

  constructor(root: XmlElement) {
    this.#stack = [{ element: root, names: noNames }];
  }

  open({ name, attributes }: SaxesTagPlain): void {
    this.#count += 1;
    if (this.#count > mostElements) throw new Refused('it has too many elements');
    if (this.#stack.length > deepest) throw new Refused('its elements are too deeply nested');
    const names = namesFor(attributes, this.#stack.at(-1)?.names ?? noNames);
    const element = { name: nameOf(name, names), attributes, children: [] };
    this.#stack.at(-1)?.element.children.push(element);
    this.#stack.push({ element, names });
  }

  write(text: string): void {
    this.#stack.at(-1)?.element.children.push(text);
  }

  close(): void {
    this.#stack.pop();
  }
}

/** The prefixes that are known within an element, by those that the document gives them. */
function namesFor(
  attributes: Readonly<Record<string, string>>,
  outer: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const own = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0) return outer;
  // Looked up from the inside to the outside, for copies of many names for each element would take long.
  const names: Record<string, string> = Object.create(outer);
  for (const [name, address] of own) {
    const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
    names[prefix] = prefixes.get(address.trim().toLowerCase()) ?? prefix;
  }
  return names;
}

function nameOf(written: string, names: Readonly<Record<string, string>>): string {
  const colon = written.indexOf(':');
  const prefix = colon === -1 ? '' : written.slice(0, colon);
  const known = names[prefix] ?? prefix;
  const local = written.slice(colon + 1).toLowerCase();
  return known === '' ? local : `${known.toLowerCase()}:${local}`;
}

/** Feeds write “&nbsp;” and bare ampersands, and control characters that XML does not allow. */
function readable(xml: string): string {
  const start = xml.search(/\S/);
  return (
    xml
      .slice(Math.max(0, start))
      .replace(/^\ufeff/, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>)/)
      .map((part) => (part.startsWith('<!') ? part : part.replace(bareAmpersand, '&amp;')))
      .join('')
  );
}

const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi;

/** The first child of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenNamed(element, name)[0];
}

/** All children of this name, in order. */
export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (one): one is XmlElement => typeof one !== 'string' && one.name === name,
  );
}

/** All text within an element, tidied; undefined where there is none. */
export function textIn(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const parts: string[] = [];
  gather(element, parts);
  return parts.join('').trim() || undefined;
}

function gather(element: XmlElement, parts: string[]): void {
  for (const one of element.children) {
    if (typeof one === 'string') parts.push(one);
    else gather(one, parts);
  }
}

/** What is within an element that holds XHTML, as HTML. */
export function htmlIn(element: XmlElement): string {
  return element.children.map((one) => (typeof one === 'string' ? escaped(one) : tagged(one))).join('');
}

function tagged(element: XmlElement): string {
  const name = element.name.replace(/^[^:]*:/, '');
  if (!/^[a-z][a-z0-9]*$/.test(name)) return htmlIn(element);
  const attributes = ['href', 'src', 'alt', 'start', 'type']
    .filter((one) => Object.hasOwn(element.attributes, one))
    .map((one) => ` ${one}="${escaped(element.attributes[one] ?? '').replaceAll('"', '&quot;')}"`);
  return `<${name}${attributes.join('')}>${emptyElements.has(name) ? '' : `${htmlIn(element)}</${name}>`}`;
}

const emptyElements = new Set(['br', 'hr', 'img', 'wbr', 'input', 'col', 'source']);

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
