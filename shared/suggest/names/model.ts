import { ByteReader, isWhole } from './bytes.ts';
import { labelCount } from './labels.ts';
import { type Lexicon, type OpenLexicon, openLexicon } from './lexicon.ts';
import { makeNumberTable, type NumberTable } from './numberTable.ts';

/** The trained weights and lexicons, as they are read from one file. */
export interface NameModel {
  readonly lexicon: OpenLexicon;
  /** The features that have weights, and where each one’s begin. */
  readonly features: NumberTable;
  /** Feature by feature: how many labels have a weight, then of each `label * 256 + 128 + weight`, in steps of a quarter. */
  readonly weights: Uint16Array;
  /** Of each label behind each other one: `before * labelCount + label`, in steps of a quarter. */
  readonly transitions: Int8Array;
  /** Divides scores (in steps of a quarter) so that they are logarithms of odds. */
  readonly temperature: number;
}

/** The first bytes of the file, and the version of its form. */
export const signature = [0x47, 0x4c, 0x4e, 0x4d, 4] as const;

/** Reads the file that training writes (`training/writeModel.ts`). Throws a `RangeError` where it is none, or damaged. */
export function readNameModel(bytes: Uint8Array): NameModel {
  const reader = new ByteReader(bytes);
  if (signature.some((expected) => reader.byte() !== expected)) {
    throw new RangeError(
      'The file of name weights is of another version, or damaged; install the program again.',
    );
  }
  if (!isWhole(bytes))
    throw new RangeError('The file of name weights is damaged; install the program again.');
  const temperature = reader.number() / 100;
  const lexicon = openLexicon(readLexicon(reader));
  const transitions = new Int8Array(labelCount * labelCount);
  for (let pair = 0; pair < transitions.length; pair += 1) transitions[pair] = reader.byte();
  const numbers = reader.ascending();
  const starts = new Uint32Array(numbers.length);
  const weights = new Uint16Array(reader.number());
  let at = 0;
  for (let feature = 0; feature < numbers.length; feature += 1) {
    starts[feature] = at;
    at = readRow(reader, weights, at);
  }
  return { lexicon, features: makeNumberTable(numbers, starts), weights, transitions, temperature };
}

function readLexicon(reader: ByteReader): Lexicon {
  const words = reader.ascending();
  const clusters = new Uint16Array(words.length);
  const flags = new Uint8Array(words.length);
  const bands = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    // Two bits say how frequent the word is, one whether it has flags, eleven its cluster.
    const packed = reader.byte() + reader.byte() * 256;
    bands[at] = packed & 3;
    clusters[at] = packed >> 3;
    if ((packed & 4) !== 0) flags[at] = reader.byte();
  }
  const count = reader.number();
  const middle = Uint8Array.from({ length: count }, () => reader.byte());
  const coarse = Uint8Array.from({ length: count }, () => reader.byte());
  return {
    words,
    clusters,
    flags,
    bands,
    middle,
    coarse,
    countries: readNames(reader),
    regions: readNames(reader),
  };
}

function readNames(reader: ByteReader): ReadonlySet<string> {
  return new Set(Array.from({ length: reader.number() }, () => reader.text()));
}

/** Seventeen bits say which labels have a weight; the weights of these follow. The place behind what was written. */
function readRow(reader: ByteReader, weights: Uint16Array, start: number): number {
  const present = reader.byte() + reader.byte() * 256 + reader.byte() * 65_536;
  let at = start + 1;
  for (let label = 0; label < labelCount; label += 1) {
    if (((present >> label) & 1) === 0) continue;
    weights[at] = label * 256 + ((reader.byte() + 128) & 255);
    at += 1;
  }
  weights[start] = at - start - 1;
  return at;
}
