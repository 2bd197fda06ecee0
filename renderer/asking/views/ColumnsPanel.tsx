import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { keyLabel } from '../../../shared/commands.ts';
import { Icon } from '../../ui/Icon.tsx';
import { isMac } from '../../ui/platform.ts';
import { arrange, columnsFor, movedColumn, type TableLook } from './tableLook.ts';

/** Which columns the table has, and in which order: a tick shows one, its grip (or Alt with an arrow) moves it. */
export function ColumnsPanel({ look: { kind, columns } }: { readonly look: TableLook }) {
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = columns.map(({ id }) => id);
  const others = columnsFor(kind).filter(({ id }) => !shown.includes(id));

  const toggle = (id: string) => {
    const next = shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id];
    if (next.length > 0) arrange(kind, { columns: next });
  };
  const move = (from: number, to: number) => {
    if (to >= 0 && to < shown.length) arrange(kind, { columns: [...movedColumn(shown, from, to)] });
  };
  const keys = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, index + (event.key === 'ArrowUp' ? -1 : 1));
  };
  const follow = (event: PointerEvent) => {
    if (dragged === null) return;
    const rows = [...(list.current?.children ?? [])].slice(0, shown.length);
    const to = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
    if (to < 0 || to === dragged) return;
    move(dragged, to);
    setDragged(to);
  };
  return (
    <div className="columns-panel">
      <div className="columns-head">
        <h2>Columns</h2>
        <button type="button" className="list-clear" onClick={() => arrange(kind, null)}>
          Reset
        </button>
      </div>
      <ul ref={list}>
        {[...columns, ...others].map(({ id, label }, index) => {
          const isShown = index < columns.length;
          return (
            <li key={id} data-dragged={dragged === index || undefined}>
              <label>
                <input
                  type="checkbox"
                  checked={isShown}
                  aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                  onChange={() => toggle(id)}
                  onKeyDown={(event) => isShown && keys(event, index)}
                />
                {label}
              </label>
              {isShown && (
                <span
                  className="grip"
                  aria-hidden="true"
                  title={`Drag to move; ${keyLabel('Alt+ArrowUp', isMac)} and ${keyLabel('Alt+ArrowDown', isMac)} move it, too`}
                  onPointerDown={(event) => {
                    event.currentTarget.setPointerCapture(event.pointerId);
                    setDragged(index);
                  }}
                  onPointerMove={follow}
                  onPointerUp={() => setDragged(null)}
                  onPointerCancel={() => setDragged(null)}
                >
                  <Icon name="grip" />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
