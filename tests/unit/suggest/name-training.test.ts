import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/suggest/document.ts';
import { noKnowledge } from '../../../shared/suggest/knowledge.ts';
import { findNames } from '../../../shared/suggest/names/findNames.ts';
import { readNameModel } from '../../../shared/suggest/names/model.ts';
import { parseExamples } from '../../../shared/suggest/names/training/examples.ts';
import { plan, trainNames } from '../../../shared/suggest/names/training/train.ts';

const names = join(import.meta.dirname, '../../../shared/suggest/names');
const read = (file: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/suggest/names-tiny', file), 'utf8');

/** Trains on five texts of a country that does not exist. */
function trainTiny(seed = plan.seed): Uint8Array {
  const lists = {
    clusters: read('clusters.tsv'),
    nameWords: read('name-words.tsv'),
    territories: read('territories.tsv'),
    organisations: read('organisations.tsv'),
    sentences: readFileSync(join(names, 'training/sentences.txt'), 'utf8'),
  };
  const how = { ...plan, seed, atLeast: 1, invented: 20 };
  return trainNames(lists, parseExamples(read('examples.jsonl')), how);
}

describe('training to recognise names', () => {
  it('gives the same bytes for the same lists, examples and seed, and others for another seed', () => {
    const bytes = trainTiny();
    expect(Buffer.from(trainTiny()).equals(bytes)).toBe(true);
    expect(Buffer.from(trainTiny(plan.seed + 1)).equals(bytes)).toBe(false);
  });

  it('gives the bytes that it gave when the weights were made', () => {
    const digest = createHash('sha256').update(trainTiny()).digest('hex');
    expect(digest).toBe(read('expected.sha256').trim());
  });

  it('teaches what the examples say', () => {
    const text = 'Dr. Anna Stone of Norland University met Paul Carver.';
    const { mentions } = findNames(readDocument(text, 'en'), noKnowledge, readNameModel(trainTiny()));
    expect(mentions.map(({ start, end, type }) => `${text.slice(start, end)} ${type}`)).toEqual([
      'Anna Stone PER',
      'Norland University ORG',
      'Paul Carver PER',
    ]);
  });
});

describe('the weights that ship', () => {
  const bytes = readFileSync(join(names, 'names.bin'));
  const manifest = JSON.parse(readFileSync(join(names, 'names.manifest.json'), 'utf8'));

  it('are those that the manifest describes, made by the plan that is in the code', () => {
    expect(manifest.output['names.bin']).toEqual({
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(manifest.plan).toEqual(plan);
  });

  it('add at most three megabytes', () => {
    expect(bytes.length).toBeLessThan(3_000_000);
  });

  it('are refused with a sentence where they are cut short, of another kind, or have one bit changed', () => {
    expect(() => readNameModel(bytes.subarray(0, 1_000_000))).toThrow(RangeError);
    const other = Uint8Array.from(bytes);
    other[1_000_000] = (other[1_000_000] ?? 0) ^ 1;
    expect(() => readNameModel(other)).toThrow('is damaged');
    expect(() => readNameModel(new Uint8Array([1, 2, 3, 4, 5]))).toThrow('install the program again');
  });
});
