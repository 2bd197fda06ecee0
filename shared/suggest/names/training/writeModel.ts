import { ByteWriter } from '../bytes.ts';
import { labelCount } from '../labels.ts';
import type { Lexicon } from '../lexicon.ts';
import { signature } from '../model.ts';
import type { Quantised } from './quantise.ts';

/** The bytes that `readNameModel` reads. The temperature is kept to two decimals. */
export function writeModel(lexicon: Lexicon, learnt: Quantised, temperature: number): Uint8Array {
  const writer = new ByteWriter();
  for (const byte of signature) writer.byte(byte);
  writer.number(Math.round(temperature * 100));
  writeLexicon(writer, lexicon);
  for (const weight of learnt.transitions) writer.byte(weight);
  writer.ascending(learnt.features);
  const count = learnt.weights.reduce((sum, weight) => (weight === 0 ? sum : sum + 1), 0);
  writer.number(learnt.features.length + count);
  for (let row = 0; row < learnt.weights.length; row += labelCount) {
    const weights = learnt.weights.subarray(row, row + labelCount);
    const present = weights.reduce((bits, weight, label) => (weight === 0 ? bits : bits | (1 << label)), 0);
    for (const shift of [0, 8, 16]) writer.byte(present >> shift);
    for (const weight of weights) if (weight !== 0) writer.byte(weight);
  }
  return writer.done();
}

function writeLexicon(writer: ByteWriter, lexicon: Lexicon): void {
  writer.ascending(lexicon.words);
  lexicon.words.forEach((_, at) => {
    const flags = lexicon.flags[at] ?? 0;
    const packed = (lexicon.bands[at] ?? 0) | (flags ? 4 : 0) | ((lexicon.clusters[at] ?? 0) << 3);
    writer.byte(packed);
    writer.byte(packed >> 8);
    if (flags) writer.byte(flags);
  });
  writer.number(lexicon.middle.length);
  for (const cluster of [...lexicon.middle, ...lexicon.coarse]) writer.byte(cluster);
  for (const names of [lexicon.countries, lexicon.regions]) {
    writer.number(names.size);
    for (const name of names) writer.text(name);
  }
}
