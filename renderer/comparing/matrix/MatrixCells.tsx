import { memo } from 'react';
import type { MatrixCell, MatrixColumn, MatrixRow } from '../../../shared/compare/claims/claimMatrix.ts';
import { numeral } from '../../../shared/text/counting.ts';
import { hatchPath } from '../chart/hatch.ts';
import { CellSign } from './CellSign.tsx';
import type { MatrixLayout } from './matrixLayout.ts';
import { cellSentence, positionWord } from './matrixWords.ts';

interface Props {
  readonly row: MatrixRow;
  readonly index: number;
  readonly columns: readonly MatrixColumn[];
  readonly layout: MatrixLayout;
  readonly countBy: 'origins' | 'articles';
  /** The column of the cell that keys act on; null where it is in another row. */
  readonly current: number | null;
  /** The first cell takes Tab as long as none is current. */
  readonly isReached: boolean;
  /** So many columns are drawn yet. */
  readonly count: number;
}

/**
 * What a speaker says of each group of claims, as cells that can have the keyboard; an empty one can, too, and says that nothing is annotated. Keys and
 * clicks are heard by the picture, and only the rows that the current cell leaves and enters are drawn again: there may be thousands of cells.
 */
export const MatrixCells = memo(function MatrixCells(props: Props) {
  const { row, index, columns, layout, countBy, current, isReached, count } = props;
  return columns.slice(0, count).map((column, at) => {
    const cell = row.cells[at] ?? null;
    const isCurrent = current === at;
    return (
      <g
        key={column.group.headline.id}
        role="img"
        className="matrix-cell"
        aria-label={cellSentence(row, column, cell)}
        aria-current={isCurrent || undefined}
        tabIndex={isCurrent || (isReached && at === 0) ? 0 : -1}
        // Another cell may rest on the same statement: only one of them is where the keyboard comes back to.
        data-mark={isCurrent ? cell?.statements[0]?.id : ''}
        data-cell={`${index} ${at}`}
        data-position={cell?.position}
        data-hedged={cell?.isHedged || undefined}
        transform={`translate(${layout.columns[at]?.x ?? 0} ${layout.rows[index]?.y ?? 0})`}
      >
        {cell ? <Filled cell={cell} count={cell[countBy]} layout={layout} /> : <Empty layout={layout} />}
      </g>
    );
  });
});

function Filled({
  cell: { position },
  count,
  layout: { cellWidth: width, cellHeight: height },
}: {
  readonly cell: MatrixCell;
  readonly count: number;
  readonly layout: MatrixLayout;
}) {
  return (
    <>
      <rect className="cell-edge" x=".5" y=".5" width={width - 1} height={height - 1} rx="6" />
      {position === 'denies' && (
        <path
          className="cell-hatch"
          d={hatchPath({ x: 1.5, y: 1.5, width: width - 3, height: height - 3 }, 6)}
        />
      )}
      <CellSign position={position} x={18} y={height / 2} />
      <text className="cell-word" x="32" y={height / 2 + 4}>
        {positionWord[position]}
      </text>
      <text className="cell-count" x={width - 10} y={height / 2 + 5.5} textAnchor="end">
        {numeral(count)}
      </text>
    </>
  );
}

function Empty({ layout: { cellWidth, cellHeight } }: { readonly layout: MatrixLayout }) {
  return (
    <>
      {/* What a click and the ring around the focus reach. */}
      <rect className="cell-nothing" width={cellWidth} height={cellHeight} rx="6" />
      <path className="cell-dash" d={`M${cellWidth / 2 - 6} ${cellHeight / 2}h12`} />
    </>
  );
}
