import { describe, expect, test } from 'vitest';
import { biographyLayout } from '../../renderer/comparing/biography/biographyLayout.ts';
import {
  biographyTwin,
  biographyWords,
  eventSentence,
} from '../../renderer/comparing/biography/biographyWords.ts';
import { packLanes } from '../../renderer/comparing/biography/lanePacking.ts';
import { nextSpot } from '../../renderer/comparing/biography/nextSpot.ts';
import { nextCell } from '../../renderer/comparing/matrix/currentCell.ts';
import { matrixLayout } from '../../renderer/comparing/matrix/matrixLayout.ts';
import { matrixTwin } from '../../renderer/comparing/matrix/matrixTwin.ts';
import { cellSentence, matrixWords } from '../../renderer/comparing/matrix/matrixWords.ts';
import { firstOf, mostColumns, mostRows } from '../../renderer/comparing/matrix/shownMatrix.ts';
import { biography } from '../../shared/compare/claims/biography.ts';
import { claimGroups } from '../../shared/compare/claims/claimGroups.ts';
import { claimMatrix } from '../../shared/compare/claims/claimMatrix.ts';
import type { Statement } from '../../shared/compare/statement.ts';
import { link, speaker, statement } from '../fixtures/compare/claims.ts';

function shown(statements: readonly Statement[], links = [link('contradicts', 'b', 'a')]) {
  const groups = claimGroups(statements, links, []);
  return firstOf(claimMatrix(groups, statements, [], 'disputed'), null);
}

const disputed = [
  statement('a', { speakers: [speaker('Coastguard')], words: 'the gate was open' }),
  statement('b', { speakers: [speaker('Calder Lines')], stance: 'refute', words: 'the gate was open' }),
  statement('c', { speakers: [speaker('Survivors')], hedge: 'it seems', words: 'the boats stuck' }),
];

describe('a matrix', () => {
  test('says each cell in a sentence, and what is empty as well', () => {
    const { rows, columns } = shown(disputed);
    const sentences = rows.flatMap((row) =>
      columns.map((column, index) => cellSentence(row, column, row.cells[index] ?? null)),
    );
    expect(sentences).toContain('Calder Lines denies “the gate was open”: 1 sentence, 1 article, 1 origin.');
    expect(sentences).toContain(
      'Survivors affirms “the boats stuck”, only with a hedge: 1 sentence, 1 article, 1 origin.',
    );
    expect(sentences).toContain('Survivors, “the gate was open”: nothing is annotated.');
  });

  test('is told in words, the most disputed first', () => {
    expect(matrixWords(shown(disputed), 'disputed')).toBe(
      'The most disputed is “the gate was open”: Coastguard affirms it and Calder Lines denies it. It is in 2 articles of 2 origins. An empty cell says only that nothing is annotated.',
    );
  });

  test('is a table with a row for each cell, and a total that names no speaker', () => {
    const { rows } = matrixTwin(shown(disputed).whole, 'day-month');
    expect(rows.map(({ id, cells }) => [id, cells[1]])).toEqual([
      ['b', 'Calder Lines'],
      ['a', 'Coastguard'],
      [null, 'all, with no speaker too'],
      ['c', 'Survivors'],
      [null, 'all, with no speaker too'],
    ]);
  });

  test('of very many shows the first, and the table has all', () => {
    const many = Array.from({ length: 100 }, (_each, index) =>
      statement(`${index}`, { speakers: [speaker(`Speaker ${index}`)], words: `claim ${index}` }),
    );
    const matrix = shown(many, []);
    expect(matrix.columns).toHaveLength(mostColumns);
    expect(matrix.rows.length).toBeLessThanOrEqual(mostRows);
    expect(matrix.rows.every(({ cells }) => cells.some((cell) => cell !== null))).toBe(true);
    expect(matrixTwin(matrix.whole, 'iso').rows).toHaveLength(200);
  });

  test('has heads whose words stay in their columns, however long they are', () => {
    const long = disputed.map((each) => ({ ...each, words: `${each.words} `.repeat(30) }));
    const { columns, headHeight, columnWidth } = matrixLayout(shown(long), () => '');
    expect(columns.every(({ words }) => words.lines.length === 5 && words.isCut)).toBe(true);
    expect(headHeight).toBeLessThan(130);
    expect(columnWidth).toBeLessThanOrEqual(168);
  });

  test.each([
    ['ArrowLeft', { row: 1, column: 0 }],
    ['ArrowRight', { row: 1, column: 2 }],
    ['ArrowUp', { row: 0, column: 1 }],
    ['ArrowDown', { row: 2, column: 1 }],
    ['Home', { row: 1, column: 0 }],
    ['End', { row: 1, column: 3 }],
  ] as const)('moves by keys: %s', (step, place) => {
    expect(nextCell({ row: 1, column: 1 }, step, 3, 4)).toEqual(place);
    expect(nextCell({ row: 0, column: 0 }, 'ArrowUp', 3, 4)).toEqual({ row: 0, column: 0 });
  });
});

