import { describe, expect, it } from 'vitest';
import { independentOrigins, type Told } from '../../../shared/compare/origins/independentOrigins.ts';
import type { OriginCluster } from '../../../shared/compare/statement.ts';

/** An outlet with those who say it: “ministry < Reuters < Echo” came by way of Reuters, and then of the Echo. */
type Line = readonly [outlet: string | null, ...speakers: string[]];

const speakerOf = (chain: string) => {
  const [name = '', ...via] = chain.split(' < ');
  return name === 'author'
    ? { name: 'Echo', entryId: null, via: [], isAuthor: true as const }
    : { name, entryId: null, via };
};

const told = (all: readonly Line[]): readonly Told[] =>
  all.map(([outlet, ...speakers], index) => ({
    id: `s${index}`,
    articleId: `a${index}`,
    newerId: null,
    outlet,
    speakers: speakers.map(speakerOf),
  }));

/** The origin of each statement, as a letter: the same letter is the same origin. */
function lettersOf(
  all: readonly Line[],
  clusters: readonly OriginCluster[] = [],
  outlets: string[] = [],
): string {
  const statements = told(all);
  const originOf = independentOrigins(statements, clusters, outlets);
  const origins = statements.map(originOf);
  const distinct = [...new Set(origins)];
  return origins.map((origin) => 'ABCDEFGH'[distinct.indexOf(origin)]).join('');
}

const copies = (...indexes: number[]): OriginCluster => ({
  articles: indexes.map((index) => `a${index}`),
  origin: `a${indexes[0]}`,
});

describe('statements that say the same', () => {
  it.each<[what: string, told: readonly Line[], origins: string]>([
    [
      'two reporters who heard one speaker',
      [
        ['Echo', 'ministry'],
        ['Post', 'ministry'],
      ],
      'AB',
    ],
    [
      'an agency, and a paper that has it from there',
      [
        ['Reuters', 'ministry'],
        ['Echo', 'ministry < Reuters'],
      ],
      'AA',
    ],
    [
      'the same, told in another order',
      [
        ['Echo', 'ministry < Reuters'],
        ['Reuters', 'ministry'],
      ],
      'AA',
    ],
    [
      'an agency that a paper gives as its source',
      [
        ['Reuters', 'author'],
        ['Echo', 'Reuters'],
      ],
      'AA',
    ],
    [
      'the same in other letters',
      [
        ['Agence Été', 'author'],
        ['Echo', 'AGENCE ETE'],
      ],
      'AA',
    ],
    [
      'a chain of two, each of which is there',
      [
        ['Reuters', 'mayor'],
        ['Post', 'mayor < Reuters'],
        ['Echo', 'mayor < Reuters < Post'],
      ],
      'AAA',
    ],
    [
      'a chain of two of which the last is there',
      [
        ['Post', 'mayor'],
        ['Echo', 'mayor < Reuters < Post'],
      ],
      'AA',
    ],
    [
      'a speaker who has it from another',
      [
        ['Echo', 'ministry < union'],
        ['Post', 'ministry < union'],
      ],
      'AB',
    ],
    [
      'one of two speakers heard by itself',
      [
        ['Reuters', 'ministry'],
        ['Echo', 'ministry < Reuters', 'police'],
      ],
      'AB',
    ],
    [
      'both speakers heard by one way',
      [
        ['Reuters', 'ministry'],
        ['Echo', 'ministry < Reuters', 'police < Reuters'],
      ],
      'AA',
    ],
    [
      'its own outlet in the chain',
      [
        ['Echo', 'ministry < Echo'],
        ['Post', 'ministry'],
      ],
      'AB',
    ],
    [
      'two that each name the other',
      [
        ['Echo', 'mayor < Post'],
        ['Post', 'mayor < Echo'],
      ],
      'AB',
    ],
    [
      'articles without an outlet',
      [
        [null, 'mayor'],
        [null, 'mayor'],
      ],
      'AB',
    ],
    ['nobody who says it', [['Echo'], ['Post']], 'AB'],
  ])('%s', (_, all, origins) => {
    expect(lettersOf(all)).toBe(origins);
  });

  it('in copies of one text have one origin', () => {
    const all: readonly Line[] = [
      ['NPA', 'ministry'],
      ['Echo', 'ministry'],
      ['Post', 'ministry'],
    ];
    expect(lettersOf(all, [copies(0, 2)])).toBe('ABA');
  });

  it('by way of an agency that is not there have one origin only where it is known as an outlet', () => {
    const all: readonly Line[] = [
      ['Echo', 'ministry < Reuters'],
      ['Post', 'ministry < Reuters'],
    ];
    expect(lettersOf(all)).toBe('AB');
    expect(lettersOf(all, [], ['REUTERS'])).toBe('AA');
  });

  it('in copies go by the link that was made in one of them', () => {
    const all: readonly Line[] = [
      ['Reuters', 'mayor'],
      ['Echo', 'mayor'],
      ['Post', 'mayor < Reuters'],
    ];
    expect(lettersOf(all)).toBe('ABA');
    expect(lettersOf(all, [copies(1, 2)])).toBe('AAA');
  });

  it('in one article have two origins where only one of them came by way of an agency', () => {
    const [reuters, own, quoted] = told([
      ['Reuters', 'mayor'],
      ['Echo', 'mayor'],
      ['Echo', 'mayor < Reuters'],
    ]);
    if (!reuters || !own || !quoted) throw new Error('Three were told.');
    const statements = [reuters, own, { ...quoted, articleId: own.articleId }];
    const originOf = independentOrigins(statements, []);
    expect(new Set(statements.map(originOf)).size).toBe(2);
  });
});
