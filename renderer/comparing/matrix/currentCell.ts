import type { MatrixCell, MatrixColumn, MatrixRow } from '../../../shared/compare/claims/claimMatrix.ts';
import { changeComparing } from '../../state/actions/comparing.ts';
import type { Comparing } from '../../state/slices/comparing.ts';
import { getState } from '../../state/store.ts';
import type { MarkStep } from '../chart/nextMark.ts';
import type { ShownMatrix } from './shownMatrix.ts';

/** Where a cell is, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Whether a cell is the one that keys act on. The claim may be any of the group, for groups change while one works. */
function isCurrentCell(current: Comparing['cell'], row: MatrixRow, { group }: MatrixColumn): boolean {
  return (
    current?.speaker === row.key &&
    (current.claimId === group.headline.id || group.claims.some(({ id }) => id === current.claimId))
  );
}

/** Makes a cell the one that keys act on, and its first statement the current one. */
export function pickCell(row: MatrixRow, { group }: MatrixColumn, cell: MatrixCell | null): void {
  const { cell: before, currentId, claimId } = getState().comparing;
  const next = { speaker: row.key, claimId: group.headline.id };
  const statement = cell?.statements[0]?.id ?? null;
  if (before?.speaker === next.speaker && before.claimId === next.claimId && currentId === statement) return;
  // The biography is that of the claim that was looked at last.
  changeComparing({
    cell: next,
    currentId: statement,
    claimId: next.claimId === claimId ? claimId : next.claimId,
  });
}

/** Where the current cell is; null where none is, or it is no longer shown. */
export function placeOfCell(
  { rows, columns }: Pick<ShownMatrix, 'rows' | 'columns'>,
  current: Comparing['cell'],
): CellPlace | null {
  const row = rows.findIndex(({ key }) => key === current?.speaker);
  const own = rows[row];
  const column = own ? columns.findIndex((each) => isCurrentCell(current, own, each)) : -1;
  return column < 0 ? null : { row, column };
}

/** The cell that a key leads to; the same one at an edge. */
export function nextCell(
  { row, column }: CellPlace,
  step: MarkStep,
  rows: number,
  columns: number,
): CellPlace {
  switch (step) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
  }
}
