import { expect, test } from 'vitest';
import { doMeet } from '../../../renderer/comparing/chart/placeLabels.ts';
import { alone, withoutCopies } from '../../../renderer/comparing/copies.ts';
import { figuresLayout } from '../../../renderer/comparing/figures/figuresLayout.ts';
import { figuresSummary, hasNumber } from '../../../renderer/comparing/figures/figuresSummary.ts';
import { markSentence, titleOf } from '../../../renderer/comparing/figures/figuresText.ts';
import { figuresTwin, inOrderOfDays } from '../../../renderer/comparing/figures/figuresTwin.ts';
import { outletChoices } from '../../../renderer/comparing/outletChoices.ts';
import { looksOf, outletNameOf } from '../../../renderer/comparing/outletLooks.ts';
import { feasibleBand } from '../../../shared/compare/band.ts';
import { groupsOf } from '../../../shared/compare/groups.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { calderMaid } from '../../fixtures/compare/calderMaid.ts';
import { manyStatements } from '../../fixtures/compare/statements.ts';
import { statementsOf, type Telling, tellingId } from '../../fixtures/compare/tellings.ts';

const ferry = statementsOf(calderMaid);

/** The copies that are found among the articles of the ferry. */
const clusters = [
  {
    articles: [4, 11, 12].map((index) => tellingId('article', index)),
    origin: tellingId('article', 4),
  },
];

interface Options {
  readonly cumulative?: boolean;
  readonly unit?: string | null;
  readonly width?: number;
  readonly height?: number;
}

function drawn(
  statements: readonly Statement[],
  { cumulative = true, unit = null, width = 800, height = 520 }: Options = {},
) {
  const marks = inOrderOfDays(
    withoutCopies(statements, clusters).filter(({ statement }) => hasNumber(statement)),
  );
  const band = feasibleBand(
    marks.map(({ statement }) => statement),
    { cumulative, unit },
  );
  const layout = figuresLayout({
    marks,
    band,
    unit,
    cumulative,
    looks: looksOf(statements, outletNameOf),
    scale: 'linear',
    hasTails: true,
    pinned: [],
    form: 'day-month',
    width,
    height,
  });
  return { marks, band, layout };
}

const telling = (given: Partial<Telling>): Telling => ({
  title: 'A report',
  outlet: 'Meridian Wire',
  published: '2026-03-09',
  sentence: 'There were [so many].',
  value: '7',
  ...given,
});

test.each([
  { given: { entity: 'miners', property: 'killed' }, title: 'How many miners were killed' },
  { given: { property: 'missing' }, title: 'How many were missing' },
  {
    given: { entity: 'people', property: 'killedOrInjured' },
    title: 'How many people were killed or injured',
  },
  { given: { entity: 'ships', property: 'in port' }, title: 'How many ships (in port)' },
  { given: { entity: 'ships' }, title: 'How many ships' },
  { given: { entity: 'oil', property: 'spilled', unit: 't' }, title: 'How much: oil, spilled' },
  { given: { unit: 'km' }, title: 'How much: figures that name nothing' },
])('the picture asks “$title”', ({ given, title }) => {
  const [group] = groupsOf(statementsOf([telling(given)]), []);
  expect(group && titleOf(group)).toBe(`${title}, as of when, says who`);
});

test('copies of one origin are one mark with the origin’s looks, and what was changed on the way stays apart', () => {
  const { marks } = drawn(ferry);
  expect(marks).toHaveLength(11);
  const told = marks.find(({ copies }) => copies.length > 0);
  expect(told?.statement.outlet).toBe('Meridian Wire');
  expect(told?.copies.map(({ outlet }) => outlet)).toEqual(['Tidewater Evening', 'Upland Gazette']);
  const changed = ferry.map((statement) =>
    statement.outlet === 'Upland Gazette' && statement.figure
      ? { ...statement, figure: { ...statement.figure, lower: { value: '32', inclusive: true } } }
      : statement,
  );
  expect(withoutCopies(changed, clusters)).toHaveLength(12);
  expect(withoutCopies(ferry, null)).toHaveLength(13);
});

test('what the picture shows is said in words', () => {
  const { marks, band } = drawn(ferry);
  const words = figuresSummary({
    marks,
    band,
    clusters,
    cumulative: true,
    excluded: 1,
    hidden: 2,
    numberless: 0,
    otherMeasure: 1,
    form: 'day-month',
  });
  expect(words).toContain('11 statements from 13 articles, 11 origins; 1 refuted, 1 without a day.');
  expect(words).toContain(
    'What is said allows a total of 14 to 16 on 9 Mar, 21 to 26 on 10 Mar and 33 to 35 on 13 Mar.',
  );
  expect(words).toMatch(/“at least 31”.*“at most 28”/);
  expect(words).toContain('“About 25” sets no limit.');
  expect(words).toContain('Not drawn: 1 excluded, 2 of hidden outlets, 1 of another measure.');
});

test('nothing is possible between the two bounds that contradict each other, and the picture says who says them', () => {
  const { layout } = drawn(ferry);
  const hatched = layout.steps.filter(({ kind }) => kind === 'impossible');
  expect(hatched).toHaveLength(1);
  const sentence = layout.labels.find(({ kind }) => kind === 'impossible');
  expect(sentence?.lines[0]).toBe('No total fits 11–12 Mar:');
  expect(
    sentence?.lines
      .slice(1)
      .join(' ')
      .replace(/[\u2068\u2069]/g, ''),
  ).toBe('at least 31 (Meridian Wire, 11 Mar) and at most 28 (Nordufer Kurier, 12 Mar) cannot both be true');
});

