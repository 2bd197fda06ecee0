import { describe, expect, it } from 'vitest';
import { counted, nounFor, numeral } from '../../shared/text/counting.ts';

describe('a count in words', () => {
  it.each([
    [0, 'figure', '0 figures'],
    [1, 'figure', '1 figure'],
    [2, 'figure', '2 figures'],
    [1204, 'article', '1,204 articles'],
    [1_000_000, 'more link', '1,000,000 more links'],
    [2, 'entry', '2 entries'],
    [1, 'entry', '1 entry'],
    [2, 'day', '2 days'],
    [2, 'match', '2 matches'],
    [2, 'address', '2 addresses'],
    [3, 'person', '3 people'],
    [2, 'sound or video', '2 sounds or videos'],
    [1, 'link with an unsafe address', '1 link with an unsafe address'],
    [5, 'link with an unsafe address', '5 links with unsafe addresses'],
  ])('%i × %s is “%s”', (count, noun, words) => {
    expect(counted(count, noun)).toBe(words);
  });

  it('has its number and its noun apart too', () => {
    expect(numeral(12_345)).toBe('12,345');
    expect([nounFor(1, 'claim'), nounFor(2, 'claim')]).toEqual(['claim', 'claims']);
  });
});
