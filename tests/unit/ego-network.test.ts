import { describe, expect, test } from 'vitest';
import { doMeet } from '../../renderer/comparing/chart/placeLabels.ts';
import { textWidth } from '../../renderer/comparing/chart/textWidth.ts';
import { forceLayout } from '../../renderer/comparing/matrix/network/forceLayout.ts';
import { claimGroups } from '../../shared/compare/claims/claimGroups.ts';
import { egoNetwork, mostNodes, speakersOf, tiesBetween } from '../../shared/compare/claims/egoNetwork.ts';
import type { Statement, StatementLink } from '../../shared/compare/statement.ts';
import { link, speaker, statement } from '../fixtures/compare/claims.ts';

const [ada, ben, cho] = [speaker('Ada'), speaker('Ben'), speaker('Cho')];

function networkOf(
  statements: readonly Statement[],
  links: readonly StatementLink[] = [],
  of = 'entry of Ada',
) {
  return egoNetwork(of, statements, claimGroups(statements, links, []));
}

const tiesOf = (network: ReturnType<typeof networkOf>) =>
  network?.ties.map(({ kind, from, to, statements }) => [kind, from, to, statements.length]);

describe('who has to do with an actor', () => {
  test('whoever affirms the same claim agrees, whoever denies it opposes', () => {
    const statements = [
      statement('a', { speakers: [ada] }),
      statement('b', { speakers: [ben] }),
      statement('c', { speakers: [cho], stance: 'refute' }),
    ];
    const links = [link('repeats', 'b', 'a'), link('contradicts', 'c', 'a')];
    expect(tiesOf(networkOf(statements, links))).toEqual([
      ['agree', 'entry of Ada', 'entry of Ben', 2],
      ['oppose', 'entry of Ada', 'entry of Cho', 2],
      ['oppose', 'entry of Ben', 'entry of Cho', 2],
    ]);
  });

  test('claims that are held against each other tie their speakers', () => {
    const statements = [statement('a', { speakers: [ada] }), statement('b', { speakers: [ben] })];
    expect(tiesOf(networkOf(statements, [link('contradicts', 'b', 'a')]))).toEqual([
      ['oppose', 'entry of Ada', 'entry of Ben', 2],
    ]);
  });

  test('whoever passes words on is tied to whom they come from, by name or as the speaker of that name', () => {
    const statements = [
      statement('a', { speakers: [speaker('Ada', 'Ben', 'the wire')] }),
      statement('b', { speakers: [ben] }),
    ];
    expect(tiesOf(networkOf(statements))).toEqual([['via', 'entry of Ada', 'entry of Ben', 1]]);
    expect(tiesOf(networkOf(statements, [], 'entry of Ben'))).toEqual([
      ['via', 'entry of Ada', 'entry of Ben', 1],
      ['via', 'entry of Ben', 'name:the wire', 1],
    ]);
  });

  test('an outlet that quotes somebody is tied to them, and what an article itself says is said by its outlet', () => {
    const statements = [
      statement('q', { tag: 'quote', speakers: [ada], outlet: 'Coast Daily' }),
      statement('c', {
        outlet: 'Coast Daily',
        speakers: [{ name: 'A. Reporter', entryId: null, via: [], isAuthor: true }],
      }),
    ];
    expect(tiesOf(networkOf(statements))).toEqual([['quoted', 'entry of Ada', 'outlet:coast daily', 1]]);
    expect(speakersOf(statements).map(({ name }) => name)).toEqual(['Ada', 'Coast Daily']);
  });

  test('what an older version says ties nobody', () => {
    const statements = [
      statement('q', { tag: 'quote', speakers: [ada], outlet: 'Coast Daily', newerId: 'newer' }),
      statement('b', { speakers: [ada] }),
    ];
    expect(networkOf(statements)?.others).toEqual([]);
  });

  test('nobody is the middle who says nothing', () => {
    expect(networkOf([statement('a')], [], 'entry of Nobody')).toBeUndefined();
  });
});

describe('many', () => {
  const many = Array.from({ length: 340 }, (_each, index) => [
    statement(`q${index}`, { tag: 'quote', speakers: [ada], outlet: `Outlet with a long name ${index}` }),
    statement(`c${index}`, { speakers: [speaker(`Speaker ${index}`)], words: `${index % 40}` }),
  ]).flat();
  const network = networkOf(many);

  test('three hundred at most are shown, those that share most, and it is said how many there are', () => {
    expect(network?.others).toHaveLength(mostNodes - 1);
    expect(network?.total).toBe(340);
  });

  test('the same network is the same picture, to the last digit', () => {
    const draw = () => JSON.stringify([...(network ? forceLayout(network).places : [])]);
    expect(draw()).toBe(draw());
  });

  test('no name covers another, and no node another', () => {
    const places = [...(network ? forceLayout(network).places.values() : [])];
    const labels = places.flatMap(({ label }) =>
      label ? [{ x: label.x, y: label.y - 12, width: textWidth(label.words, 12), height: 15 }] : [],
    );
    expect(labels.length).toBeGreaterThan(120);
    for (const [index, one] of labels.entries())
      for (const other of labels.slice(index + 1)) expect(doMeet(one, other)).toBe(false);
    for (const [index, one] of places.entries())
      for (const other of places.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
  });
});

test('what ties two is found whichever comes first', () => {
  const statements = [statement('a', { speakers: [ada] }), statement('b', { speakers: [ben] })];
  const network = networkOf(statements, [link('repeats', 'b', 'a')]);
  if (!network) throw new Error('Ada has a network.');
  expect(tiesBetween(network, 'entry of Ben', 'entry of Ada')).toEqual(
    tiesBetween(network, 'entry of Ada', 'entry of Ben'),
  );
  expect(tiesBetween(network, 'entry of Ben', 'entry of Ada')).toHaveLength(1);
});
