import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparedLines } from '../../electron/cli/compareFigures.ts';
import type { ComparedFigure } from '../../shared/compare/card.ts';
import { Refusal } from '../../shared/result.ts';
import { pairs } from '../fixtures/compare/pairs.ts';

function compare(input: string, ...options: readonly string[]) {
  const args = [resolve('electron/cli.ts'), 'compare-figures', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input, encoding: 'utf8' });
  return { status, error: stderr, lines: stdout.split('\n').slice(0, -1) };
}

const killed = (lower: string | null, upper: string | null, more: object = {}) => ({
  phrase: 'whatever',
  lower: lower && { value: lower, inclusive: true },
  upper: upper && { value: upper, inclusive: true },
  unit: null,
  modifiers: ['IsCount'],
  measuredEntity: 'people',
  measuredProperty: 'killed',
  asOf: { text: 'Monday', date: '2026-05-04' },
  ...more,
});

const lineOf = (value: object) => `${JSON.stringify(value)}\n`;

describe('compare-figures', () => {
  test('prints a relation and a reason for each line, skips empty ones, and takes what is missing as not said', () => {
    const { status, error, lines } = compare(
      [
        '\ufeff',
        lineOf({ a: killed('31', null), b: killed('28', '28', { measuredProperty: 'Killed' }) }),
        '\r\n',
        lineOf({ a: killed('31', null), b: killed('28', null, { asOf: null, published: '2026-05-04' }) }),
        lineOf({ a: {}, b: {} }),
        lineOf({
          a: killed('50', '50'),
          b: killed('60', '60', { asOf: { text: 'x', date: '2026-05-06' } }),
          cumulative: true,
        }),
      ].join(''),
    );
    expect([status, error]).toEqual([0, '']);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        relation: 'conflicting',
        reason:
          '“at least 31” and “28” cannot both be true of 4 May 2026: “at least 31” is always more than “28”.',
      },
      {
        relation: 'compatible',
        reason: '“at least 31” and “at least 28” can both be true of 4 May 2026: each allows “at least 31”.',
      },
      { relation: 'incomparable', reason: expect.stringContaining('No day is known') },
      {
        relation: 'compatible',
        reason: 'A total that only grows can have risen from “50” (4 May 2026) to “60” (6 May 2026).',
      },
    ]);
    expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual(['relation', 'reason']);
  });

  test('reads every card as the pairs of the rules have them', () => {
    const cardOf = ({ entity, property, asOf, ...card }: ComparedFigure) => ({
      ...card,
      measuredEntity: entity,
      measuredProperty: property,
      asOf:
        asOf === null ? null : /^\d/.test(asOf) ? { text: 'then', date: asOf } : { text: asOf, date: null },
    });
    const lines = pairs.map(({ a, b, cumulative }) =>
      JSON.stringify({ a: cardOf(a), b: cardOf(b), ...(cumulative && { cumulative }) }),
    );
    const compared = [...comparedLines(lines)].map(({ relation }) => relation);
    expect(compared).toEqual(pairs.map(({ relation }) => relation));
  });

  test('does not take the day of publication for a time that the words give without a date', () => {
    const sinceTheWar = { asOf: { text: 'since the war began', date: null }, published: '2026-05-04' };
    const [line] = comparedLines([lineOf({ a: killed('31', '31'), b: killed('28', '28', sinceTheWar) })]);
    expect(line?.relation).toBe('incomparable');
  });

  test.each([
    ['{', 'it is not JSON. Write {"a":CARD,"b":CARD}, with cards as “parse-figure” prints them.'],
    ['[]', 'it must be {"a":CARD,"b":CARD}, with cards as “parse-figure” prints them.'],
    ['{"a":{}}', '“b” is wrong: it must be a card as “parse-figure” prints it.'],
    [
      '{"a":{"lower":{"value":31,"inclusive":true}},"b":{}}',
      '“a.lower.value” is wrong: it must be a decimal as text, such as "11000" or "-2.5".',
    ],
    [
      '{"a":{},"b":{"upper":{"value":"1e5","inclusive":true}}}',
      '“b.upper.value” is wrong: it must be a decimal such as "11000" or "-2.5".',
    ],
    [
      '{"a":{"lower":{"value":"5","inclusive":true},"upper":{"value":"3","inclusive":true}},"b":{}}',
      '“a” is wrong: the lower bound 5 is above the upper bound 3.',
    ],
    ['{"a":{"asOf":3},"b":{}}', '“a.asOf” is wrong: it must be {"text":"…","date":"…"} or null.'],
    ['{"a":{},"b":{},"cumulative":"yes"}', '“cumulative” is wrong: it must be true or false.'],
  ])('stops at %s with one sentence that names the line', (line, sentence) => {
    const compared = comparedLines(['{"a":{},"b":{}}', '', line, '{"a":{},"b":{}}']);
    expect(compared.next().value).toMatchObject({ relation: 'incomparable' });
    expect(() => compared.next()).toThrow(new Refusal('invalid-input', `Line 3: ${sentence}`));
  });

  test('ends with status 1 and that sentence alone', () => {
    const { status, error, lines } = compare('{"a":{},"b":{}}\nstray\n{"a":{},"b":{}}\n');
    expect([status, lines.length, error.split('\n').length]).toEqual([1, 1, 2]);
    expect(error).toContain('Line 2: it is not JSON.');
  });

  test('refuses operands as wrong usage', () => {
    const { status, error } = compare('', 'stray');
    expect([status, error.split('\n')[0]]).toEqual([2, '“compare-figures” does not take “stray”.']);
  });
});
