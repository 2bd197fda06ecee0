import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Bound, FigureCard } from '../../shared/figure/card.ts';
import { parseFigure } from '../../shared/figure/parse.ts';

interface Row {
  readonly kind: string;
  readonly phrase: string;
  /** Bounds, unit, modifiers, entity and as-of, as the table writes them. */
  readonly expected: readonly string[];
}

const rows = readRows(readFileSync(new URL('figures/phrases.md', import.meta.url), 'utf8'));

function readRows(table: string): readonly Row[] {
  return table.split(/^## /m).flatMap((section) => {
    const [kind = '', ...lines] = section.split('\n');
    return lines
      .filter((line) => line.startsWith('|') && !/^\| (?:phrase|-+) /.test(line))
      .map((line) => {
        const cells = line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim());
        const [phrase = '', ...expected] = cells;
        return {
          kind,
          phrase: phrase.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16))),
          expected,
        };
      });
  });
}

function cellsOf(phrase: string, card: FigureCard): readonly string[] {
  const { lower, upper, unit, modifiers, measuredEntity, asOf } = card;
  const words = (range: { readonly start: number; readonly end: number } | null) =>
    range ? phrase.slice(range.start, range.end) : '';
  return [
    boundsOf(lower, upper),
    unit ?? '',
    modifiers.map((modifier) => modifier.slice(2).toLowerCase()).join(' '),
    words(measuredEntity),
    asOf ? `${words(asOf)} = ${asOf.date ?? '?'}` : '',
  ];
}

function boundsOf(lower: Bound | null, upper: Bound | null): string {
  if (lower && upper && lower.inclusive && upper.inclusive) {
    return lower.value === upper.value ? lower.value : `${lower.value} … ${upper.value}`;
  }
  const low = lower && `${lower.inclusive ? '≥' : '>'} ${lower.value}`;
  const high = upper && `${upper.inclusive ? '≤' : '<'} ${upper.value}`;
  return [low, high].filter((part) => part !== null).join(' ') || '—';
}

const failures = rows
  .map((row) => ({
    ...row,
    found: cellsOf(row.phrase, parseFigure(row.phrase, { articleDate: '2025-02-27' })),
  }))
  .filter(({ expected, found }) => found.join(' | ') !== expected.join(' | '))
  .map(
    ({ kind, phrase, expected, found }) =>
      `${kind}: ${phrase}\n  wanted ${expected.join(' | ')}\n  found  ${found.join(' | ')}`,
  );

test('reads at least 97 in 100 of the table’s phrases, with bounds, unit, modifiers, entity and as-of all right', () => {
  expect(rows.length).toBeGreaterThanOrEqual(300);
  if (failures.length > 0) console.log(failures.join('\n'));
  expect((rows.length - failures.length) / rows.length).toBeGreaterThanOrEqual(0.97);
});

test('reads every figure of the seed article', () => {
  expect(failures.filter((failure) => failure.startsWith('The seed article'))).toEqual([]);
});
