import { describe, expect, it } from 'vitest';
import { waitedForFrame } from '../bench/frames.ts';
import { atMost, plus, type Row, times } from '../bench/measurement.ts';
import { toFigure, toTable } from '../bench/report.ts';
import { interleave, median, percentile, spreadOf } from '../bench/statistics.ts';
import { droppedFrames } from '../bench/wheel.ts';

const row: Row = {
  name: 'start',
  unit: 'ms',
  value: 600,
  floor: 400,
  goal: times(1.5, 400),
  runs: 10,
  spread: [580, 650.4],
};

describe('statistics', () => {
  it.each([
    [[3], 0.95, 3],
    [[4, 1, 3, 2], 0.5, 2.5],
    [[5, 1, 3], 0.5, 3],
    [Array.from({ length: 101 }, (_, at) => at), 0.95, 95],
    [[1, 2], 1, 2],
  ])('of %j takes share %d as %d', (samples, share, expected) => {
    expect(percentile(samples, share)).toBe(expected);
  });

  it('sorts by size, not by letter', () => {
    expect(median([10, 9, 100])).toBe(10);
  });

  it('gives the quartiles as the spread', () => {
    expect(spreadOf([1, 2, 3, 4, 5])).toEqual({ runs: 5, spread: [2, 4] });
  });

  it('has nothing to say without samples', () => {
    expect(() => median([])).toThrow('no samples');
  });

  it('runs both sides in turn and leaves the warm-ups out', async () => {
    const order: string[] = [];
    const side = (name: string) => () => order.push(name);
    const both = await interleave({ runs: 2, warmUps: 1 }, side('a'), side('b'));
    expect(order.join('')).toBe('ababab');
    expect(both).toEqual([
      [3, 5],
      [4, 6],
    ]);
  });
});

describe('frames', () => {
  const frame = { time: 100, begun: 101, ready: 95 };

  it.each([
    ['from the last script that asked to the frame', [frame], 103, 6],
    ['not before the last of several that asked', [frame, { ...frame, ready: 98 }], 103, 3],
    ['never longer than a frame, for then the page was busy', [{ ...frame, ready: 20 }], 103, 1000 / 60],
    ['not at all where a frame asked for itself', [{ ...frame, ready: 101 }], 103, 0],
    [
      'of the frame that was painted, not of a later one',
      [frame, { time: 117, begun: 118, ready: 99 }],
      110,
      6,
    ],
  ])('were waited for %s', (_, frames, painted, expected) => {
    expect(waitedForFrame(frames, painted)).toBeCloseTo(expected);
  });

  it('were dropped where a gap is longer than one and a half of them', () => {
    const frames = [16.7, 16.7, 33.4, 16.7, 20].map((gap) => ({ gap, work: 1 }));
    expect(droppedFrames(frames)).toBeCloseTo(100 / 6);
  });
});

describe('the report', () => {
  it.each<[string, Partial<Row>, object]>([
    ['a goal that is just met', {}, { ratio: 1.5, goal: '≤ 1.5 × floor', met: true }],
    [
      'a goal that is missed by less than is shown',
      { value: 600.0001 },
      { value: 600, ratio: 1.5, met: false },
    ],
    [
      'a goal with something on top of the floor',
      { value: 601, goal: times(1.5, 400, { name: 'one commit', value: 2 }) },
      { goal: '≤ 1.5 × floor + one commit', met: true },
    ],
    [
      'a goal without a floor',
      { unit: 'MB', value: 15.1, floor: null, goal: atMost(15, 'MB') },
      { floor: null, ratio: null, goal: '≤ 15 MB', met: false },
    ],
    [
      'a floor of nothing',
      { unit: '%', value: 0.9, floor: 0, goal: plus(1, 0, '%') },
      { floor: 0, ratio: null, goal: '≤ floor + 1 %', met: true },
    ],
    ['no goal', { goal: null }, { goal: null, met: null }],
  ])('says of %s', (_, change, expected) => {
    expect(toFigure({ ...row, ...change })).toMatchObject(expected);
  });

  it('writes exactly the keys that readers of the file rely on', () => {
    expect(Object.keys(toFigure(row))).toEqual(['name', 'unit', 'value', 'floor', 'ratio', 'goal', 'met']);
  });

  it('prints a table with figures to the right and the spread of the runs', () => {
    expect(toTable([row, { ...row, name: 'commit p95', value: 0.4567, runs: 1, goal: null }])).toBe(
      [
        'name          value   floor   ratio  goal           met  runs  middle half',
        '----------  -------  ------  ------  -------------  ---  ----  -----------',
        'start        600 ms  400 ms  1.50 ×  ≤ 1.5 × floor  yes    10  580 – 650',
        'commit p95  0.46 ms  400 ms  0.00 ×                         1',
      ].join('\n'),
    );
  });
});
