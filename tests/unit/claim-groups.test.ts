import { describe, expect, test } from 'vitest';
import { claimGroups, groupWith } from '../../shared/compare/claims/claimGroups.ts';
import { link, statement } from '../fixtures/compare/claims.ts';

const idsOf = (groups: ReturnType<typeof claimGroups>) =>
  groups.map(({ claims }) => claims.map(({ id }) => id));

describe('claims that a person has joined', () => {
  test('claims without links are groups of one, in the order of publication', () => {
    expect(idsOf(claimGroups([statement('b'), statement('a')], [], []))).toEqual([['b'], ['a']]);
  });

  test('what repeats is one group, through others too, whatever the direction of the links', () => {
    const claims = ['a', 'b', 'c', 'd'].map((id) => statement(id));
    const links = [link('repeats', 'c', 'a'), link('repeats', 'a', 'd')];
    expect(idsOf(claimGroups(claims, links, []))).toEqual([['a', 'c', 'd'], ['b']]);
  });

  test('a denial belongs to what it denies, and the earliest claim that affirms gives the words', () => {
    const claims = [
      statement('a', { words: 'the gate stood open', stance: 'refute' }),
      statement('b', { words: 'the gate was open' }),
    ];
    const [group, ...others] = claimGroups(claims, [link('contradicts', 'a', 'b')], []);
    expect(others).toEqual([]);
    expect(group?.headline.words).toBe('the gate was open');
  });

  test.each([
    ['a factuality denies where no stance is marked', { factuality: 'CT-' }, {}, 1],
    ['a stance counts for more than a factuality', { factuality: 'CT-', stance: 'affirm' }, {}, 2],
    ['two claims that affirm stay two', {}, {}, 2],
    ['two denials stay two', { stance: 'refute' }, { stance: 'refute' }, 2],
  ] as const)('of what contradicts: %s', (_name, one, other, groups) => {
    const claims = [statement('a', one), statement('b', other)];
    expect(claimGroups(claims, [link('contradicts', 'a', 'b')], [])).toHaveLength(groups);
  });

  test('claims that are held against each other and stay apart know each other', () => {
    const claims = [statement('a'), statement('b')];
    const groups = claimGroups(claims, [link('contradicts', 'a', 'b')], []);
    expect(groups.map(({ against }) => against)).toEqual([['b'], ['a']]);
  });

  test('support joins nothing', () => {
    const claims = [statement('a'), statement('b')];
    expect(claimGroups(claims, [link('supports', 'a', 'b')], [])).toHaveLength(2);
  });

  test('links with claims that are not compared are left aside', () => {
    expect(claimGroups([statement('a')], [link('repeats', 'a', 'elsewhere')], [])).toHaveLength(1);
  });
});

describe('the same words', () => {
  const cluster = { articles: ['one', 'two'], origin: 'one' };

  test('are the same claim in copies, though nobody joined them', () => {
    const claims = [
      statement('a', { articleId: 'one', words: 'The gate was open.' }),
      statement('b', { articleId: 'two', words: 'the gate was open' }),
      statement('c', { articleId: 'two', words: 'the gate was shut' }),
      statement('d', { articleId: 'elsewhere' }),
    ];
    const groups = claimGroups(claims, [], [cluster]);
    expect(idsOf(groups)).toEqual([['a', 'b'], ['c'], ['d']]);
    expect(groups[0]?.joins).toEqual([]);
  });

  test('are the same claim in versions of one article', () => {
    const claims = [
      statement('a', { articleId: 'first', newerId: 'second' }),
      statement('b', { articleId: 'second' }),
    ];
    expect(claimGroups(claims, [], [])).toHaveLength(1);
  });

  test('are two claims where one is denied', () => {
    const claims = [
      statement('a', { articleId: 'one' }),
      statement('b', { articleId: 'two', stance: 'refute' }),
    ];
    expect(claimGroups(claims, [], [cluster])).toHaveLength(2);
  });
});

test('a group is found by any of its claims', () => {
  const groups = claimGroups([statement('a'), statement('b')], [link('repeats', 'b', 'a')], []);
  expect(groupWith(groups, 'b')).toBe(groups[0]);
  expect(groupWith(groups, null)).toBeUndefined();
});