describe('lanes', () => {
  const options = { within: { from: 0, to: 300 }, reach: 8, gap: 4, mostLanes: 3 };

  test('marks that are apart share one, and those that would cover each other do not', () => {
    const apart = packLanes(
      [
        { key: 'a', x: 20, wordsWidth: 50 },
        { key: 'b', x: 150, wordsWidth: 50 },
      ],
      options,
    );
    expect(apart.lanes).toBe(1);
    const close = packLanes(
      [
        { key: 'a', x: 20, wordsWidth: 50 },
        { key: 'b', x: 40, wordsWidth: 50 },
      ],
      options,
    );
    expect([close.packed.get('a')?.lane, close.packed.get('b')?.lane]).toEqual([0, 1]);
  });

  test('words at the right edge stand at the left of their mark', () => {
    const { packed } = packLanes([{ key: 'a', x: 290, wordsWidth: 80 }], options);
    expect(packed.get('a')).toMatchObject({ isLeft: true, room: 80 });
  });

  test('there are no more than are asked for', () => {
    const marks = Array.from({ length: 20 }, (_each, index) => ({
      key: `${index}`,
      x: 20 + index,
      wordsWidth: 90,
    }));
    expect(packLanes(marks, options).lanes).toBe(3);
  });
});

describe('the life of a claim', () => {
  const told = Array.from({ length: 6 }, (_each, index) =>
    statement(`${index}`, {
      outlet: ['Meridian Wire', 'صدى الميناء', 'The Ennor Post'][index % 3] ?? null,
      published: index === 5 ? null : `2026-03-${String(9 + index).padStart(2, '0')}`,
      factuality: ['PS+', 'PR+', 'CT+', 'CT-', null, null][index] ?? null,
      stance: index === 3 ? 'refute' : null,
      speakers: [speaker('Calder Lines')],
      hedge: index === 0 ? 'reportedly' : null,
    }),
  );
  const links = told
    .slice(1)
    .map(({ id, stance }) => link(stance === null ? 'repeats' : 'contradicts', id, '0'));
  const [group] = claimGroups(told, links, []);
  if (!group) throw new Error('There is a group.');
  const life = biography(group, { statements: told, clusters: [], versions: [], hasWords: () => null });
  const layout = biographyLayout({ life, width: 900, form: 'day-month' });

  test('has every telling once in each of the panels that it belongs to, within the picture', () => {
    const who = layout.who.flatMap(({ places }) => places);
    expect(who).toHaveLength(6);
    expect(layout.sure.map(({ key, places }) => [key, places.length])).toEqual([
      ['certain', 1],
      ['probable', 1],
      ['possible', 1],
      ['denied', 1],
      ['unmarked', 2],
    ]);
    for (const { x } of who) {
      expect(x).toBeGreaterThan(layout.headWidth);
      expect(x).toBeLessThan(layout.width);
    }
  });

  test('has no panel of numbers where none is given, and says nothing of numbers', () => {
    expect(layout.measures).toEqual([]);
    expect(layout.noNumber).toBeNull();
  });

  test('is the same picture each time', () => {
    expect(JSON.stringify(biographyLayout({ life, width: 900, form: 'day-month' }))).toBe(
      JSON.stringify(layout),
    );
  });

  test('is told in words, and each event in a sentence', () => {
    expect(biographyWords(life, 'day-month')).toBe(
      'First seen on 9 March 2026 in Meridian Wire as “reportedly”. It is in 6 articles of 6 origins. Calder Lines denied it in Meridian Wire on 12 March 2026. It was stated as certain by The Ennor Post on 11 March 2026.',
    );
    const [first] = life.events;
    expect(first && eventSentence(first, 'day-month')).toBe(
      'Meridian Wire, 9 Mar 2026: first seen; possible, “reportedly”. the gate was open',
    );
    expect(biographyTwin(life, 'iso').rows.map(({ cells }) => cells[2])).toEqual([
      'first seen',
      'retold',
      'stated as certain',
      'denied by Calder Lines',
      'again',
      'again',
    ]);
  });
});

describe('from mark to mark in the life of a claim', () => {
  const spot = (panel: number, order: number, event: string) => ({
    dataset: { spot: `${panel}`, order: `${order}`, event } as DOMStringMap,
    focus: () => undefined,
  });
  const [a, b, c, bSure, cNumber] = [
    spot(0, 10, 'a'),
    spot(0, 20, 'b'),
    spot(0, 30, 'c'),
    spot(1, 20, 'b'),
    spot(2, 30, 'c'),
  ];
  const spots = [b, a, c, bSure, cNumber].filter((each) => each !== undefined);

  test.each([
    ['ArrowRight', a, b],
    ['ArrowLeft', a, undefined],
    ['End', a, c],
    ['Home', c, a],
    ['ArrowDown', b, bSure],
    ['ArrowDown', a, bSure],
    ['ArrowDown', bSure, cNumber],
    ['ArrowUp', cNumber, bSure],
    ['ArrowDown', cNumber, undefined],
  ] as const)('%s', (key, from, to) => {
    expect(from && nextSpot(spots, from, key)).toBe(to);
  });
});
