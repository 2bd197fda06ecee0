import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { keyLabel } from '../../../shared/commands.ts';
import { useStore } from '../../state/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { isMac } from '../../ui/platform.ts';
import { selectAll } from './answerKeys.ts';
import { intervalWidth, placeOf } from './IntervalDrawing.tsx';
import { type Axis, tickWords } from './intervalAxis.ts';
import { arrange, movedColumn, sortedBy, type TableLook } from './tableLook.ts';

interface Props {
  readonly look: TableLook;
  readonly total: number;
  readonly axis: Axis | null;
  /** That of the values on the axis; null for counts. */
  readonly unit: string | null;
}

/** Farther than a hand moves with a click, in CSS pixels. */
const dragged = 6;

/** The headings: a click sorts, with Shift by one more column; dragged, or moved with Alt and an arrow, a column goes elsewhere. */
export function TableHead({ look, total, axis, unit }: Props) {
  const { kind, columns, sorting } = look;
  const selected = useStore((state) => state.asking.selected);
  const head = useRef<HTMLTableRowElement>(null);
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const pressed = useRef<{ readonly index: number; readonly x: number } | null>(null);
  const ids = columns.map(({ id }) => id);
  const move = (from: number, to: number) => arrange(kind, { columns: [...movedColumn(ids, from, to)] });

  const indexAt = (x: number) => {
    const cells = [...(head.current?.querySelectorAll('[data-column]') ?? [])];
    const after = cells.findIndex((cell) => {
      const { left, width } = cell.getBoundingClientRect();
      return x < left + width / 2;
    });
    return after < 0 ? cells.length : after;
  };
  const follow = (event: PointerEvent) => {
    const from = pressed.current;
    if (!from || (!drag && Math.abs(event.clientX - from.x) < dragged)) return;
    if (!drag) event.currentTarget.setPointerCapture(event.pointerId);
    const to = indexAt(event.clientX);
    setDrag({ from: from.index, to: to > from.index ? to - 1 : to });
  };
  const drop = () => {
    if (drag && drag.from !== drag.to) move(drag.from, drag.to);
    pressed.current = null;
    // The click that ends the drag is still to come.
    setTimeout(() => setDrag(null));
  };
  const keys = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    event.stopPropagation();
    const to = index + (event.key === 'ArrowLeft' ? -1 : 1);
    if (to >= 0 && to < columns.length) move(index, to);
  };

  return (
    <thead className="table-head">
      <tr ref={head} className="table-row" aria-rowindex={1}>
        <th scope="col" className="tick-cell">
          <input
            type="checkbox"
            aria-label="Select all answers"
            checked={total > 0 && selected.size >= total}
            ref={(box) => {
              if (box) box.indeterminate = selected.size > 0 && selected.size < total;
            }}
            onChange={() => void selectAll()}
          />
        </th>
        {columns.map((column, index) => {
          const place = sorting.findIndex((key) => key.column === column.id);
          const key = sorting[place];
          const isTarget = drag !== null && drag.to === index && drag.from !== index;
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={key && place === 0 ? (key.isDescending ? 'descending' : 'ascending') : undefined}
              data-column={column.id}
              data-kind={column.kind}
              data-dragged={drag?.from === index || undefined}
              data-target={isTarget ? (drag.from < index ? 'after' : 'before') : undefined}
            >
              <button
                type="button"
                title={`Click to sort, Shift-click to sort by one more column, drag or ${keyLabel('Alt+ArrowLeft', isMac)} and ${keyLabel('Alt+ArrowRight', isMac)} to move`}
                aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
                onPointerDown={({ clientX, button }) => {
                  if (button === 0) pressed.current = { index, x: clientX };
                }}
                onPointerMove={follow}
                onPointerUp={drop}
                onPointerCancel={drop}
                onKeyDown={(event) => keys(event, index)}
                onClick={({ shiftKey }) => {
                  if (!drag) arrange(kind, { sorting: [...sortedBy(sorting, column.id, shiftKey)] });
                }}
              >
                {column.kind === 'interval' && axis ? (
                  <AxisScale axis={axis} name={unit === null ? column.label : `${column.label} in ${unit}`} />
                ) : (
                  column.label
                )}
                {key && (
                  <i className="sort-sign" aria-hidden="true">
                    <Icon name={key.isDescending ? 'arrowDown' : 'arrowUp'} />
                    {sorting.length > 1 && <small>{place + 1}</small>}
                  </i>
                )}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** The axis of the intervals, drawn once, in the heading. */
function AxisScale({ axis, name }: { readonly axis: Axis; readonly name: string }) {
  return (
    <>
      <span className="visually-hidden">{name}</span>
      <svg className="interval-scale" width={intervalWidth} height={26} aria-hidden="true" focusable="false">
        {axis.ticks.map(({ value, at }, index) => (
          <g key={value}>
            <line x1={placeOf(at)} x2={placeOf(at)} y1={20} y2={25} />
            <text
              x={placeOf(at)}
              y={14}
              textAnchor={index === 0 ? 'start' : index === axis.ticks.length - 1 ? 'end' : 'middle'}
              dx={index === 0 ? -3 : index === axis.ticks.length - 1 ? 3 : 0}
            >
              {tickWords(value)}
            </text>
          </g>
        ))}
      </svg>
    </>
  );
}
