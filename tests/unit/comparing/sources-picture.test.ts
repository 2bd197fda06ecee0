import { expect, test } from 'vitest';
import { spanOf } from '../../../renderer/comparing/chart/dayColumns.ts';
import { daySteps, keptDay, shownDay, stepFrom } from '../../../renderer/comparing/sources/daySteps.ts';
import { dayTrack } from '../../../renderer/comparing/sources/dayTrack.ts';
import { hatchSpans } from '../../../renderer/comparing/sources/hatchSpans.ts';
import { rowConflicts } from '../../../renderer/comparing/sources/rowConflicts.ts';
import { datedStatements, sourceRows } from '../../../renderer/comparing/sources/sourceRows.ts';
import { sourcesLayout } from '../../../renderer/comparing/sources/sourcesLayout.ts';
import { ageWords } from '../../../renderer/comparing/sources/sourceTexts.ts';
import type { OriginCluster, Statement } from '../../../shared/compare/statement.ts';
import { calderMaid } from '../../fixtures/compare/calderMaid.ts';
import { manyStatements } from '../../fixtures/compare/statements.ts';
import { statementsOf, type Telling } from '../../fixtures/compare/tellings.ts';

const dayOf = (iso: string) => spanOf(iso)?.start ?? 0;

/** “Wire 11 >=31”: an outlet, a day of March on which it held and was published, and how many. */
const told = (...lines: readonly string[]): readonly Statement[] =>
  statementsOf(
    lines.map((line): Telling => {
      const [outlet = '', day = '', value = '', unit] = line.split(' ');
      const published = `2026-03-${day.padStart(2, '0')}`;
      return {
        title: line,
        outlet,
        published,
        sentence: '[Some] died.',
        value,
        entity: 'people',
        property: 'killed',
        asOf: published,
        ...(unit && { unit }),
      };
    }),
  );

const rowsOf = (statements: readonly Statement[], clusters: readonly OriginCluster[] = []) =>
  sourceRows(statements, clusters, { rowsBy: 'outlet', dayBy: 'published', untilDay: dayOf('2026-03-31') });

/** “low < high: words” */
const conflictsOf = (statements: readonly Statement[], cumulative = true) =>
  rowConflicts(rowsOf(statements), cumulative, null).map(
    ({ low, high, gap }) => `${low.name} < ${high.name}: ${gap ? gap.words : 'no gap'}`,
  );

test.each<{ lines: readonly string[]; conflicts: readonly string[]; cumulative?: false }>([
  { lines: ['Wire 11 >=31', 'Kurier 12 <=28'], conflicts: ['Kurier < Wire: 29 and 30 are in neither'] },
  { lines: ['Wire 11 >=31', 'Kurier 12 <=29'], conflicts: ['Kurier < Wire: 30 is in neither'] },
  { lines: ['Wire 11 >=31', 'Kurier 12 <=30'], conflicts: ['Kurier < Wire: no number is in both'] },
  { lines: ['Wire 11 >31', 'Kurier 12 <20'], conflicts: ['Kurier < Wire: 20 to 31 are in neither'] },
  { lines: ['Wire 11 3100', 'Kurier 12 2000'], conflicts: ['Kurier < Wire: 2,001 to 3,099 are in neither'] },
  // A total may have grown since.
  { lines: ['Wire 12 >=31', 'Kurier 11 <=28'], conflicts: [] },
  // Of what does not only grow other days say nothing.
  { lines: ['Wire 11 >=31', 'Kurier 12 <=28'], conflicts: [], cumulative: false },
  {
    lines: ['Wire 11 31', 'Kurier 11 28'],
    conflicts: ['Kurier < Wire: 29 and 30 are in neither'],
    cumulative: false,
  },
  // No edge of “about 25” is known, but 60 is not about it.
  { lines: ['Wire 11 >=60', 'Kurier 12 ~25'], conflicts: ['Kurier < Wire: no gap'] },
  { lines: ['Wire 11 >=31', 'Kurier 12 ~25'], conflicts: [] },
  {
    lines: ['Wire 11 31 km', 'Kurier 11 28.5 km'],
    conflicts: ['Kurier < Wire: more than 28.5 and less than 31 km is in neither'],
  },
])('$lines: $conflicts', ({ lines, conflicts, cumulative }) => {
  expect(conflictsOf(told(...lines), cumulative)).toEqual(conflicts);
});

/** “from-to over rows” */
const hatched = (statements: readonly Statement[], clusters?: readonly OriginCluster[]) => {
  const rows = rowsOf(statements, clusters);
  return hatchSpans(rows, rowConflicts(rows, true, null)).map(
    ({ from, to, firstRow, lastRow, wordsRow }) =>
      `${from}-${to} over ${firstRow}-${lastRow}, words ${wordsRow}`,
  );
};

test('only the rows that conflict are hatched, from the end of one to that of the other', () => {
  expect(hatched(told('Wire 11 >=31', 'Kurier 12 <=28', 'Sada 10 >20'))).toEqual(['28-31 over 0-1, words 1']);
  expect(hatched(told('Wire 11 >=31', 'Sada 11 >20'))).toEqual([]);
  // A row between them in which every value is possible is left out.
  expect(hatched(told('Wire 11 31', 'Sada 10 >29', 'Kurier 12 <=28'))).toEqual([
    '28-31 over 0-0, words 0',
    '28-29 over 1-2, words 2',
  ]);
  expect(hatched(told('Wire 11 >=31', 'Sada 10 ~30', 'Kurier 12 <=28'))).toEqual([
    '28-31 over 0-0, words 0',
    '28-31 over 2-2, words 2',
  ]);
});

