import { memo } from 'react';
import type { MatrixCell, MatrixColumn, MatrixRow } from '../../../shared/compare/claims/claimMatrix.ts';
import { numeral } from '../../../shared/text/counting.ts';
import { useDesk } from '../../article/desk.ts';
import { useStore } from '../../state/store.ts';
import { hatchPath } from '../chart/hatch.ts';
import { openStatement } from '../openStatement.ts';
import { CellSign } from './CellSign.tsx';
import { isCurrentCell, pickCell } from './currentCell.ts';
import type { MatrixLayout } from './matrixLayout.ts';
import { cellSentence, positionWord } from './matrixWords.ts';

interface Props {
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
  readonly cell: MatrixCell | null;
  readonly x: number;
  readonly y: number;
  readonly size: Pick<MatrixLayout, 'cellWidth' | 'cellHeight'>;
  /** It takes Tab as long as no other cell is current. */
  readonly isFirst: boolean;
}

/** What a speaker says of a group of claims, as a cell that can have the keyboard; an empty one can, too, and says that nothing is marked. */
export const MatrixCellMark = memo(function MatrixCellMark(props: Props) {
  const { row, column, cell, x, y, size, isFirst } = props;
  const desk = useDesk();
  const isCurrent = useStore(({ comparing }) => isCurrentCell(comparing.cell, row, column));
  const isReached = useStore(({ comparing }) => isCurrent || (isFirst && comparing.cell === null));
  const [statement] = cell?.statements ?? [];
  const pick = () => pickCell(row, column, cell);
  return (
    <g
      role="img"
      className="matrix-cell"
      aria-label={cellSentence(row, column, cell)}
      aria-current={isCurrent || undefined}
      tabIndex={isReached ? 0 : -1}
      // Another cell may rest on the same statement: only one of them is where the keyboard comes back to.
      data-mark={isCurrent ? statement?.id : ''}
      data-cell={`${row.key} ${column.group.headline.id}`}
      data-position={cell?.position}
      data-hedged={cell?.isHedged || undefined}
      transform={`translate(${x} ${y})`}
      onFocus={pick}
      onClick={pick}
      onDoubleClick={() => statement && void openStatement(desk, statement)}
    >
      {cell ? <Filled cell={cell} size={size} /> : <Empty size={size} />}
    </g>
  );
});

type Size = Props['size'];

function Filled({ cell, size }: { readonly cell: MatrixCell; readonly size: Size }) {
  const countBy = useStore((state) => state.comparing.countBy);
  const { cellWidth: width, cellHeight: height } = size;
  const inner = { x: 1, y: 1, width: width - 2, height: height - 2 };
  return (
    <>
      <rect className="cell-ground" x=".5" y=".5" width={width - 1} height={height - 1} rx="6" />
      {cell.position === 'denies' && <path className="cell-hatch" d={hatchPath(inner, 6)} />}
      <rect className="cell-edge" x=".5" y=".5" width={width - 1} height={height - 1} rx="6" />
      <CellSign position={cell.position} x={18} y={height / 2} />
      <text className="cell-word" x="32" y={height / 2 + 4}>
        {positionWord[cell.position]}
      </text>
      <text className="cell-count" x={width - 10} y={height / 2 + 5.5} textAnchor="end">
        {numeral(cell[countBy])}
      </text>
    </>
  );
}

function Empty({ size: { cellWidth, cellHeight } }: { readonly size: Size }) {
  return (
    <>
      {/* What a click and the ring around the focus reach. */}
      <rect className="cell-nothing" width={cellWidth} height={cellHeight} rx="6" />
      <path className="cell-dash" d={`M${cellWidth / 2 - 6} ${cellHeight / 2}h12`} />
    </>
  );
}
