import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFigures } from '../../shared/compare/compareFigures.ts';
import { groupsOf } from '../../shared/compare/groups.ts';
import type { Statement } from '../../shared/compare/statement.ts';
import type { Series } from '../../shared/model/series.ts';
import { amount, card, killed } from '../fixtures/compare/cards.ts';
import { interval } from '../fixtures/compare/small.ts';
import { stated } from '../fixtures/compare/stated.ts';

const aboard = { entity: 'people aboard the Calder Maid' };

const seriesOf = (figures: readonly string[], more: Partial<Series> = {}): Series => ({
  id: 'series',
  name: 'Bodies recovered, Port X',
  entity: 'bodies',
  property: null,
  unit: null,
  cumulative: true,
  figures: [...figures],
  ...more,
});

const named = (statements: readonly Statement[], series: readonly Series[] = []) =>
  groupsOf(statements, series).map(({ name, statements: its, conflicts }) => [name, its.length, conflicts]);

describe('which figures go together', () => {
  test('the same entity, property, kind and dimension of unit, the largest group first', () => {
    const statements = [
      stated('a', amount('5', 'km', { entity: 'oil slick' })),
      stated('b', killed('31', aboard)),
      stated('c', killed('28', { entity: 'People  aboard the Calder Maid', property: 'Killed' })),
      stated('d', killed('3', { ...aboard, property: 'missing' })),
      stated('e', amount('900', 'm', { entity: 'oil slick' })),
      stated('f', killed('12', { ...aboard, modifiers: ['IsMean'] })),
      stated('g', amount('5', 'km²', { entity: 'oil slick' })),
      stated('h', killed('>=30', { ...aboard, asOf: '2026-05-09' })),
      { ...stated('a claim', card('*')), tag: 'claim', figure: null },
    ] as const;
    expect(named(statements)).toEqual([
      ['Killed · people aboard the Calder Maid', 3, 1],
      ['Oil slick · km', 2, 1],
      ['Mean · killed · people aboard the Calder Maid', 1, 0],
      ['Missing · people aboard the Calder Maid', 1, 0],
      ['Oil slick · km²', 1, 0],
    ]);
  });

  test('a unit of a series that none of its figures has is not theirs, nor is that of the few', () => {
    const series = [seriesOf(['a', 'b'], { unit: 'people' }), seriesOf(['c', 'd', 'e'], { id: 'other' })];
    const statements = [
      stated('a', amount('5', 't')),
      stated('b', amount('800', 'kg')),
      stated('c', killed('31')),
      stated('d', killed('28')),
      stated('e', amount('3', 'km')),
    ];
    expect(groupsOf(statements, series).map(({ unit }) => unit)).toEqual(['kg', null]);
  });

  test('what a person has confirmed comes first, whatever its words, and is in no proposal', () => {
    const statements = [
      stated('a', killed('31')),
      stated('b', killed('28')),
      stated('c', killed('26', { entity: 'bodies', property: null, asOf: '2026-05-09' })),
    ];
    const confirmed = seriesOf(['b', 'c', 'removed']);
    expect(named(statements, [confirmed, seriesOf(['elsewhere'], { id: 'other' })])).toEqual([
      // 28, and five days later 26 of them, under another name.
      ['Bodies recovered, Port X', 2, 1],
      ['Killed · crew', 1, 0],
    ]);
    const [first] = groupsOf(statements, [confirmed]);
    expect(first).toMatchObject({ key: 'series', cumulative: true, series: confirmed });
  });

  test('a series that only grows has its conflicts between days, and excluded and refuted figures have none', () => {
    const words = { entity: 'bodies', property: null };
    const at = (id: string, value: string, asOf: string, more?: Partial<Statement>) =>
      stated(id, killed(value, { ...words, asOf }), more);
    const statements = [
      at('a', '50', '2026-05-02'),
      at('b', '45', '2026-05-06'),
      at('c', '60', '2026-05-07'),
      at('d', '99', '2026-05-01', { excluded: 'a slip' }),
      at('e', '98', '2026-05-01', { stance: 'refute' }),
      at('f', '~55', '2026-05-01'),
      at('g', '~500', '2026-05-01'),
    ];
    const ids = statements.map(({ id }) => id);
    // 50, then 45; and about 500 before each of the others, on its own day too.
    expect(named(statements, [seriesOf(ids)])).toEqual([['Bodies recovered, Port X', 7, 5]]);
    expect(named(statements, [seriesOf(ids, { cumulative: false })])).toEqual([
      ['Bodies recovered, Port X', 7, 1],
    ]);
  });

  test.each([
    ['crew', 'the crew', true],
    ['guard', 'guards', true],
    ['crew', 'crew of the ferry', true],
    ['people aboard the Calder Maid', 'people aboard the Caldar Maid', true],
    ['lorries', 'lorry', true],
    ['guards', 'police', false],
    ['pupils in Aln', 'pupils in Byre', false],
    ['houses in district 1', 'houses in district 2', false],
    ['men', 'women', false],
    ['crew', 'crew of the other ferry that left harbour an hour later', false],
  ])('“%s” and “%s” are never joined, but may be offered as one: %s', (one, other, isOffered) => {
    const groups = groupsOf(
      [stated('a', killed('31', { entity: one })), stated('b', killed('28', { entity: other }))],
      [],
    );
    expect(groups).toHaveLength(2);
    expect(groups.map(({ similar }) => similar.length)).toEqual(isOffered ? [1, 1] : [0, 0]);
    if (isOffered) expect(groups[0]?.similar).toEqual([groups[1]?.key]);
  });

  test('another property or unit is never offered', () => {
    const groups = groupsOf(
      [
        stated('a', killed('31')),
        stated('b', killed('28', { entity: 'the crew', property: 'missing' })),
        stated('c', amount('28', 'km', { entity: 'the crew', property: 'killed' })),
      ],
      [],
    );
    expect(groups.flatMap(({ similar }) => similar)).toEqual([]);
  });

  test.each([
    [killed('31', { entity: 'killed or injured', property: 'killedOrInjured' }), 'Killed or injured'],
    [killed('31', { entity: null }), 'Killed'],
    [card('0.25'), 'Figures without an entity'],
    [amount('5', 'USD', { entity: null }), 'USD'],
  ])('names %#', (figure, name) => {
    expect(named([stated('a', figure)])).toEqual([[name, 1, 0]]);
  });

  test('conflicts are counted as they are told in pairs', () => {
    const figure = fc
      .record({ ends: interval(0, 6), about: fc.boolean(), day: fc.integer({ min: 1, max: 3 }) })
      .map(({ ends, about, day }) => ({
        ...killed('*', { modifiers: about ? ['IsApproximate'] : [], asOf: `2026-05-0${day}` }),
        ...ends,
      }));
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 6 }), fc.boolean(), (figures, cumulative) => {
        const statements = figures.map((one, at) => stated(`${at}`, one));
        const [group] = groupsOf(statements, [seriesOf(Object.keys(figures), { cumulative })]);
        const pairs = figures.flatMap((a, at) =>
          figures.slice(at + 1).map((b) => compareFigures(a, b, { cumulative })),
        );
        expect(group?.conflicts ?? 0).toBe(pairs.filter(({ relation }) => relation === 'conflicting').length);
      }),
    );
  });

  test('two thousand figures of one total are looked at in pairs', () => {
    const statements = Array.from({ length: 2000 }, (_, at) =>
      stated(
        String(at),
        killed(String(at % 97), { asOf: `2026-05-${String(1 + (at % 28)).padStart(2, '0')}` }),
      ),
    );
    const [group] = groupsOf(statements, [seriesOf(statements.map(({ id }) => id))]);
    expect(group?.conflicts).toBeGreaterThan(500_000);
  });
});
