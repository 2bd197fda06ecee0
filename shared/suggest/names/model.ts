import { ByteReader } from './bytes.ts';
import { labelCount } from './labels.ts';
import { type Lexicon, type OpenLexicon, openLexicon } from './lexicon.ts';
import { makeNumberTable, type NumberTable } from './numberTable.ts';

/** The trained weights and lexicons, as they are read from one file. */
export interface NameModel {
  readonly lexicon: OpenLexicon;
  /** The features that have weights. */
  readonly features: NumberTable;
  /** `labelCount` for each feature, in steps of a quarter. */
  readonly weights: Int8Array;
  /** Of each label behind each other one: `before * labelCount + label`, in steps of a quarter. */
  readonly transitions: Int8Array;
  /** Divides scores (in steps of a quarter) so that they are logarithms of odds. */
  readonly temperature: number;
}

/** The first bytes of the file, and the version of its form. */
export const signature = [0x47, 0x4c, 0x4e, 0x4d, 2] as const;

/** Reads the file that training writes (`training/writeModel.ts`). Throws a `RangeError` where it is none, or damaged. */
export function readNameModel(bytes: Uint8Array): NameModel {
  const reader = new ByteReader(bytes);
  if (signature.some((expected) => reader.byte() !== expected)) {
    throw new RangeError(
      'The file of name weights is of another version, or damaged; install the program again.',
    );
  }
  const temperature = reader.number() / 100;
  const lexicon = openLexicon(readLexicon(reader));
  const transitions = new Int8Array(labelCount * labelCount);
  for (let at = 0; at < transitions.length; at += 1) transitions[at] = reader.byte();
  const numbers = reader.ascending();
  const weights = new Int8Array(numbers.length * labelCount);
  for (let row = 0; row < weights.length; row += labelCount) readRow(reader, weights, row);
  return { lexicon, features: makeNumberTable(numbers), weights, transitions, temperature };
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

/** Seventeen bits say which labels have a weight; the weights of these follow. */
function readRow(reader: ByteReader, weights: Int8Array, row: number): void {
  const present = reader.byte() + reader.byte() * 256 + reader.byte() * 65_536;
  for (let label = 0; label < labelCount; label += 1) {
    if ((present >> label) & 1) weights[row + label] = reader.byte();
  }
}
