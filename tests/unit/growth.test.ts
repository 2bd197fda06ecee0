import { expect, test } from 'vitest';
import { detect } from '../../electron/import/detect.ts';
import { parseFigure } from '../../shared/figure/parse.ts';
import { documentJobs } from '../fixtures/growth/documents.ts';
import { formatJobs } from '../fixtures/growth/formats.ts';
import { type Effort, growthOf, type Job, suspicious } from '../fixtures/growth/measure.ts';
import { structureJobs } from '../fixtures/growth/structures.ts';

const isFull = process.env.GLOSSATOR_FAULTS === 'full';
/** Every so many jobs: a sample is enough to see that a pattern has come back; `npm run faults` tries more, at larger sizes. */
const sampled = (jobs: readonly Job[], each: { readonly quick: number; readonly full: number }) =>
  jobs.filter((_job, index) => index % (isFull ? each.full : each.quick) === 0);
const effort: Effort = isFull
  ? { from: 4096, upTo: 131_072, floor: 25, tries: 2 }
  : { from: 1024, upTo: 8192, floor: 5, tries: 2 };

const figureJobs: readonly Job[] = [
  '1',
  '1,',
  '1 ',
  '1 of ',
  'at least ',
  'one hundred ',
  '10% ',
  '$1 ',
  '2025-01-01 ',
  'a ',
  '(',
  '1–2 ',
].map((unit) => ({
  name: `${JSON.stringify(unit)} over and over as a figure`,
  make: (size) => unit.repeat(size / unit.length),
  run: (phrase: string) => parseFigure(phrase, { articleDate: '2025-01-01' }),
}));

/** What a file is, is found out from its first bytes, however large it is. */
const headJobs: readonly Job[] = ['<!--', '{"a":', '[[', ' ', 'a:', '\n'].map((unit) => ({
  name: `${JSON.stringify(unit)} over and over in a file without an ending`,
  make: (size) => Buffer.from(unit.repeat(size / unit.length)),
  run: (bytes: Buffer) => detect(bytes, 'file'),
}));

const tables: readonly (readonly [what: string, jobs: readonly Job[]])[] = [
  ['documents with very many of something', sampled(structureJobs, { quick: 2, full: 1 })],
  ['files of annotations', formatJobs],
  ['documents of one construction', sampled(documentJobs, { quick: 29, full: 5 })],
  ['figures and first bytes', [...figureJobs, ...headJobs]],
];

test.each(tables.map(([what, jobs]) => [what, jobs.length, jobs] as const))(
  'the time of reading %s grows no faster than they do (%i jobs)',
  async (_what, _count, jobs) => {
    const steep: string[] = [];
    for (const job of jobs) {
      const { name, exponent, size, milliseconds } = await growthOf(job, effort);
      if (exponent < suspicious) continue;
      const sizes = `from ${size} to ${size * 4} bytes (${Math.round(milliseconds)} ms)`;
      steep.push(`${name}: exponent ${exponent.toFixed(2)} ${sizes}`);
    }
    expect(steep).toEqual([]);
  },
  isFull ? 3_600_000 : 120_000,
);
