import { SaxesParser } from 'saxes';
import { fail, ok, type Result } from '../../result.ts';

/** An element of a document, its name without a prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Deeper than any project: codes in codes are what nests. */
const maxDepth = 200;

/** Writes an element; children are markup, except `{ text }`, which is escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (string | { readonly text: string })[]
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? child : escapeXml(child.text))).join('');
  return `<${name}${written.join('')}${inner === '' ? '/>' : `>${inner}</${name}>`}`;
}

/**
 * Reads a document without its white space, comments and processing instructions. Fails with the line for what is
 * malformed, nested too deep, or has a document type: entities of its own are what makes XML dangerous.
 */
export function readXml(content: string): Result<XmlElement> {
  const parser = new SaxesParser({ xmlns: true });
  const root: Growing = { name: '', attributes: new Map(), children: [], text: '' };
  const open: Growing[] = [root];
  const stop = (problem: string): never => {
    throw new Malformed(`line ${parser.line}: ${problem}`);
  };
  parser.on('error', ({ message }) => stop(message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => stop('it has a document type, which is not allowed in a project'));
  parser.on('opentag', ({ local, attributes }) => {
    if (open.length > maxDepth) stop(`it is nested more than ${maxDepth} deep`);
    const values = Object.values(attributes).map(({ local: key, value }) => [key, value] as const);
    const next: Growing = { name: local, attributes: new Map(values), children: [], text: '' };
    open.at(-1)?.children.push(next);
    open.push(next);
  });
  parser.on('closetag', () => open.pop());
  const take = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  try {
    parser.write(content).close();
  } catch (error) {
    if (error instanceof Malformed) return fail('decode', error.message);
    throw error;
  }
  const [first] = root.children;
  return first ? ok(first) : fail('decode', 'line 1: there is no root element');
}

/** The elements of this name in an element. */
export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}

interface Growing {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Growing[];
  text: string;
}

class Malformed extends Error {}

/** Line breaks and tabs as references, for a reader makes spaces of them; what XML 1.0 cannot hold becomes U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
