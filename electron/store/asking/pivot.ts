import type { Pivot } from '../../../shared/transfer/asking.ts';
import { answersOf } from './answers.ts';
import type { Dimension } from './dimension.ts';
import { dimensionOf } from './dimensions.ts';
import type { Question } from './question.ts';

/** What is counted: each annotation, or each article once a cell. */
export type Counted = 'annotations' | 'articles';

/** The most rows and columns of a table that a person looks at: those with the most of it. */
const most = { rows: 500, columns: 100 } as const;

/** The value of what has none in a field. */
const none = -1;

/**
 * How often each value of one field meets each of another among the answers. What has no value in a field
 * is counted under the empty one; a field that nothing is counted by has that alone.
 */
export function pivot(question: Question, rows: string, columns: string, of: Counted): Pivot {
  const slots = answersOf(question);
  const [down, across] = [dimensionOf(question, rows, slots), dimensionOf(question, columns, slots)];
  const { homes } = question.memory.columns;
  const cells = new Map<number, Map<number, Tally>>();
  const totals = { rows: new Map<number, Tally>(), columns: new Map<number, Tally>(), all: tally(of) };
  slots.forEach((slot) => {
    const home = homes[slot] ?? -1;
    const columnValues = valuesOf(across, slot);
    totals.all.add(home);
    for (const column of columnValues) tallyIn(totals.columns, column, of).add(home);
    for (const row of valuesOf(down, slot)) {
      tallyIn(totals.rows, row, of).add(home);
      const line = cells.get(row) ?? new Map<number, Tally>();
      cells.set(row, line);
      for (const column of columnValues) tallyIn(line, column, of).add(home);
    }
  });
  const [rowList, columnList] = [
    headings(totals.rows, down, most.rows),
    headings(totals.columns, across, most.columns),
  ];
  return {
    rows: rowList.map(({ heading }) => heading),
    columns: columnList.map(({ heading }) => heading),
    counts: rowList.map((row) =>
      columnList.map((column) => cells.get(row.number)?.get(column.number)?.count() ?? 0),
    ),
    total: totals.all.count(),
  };
}

function valuesOf(dimension: Dimension | null, slot: number): readonly number[] {
  const values: number[] = [];
  dimension?.visit(slot, (value) => {
    values.push(value);
  });
  return values.length === 0 ? [none] : values;
}

interface Tally {
  readonly add: (home: number) => void;
  readonly count: () => number;
}

function tally(of: Counted): Tally {
  if (of === 'articles') {
    const homes = new Set<number>();
    return {
      add: (home) => {
        homes.add(home);
      },
      count: () => homes.size,
    };
  }
  let sum = 0;
  return {
    add: () => {
      sum += 1;
    },
    count: () => sum,
  };
}

function tallyIn(tallies: Map<number, Tally>, number: number, of: Counted): Tally {
  const known = tallies.get(number) ?? tally(of);
  tallies.set(number, known);
  return known;
}

/** Values that have an order of their own are in that, all others the most frequent first; of too many the most frequent stay. */
function headings(tallies: ReadonlyMap<number, Tally>, dimension: Dimension | null, count: number) {
  const byCount = [...tallies]
    .map(([number, own]) => ({
      number,
      heading: {
        value: number === none ? '' : (dimension?.valueOf(number) ?? ''),
        words: number === none ? 'none' : (dimension?.wordsOf(number) ?? ''),
        total: own.count(),
      },
    }))
    .sort((a, b) => b.heading.total - a.heading.total || (a.heading.value < b.heading.value ? -1 : 1))
    .slice(0, count);
  const placeOf = dimension?.placeOf ?? (() => 0);
  return byCount.sort(
    (a, b) =>
      Number(a.number === none) - Number(b.number === none) ||
      (a.number === none ? 0 : placeOf(a.number) - placeOf(b.number)),
  );
}
