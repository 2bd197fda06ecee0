import { SaxesParser } from 'saxes';
import { fail, ok, type Result } from '../../result.ts';

/** An element of a document, its name and those of its attributes without a prefix. */
export interface XmlElement {
  readonly name: string;
  /** The address of the namespace that its name is in; empty for none. */
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
}

/**
 * Reads XML 1.0 or 1.1 without its comments and processing instructions. Fails with the line for what is
 * malformed, nested deeper than `maxDepth`, or has a document type: entities of its own are what makes XML dangerous.
 */
export function readXml(content: string, maxDepth: number): Result<XmlElement> {
  const parser = new SaxesParser({ xmlns: true });
  const root: Growing = { name: '', namespace: '', attributes: new Map(), children: [], text: '', line: 0 };
  const open: Growing[] = [root];
  const stop = (problem: string): never => {
    throw new Malformed(`line ${parser.line}: ${problem}`);
  };
  parser.on('error', ({ message }) => stop(message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => stop('it has a document type, which is not allowed in such a file'));
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length > maxDepth) stop(`it is nested more than ${maxDepth} deep`);
    const values = Object.values(attributes).map(({ local: key, value }) => [key, value] as const);
    const next: Growing = {
      name: local,
      namespace: uri,
      attributes: new Map(values),
      children: [],
      text: '',
      line: parser.line,
    };
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

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

class Malformed extends Error {}
