import { expect, test } from 'vitest';
import { spanOf } from '../../../renderer/comparing/chart/dayColumns.ts';
import { type LaneLayout, layLanes, statementsOf } from '../../../renderer/comparing/lanes/laneLayout.ts';
import { tickSentence } from '../../../renderer/comparing/lanes/laneSentences.ts';
import { lanesOf, shownLanes } from '../../../renderer/comparing/lanes/lanesOf.ts';
import { laneSize, lanesWords } from '../../../renderer/comparing/lanes/lanesWords.ts';
import { nextTick, type TickStep, tickStops } from '../../../renderer/comparing/lanes/nextTick.ts';
import { tickLook } from '../../../renderer/comparing/lanes/tickLook.ts';
import { columnAt, timeColumns } from '../../../renderer/comparing/lanes/timeColumns.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { speaker, statement } from '../../fixtures/compare/claims.ts';

const [guard, ministry] = [speaker('Coastguard'), speaker('Ministry')];

const says = (id: string, published: string | null, ...speakers: Statement['speakers']) =>
  statement(id, { published, speakers });

test('those who say most have the first lane, and nobody the last', () => {
  const lanes = lanesOf([
    says('1', '2026-03-09'),
    says('2', '2026-03-09'),
    says('3', '2026-03-09', ministry),
    says('4', '2026-03-10', guard, ministry),
    statement('old', { newerId: '4', speakers: [guard] }),
    statement('out', { excluded: 'A misprint.', speakers: [guard] }),
  ]);
  expect(lanes.map(({ name, statements }) => [name, statements.map(({ id }) => id).join()])).toEqual([
    ['Ministry', '3,4'],
    ['Coastguard', '4'],
    [null, '1,2'],
  ]);
});

test('names without an entry are one speaker where they differ in capitals alone', () => {
  const named = (name: string) => ({ name, entryId: null, via: [] });
  const lanes = lanesOf([
    says('1', null, named('The mayor')),
    says('2', null, named('the Mayor')),
    says('3', null, { ...named('The mayor'), isAuthor: true }),
  ]);
  expect(lanes.map(({ statements }) => statements.length)).toEqual([2, 1]);
});

test('of more than sixty speakers the first sixty are drawn, with what nobody is marked to say', () => {
  const many = Array.from({ length: 70 }, (_, index) => says(`${index}`, null, speaker(`Speaker ${index}`)));
  const lanes = lanesOf([...many, says('x', null)]);
  expect(lanes).toHaveLength(71);
  expect(shownLanes(lanes, false)).toHaveLength(61);
  expect(shownLanes(lanes, false).at(-1)?.name).toBeNull();
  expect(shownLanes(lanes, true)).toBe(lanes);
});

test.each([
  { days: '2026-03-09/2026-03-12', atMost: 40, unit: 'day', count: 4 },
  { days: '2026-03-09/2026-04-17', atMost: 40, unit: 'day', count: 40 },
  { days: '2026-03-08/2026-04-17', atMost: 40, unit: 'week', count: 7 },
  { days: '2024-12-31/2026-01-01', atMost: 40, unit: 'month', count: 14 },
  { days: '2020-12/2026-02', atMost: 30, unit: 'quarter', count: 22 },
  { days: '1999-12-31/2026-01-01', atMost: 40, unit: 'year', count: 28 },
  { days: '1899/2026', atMost: 40, unit: 'decade', count: 14 },
  { days: '0099/2026', atMost: 40, unit: 'century', count: 21 },
])('$days are $count columns of a $unit each', ({ days, atMost, unit, count }) => {
  const span = spanOf(days) ?? { start: 0, end: 0 };
  const columns = timeColumns(span, atMost);
  expect([columns.unit, columns.spans.length]).toEqual([unit, count]);
  expect([columnAt(columns, span.start), columnAt(columns, span.end)]).toEqual([0, count - 1]);
  for (const [index, { start, end }] of columns.spans.entries()) {
    expect([columnAt(columns, start), columnAt(columns, end)]).toEqual([index, index]);
    if (index > 0) expect(columns.spans[index - 1]?.end).toBe(start - 1);
  }
});

const laid = (statements: readonly Statement[], width = 880) =>
  layLanes(lanesOf(statements), 'published', { from: 0, to: width });

