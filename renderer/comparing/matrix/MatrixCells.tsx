import { memo } from 'react';
import type { MatrixCell, MatrixColumn, MatrixRow } from '../../../shared/compare/claims/claimMatrix.ts';
import { numeral } from '../../../shared/text/counting.ts';
import { CellHatches, CellMarks } from './CellMarks.tsx';
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
 * clicks are heard by the picture, and only the rows that the current cell leaves and enters are drawn again: there may be thousands of cells. So a cell is
 * as few elements as can be, none of them is moved by a transform, and what looks alike in a row is one path.
 */
export const MatrixCells = memo(function MatrixCells(props: Props) {
  const { row, index, columns, layout, countBy, current, isReached, count } = props;
  const { cellWidth, cellHeight } = layout;
  const y = layout.rows[index]?.y ?? 0;
  return (
    <g>
      <CellHatches row={row} index={index} layout={layout} count={count} />
      {columns.slice(0, count).map((column, at) => {
        const cell = row.cells[at] ?? null;
        const isCurrent = current === at;
        const x = layout.columns[at]?.x ?? 0;
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
          >
            {cell ? (
              <Filled cell={cell} count={cell[countBy]} layout={layout} x={x} y={y} />
            ) : (
              // What a click and the ring around the focus reach.
              <rect className="cell-nothing" x={x} y={y} width={cellWidth} height={cellHeight} rx="6" />
            )}
          </g>
        );
      })}
      <CellMarks row={row} index={index} layout={layout} count={count} />
    </g>
  );
});

function Filled({
  cell: { position },
  count,
  layout: { cellWidth: width, cellHeight: height },
  x,
  y,
}: {
  readonly cell: MatrixCell;
  readonly count: number;
  readonly layout: MatrixLayout;
  readonly x: number;
  readonly y: number;
}) {
  return (
    <>
      <rect className="cell-edge" x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} rx="6" />
      <text className="cell-word" x={x + 32} y={y + height / 2 + 4}>
        {positionWord[position]}
        <tspan className="cell-count" x={x + width - 10} y={y + height / 2 + 5.5} textAnchor="end">
          {numeral(count)}
        </tspan>
      </text>
    </>
  );
}
