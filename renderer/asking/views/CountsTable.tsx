import { type KeyboardEvent, type Ref, useState } from 'react';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { numeral } from '../../../shared/text/counting.ts';
import { shortDay } from '../../../shared/text/days.ts';
import type { Pivot } from '../../../shared/transfer/asking.ts';
import { pickCell } from '../../state/actions/looking.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';

interface Axis {
  readonly field: string;
  readonly label: string;
}

interface Props {
  readonly ref: Ref<HTMLTableElement>;
  readonly pivot: Pivot;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

type PivotLine = Pivot['rows'][number];

/** More rows or columns than anyone looks at in a grid: the rest is one click of a facet away. */
const most = 60;

/** Two fields as a grid of counts with their sums. Arrow keys go through the cells; the one with the keyboard is picked. */
export function CountsTable({ ref, pivot, rows, columns, onKeyDown }: Props) {
  const cell = useStore((state) => state.cell);
  const form = useStore(dateFormOf);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const shownRows = pivot.rows.slice(0, most);
  const shownColumns = pivot.columns.slice(0, most);
  const greatest = Math.max(1, ...pivot.counts.flat());
  const lastRow = shownRows.length;
  const lastColumn = shownColumns.length;

  const countAt = (row: number, column: number) => {
    if (row === lastRow) return column === lastColumn ? pivot.total : (shownColumns[column]?.total ?? 0);
    return column === lastColumn ? (shownRows[row]?.total ?? 0) : (pivot.counts[row]?.[column] ?? 0);
  };
  const pick = (row: number, column: number) => {
    setAt({ row, column });
    pickCell({
      row: picked(rows, shownRows[row], form),
      column: picked(columns, shownColumns[column], form),
      count: countAt(row, column),
    });
  };
  const keys = (event: KeyboardEvent) => {
    const to = {
      ArrowDown: { ...at, row: at.row + 1 },
      ArrowUp: { ...at, row: at.row - 1 },
      ArrowRight: { ...at, column: at.column + 1 },
      ArrowLeft: { ...at, column: at.column - 1 },
      Home: { ...at, column: 0 },
      End: { ...at, column: lastColumn },
    }[event.key];
    if (!to) {
      onKeyDown(event);
      return;
    }
    event.preventDefault();
    const row = Math.max(0, Math.min(to.row, lastRow));
    const column = Math.max(0, Math.min(to.column, lastColumn));
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  };
  const isPicked = (row: number, column: number) =>
    cell !== null &&
    cell.row.value === (shownRows[row]?.value ?? null) &&
    cell.column.value === (shownColumns[column]?.value ?? null);

  const cellAt = (row: number, column: number) => {
    const count = countAt(row, column);
    const isSum = row === lastRow || column === lastColumn;
    return (
      <td key={column} data-sum={isSum || undefined}>
        <button
          type="button"
          data-cell={`${row} ${column}`}
          data-zero={count === 0 || undefined}
          aria-pressed={isPicked(row, column)}
          tabIndex={row === Math.min(at.row, lastRow) && column === Math.min(at.column, lastColumn) ? 0 : -1}
          style={
            isSum || count === 0
              ? undefined
              : { background: `color-mix(in oklab, var(--accent) ${tintOf(count, greatest)}%, var(--paper))` }
          }
          onFocus={() => pick(row, column)}
          onClick={(event) => event.currentTarget.focus()}
        >
          {numeral(count)}
        </button>
      </td>
    );
  };
  return (
    <div className="counts-scroller">
      <table
        ref={ref}
        className="counts-table"
        onKeyDown={keys}
        aria-label={`${rows.label} by ${columns.label}`}
      >
        <thead>
          <tr>
            <th scope="col">{rows.label}</th>
            {shownColumns.map((line) => (
              <th key={line.value} scope="col">
                <bdi>{lineWords(columns, line, form)}</bdi>
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {shownRows.map((line, row) => (
            <tr key={line.value}>
              <th scope="row" title={line.words}>
                <bdi>{lineWords(rows, line, form)}</bdi>
              </th>
              {[...shownColumns, null].map((_, column) => cellAt(row, column))}
            </tr>
          ))}
          <tr>
            <th scope="row">All</th>
            {[...shownColumns, null].map((_, column) => cellAt(lastRow, column))}
          </tr>
        </tbody>
      </table>
      {(pivot.rows.length > most || pivot.columns.length > most) && (
        <p className="hint">Shown are the first {most} of each; the sums are of all of them.</p>
      )}
    </div>
  );
}

function picked(axis: Axis, line: PivotLine | undefined, form: DateForm) {
  return { field: axis.field, value: line?.value ?? null, words: line ? lineWords(axis, line, form) : '' };
}

function lineWords({ field }: Axis, { value, words }: PivotLine, form: DateForm): string {
  const isDay = field === 'published' || field === 'asof';
  return isDay && words === value && value !== '' ? shortDay(value, form) : words;
}

/** From a faint tint to one that text still stands out on, in per cent of the accent. */
function tintOf(count: number, greatest: number): number {
  return Math.round(9 + 25 * (count / greatest));
}