/** Each mark as “ids@x,y”. */
const marksOf = ({ lanes }: LaneLayout) =>
  lanes.map(({ marks }) =>
    marks.map(
      (mark) =>
        `${statementsOf(mark)
          .map(({ id }) => id)
          .join('+')}@${mark.x},${mark.y}`,
    ),
  );

test('statements of one day stand beside each other in its column, and what has no day before all days', () => {
  const layout = laid(
    [says('1', '2026-03-09'), says('2', '2026-03-09'), says('3', '2026-03-10'), says('4', null)],
    166,
  );
  expect(layout.columnWidth).toBe(44);
  expect(layout.left).toBe(78);
  expect(marksOf(layout)).toEqual([['4@33,19', '1@89,19', '2@111,19', '3@144,19']]);
});

test('what does not fit into three rows is counted, and no two marks of a lane cover each other', () => {
  const statements = Array.from({ length: 100 }, (_, index) =>
    says(`${index}`, `2026-03-${String(9 + (index % 7)).padStart(2, '0')}`, guard),
  );
  const layout = laid(statements, 200);
  const [lane] = layout.lanes;
  expect(lane?.height).toBe(3 * 22 + 16);
  const marks = lane?.marks ?? [];
  expect(marks.flatMap(statementsOf)).toHaveLength(100);
  expect(marks.filter(({ kind }) => kind === 'count')).toHaveLength(7);
  for (const [index, { x, y }] of marks.entries())
    for (const other of marks.slice(index + 1))
      expect(Math.abs(other.x - x) >= 22 || Math.abs(other.y - y) >= 22).toBe(true);
});

test('“in March” and “in 2026” do not widen a picture of days, and say how far they may reach', () => {
  const layout = laid(
    [
      says('1', '2026-03-09'),
      says('2', '2026-03-12'),
      says('3', '2026'),
      says('4', '2026-03'),
      says('5', '2026-03-09/2026-03-10'),
    ],
    400,
  );
  expect(layout.columns?.spans).toHaveLength(4);
  expect(layout.lanes[0]?.marks.map((mark) => mark.kind === 'tick' && mark.until)).toEqual([
    null,
    400,
    400,
    200,
    null,
  ]);
});

test('months alone are columns of months', () => {
  expect(laid([says('1', '2026-01'), says('2', '2026-03')], 70).columns?.unit).toBe('month');
});

test.each<{ step: TickStep; from: string; to: string | null }>([
  { step: 'ArrowRight', from: '1', to: '2' },
  { step: 'ArrowRight', from: '4', to: null },
  { step: 'ArrowLeft', from: '2', to: '1' },
  { step: 'End', from: '1', to: '4' },
  { step: 'Home', from: '4', to: '1' },
  { step: 'ArrowDown', from: '4', to: '6' },
  { step: 'ArrowDown', from: '1', to: '5' },
  { step: 'ArrowDown', from: '6', to: null },
  { step: 'ArrowUp', from: '6', to: '4' },
])('$step goes from $from to $to', ({ step, from, to }) => {
  const stops = tickStops(
    laid([
      says('1', '2026-03-09', guard),
      says('2', '2026-03-10', guard),
      says('3', '2026-03-10', guard),
      says('4', '2026-03-12', guard, ministry),
      says('5', '2026-03-09', ministry),
      says('6', '2026-03-12', ministry),
    ]),
  );
  expect(stops.map(({ ids }) => ids.join())).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(nextTick(stops, from, step)).toBe(to);
});

test.each<{ given: Partial<Statement>; firmness: string; isDenied?: true }>([
  { given: { factuality: 'CT+' }, firmness: 'certain' },
  { given: { factuality: 'PR+', hedge: 'probably' }, firmness: 'probable' },
  { given: { factuality: 'PS-' }, firmness: 'possible', isDenied: true },
  { given: { factuality: 'CTu' }, firmness: 'open' },
  { given: { factuality: 'Uu' }, firmness: 'open' },
  { given: { hedge: 'reportedly' }, firmness: 'open' },
  { given: {}, firmness: 'unmarked' },
  { given: { stance: 'refute', factuality: 'CT+' }, firmness: 'certain', isDenied: true },
  { given: { tag: 'figure', claimIds: ['probable'] }, firmness: 'probable' },
  { given: { tag: 'quote', claimIds: ['probable', 'certain'] }, firmness: 'unmarked' },
  { given: { tag: 'figure', claimIds: ['denied'] }, firmness: 'certain', isDenied: true },
])('$given is drawn as $firmness', ({ given, firmness, isDenied = false }) => {
  const claims = new Map([
    ['probable', statement('probable', { factuality: 'PR+' })],
    ['certain', statement('certain', { factuality: 'CT+' })],
    ['denied', statement('denied', { factuality: 'CT-' })],
  ]);
  expect(tickLook(statement('x', given), (id) => claims.get(id))).toMatchObject({ firmness, isDenied });
});