test('a statement without a day is at its day of publication, one with two days is in a box over both', () => {
  const { layout } = drawn(ferry);
  const markOf = (value: string) =>
    layout.marks.find(({ told }) => told.statement.figure?.lower?.value === value);
  expect(markOf('21')).toMatchObject({ isDayMissing: true, fuzzy: null });
  expect(markOf('12')?.fuzzy?.box).toMatchObject({
    x: layout.columns.of({ start: 20521, end: 20521 }).from,
    width: layout.columns.of({ start: 20521, end: 20522 }).to - layout.plot.x,
  });
  expect(markOf('47')?.isRefuted).toBe(true);
});

test('several units share one axis, and what is said in another one keeps it', () => {
  const oil = { entity: 'oil', property: 'spilled', asOf: '2026-03-09' };
  const tellings = [
    { ...oil, value: '3', unit: 't' },
    { ...oil, value: '4800..5200', unit: 'kg' },
    { ...oil, value: '<=6', unit: 't', asOf: '2026-03-10' },
  ].map(telling);
  const { layout } = drawn(statementsOf(tellings), { unit: 't' });
  const { at, ticks } = layout.values;
  expect(ticks.at(-1)?.value).toBeLessThan(10);
  expect(layout.marks.map(({ drawn: { caps } }) => caps.map((cap) => cap.at))).toEqual([
    [at(3)],
    [at(4.8), at(5.2)],
    [at(6)],
  ]);
  expect(layout.labels.flatMap(({ kind, lines }) => (kind === 'value' ? lines : []))).toEqual([
    '3',
    '4,800–5,200 kg',
    '≤ 6',
  ]);
});

test('a tail leads to the day of publication, and only where that is later', () => {
  const { layout } = drawn(ferry);
  const late = layout.marks.filter(({ tail }) => tail !== null);
  expect(late.map(({ told }) => told.statement.outlet)).toEqual(['The Ennor Post']);
  const column = layout.columns.of({ start: 20525, end: 20525 });
  expect(late[0]?.tail?.to).toBeGreaterThan(column.from);
  expect(late[0]?.tail?.to).toBeLessThan(column.to);
});

test.each([
  { what: 'the ferry', statements: ferry, cumulative: true },
  { what: '60 statements', statements: manyStatements(60, { outlets: 20 }), cumulative: false },
  { what: '2,000 statements', statements: manyStatements(2000, { outlets: 20 }), cumulative: true },
])('the same data give the same picture, and no words cover others: $what', ({ statements, cumulative }) => {
  const { layout } = drawn(statements, { cumulative });
  expect(drawn(statements, { cumulative }).layout.marks).toEqual(layout.marks);
  expect(JSON.stringify(drawn(statements, { cumulative }).layout)).toBe(JSON.stringify(layout));
  expect(layout.isDense).toBe(statements.length > 250);
  layout.labels.forEach(({ box }, index) => {
    for (const other of layout.labels.slice(index + 1)) expect(doMeet(box, other.box)).toBe(false);
  });
  for (const { x } of layout.marks) {
    expect(x).toBeGreaterThanOrEqual(layout.plot.x);
    expect(x).toBeLessThanOrEqual(layout.plot.x + layout.plot.width);
  }
});

test('statements without any day have a column of their own', () => {
  const { layout } = drawn(statementsOf([telling({ published: null }), telling({ asOf: '2026-03-09' })]));
  expect(layout.columns.dayless).not.toBeNull();
  expect(layout.marks.map(({ x }) => x > (layout.columns.dayless?.from ?? 0))).toEqual([false, true]);
});

test('a mark says all that it rests on', () => {
  const [told] = drawn(ferry).marks.filter(({ copies }) => copies.length > 0);
  expect(told && markSentence(told, 'day-month')).toBe(
    'at least 31, as of 11 March 2026, says Meridian Wire, according to the coastguard. Published 11 March 2026. 3 articles, 1 origin. Grade B2. “At least 31 people were dead by Wednesday, the coastguard said, or at least 31 of the 112 aboard.”',
  );
});

test('the table has a row for each mark, by days, with what sets no limit and why', () => {
  const excluded = { ...(ferry[0] as Statement), excluded: 'counts those of another ship' };
  const { rows } = figuresTwin(
    'Killed · ferry',
    [...ferry.slice(1).map(alone), alone(excluded)],
    new Set(),
    'day-month',
  );
  expect(rows).toHaveLength(13);
  expect(rows[0]?.cells.slice(0, 3)).toEqual(['9 Mar 2026', 'at least 14', 'Meridian Wire']);
  expect(rows.map(({ cells }) => cells[8])).toContain('no: excluded, counts those of another ship');
  expect(rows.map(({ cells }) => cells[8])).toContain('no: refuted');
});

test('seven outlets are listed with looks of their own, all others as one', () => {
  const statements = manyStatements(300, { outlets: 20 });
  const choices = outletChoices(statements, looksOf(statements, outletNameOf));
  expect(choices).toHaveLength(8);
  expect(choices.at(-1)?.label).toBe('The rest (13 outlets)');
  expect(choices.reduce((sum, choice) => sum + choice.statements, 0)).toBe(300);
});
