import { useDesk } from '../article/desk.ts';
import { pickStatement } from '../state/actions/comparing.ts';
import { getState, useStore } from '../state/store.ts';
import { statementOf } from './comparedStatements.ts';
import { openStatement } from './openStatement.ts';
import type { Twin, TwinRow } from './twin.ts';

/** A picture as a table; a row can have the keyboard, and stands for the statement that it tells of. */
export function TwinTable({ twin: { columns, rows } }: { readonly twin: Twin }) {
  // What another view has made current need not be in this one.
  const isLost = useStore(({ comparing: { currentId } }) => !rows.some(({ id }) => id === currentId));
  return (
    <table className="twin-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={keyOf(row, index)} row={row} isReached={isLost && index === 0} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row: { id, cells }, isReached }: { readonly row: TwinRow; readonly isReached: boolean }) {
  const desk = useDesk();
  const isCurrent = useStore((state) => id !== null && state.comparing.currentId === id);
  const open = () => {
    const statement = statementOf(getState(), id);
    if (statement) void openStatement(desk, statement);
  };
  return (
    <tr
      aria-current={isCurrent || undefined}
      tabIndex={isCurrent || isReached ? 0 : -1}
      data-mark={id ?? ''}
      onFocus={() => pickStatement(id)}
      onClick={() => pickStatement(id)}
      onDoubleClick={open}
    >
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their column
        <td key={index}>
          <bdi>{cell}</bdi>
        </td>
      ))}
    </tr>
  );
}

/** Two rows may tell of the same statement. */
const keyOf = ({ id }: TwinRow, index: number): string => `${index} ${id}`;
