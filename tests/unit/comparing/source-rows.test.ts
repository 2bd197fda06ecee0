import { expect, test } from 'vitest';
import { spanOf } from '../../../renderer/comparing/chart/dayColumns.ts';
import type { RowOptions } from '../../../renderer/comparing/sources/sourceRow.ts';
import { sourceRows } from '../../../renderer/comparing/sources/sourceRows.ts';
import type { StatedFigure, Statement } from '../../../shared/compare/statement.ts';
import { speaker, statement } from '../../fixtures/compare/claims.ts';

/** “>=31”, “<=28”, “12..16”, “25”: a number of people killed. */
function figureOf(words: string, asOf: string | null = null): StatedFigure {
  const bound = (value: string, inclusive = true) => ({ value, inclusive });
  const [low = '', high] = words.split('..');
  const value = low.replace(/[<>=]/g, '');
  return {
    lower: low.startsWith('<') ? null : bound(value, !/^>[^=]/.test(low)),
    upper: low.startsWith('>') ? null : bound(high ?? value),
    unit: null,
    modifiers: ['IsCount'],
    entity: 'people aboard',
    property: 'killed',
    qualifier: null,
    asOf: asOf === null ? null : { date: asOf, words: null },
  };
}

interface Said extends Partial<Statement> {
  readonly asOf?: string;
}

/** “Outlet 2026-03-10 >=31” */
function said(words: string, { asOf, ...given }: Said = {}): Statement {
  const [outlet = '', published = '', figure = ''] = words.split(' ');
  return statement(words, {
    tag: 'figure',
    words: figure,
    outlet: outlet === '-' ? null : outlet,
    published: published === '-' ? null : published,
    figure: figureOf(figure, asOf),
    ...given,
  });
}

const by = (day: string, given: Partial<RowOptions> = {}): RowOptions => ({
  rowsBy: 'outlet',
  dayBy: 'published',
  untilDay: spanOf(day)?.start ?? 0,
  ...given,
});

/** “Outlet: words”, copies with “– ”. */
const shown = (...of: Parameters<typeof sourceRows>) =>
  sourceRows(...of).map(
    ({ name, outlet, origin, statement: newest }) =>
      `${origin ? '– ' : ''}${name ?? `(${outlet})`}: ${newest?.words ?? 'nothing'}`,
  );

test('each outlet has the newest statement published by the day, the greatest number first', () => {
  const statements = [
    said('Wire 2026-03-09 >=14'),
    said('Wire 2026-03-11 >=31'),
    said('Kurier 2026-03-10 12..16'),
    said('Kurier 2026-03-12 <=28'),
    said('Sada 2026-03-10 >20'),
  ];
  expect(shown(statements, [], by('2026-03-12'))).toEqual(['Wire: >=31', 'Kurier: <=28', 'Sada: >20']);
  expect(shown(statements, [], by('2026-03-10'))).toEqual(['Sada: >20', 'Wire: >=14', 'Kurier: 12..16']);
  expect(shown(statements, [], by('2026-03-08'))).toEqual([]);
});

test.each<{ what: string; statements: readonly Statement[]; day: string; rows: readonly string[] }>([
  {
    what: 'of two on one day, the one that was published later',
    statements: [said('Wire 2026-03-11T08:00Z 9'), said('Wire 2026-03-11T18:00Z 11')],
    day: '2026-03-11',
    rows: ['Wire: 11'],
  },
  {
    what: 'of two in one article, the one with the later as-of',
    statements: [
      said('Wire 2026-03-11 12', { articleId: 'one', asOf: '2026-03-09', start: 10 }),
      said('Wire 2026-03-11 14', { articleId: 'one', asOf: '2026-03-11', start: 50 }),
    ],
    day: '2026-03-11',
    rows: ['Wire: 14'],
  },
  {
    what: 'of two in one article and of one time, the one that comes first in it',
    statements: [
      said('Wire 2026-03-11 >=30', { articleId: 'one', start: 300 }),
      said('Wire 2026-03-11 >=31', { articleId: 'one', start: 5 }),
    ],
    day: '2026-03-11',
    rows: ['Wire: >=31'],
  },
  {
    what: 'a month of publication from its last day',
    statements: [said('Wire 2026-03 31')],
    day: '2026-03-30',
    rows: [],
  },
  {
    what: 'neither excluded figures nor statements without a day',
    statements: [said('Wire 2026-03-10 31', { excluded: 'A misprint.' }), said('Sada - 20')],
    day: '2026-03-30',
    rows: [],
  },
  {
    what: 'an article without an outlet as a row of its own',
    statements: [said('- 2026-03-10 31'), said('Sada 2026-03-10 20')],
    day: '2026-03-30',
    rows: ['(null): 31', 'Sada: 20'],
  },
])('takes $what', ({ statements, day, rows }) => {
  expect(shown(statements, [], by(day))).toEqual(rows);
});

