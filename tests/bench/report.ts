import type { Row } from './measurement.ts';

/** A row as it is written to the JSON file. `ratio` is null where the floor is 0 too, `met` where there is no goal. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly floor: number | null;
  readonly ratio: number | null;
  readonly goal: string | null;
  readonly met: boolean | null;
}

/** What a row says to machines; the goal is judged before anything is rounded. */
export function toFigure({ name, unit, value, floor, goal }: Row): Figure {
  return {
    name,
    unit,
    value: rounded(value),
    floor: floor === null ? null : rounded(floor),
    ratio: floor ? Number((value / floor).toFixed(2)) : null,
    goal: goal?.text ?? null,
    met: goal && value <= goal.atMost,
  };
}

const columns = ['name', 'value', 'floor', 'ratio', 'goal', 'met', 'runs', 'middle half'] as const;

/** The rows as a table for people. */
export function toTable(rows: readonly Row[]): string {
  const cells = [columns, columns.map(() => ''), ...rows.map(cellsOf)];
  const widths = columns.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line, index) =>
      line
        .map((cell, column) =>
          pad(index === 1 ? '-'.repeat(widths[column] ?? 0) : cell, widths[column] ?? 0, column),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(row: Row): readonly string[] {
  const figure = toFigure(row);
  return [
    row.name,
    withUnit(row.value, row.unit),
    row.floor === null ? '' : withUnit(row.floor, row.unit),
    figure.ratio === null ? '' : `${figure.ratio.toFixed(2)} ×`,
    figure.goal ?? '',
    figure.met === null ? '' : figure.met ? 'yes' : 'NO',
    String(row.runs),
    row.runs === 1 ? '' : row.spread.map((value) => decimals(value)).join(' – '),
  ];
}

/** Figures stand to the right in their column, words to the left. */
function pad(cell: string, width: number, column: number): string {
  const isFigure = ['value', 'floor', 'ratio', 'runs'].includes(columns[column] ?? '');
  return isFigure ? cell.padStart(width) : cell.padEnd(width);
}

function withUnit(value: number, unit: string): string {
  return `${decimals(value)} ${unit}`;
}

/** Three significant digits are all that such measurements have. */
function decimals(value: number): string {
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
