import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersFor } from '../../renderer/modes/linking/letters.ts';
import { placeLetters } from '../../renderer/modes/linking/placeLetters.ts';
import { linkTargets } from '../../renderer/modes/linking/targets.ts';
import { whatCanBeLinked } from '../../renderer/modes/linking/wording.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Link } from '../../shared/model/link.ts';
import { endsOf, waysBetween, waysOf } from '../../shared/model/linking.ts';
import type { LinkType } from '../../shared/model/linkTable.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { madeByHand } from '../fixtures/annotations.ts';

const at = (id: string, tag: Tag, start: number, end = start + 5): Annotation =>
  // The cast is true: no attribute is one that every tag may have.
  ({
    ...madeByHand,
    id,
    articleId: 'article',
    tag,
    segments: [{ start, end, exact: 'x'.repeat(end - start) }],
    prefix: '',
    suffix: '',
    attributes: {},
  }) as Annotation;

const link = (type: LinkType, from: string, to: string): Link => ({
  id: `${type} ${from} ${to}`,
  type,
  from,
  to,
  createdBy: 'analyst',
  createdAt: '2026-11-23T08:00:00.000Z',
});

describe('the ways to link', () => {
  it.each([
    ['quote', 'actor', ['speaker from', 'addressee from']],
    ['actor', 'quote', ['speaker to', 'addressee to']],
    ['claim', 'figure', ['quantifies to']],
    ['claim', 'claim', ['supports from', 'contradicts from', 'repeats from']],
    ['figure', 'figure', ['supports from', 'contradicts from', 'repeats from']],
    ['figure', 'claim', ['quantifies from']],
    ['actor', 'actor', ['via from']],
    ['quote', 'claim', []],
  ] as const)('%s and %s', (tag, other, ways) => {
    expect(waysBetween(tag, other).map(({ type, isFrom }) => `${type} ${isFrom ? 'from' : 'to'}`)).toEqual(
      ways,
    );
  });

  it('have a digit each that stays the same, in the order of the table', () => {
    expect(waysOf('claim').map(({ type }) => type)).toEqual([
      'claimer',
      'quantifies',
      'supports',
      'contradicts',
      'repeats',
    ]);
  });

  it('say which end a link starts at', () => {
    expect(endsOf({ type: 'speaker', isFrom: false }, 'actor', 'quote')).toEqual({
      type: 'speaker',
      from: 'quote',
      to: 'actor',
    });
  });
});

describe('what lights up', () => {
  const quote = at('q', 'quote', 100);
  const others = [
    at('far', 'actor', 0),
    at('claim', 'claim', 90),
    at('near', 'actor', 110),
    at('inside', 'actor', 101, 103),
  ];
  const ids = (links: readonly Link[], type: LinkType | null) =>
    linkTargets(quote, [...others, quote], links, type).map(
      ({ annotation, way }) => `${annotation.id} ${way.type}`,
    );

  it('is what the table allows, nearest first, as the first type of each pair', () => {
    expect(ids([], null)).toEqual(['inside speaker', 'near speaker', 'far speaker']);
  });

  it('is not what is linked so already, but that can still be linked otherwise', () => {
    const links = [link('speaker', 'q', 'near')];
    expect(ids(links, null)).toEqual(['inside speaker', 'far speaker']);
    expect(ids(links, 'addressee')).toEqual(['inside addressee', 'near addressee', 'far addressee']);
  });

  it('is neither the mark itself nor what was not accepted', () => {
    const claim = at('c', 'claim', 0);
    const rejected: Annotation = { ...at('r', 'claim', 10), status: 'rejected' };
    expect(linkTargets(claim, [claim, rejected], [], null)).toEqual([]);
  });

  it('goes from the claim in hand to another one, so that the other way round is another link', () => {
    const [a, b] = [at('a', 'claim', 0), at('b', 'claim', 10)];
    const links = [link('supports', 'a', 'b')];
    expect(linkTargets(a, [a, b], links, 'supports')).toEqual([]);
    expect(linkTargets(b, [a, b], links, 'supports')).toHaveLength(1);
  });

  it('is named in a sentence where there is nothing', () => {
    expect(whatCanBeLinked('quote')).toBe(
      'Nothing here can be linked with this quote: it needs an actor (speaker or addressee).',
    );
  });
});

describe('letters', () => {
  it.each([
    [0, []],
    [3, ['a', 'b', 'c']],
    [26, [...'abcdefghijklmnopqrstuvwxyz']],
  ])('%i of them are single', (count, letters) => {
    expect(lettersFor(count)).toEqual(letters);
  });

  it('gives the nearest a single one, and the 27th the first pair', () => {
    const letters = lettersFor(27);
    expect([letters[0], letters[24], letters[25], letters[26]]).toEqual(['a', 'y', 'za', 'zb']);
  });

  it('is never the beginning of another one, and there are enough up to all pairs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (count) => {
        const letters = lettersFor(count);
        expect(letters).toHaveLength(Math.min(count, 676));
        expect(new Set(letters).size).toBe(letters.length);
        const pairs = new Set(letters.filter(({ length }) => length === 2).map((pair) => pair.charAt(0)));
        expect(letters.filter((one) => one.length === 1 && pairs.has(one))).toEqual([]);
      }),
    );
  });
});

describe('where letters stand', () => {
  it('is beside each other where marks begin at one place, and never over each other', () => {
    const labels = [
      { letters: 'a', left: 10, top: 50 },
      { letters: 'b', left: 10, top: 50 },
      { letters: 'zc', left: 14, top: 52 },
      { letters: 'd', left: 10, top: 90 },
    ];
    expect(placeLetters(labels).map(({ left }) => left)).toEqual([10, 31, 52, 10]);
  });
});
