import { describe, expect, test } from 'vitest';
import { claimGroups } from '../../shared/compare/claims/claimGroups.ts';
import { claimMatrix, type GroupOrder } from '../../shared/compare/claims/claimMatrix.ts';
import type { OriginCluster, Statement, StatementLink } from '../../shared/compare/statement.ts';
import { link, speaker, statement } from '../fixtures/compare/claims.ts';

const coastguard = [speaker('Coastguard')];

function matrixOf(
  statements: readonly Statement[],
  links: readonly StatementLink[] = [],
  clusters: readonly OriginCluster[] = [],
  order: GroupOrder = 'first',
) {
  return claimMatrix(claimGroups(statements, links, clusters), statements, clusters, order);
}

/** The only cell. */
const cellOf = (...given: Parameters<typeof matrixOf>) => matrixOf(...given).rows[0]?.cells[0];

describe('what a speaker does with a claim', () => {
  const joined = [link('contradicts', 'b', 'a')];
  const denial = { speakers: coastguard, stance: 'refute' } as const;

  test.each<[string, Statement[], StatementLink[], string, boolean]>([
    ['affirms', [statement('a', { speakers: coastguard })], [], 'affirms', false],
    ['denies', [statement('a'), statement('b', denial)], joined, 'denies', false],
    [
      'affirms and denies',
      [statement('a', { speakers: coastguard }), statement('b', denial)],
      joined,
      'both',
      false,
    ],
    [
      'affirms with a hedge',
      [statement('a', { speakers: coastguard, hedge: 'reportedly' })],
      [],
      'affirms',
      true,
    ],
    [
      'affirms as possible',
      [statement('a', { speakers: coastguard, factuality: 'PS+' })],
      [],
      'affirms',
      true,
    ],
    [
      'affirms with a hedge once, and once without',
      [
        statement('a', { speakers: coastguard, hedge: 'reportedly' }),
        statement('b', { speakers: coastguard }),
      ],
      [link('repeats', 'b', 'a')],
      'affirms',
      false,
    ],
    [
      'only quotes',
      [statement('a'), statement('q', { tag: 'quote', claimIds: ['a'], speakers: coastguard })],
      [],
      'quotes',
      false,
    ],
    [
      'claims in a quote',
      [
        statement('a', { speakers: coastguard }),
        statement('q', { tag: 'quote', claimIds: ['a'], speakers: coastguard }),
      ],
      [],
      'affirms',
      false,
    ],
  ])('%s', (_name, statements, links, position, isHedged) => {
    expect(cellOf(statements, links)).toMatchObject({ position, isHedged });
  });

  test('an empty cell is nothing marked', () => {
    const { rows } = matrixOf([
      statement('a', { speakers: coastguard }),
      statement('b', { speakers: [speaker('Survivors')] }),
    ]);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.position ?? null))).toEqual([
      ['affirms', null],
      [null, 'affirms'],
    ]);
  });

  test('figures are no position', () => {
    const figure = statement('f', { tag: 'figure', claimIds: ['a'], speakers: coastguard });
    expect(matrixOf([statement('a'), figure]).rows).toEqual([]);
  });

  test('two speakers of one claim have a cell each, and the way by which it came is kept once', () => {
    const told = { name: 'Calder Lines', entryId: 'entry of Calder Lines', via: ['its lawyers'] };
    const { rows } = matrixOf(
      [statement('a', { speakers: [told, ...coastguard] }), statement('b', { speakers: [told] })],
      [link('repeats', 'b', 'a')],
    );
    expect(rows.map((row) => row.speaker.name)).toEqual(['Calder Lines', 'Coastguard']);
    expect(rows[0]?.cells[0]?.ways).toEqual([['Calder Lines', 'its lawyers']]);
    expect(rows[1]?.cells[0]?.ways).toEqual([]);
  });
});

describe('how many tell it', () => {
  test('copies are one origin, and versions one article', () => {
    const statements = [
      statement('a', { articleId: 'one', speakers: coastguard }),
      statement('b', { articleId: 'two', speakers: coastguard }),
      statement('c', { articleId: 'three', speakers: coastguard }),
    ];
    const links = [link('repeats', 'c', 'a')];
    const cell = cellOf(statements, links, [{ articles: ['one', 'two'], origin: 'one' }]);
    expect(cell).toMatchObject({ origins: 2, articles: 3 });
  });

  test('the total of a column also counts claims that name no speaker', () => {
    const statements = [statement('a', { speakers: coastguard }), statement('b')];
    const { columns } = matrixOf(statements, [link('repeats', 'b', 'a')]);
    expect(columns[0]?.total).toEqual({ origins: 2, articles: 2 });
  });

  test('what only an older version says does not count any more', () => {
    const statements = [
      statement('a', { articleId: 'first', newerId: 'second', speakers: coastguard }),
      statement('b', { speakers: coastguard, words: 'the gate was shut' }),
    ];
    const { columns, rows } = matrixOf(statements);
    expect(columns.map(({ group }) => group.headline.id)).toEqual(['b']);
    expect(rows[0]?.cells).toHaveLength(1);
  });
});

describe('the order', () => {
  const statements = [
    statement('a', { words: 'once' }),
    statement('b', { words: 'often' }),
    statement('c', { words: 'often' }),
    statement('d', { words: 'disputed' }),
    statement('e', { words: 'disputed', stance: 'refute' }),
  ];
  const links = [link('repeats', 'c', 'b'), link('contradicts', 'e', 'd')];

  test.each<[GroupOrder, string[]]>([
    ['disputed', ['disputed', 'often', 'once']],
    ['origins', ['often', 'disputed', 'once']],
    ['first', ['once', 'often', 'disputed']],
  ])('of columns: %s', (order, words) => {
    const { columns } = matrixOf(statements, links, [], order);
    expect(columns.map(({ group }) => group.headline.words)).toEqual(words);
  });

  test('of speakers goes by what they say, then by their names, never by the order of the list', () => {
    const said = [
      statement('a', { speakers: [speaker('Ula')] }),
      statement('b', { speakers: [speaker('Ada')] }),
      statement('c', { speakers: [speaker('Zoe')] }),
      statement('d', { speakers: [speaker('Zoe')] }),
    ];
    const names = matrixOf(said).rows.map((row) => row.speaker.name);
    expect(names).toEqual(['Zoe', 'Ada', 'Ula']);
    expect(matrixOf(said.toReversed()).rows.map((row) => row.speaker.name)).toEqual(names);
  });
});