test('by as-of, a statement counts from the last day on which it may have held, without one from its publication', () => {
  const statements = [
    said('Wire 2026-03-12 14', { asOf: '2026-03-09' }),
    said('Kurier 2026-03-10 16', { asOf: '2026-03-09/2026-03-11' }),
    said('Sada 2026-03-10 20'),
  ];
  const until = (day: string) => shown(statements, [], by(day, { dayBy: 'asOf' }));
  expect(until('2026-03-09')).toEqual(['Wire: 14']);
  expect(until('2026-03-10')).toEqual(['Sada: 20', 'Wire: 14']);
  expect(until('2026-03-11')).toEqual(['Sada: 20', 'Kurier: 16', 'Wire: 14']);
});

test('a refuted statement gives way to the one before it, and is told when it is newer', () => {
  const refuted = said('Harbour 2026-03-11 47', { verification: 'refuted' });
  const older = said('Harbour 2026-03-09 40', { verification: 'refuted' });
  const believed = said('Harbour 2026-03-10 25');
  const [row] = sourceRows([older, believed, refuted], [], by('2026-03-12'));
  expect(row).toMatchObject({ statement: believed, refuted: [refuted], earlier: [older] });
  const [alone] = sourceRows([refuted], [], by('2026-03-12'));
  expect(alone).toMatchObject({ statement: null, refuted: [refuted] });
});

const copies = [{ articles: ['a', 'b', 'c'], origin: 'a' }];
const wire = said('Wire 2026-03-11 >=31', { articleId: 'a' });

test('copies come below their origin, whichever outlet comes first in the alphabet', () => {
  const statements = [
    wire,
    said('Ennor 2026-03-11 >=31', { articleId: 'b' }),
    said('Coast 2026-03-12 >=31', { articleId: 'c' }),
    said('Other 2026-03-11 >=31', { articleId: 'd' }),
  ];
  expect(shown(statements, copies, by('2026-03-12'))).toEqual([
    'Other: >=31',
    'Wire: >=31',
    '– Ennor: >=31',
    '– Coast: >=31',
  ]);
});

test('a copy that gives another number, or another as-of, says something of its own', () => {
  const statements = [
    wire,
    said('Ennor 2026-03-11 >=30', { articleId: 'b' }),
    said('Coast 2026-03-12 >=31', { articleId: 'c', asOf: '2026-03-10' }),
  ];
  expect(shown(statements, copies, by('2026-03-12'))).toEqual(['Coast: >=31', 'Wire: >=31', 'Ennor: >=30']);
});

test('a copy is no longer below an origin whose outlet has said something newer', () => {
  const statements = [wire, said('Ennor 2026-03-11 >=31', { articleId: 'b' }), said('Wire 2026-03-12 35')];
  expect(shown(statements, copies, by('2026-03-12'))).toEqual(['Wire: 35', 'Ennor: >=31']);
});

test('what an outlet says again in the article, or in a copy of it, is nothing newer', () => {
  const again = said('Wire 2026-03-13 >=31', { articleId: 'b' });
  const inArticle = said('Wire 2026-03-11 >=31', { id: 'again', articleId: 'a', start: 90 });
  const [row] = sourceRows([wire, inArticle, again], copies, by('2026-03-13'));
  expect(row?.statement).toBe(wire);
  expect(row?.repeats).toEqual([again, inArticle]);
});

test('by speaker, names of one entry are one row, two who say one thing are below each other, and who is not marked is the outlet', () => {
  const [minister, ministry, guard] = [speaker('Minister'), speaker('Ministry'), speaker('Coastguard')];
  const statements = [
    said('Wire 2026-03-10 20', { speakers: [minister] }),
    said('Kurier 2026-03-11 22', { speakers: [{ ...minister, name: 'The minister' }] }),
    said('Sada 2026-03-11 31', { speakers: [guard, ministry] }),
    said('Coast 2026-03-11 25'),
  ];
  expect(shown(statements, [], by('2026-03-12', { rowsBy: 'speaker' }))).toEqual([
    'Coastguard: 31',
    '– Ministry: 31',
    '(Coast): 25',
    'The minister: 22',
  ]);
});
