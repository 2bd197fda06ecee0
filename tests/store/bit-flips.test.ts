import { describe, expect, test } from 'vitest';
import { flipBits, livedIn } from '../fixtures/faults/bitFlips.ts';
import { howMany } from '../fixtures/howMany.ts';
import { temporaryFolder } from '../fixtures/workspaces.ts';

const flips = howMany(2400, 60);

describe('a bit that the disk has flipped', () => {
  test(`is seen by opening or verifying, or changes nothing that can be read: ${flips} over all pages`, () => {
    const dir = livedIn(temporaryFolder());
    const counts = { seen: 0, idle: 0, unseen: 0, thrown: 0 };
    const missed: string[] = [];
    for (const { page, offset, bit, outcome, detail } of flipBits(dir, flips)) {
      counts[outcome] += 1;
      if (outcome === 'unseen' || outcome === 'thrown')
        missed.push(`${outcome}: page ${page}, byte ${offset}, bit ${bit}: ${detail}`);
    }
    console.log(
      `${flips} bits flipped: ${counts.seen} seen, ${counts.idle} change nothing that can be read, ${counts.unseen} unseen.`,
    );
    expect(missed).toEqual([]);
    expect(counts.seen).toBeGreaterThan(flips / 3);
  }, 900_000);
});
