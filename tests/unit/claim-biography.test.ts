import { describe, expect, test } from 'vitest';
import { biography, type NewerVersion, versionsWithout } from '../../shared/compare/claims/biography.ts';
import { claimGroups } from '../../shared/compare/claims/claimGroups.ts';
import { confirms } from '../../shared/compare/claims/confirming.ts';
import type { OriginCluster, Statement } from '../../shared/compare/statement.ts';
import { link, statement } from '../fixtures/compare/claims.ts';

interface Given {
  readonly clusters?: readonly OriginCluster[];
  readonly versions?: readonly NewerVersion[];
  readonly hasWords?: (articleId: string, words: string) => boolean | null;
}

/** The life of the first claim, which all others repeat, or contradict where they deny it. */
function lifeOf(statements: readonly Statement[], given: Given = {}) {
  const [first, ...others] = statements.filter(({ tag }) => tag === 'claim');
  const links = others.map(({ id, stance }) =>
    link(stance === 'refute' ? 'contradicts' : 'repeats', id, first?.id ?? ''),
  );
  const clusters = given.clusters ?? [];
  const [group] = claimGroups(statements, links, clusters);
  if (!group) throw new Error('There is no claim.');
  return biography(group, { statements, clusters, versions: [], hasWords: () => null, ...given });
}

const kindsOf = (statements: readonly Statement[], given?: Given) =>
  lifeOf(statements, given).events.map(({ kind }) => kind);

const day = (date: number) => `2026-03-${String(date).padStart(2, '0')}`;

function told(date: number, outlet: string, given: Partial<Statement> = {}): Statement {
  return statement(`${day(date)} ${outlet} ${given.words ?? ''}`, { published: day(date), outlet, ...given });
}

/** A number that quantifies a claim. */
function number(claim: Statement, value: string | null, isApproximate = false): Statement {
  const bound = value === null ? null : { value, inclusive: true };
  return statement(`figure of ${claim.id}`, {
    tag: 'figure',
    articleId: claim.articleId,
    claimIds: [claim.id],
    figure: {
      lower: bound,
      upper: bound,
      unit: null,
      modifiers: isApproximate ? ['IsApproximate', 'IsCount'] : ['IsCount'],
      entity: 'lifeboats',
      property: null,
      qualifier: null,
      asOf: null,
    },
  });
}

describe('what happens to a claim', () => {
  test.each<[string, Statement[], string[]]>([
    ['it is seen first', [told(9, 'One')], ['first']],
    ['another outlet retells it', [told(9, 'One'), told(10, 'Two')], ['first', 'retold']],
    ['the same outlet has it again', [told(9, 'One'), told(10, 'One')], ['first', 'again']],
    ['it is denied', [told(9, 'One'), told(10, 'Two', { stance: 'refute' })], ['first', 'denied']],
    [
      'it is denied before anybody is seen to affirm it',
      [told(9, 'One', { stance: 'refute' }), told(10, 'Two', { stance: 'affirm' })],
      ['denied', 'first'],
    ],
    [
      'what was possible is stated as certain, which is not yet to confirm it',
      [told(9, 'One', { factuality: 'PS+' }), told(10, 'Two', { factuality: 'CT+' })],
      ['first', 'certain'],
    ],
    [
      'what was possible is confirmed where the words say so',
      [told(9, 'One', { factuality: 'PS+' }), told(10, 'Two', { factuality: 'CT+', cue: 'confirmed' })],
      ['first', 'confirmed'],
    ],
    [
      'what was certain from the start is only retold',
      [told(9, 'One', { factuality: 'CT+' }), told(10, 'Two', { factuality: 'CT+', cue: 'confirmed' })],
      ['first', 'retold'],
    ],
    [
      'an outlet confirms once',
      [
        told(9, 'One', { factuality: 'PS+' }),
        told(10, 'Two', { factuality: 'CT+', cue: 'confirmed' }),
        told(11, 'Two', { factuality: 'CT+', cue: 'confirmed' }),
      ],
      ['first', 'confirmed', 'again'],
    ],
  ])('%s', (_name, statements, kinds) => {
    // Links go to the first claim: of two that deny none is joined.
    expect(kindsOf(statements)).toEqual(kinds);
  });

  test('copies are told by the article that they were copied from', () => {
    const statements = [told(9, 'One'), told(9, 'Two'), told(10, 'Three')];
    const { events } = lifeOf(statements, {
      clusters: [
        { articles: statements.map(({ articleId }) => articleId), origin: statements[0]?.articleId ?? '' },
      ],
    });
    expect(events.map(({ kind, copies }) => [kind, copies])).toEqual([
      ['first', 2],
      ['copy', 0],
      ['copy', 0],
    ]);
    expect(events[2]?.copyOf).toBe(statements[0]?.id);
  });

  test('outlets come in the order in which they first told it, and what has no day comes last', () => {
    const late = statement('late', { outlet: 'Undated', words: 'x' });
    const { rows, spread } = lifeOf([told(9, 'Zeta'), told(10, 'Alpha'), told(11, 'Zeta'), late]);
    expect(rows.map(({ outlet, events }) => [outlet, events.length])).toEqual([
      ['Zeta', 2],
      ['Alpha', 1],
      ['Undated', 1],
    ]);
    expect(spread).toEqual({ origins: 4, articles: 4 });
  });
});

