import type { Column } from '../../../shared/table/column.ts';
import type { AnswerRow } from '../../../shared/transfer/asking.ts';
import type { Heading } from './answerRows.ts';
import type { Axis } from './intervalAxis.ts';
import { ListHeading } from './ListHeading.tsx';
import { TableCell } from './TableCell.tsx';

interface Props {
  readonly id: string;
  /** Counted from 0. */
  readonly index: number;
  /** Undefined until it is read. */
  readonly row: AnswerRow | undefined;
  readonly columns: readonly Column[];
  readonly axis: Axis | null;
  readonly group: Heading | null;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onPick: () => void;
  /** `isRange`: all from the current row to this one. */
  readonly onTick: (isRange: boolean) => void;
  readonly onOpen: () => void;
  readonly onPoint: () => void;
}

/** An answer as a row of the table, below the heading of its group where it is the first of it. */
export function TableItem(props: Props) {
  const { id, index, row, columns, axis, group, isCurrent, isSelected, onPick, onTick, onOpen, onPoint } =
    props;
  return (
    <tbody className="table-item" data-index={index}>
      {group && (
        <tr className="group-row">
          <td colSpan={columns.length + 1}>
            <ListHeading heading={group} />
          </td>
        </tr>
      )}
      <tr
        id={id}
        className="table-row"
        aria-rowindex={index + 2}
        aria-selected={isSelected}
        aria-current={isCurrent || undefined}
        data-tag={row?.tag}
        onClick={(event) => {
          const isTick = event.target instanceof Element && event.target.closest('.tick-cell') !== null;
          if (isTick || event.shiftKey || event.ctrlKey || event.metaKey) onTick(event.shiftKey);
          else onPick();
        }}
        onDoubleClick={onOpen}
        onContextMenu={onPoint}
      >
        <td className="tick-cell">
          <i className="row-tick" aria-hidden="true" />
        </td>
        {columns.map((column) => (
          <td key={column.id} data-column={column.id} data-kind={column.kind}>
            {row && <TableCell column={column} cell={row.cells[column.id]} axis={axis} />}
          </td>
        ))}
      </tr>
    </tbody>
  );
}
