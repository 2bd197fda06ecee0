import { expect, it } from 'vitest';
import { readDocument } from '../../../shared/suggest/document.ts';
import { findQuotes } from '../../../shared/suggest/quotes/findQuotes.ts';
import { growthOf, type Job, steepnessOf, suspicious } from '../../fixtures/growth/measure.ts';

const units = [
  ...['“', '"', "'", '”', '‘a ', '"a ', "s' ", '“a” ', '„«', '('],
  ...['Ada Lorn said, ', 'he said that ', '“We go,” she said. ', '(said ', 'according to ', 'said Ada; and '],
  ...['Ada Lorn, a clerk, ', 'who said ', 'and said ', 'the report that ', '“We go”\n', 'asked, '],
];

const jobs: readonly Job[] = units.map((unit) => ({
  name: `${JSON.stringify(unit)} over and over`,
  make: (size) => readDocument(unit.repeat(Math.ceil(size / unit.length)), 'en'),
  run: (document: ReturnType<typeof readDocument>) => findQuotes(document, { mentions: [], entities: [] }),
}));

it('The time of finding quotes grows no faster than a text that was made to be slow', async () => {
  const steep: string[] = [];
  for (const job of jobs) {
    const { name, exponent, size } = await growthOf(job, { from: 4096, upTo: 32_768, floor: 10, tries: 2 });
    if (exponent >= suspicious) steep.push(`${name}: exponent ${exponent.toFixed(2)} from ${size}`);
  }
  expect(steep).toEqual([]);
}, 120_000);

it('A paragraph of nothing but quotations is read in time that grows with it', async () => {
  const part = '“We go.” ';
  const paragraph = (size: number) => readDocument(part.repeat(size / part.length), 'en');
  const find = (document: ReturnType<typeof readDocument>) =>
    findQuotes(document, { mentions: [], entities: [] });
  expect(await steepnessOf(paragraph, find, { from: 200_000, upTo: 400_000 })).toBeLessThan(suspicious);
});
