import { SaxesParser } from 'saxes';
import { fail, ok, type Result } from '../../result.ts';

/** An element of a document with the namespace that its name is in. */
export interface XmiElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By their names without a prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmiElement[];
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Deeper than any of these documents: structures lie side by side. */
const maxDepth = 50;

/**
 * Reads XML 1.0 or 1.1. Fails with the line for what is malformed, nested too deep, or has a document type: entities of
 * its own are what makes XML dangerous.
 */
export function readXmi(content: string): Result<XmiElement> {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [
    { name: '', namespace: '', attributes: new Map(), children: [], text: '', line: 0 },
  ];
  const [root] = open;
  const stop = (problem: string): never => {
    throw new Malformed(`line ${parser.line}: ${problem}`);
  };
  parser.on('error', ({ message }) => stop(message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => stop('it has a document type, which such a file never has'));
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
  const [first] = root?.children ?? [];
  return first ? ok(first) : fail('decode', 'line 1: there is no root element');
}

interface Growing {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Growing[];
  text: string;
  readonly line: number;
}

class Malformed extends Error {}