test('a tick says what it is, how firmly it is said, by whom, when, and where', () => {
  const claim = statement('claim', {
    words: 'the gate\n was  open',
    speakers: [guard, ministry],
    published: '2026-03-12',
    outlet: 'Nordufer Kurier',
    stance: 'refute',
    factuality: 'PR-',
    hedge: 'probably',
    grade: 'B3',
  });
  const look = tickLook(claim, () => undefined);
  expect(tickSentence(claim, look, 'published', 'day-month')).toBe(
    'Claim, denied, probable, hedged “probably”: “the gate was open”. Coastguard and Ministry, published 12 Mar 2026 in Nordufer Kurier. Grade B3.',
  );
  const bare = statement('bare');
  expect(
    tickSentence(
      bare,
      tickLook(bare, () => undefined),
      'asOf',
      'iso',
    ),
  ).toBe('Claim: “the gate was open”. No speaker linked, without a day.');
});

test('in words: how much is said, by whom, when, and how much of it is denied, hedged or refuted', () => {
  const lanes = lanesOf([
    statement('1', { published: '2026-03-09', speakers: [guard], stance: 'refute' }),
    statement('2', { published: '2026-03-10', speakers: [guard], tag: 'quote', hedge: 'perhaps' }),
    statement('3', { published: '2026-03-12', speakers: [ministry], verification: 'refuted' }),
    statement('4', { tag: 'figure' }),
  ]);
  const layout = layLanes(lanes, 'published', { from: 0, to: 600 });
  const lookOf = (each: Statement) => tickLook(each, () => undefined);
  expect(lanesWords({ lanes, layout, lookOf, clusters: null, form: 'day-month' })).toBe(
    '2 speakers make 2 claims, 1 figure and 1 quote, 9–12 Mar 2026; some have no day. ' +
      'Coastguard says most (2), then Ministry (1). 1 denies what it tells of. ' +
      '1 is told as less than certain. 1 is refuted. 1 names no speaker.',
  );
});

test('what copies repeat is not said more often, and a name that runs from right to left leaves the words around it in their order', () => {
  const port = speaker('هيئة الموانئ');
  const lanes = lanesOf([
    statement('1', { articleId: 'one', speakers: [port] }),
    statement('2', { articleId: 'its copy', speakers: [port] }),
    statement('3', { articleId: 'other', speakers: [port] }),
    statement('4', { articleId: 'other', speakers: [ministry] }),
  ]);
  const clusters = [{ articles: ['one', 'its copy'], origin: 'one' }];
  const layout = layLanes(lanes, 'published', { from: 0, to: 600 });
  const look = tickLook(statement('any'), () => undefined);
  const words = lanesWords({ lanes, layout, lookOf: () => look, clusters, form: 'day-month' });
  expect(words).toContain('2 speakers make 4 claims from 2 origins');
  expect(words).toContain('\u2068هيئة الموانئ\u2069 says most (3 from 2 origins), then Ministry (1).');
  expect(lanes.map((lane) => laneSize(lane, clusters))).toEqual([
    '3 statements from 2 origins',
    '1 statement',
  ]);
});

test('a count of three digits covers no tick', () => {
  const lanes = lanesOf(
    Array.from({ length: 400 }, (_, index) => statement(String(index), { published: '2026-03-09' })),
  );
  const { lanes: placed } = layLanes(lanes, 'published', { from: 0, to: 50 });
  const marks = placed.flatMap((lane) => lane.marks);
  const count = marks.find(({ kind }) => kind === 'count');
  const lowest = marks.filter(({ kind, y }) => kind === 'tick' && y === count?.y);
  expect(count && statementsOf(count)).toHaveLength(396);
  expect(lowest).toEqual([]);
});
