import { describe, expect, it } from 'vitest';
import { addedWords, rejectedKinds } from '../../../shared/suggest/habits.ts';
import type { Decision } from '../../../shared/suggest/knowledge.ts';

type Made = Parameters<typeof rejectedKinds>[0][number];

const organisation = { tag: 'actor', kind: 'org', rule: 'actor.name-sure' } as const;
const person = { tag: 'actor', kind: 'person', rule: 'actor.name-sure' } as const;
const claim = { tag: 'claim', kind: null, rule: 'claim.said' } as const;

function some(
  count: number,
  verdict: Decision['verdict'],
  what: Omit<Made, 'verdict' | 'words'>,
  words = 'Harbour Watch',
): readonly Made[] {
  return Array.from({ length: count }, () => ({ verdict, words, ...what }));
}

describe('The kinds that a person rejects', () => {
  it('are told with how many of them', () => {
    const decisions = [
      ...some(9, 'rejected', organisation),
      ...some(1, 'accepted', organisation),
      ...some(9, 'accepted', person),
    ];
    expect(rejectedKinds(decisions)).toEqual([{ tag: 'actor', label: 'organisations', rejected: 9, of: 10 }]);
  });

  it('are claims without a number, where such with one are accepted', () => {
    const decisions = [
      ...some(5, 'rejected', claim, 'the quay was closed'),
      ...some(5, 'accepted', claim, 'at least 12 people were killed'),
      ...some(4, 'rejected', { ...claim, rule: 'claim.check-worthy' }, 'The quay was closed.'),
    ];
    expect(rejectedKinds(decisions).map(({ label }) => label)).toEqual([
      'claims without a number',
      'sentences worth checking',
    ]);
  });

  it('are the whole tag where all of it is rejected', () => {
    const decisions = [...some(5, 'rejected', organisation), ...some(6, 'rejected', person)];
    expect(rejectedKinds(decisions)).toEqual([{ tag: 'actor', label: 'actors', rejected: 11, of: 11 }]);
  });

  it('are none after few rejections, or where more are accepted', () => {
    expect(rejectedKinds(some(3, 'rejected', organisation))).toEqual([]);
    expect(
      rejectedKinds([...some(5, 'rejected', organisation), ...some(5, 'accepted', organisation)]),
    ).toEqual([]);
  });
});

describe('What a person adds', () => {
  it('is told once for all ways in which it is written, and not what was taken instead of a suggestion', () => {
    const byHand = { tag: 'actor', kind: null, rule: null } as const;
    const decisions = [
      ...some(1, 'added', byHand, 'The militants'),
      ...some(1, 'added', byHand, 'the rebels'),
      ...some(1, 'added', byHand, 'the militants'),
      ...some(1, 'added', { ...byHand, rule: 'actor.nominal' }, 'the mayor'),
    ];
    expect(addedWords(decisions)).toEqual([
      { tag: 'actor', words: 'militants', count: 2 },
      { tag: 'actor', words: 'rebels', count: 1 },
    ]);
  });
});
