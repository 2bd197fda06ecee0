import type { MatrixCell, MatrixColumn, MatrixRow } from '../../../shared/compare/claims/claimMatrix.ts';
import { useStore } from '../../state/store.ts';
import { CellAside } from './CellAside.tsx';
import { placeOfCell } from './currentCell.ts';
import { NetworkAside } from './network/NetworkAside.tsx';
import { shownMatrixOf } from './shownMatrix.ts';

/** What the current cell rests on, or what joins two actors. */
export function MatrixAside() {
  const matrixBy = useStore((state) => state.comparing.matrixBy);
  return matrixBy === 'claims' ? <ClaimsAside /> : <NetworkAside />;
}

function ClaimsAside() {
  const matrix = useStore(shownMatrixOf);
  const current = useStore((state) => state.comparing.cell);
  const place = matrix && placeOfCell(matrix, current);
  const row: MatrixRow | undefined = matrix?.rows[place?.row ?? -1];
  const column: MatrixColumn | undefined = matrix?.columns[place?.column ?? -1];
  if (!place || !row || !column)
    return (
      <section className="claim-aside">
        <p className="soft">Select a cell to read the sentences that it rests on.</p>
      </section>
    );
  const cell: MatrixCell | null = row.cells[place.column] ?? null;
  return <CellAside row={row} column={column} cell={cell} place={place} />;
}