test('copies are hatched with their origin', () => {
  const statements = told('Wire 11 >=31', 'Ennor 11 >=31', 'Kurier 12 <=28');
  const [wire, ennor] = statements.map(({ articleId }) => articleId);
  const cluster = { articles: [wire ?? '', ennor ?? ''], origin: wire ?? '' };
  expect(hatched(statements, [cluster])).toEqual(['28-31 over 0-2, words 2']);
});

test('the ferry of the design: what six outlets say by 12 March', () => {
  const statements = statementsOf(calderMaid);
  const rows = sourceRows(statements, [], {
    rowsBy: 'outlet',
    dayBy: 'published',
    untilDay: dayOf('2026-03-12'),
  });
  const nordufer = rows.find(({ name }) => name === 'Nordufer Kurier');
  expect(nordufer?.statement?.figure?.upper?.value).toBe('28');
  const harbour = rows.find(({ name }) => name === 'Harbour Independent');
  expect(harbour?.statement?.figure?.modifiers).toContain('IsApproximate');
  expect(harbour?.refuted.map(({ words }) => words)).toEqual(['47 dead']);
});

test.each([
  { day: '2026-03-12', asOf: '2026-03-11', when: '11 Mar', age: '1 day old' },
  { day: '2026-03-12', asOf: '2026-03-12', when: '12 Mar', age: 'of this day' },
  { day: '2026-03-12', asOf: '2026-03-09/2026-03-10', when: '9–10 Mar', age: '2 to 3 days old' },
  { day: '2026-03-12', asOf: '2026-03', when: 'Mar', age: 'of these days' },
  { day: '2026-03-12', asOf: '2026-03-14', when: '14 Mar', age: 'in 2 days' },
  { day: '2026-03-12', asOf: '2025-12-31', when: '31 Dec 2025', age: '71 days old' },
  { day: '2026-03-12', asOf: undefined, when: 'not stated', age: 'published 10 Mar' },
])('as of $asOf is $when, $age on $day', ({ day, asOf, when, age }) => {
  const [statement] = statementsOf([
    {
      title: '',
      outlet: 'Wire',
      published: '2026-03-10',
      sentence: '[A] b',
      value: '1',
      ...(asOf && { asOf }),
    },
  ]);
  expect(statement && ageWords(statement, dayOf(day), 'day-month')).toEqual({ when, age });
});

test('the slider stops on days on which something was published, and keeps to the last one by itself', () => {
  const steps = daySteps(
    datedStatements(told('Wire 9 14', 'Kurier 12 16', 'Sada 12 20', 'Wire 20 31'), 'published'),
  );
  expect(steps.map(({ day, statements }) => [day - dayOf('2026-03-01'), statements.length])).toEqual([
    [8, 1],
    [11, 2],
    [19, 1],
  ]);
  const [first, second, third] = steps.map(({ day }) => day);
  expect([shownDay(steps, null), shownDay(steps, 0), shownDay(steps, 99_999)]).toEqual([third, first, third]);
  expect([stepFrom(steps, first ?? 0, 1), stepFrom(steps, first ?? 0, -1)]).toEqual([second, first]);
  expect(stepFrom(steps, (second ?? 0) + 3, -1)).toBe(second);
  expect([keptDay(steps, third ?? 0), keptDay(steps, (third ?? 0) - 1)]).toEqual([null, '2026-03-19']);
  expect([shownDay([], null), stepFrom([], 5, 1)]).toEqual([0, 5]);
});

test('days are at equal distances on the track, and the day that is shown has its label however little room there is', () => {
  const statements = told(...Array.from({ length: 31 }, (_, index) => `Wire ${index + 1} ${index}`));
  const steps = daySteps(datedStatements(statements, 'published'));
  for (const width of [300, 500, 800]) {
    const current = dayOf('2026-03-17');
    const track = dayTrack(steps, current, width, 'day-month');
    expect(track.steps.find(({ day }) => day === current)?.label).toBe('17 Mar');
    const distances = track.steps.slice(1).map(({ x }, index) => x - (track.steps[index]?.x ?? 0));
    expect(Math.max(...distances) - Math.min(...distances)).toBeLessThan(0.05);
    for (const { day, x } of track.steps) expect(track.dayAt(x)).toBe(day);
    const labelled = track.steps.filter(({ label }) => label !== null);
    for (const [index, { x }] of labelled.slice(1).entries())
      expect(x - (labelled[index]?.x ?? 0)).toBeGreaterThan(40);
  }
});

test.each([3, 30, 2000])(
  'with %i statements the axis is the same on every day, and all is within the picture',
  (count) => {
    const statements = manyStatements(count, { outlets: 20, decades: 3 });
    const steps = daySteps(datedStatements(statements, 'published'));
    const layouts = steps
      .filter((_, index) => index % 5 === 0)
      .map(({ day }) => {
        const rows = sourceRows(statements, [], { rowsBy: 'outlet', dayBy: 'published', untilDay: day });
        const conflicts = rowConflicts(rows, true, null);
        return sourcesLayout({ rows, statements, conflicts, unit: null, scale: 'log', width: 640 });
      });
    for (const { values, columns, rows, height, hatches } of layouts) {
      expect(values.ticks).toEqual(layouts[0]?.values.ticks);
      for (const { own, refuted, top } of rows) {
        expect(top).toBeLessThan(height);
        for (const { drawn, signAt } of [own, ...refuted].flatMap((each) => each ?? [])) {
          if (!drawn) continue;
          expect(drawn.extent.from).toBeGreaterThanOrEqual(columns.plot.from - 16);
          expect(drawn.extent.to).toBeLessThanOrEqual(columns.plot.to + 16);
          expect(signAt).toBeGreaterThanOrEqual(columns.plot.from);
        }
      }
      for (const { left, right } of hatches) expect(left).toBeLessThanOrEqual(right);
    }
  },
);
