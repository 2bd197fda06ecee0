import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../shared/compare/origins/hubs.ts';
import { makeOriginFinder } from '../../../shared/compare/origins/originFinder.ts';
import { runsOf } from '../../../shared/compare/origins/runs.ts';
import { shareOf, sortedRuns } from '../../../shared/compare/origins/share.ts';
import { wordsOf } from '../../../shared/compare/origins/words.ts';
import type { OriginCluster } from '../../../shared/compare/statement.ts';
import { firstTake } from '../../fixtures/agency.ts';
import { events, type Half, poolOf, type Story } from '../../fixtures/compare/stories.ts';
import { syndicatedSet } from '../../fixtures/compare/syndicated.ts';

const importedAt = '2026-11-30T00:00:00.000Z';
const idOf = (index: number) => String(index).padStart(4, '0');

function clustersOf(
  finder: ReturnType<typeof makeOriginFinder>,
  ids: Iterable<string>,
): readonly OriginCluster[] {
  const steps = finder.clusters(Array.from(ids, (id) => ({ id, published: null, importedAt })));
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The groups among texts, by their places. */
function groupsAmong(texts: readonly string[]): readonly (readonly number[])[] {
  const finder = makeOriginFinder();
  for (const [index, text] of texts.entries()) finder.put(idOf(index), text);
  return clustersOf(
    finder,
    texts.map((_, index) => idOf(index)),
  ).map(({ articles }) => articles.map(Number));
}

const areCopies = (a: string, b: string) => groupsAmong([a, b]).length === 1;

const lines = firstTake.trim().split('\n\n');
const text = lines.join('\n\n');
const other = events('tuned').find(({ source }) => source === 'dam 0')?.text ?? '';
const longQuote = lines[2] ?? '';

describe('two texts that share most of their words are near-copies', () => {
  it.each([
    ['a new headline', `Twelve die in harbour inferno\n\n${text}`],
    [
      'another first sentence',
      ['It was a day that nobody in Selmar will forget.', ...lines.slice(1)].join('\n\n'),
    ],
    ['a sentence less', lines.filter((_, index) => index !== 3).join('\n\n')],
    ['sentences more', `${text}\n\nNeighbouring countries offered help. The airport remained open all day.`],
    ['the upper half alone', lines.slice(0, 5).join('\n\n')],
    ['the first third alone', lines.slice(0, 3).join('\n\n')],
    ['all in one line', lines.join(' ')],
    [
      'other quotation marks, dashes and spaces',
      text.replaceAll('“', '«\u00a0').replaceAll('”', '\u00a0»').replaceAll(' - ', ' — '),
    ],
    ['all in capitals', text.toUpperCase()],
    ['a word replaced in each sentence', text.replaceAll(/\bthe\b/g, 'that')],
    [
      'a byline and a copyright line',
      `By our own staff\n\n${text}\n\n© 2025 The Selmar Echo. All rights reserved.`,
    ],
    [
      'two of its figures corrected',
      text.replace('12 people', '14 people').replace('40 people', '46 people'),
    ],
  ])('with %s', (_, copy) => {
    expect(areCopies(text, copy)).toBe(true);
  });

  it.each([
    ['another story', other],
    ['one quotation that both have', `${other}\n\n${longQuote}`],
    ['two sentences that both have', `${other}\n\n${longQuote}\n\n${lines[3]}`],
    ['the same words in another order', text.match(/\w+/g)?.toSorted().join(' ') ?? ''],
  ])('but not with %s', (_, noCopy) => {
    expect(areCopies(text, noCopy)).toBe(false);
  });

  it('but not where one long sentence is all that short texts have in common', () => {
    const found =
      'The body of a climber who left the hut on Mount Eld without a guide eight months ago was found on Friday below the U.S. station.';
    const texts = [
      `${found} His brother knew the watch and the red rope, which had been their father’s before they were his.`,
      `A warm spring has laid bare what the snow kept. ${found} It is the third such find this year, and rangers expect more.`,
      `${found} Her dog found it.`,
      `The search cost the valley a year’s taxes, and it will change its rules. ${found} From July nobody may pass the hut alone.`,
    ];
    expect(groupsAmong(texts)).toEqual([]);
    // A headline is nothing of its own.
    expect(
      areCopies(`Climber found\n\n${found}`, `Mountain gives up its dead after a year\n\n${found}`),
    ).toBe(true);
  });

  it('in every language, but not a translation or what others write in their own words', () => {
    const all = [...events('tuned'), ...events('held')];
    expect(groupsAmong(all.map((story) => story.text))).toEqual([]);
    const printed = all.filter((story) => story.text.split('\n\n').length > 2);
    expect(printed.length).toBeGreaterThan(20);
    expect(printed.filter((story) => !areCopies(story.text, printedAs(story)))).toEqual([]);
  });

  it('as Hangul or accents are written by whatever system', () => {
    for (const { text: written } of events('tuned'))
      expect(areCopies(written, written.normalize('NFD'))).toBe(true);
  });

  it('but not reports that are filled in again with other numbers, unless few of them differ', () => {
    const report = (numbers: readonly number[]) =>
      `Over the past 24 hours the army recorded ${numbers[0]} violations of the ceasefire, ${numbers[1]} of them with heavy weapons. ${numbers[2]} soldiers were wounded. ${numbers[3]} houses and ${numbers[4]} power lines were damaged, the regional administration said. Engineers cleared ${numbers[5]} mines.`;
    expect(areCopies(report([31, 12, 4, 18, 3, 77]), report([55, 20, 6, 41, 5, 13]))).toBe(false);
    expect(areCopies(report([31, 12, 4, 18, 3, 77]), report([31, 12, 5, 18, 3, 77]))).toBe(true);
  });

  it('but not texts that share only what stands under every article of a page', () => {
    const notices = poolOf('en').boilerplate.join('\n\n');
    const stories = [...events('tuned'), ...events('held')].filter(({ language }) => language === 'en');
    const onPages = stories.map((story) => `${story.text}\n\n${notices}`);
    expect(onPages.length).toBeGreaterThan(6);
    expect(groupsAmong(onPages)).toEqual([]);
    // A copy with the same notices is one all the same.
    expect(groupsAmong([...onPages, `New headline\n\n${onPages[0]}`])).toEqual([[0, onPages.length]]);
  });
});

/** With another headline and first sentence, and without its last paragraph. */
function printedAs({ text: written, language }: Story): string {
  const { headline, behind } = poolOf(language);
  return [
    headline[0],
    ...written.split('\n\n').slice(0, -1),
    written.split('\n\n').at(-1)?.slice(0, 20),
    behind[0],
  ].join('\n\n');
}

describe('among many texts', () => {
  it.each<Half>(['tuned', 'held'])('copies and no others are put together (%s)', (half) => {
    const counts = { right: 0, wrong: 0, missed: 0 };
    for (const seed of [101, 102, 103]) count(syndicatedSet(half, seed), counts);
    const precision = counts.right / (counts.right + counts.wrong);
    const recall = counts.right / (counts.right + counts.missed);
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThan(0.985);
  });

  function count(stories: readonly Story[], counts: { right: number; wrong: number; missed: number }): void {
    const groups = groupsAmong(stories.map((story) => story.text));
    const groupAt = new Map(groups.flatMap((group, index) => group.map((place) => [place, index] as const)));
    for (const [later, a] of stories.entries())
      for (const [earlier, b] of stories.slice(0, later).entries()) {
        const isCopy = a.source === b.source;
        const isSaid = groupAt.has(later) && groupAt.get(later) === groupAt.get(earlier);
        if (isCopy && isSaid) counts.right += 1;
        else if (isSaid) counts.wrong += 1;
        else if (isCopy) counts.missed += 1;
      }
  }

  it.each([
    ['few', 2000],
    ['many', 0],
  ])(
    'the answer is the same however they came in, and after others came and went (as with %s)',
    (_, manyTexts) => {
      const stories = syndicatedSet('tuned', 7).slice(0, 60);
      const ids = stories.map((_, index) => idOf(index));
      const atOnce = makeOriginFinder();
      for (const [index, story] of stories.entries()) atOnce.put(idOf(index), story.text);
      const expected = clustersOf(atOnce, ids);
      const order = fc.shuffledSubarray([...stories.keys()], { minLength: stories.length });
      fc.assert(
        fc.property(order, fc.nat(stories.length - 1), (places, extra) => {
          const finder = makeOriginFinder(manyTexts);
          finder.put('extra', `Extra: ${stories[extra]?.text}`);
          for (const [count, place] of places.entries()) {
            finder.put(idOf(place), stories[place]?.text ?? '');
            if (count % 20 === 0) clustersOf(finder, [...finder.ids()]);
          }
          finder.remove('extra');
          expect(clustersOf(finder, places.map(idOf))).toEqual(expected);
        }),
        { numRuns: 5 },
      );
    },
  );

  it('a chain of texts that drifted apart does not make one group of them', () => {
    const sentences = Array.from({ length: 30 }, (_, index) => sentenceOf(index));
    const drifting = Array.from({ length: 11 }, (_, index) =>
      sentences.slice(index * 2, index * 2 + 10).join(' '),
    );
    const groups = groupsAmong(drifting);
    expect(groups.length).toBeGreaterThan(1);
    for (const group of groups) expect((group.at(-1) ?? 0) - (group[0] ?? 0)).toBeLessThan(6);
  });

  it('a round-up that has several stories whole is with one of them at most', () => {
    const [dam, mine] = events('tuned').filter(({ source }) => /^(?:dam|mine) 0$/.test(source));
    const texts = [dam?.text ?? '', mine?.text ?? '', `Today’s news\n\n${dam?.text}\n\n${mine?.text}`];
    expect(groupsAmong(texts)).toEqual([[0, 2]]);
    // Where the other has been printed more often, it is with that.
    const printed = `Headline\n\n${mine?.text}`;
    expect(groupsAmong([...texts, printed])).toEqual([[1, 2, 3]]);
  });
});

/** A sentence of fifteen invented words, other ones for each number. */
function sentenceOf(number: number): string {
  const words = Array.from({ length: 15 }, (_, index) => `w${(number * 15 + index).toString(36)}x`);
  return `${words.join(' ').replaceAll(/\d/g, 'q')}.`;
}

describe('what two texts share', () => {
  /** Words out of few, so that runs recur and overlap in other orders. */
  const few = fc.array(fc.constantFrom('port', 'silo', 'dust', 'quay'), { maxLength: 40 });
  const comparable = (words: readonly string[]) => {
    const { hashes, kinds } = wordsOf(words.join(' '));
    return { hashes, kinds, sorted: sortedRuns(runsOf({ hashes, kinds })) };
  };

  it('is the same whichever comes first, and never more than can be in one order in both', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const { words } = shareOf(comparable(a), comparable(b));
        expect(shareOf(comparable(b), comparable(a)).words).toBe(words);
        expect(words).toBeLessThanOrEqual(longestInBoth(a, b));
      }),
      { numRuns: 300 },
    );
  });

  it('is all of a text that stands in the other whole', () => {
    const words = Array.from(
      { length: 30 },
      (_, index) => `word${'abcdefghijklmnopqrstuvwxyzABCD'[index]}x${index}y`,
    );
    const { hashes } = comparable(words);
    expect(shareOf(comparable(words), comparable(['before', ...words, 'behind'])).words).toBe(hashes.length);
  });

  it.each([6, 10, 15, 30, 35, 39])(
    'is the larger part where the first %i words of one are the last of the other',
    (first) => {
      const words = [0, 1, 2].flatMap((number) => sentenceOf(number).split(' '));
      const turned = [...words.slice(first), ...words.slice(0, first)];
      const parts = [words.slice(first), words.slice(0, first)].map((part) => comparable(part).hashes.length);
      expect(shareOf(comparable(words), comparable(turned)).words).toBe(Math.max(...parts));
    },
  );
});

/** The longest row of words that is in both texts in the same order, by brute force. */
function longestInBoth(a: readonly string[], b: readonly string[]): number {
  let row: readonly number[] = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [index, other] of b.entries())
      next.push(word === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('groups of copies', () => {
  const place = fc.nat(12);
  const pairs = fc.array(
    fc.tuple(place, place).filter(([a, b]) => a !== b),
    { maxLength: 30 },
  );

  it('hold each text once, and none that is a copy of no other member', () => {
    fc.assert(
      fc.property(pairs, (copies) => {
        const groups = groupsOf(copies);
        const members = groups.flat();
        expect(new Set(members).size).toBe(members.length);
        for (const group of groups)
          for (const member of group)
            expect(
              copies.some(
                ([a, b]) => (a === member && group.includes(b)) || (b === member && group.includes(a)),
              ),
            ).toBe(true);
      }),
    );
  });

  it('do not depend on the order of the pairs, nor on which of two comes first', () => {
    fc.assert(
      fc.property(pairs, (copies) => {
        const turned = copies.toReversed().map(([a, b]) => [b, a] as const);
        expect(groupsOf(turned)).toEqual(groupsOf(copies));
      }),
    );
  });
});
