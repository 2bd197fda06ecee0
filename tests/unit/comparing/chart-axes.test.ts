import { expect, test } from 'vitest';
import { dayColumns, spanOf } from '../../../renderer/comparing/chart/dayColumns.ts';
import { canBeLogarithmic, valueScale } from '../../../renderer/comparing/chart/valueScale.ts';

const axis = (values: readonly number[], kind: 'linear' | 'log' = 'linear') =>
  valueScale({ values, from: 500, to: 0, kind, count: 5 });
const labels = (values: readonly number[], kind: 'linear' | 'log' = 'linear') =>
  axis(values, kind)
    .ticks.map(({ label }) => label)
    .join(' ');

test.each([
  { values: [14, 31, 47], ticks: '0 10 20 30 40 50' },
  { values: [0.05, 0.3], ticks: '0 0.05 0.1 0.15 0.2 0.25 0.3' },
  { values: [-12, 30], ticks: '-20 -10 0 10 20 30' },
  { values: [1_200_000, 4_000_000], ticks: '0 1,000,000 2,000,000 3,000,000 4,000,000' },
  { values: [7], ticks: '0 1 2 3 4 5 6 7' },
  { values: [0], ticks: '0 1' },
  { values: [], ticks: '0 2 4 6 8 10' },
  // Close together far from zero: the axis starts elsewhere, which the picture says.
  { values: [10_010, 10_040], ticks: '10,010 10,015 10,020 10,025 10,030 10,035 10,040' },
])('the ticks of a linear axis for $values are $ticks', ({ values, ticks }) => {
  expect(labels(values)).toBe(ticks);
});

test.each([
  { values: [3, 300], isPossible: true },
  { values: [3, 299], isPossible: false },
  { values: [0, 3, 300], isPossible: true },
  { values: [-1, 3, 300], isPossible: false },
  { values: [5], isPossible: false },
  { values: [0], isPossible: false },
  { values: [], isPossible: false },
])('a logarithmic axis for $values is possible: $isPossible', ({ values, isPossible }) => {
  expect(canBeLogarithmic(values)).toBe(isPossible);
  if (!isPossible) expect(axis(values, 'log').kind).toBe('linear');
});

test('a logarithmic axis has powers of ten, what lies between them where there is room, and 0 where a value is 0', () => {
  expect(labels([3, 300], 'log')).toBe('2 5 10 20 50 100 200 500');
  expect(labels([10, 200_000], 'log')).toBe('10 100 1,000 10,000 100,000');
  expect(labels([0, 0.001, 1000], 'log')).toBe('0 0.001 0.01 0.1 1 10 100 1,000');
  const { at } = axis([0, 1, 1000], 'log');
  expect([at(0), at(1), at(1000)]).toEqual([500, 460, 0]);
});

test('a value beyond the axis is put at its end', () => {
  expect(axis([0, 50]).at(99)).toBe(0);
  expect(axis([10, 1000], 'log').at(1)).toBe(500);
});

const columns = (isos: readonly (string | null)[], width: number, alsoDays: readonly number[] = []) =>
  dayColumns({ spans: isos.map(spanOf), alsoDays, from: 0, to: width, form: 'day-month' });
const dayLabels = (isos: readonly (string | null)[], width: number) =>
  columns(isos, width).ticks.map(({ label }) => label);

test.each([
  { days: ['2026-03-09', '2026-03-11'], width: 400, labels: ['Mon 9 March', 'Tue 10 March', 'Wed 11 March'] },
  { days: ['2026-03-09', '2026-03-11'], width: 200, labels: ['9 Mar', '10 Mar', '11 Mar'] },
  { days: ['2026-03-09', '2026-03-11'], width: 90, labels: ['9', '10', '11'] },
  { days: ['2026-03-09', '2026-03-29'], width: 210, labels: ['9 Mar', '16 Mar', '23 Mar'] },
  { days: ['2026-01-15', '2026-03-29'], width: 200, labels: ['', 'Feb 2026', 'Mar 2026'] },
  { days: ['2024-11-15', '2026-03-29'], width: 160, labels: ['', '2025', '2026'] },
  { days: ['1904-11-15', '2026-03-29'], width: 200, labels: ['1904', '1950', '2000'] },
])('$days in $width pixels have the labels $labels', ({ days, width, labels: wanted }) => {
  expect(dayLabels(days, width)).toEqual(wanted);
});

test('a day is a column, and days that may be are all their columns', () => {
  const { of, width } = columns(['2026-03-09', '2026-03-09/2026-03-10', '2026-03-13'], 500);
  expect(width).toBe(100);
  expect(of({ start: 20521, end: 20522 })).toEqual({ from: 0, to: 200 });
  expect(spanOf('2026-03-09/2026-03-10')).toEqual({ start: 20521, end: 20522 });
});

test('“in 2026” does not make the days of a week narrow: its box reaches beyond the picture', () => {
  const { days, of } = columns(['2026-03-09', '2026-03-11', '2026'], 300);
  expect(days).toEqual(spanOf('2026-03-09/2026-03-11'));
  expect(of(spanOf('2026') ?? { start: 0, end: 0 })).toEqual({ from: 0, to: 300 });
});

test('a day of publication is shown where it leaves the others room', () => {
  const day = (iso: string) => spanOf(iso)?.start ?? 0;
  const shown = (iso: string) => columns(['2026-03-09', '2026-03-11'], 300, [day(iso)]).days;
  expect(shown('2026-03-15')).toEqual(spanOf('2026-03-09/2026-03-15'));
  expect(shown('2027-03-15')).toEqual(spanOf('2026-03-09/2026-03-11'));
});

test('what has no day has a column of its own, and all of the picture where nothing has one', () => {
  expect(columns(['2026-03-09', null], 500).dayless).toEqual({ from: 410, to: 500 });
  expect(columns([null], 500)).toMatchObject({ days: null, dayless: { from: 0, to: 500 }, ticks: [] });
  expect(columns(['2026-03-09'], 500).dayless).toBeNull();
  expect(columns([], 500)).toMatchObject({ days: null, dayless: null });
});

test('the years of the labels stand apart from them', () => {
  expect(columns(['2026-03-09'], 500).years).toBe('2026');
  expect(columns(['2025-12-31', '2026-01-01'], 500).years).toBe('2025–2026');
});