describe('numbers', () => {
  const [one, two, three] = [told(9, 'One'), told(10, 'Two'), told(11, 'Three')];

  test('another number than was given last is told', () => {
    const statements = [one, two, three, number(one, '2'), number(two, '2'), number(three, '3')];
    expect(lifeOf(statements).events.map(({ isOtherNumber }) => isOtherNumber)).toEqual([false, false, true]);
  });

  test('about the same number is no other one', () => {
    const statements = [one, two, number(one, '2'), number(two, '2', true)];
    expect(lifeOf(statements).events.map(({ isOtherNumber }) => isOtherNumber)).toEqual([false, false]);
  });

  test('a figure without a number has no place among the numbers', () => {
    const { measures, events } = lifeOf([one, two, number(one, null), number(two, '2')]);
    expect(measures.map(({ statements }) => statements.length)).toEqual([1]);
    expect(events[0]?.figures).toHaveLength(1);
  });

  test('what a person has excluded is left out', () => {
    const excluded = { ...number(one, '2'), excluded: 'a misprint' };
    expect(lifeOf([one, excluded]).measures).toEqual([]);
  });
});

test('a copy that changed the number, or how sure it is, is told like all others', () => {
  const [one, two] = [told(9, 'One', { factuality: 'PS+' }), told(9, 'Two', { factuality: 'PS+' })];
  const clusters = [{ articles: [one.articleId, two.articleId], origin: one.articleId }];
  const changed = (statements: readonly Statement[]) =>
    lifeOf(statements, { clusters }).events.map(({ isChanged }) => isChanged);
  expect(changed([one, two, number(one, '2'), number(two, '2')])).toEqual([false, false]);
  expect(changed([one, two, number(one, '2'), number(two, '3')])).toEqual([false, true]);
  expect(changed([one, { ...two, factuality: 'CT+' }])).toEqual([false, true]);
});

describe('versions', () => {
  const older = told(9, 'One', { articleId: 'v1', newerId: 'v2' });
  const versions = [{ id: 'v2', olderId: 'v1', number: 2, published: day(12) }];

  test('a newer version without the words drops the claim on its day', () => {
    const { events } = lifeOf([older], { versions, hasWords: () => false });
    expect(events.map(({ kind, published, version }) => [kind, published, version])).toEqual([
      ['first', day(9), null],
      ['dropped', day(12), 2],
    ]);
  });

  test('one that has the words unmarked drops nothing', () => {
    expect(kindsOf([older], { versions, hasWords: () => true })).toEqual(['first', 'left']);
  });

  test('nothing is said before the text of that version is known', () => {
    expect(kindsOf([older], { versions })).toEqual(['first']);
  });

  test('a version that keeps the claim as it was is no news, and one that is surer is', () => {
    const kept = told(12, 'One', { articleId: 'v2' });
    expect(kindsOf([older, kept], { versions })).toEqual(['first']);
    const surer = [
      { ...older, factuality: 'PS+' },
      { ...kept, factuality: 'CT+' },
    ];
    expect(kindsOf(surer, { versions })).toEqual(['first', 'certain']);
  });

  test('only versions that come after a claim and have none are asked for their texts', () => {
    const [group] = claimGroups([older], [], []);
    const all = [...versions, { id: 'v3', olderId: 'v2', number: 3, published: day(13) }];
    expect(group && versionsWithout(group, all).map(({ id }) => id)).toEqual(['v2']);
  });
});

test.each([
  ['the coastguard confirmed', true],
  ['has been confirmed', true],
  ['wurde bestätigt', true],
  ['подтвердил', true],
  ['أكدت', true],
  ['확인했다', true],
  ['unconfirmed', false],
  ['said', false],
  [null, false],
])('whether “%s” says that something is confirmed', (words, expected) => {
  expect(confirms(words)).toBe(expected);
});
