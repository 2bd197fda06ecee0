import { memo } from 'react';
import type { MatrixCell, MatrixRow, Position } from '../../../shared/compare/claims/claimMatrix.ts';
import { hatchPath } from '../chart/hatch.ts';
import { OnlySeen } from '../chart/OnlySeen.tsx';
import { rounded } from '../chart/shapePath.ts';
import { CellSigns } from './CellSigns.tsx';
import type { MatrixLayout } from './matrixLayout.ts';

interface Props {
  readonly row: MatrixRow;
  readonly index: number;
  readonly layout: MatrixLayout;
  /** So many columns are drawn yet. */
  readonly count: number;
}

/** The hatch of all denials in a row, below the words of its cells. */
export const CellHatches = memo(function CellHatches({ row, index, layout, count }: Props) {
  const { cellWidth, cellHeight } = layout;
  const y = layout.rows[index]?.y ?? 0;
  const path = placesOf(row, layout, count, (cell) => cell?.position === 'denies')
    .map((x) => hatchPath({ x: x + 1.5, y: y + 1.5, width: cellWidth - 3, height: cellHeight - 3 }, 6))
    .join('');
  return path === '' ? null : <path className="cell-hatch" aria-hidden="true" d={path} />;
});

/** The signs of all cells in a row, and the dashes of those in which nothing is annotated. */
export const CellMarks = memo(function CellMarks({ row, index, layout, count }: Props) {
  const { cellWidth, cellHeight } = layout;
  const y = (layout.rows[index]?.y ?? 0) + cellHeight / 2;
  const dashes = placesOf(row, layout, count, (cell) => cell === null)
    .map((x) => `M${rounded(x + cellWidth / 2 - 6)} ${rounded(y)}h12`)
    .join('');
  return (
    <OnlySeen className="cell-marks">
      {positions.map((position) => {
        const places = placesOf(row, layout, count, (cell) => cell?.position === position);
        return (
          places.length > 0 && (
            <CellSigns key={position} position={position} places={places.map((x) => ({ x: x + 18, y }))} />
          )
        );
      })}
      {dashes !== '' && <path className="cell-dash" d={dashes} />}
    </OnlySeen>
  );
});

const positions: readonly Position[] = ['affirms', 'denies', 'both', 'quotes'];

/** Where the cells of a row begin of which something is true. */
function placesOf(
  { cells }: MatrixRow,
  { columns }: MatrixLayout,
  count: number,
  isTrue: (cell: MatrixCell | null) => boolean,
): readonly number[] {
  return columns.slice(0, count).flatMap(({ x }, at) => (isTrue(cells[at] ?? null) ? [x] : []));
}
