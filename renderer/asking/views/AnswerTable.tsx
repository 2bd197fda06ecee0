import { type CSSProperties, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { AnswerRow } from '../../../shared/ipc/asking.ts';
import type { Column } from '../../../shared/table/column.ts';
import { useDesk } from '../../article/desk.ts';
import { askedFrom, leaveAnswers, pickAnswer } from '../../state/actions/asking.ts';
import type { AskedQuery } from '../../state/slices/asking.ts';
import { getState, useStore } from '../../state/store.ts';
import { addFocusTarget, focusTarget } from '../../ui/focusTargets.ts';
import { useMeasuredRows } from '../../ui/useMeasuredRows.ts';
import { type AnswerListing, answerKeys, selectRange, toggleAnswer } from './answerKeys.ts';
import { intervalWidth } from './IntervalDrawing.tsx';
import { axisOf } from './intervalAxis.ts';
import { openAnswer } from './opening.ts';
import { TableHead } from './TableHead.tsx';
import { TableItem } from './TableItem.tsx';
import { sortingOf, useTableLook } from './tableLook.ts';
import { useAnswerRows } from './useAnswerRows.ts';

/** In CSS pixels; the style sheet has the same. */
const rowHeight = 33;
const headHeight = 34;

/** The answers as a table. */
export function AnswerTable() {
  const asked = useStore((state) => state.asking.asked);
  return asked ? <Table asked={asked} /> : null;
}

/** Rows come as they are scrolled to. The keyboard stays in the grid, which knows the current row. */
function Table({ asked }: { readonly asked: AskedQuery }) {
  const desk = useDesk();
  const look = useTableLook();
  const { columns, sorting, group } = look;
  const hereId = useStore((state) => state.hereId);
  const changes = useStore((state) => state.asking.changes);
  const currentId = useStore((state) => state.asking.currentId);
  const selected = useStore((state) => state.asking.selected);
  const grid = useRef<HTMLTableElement>(null);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the article that is looked at is not meant by `here`
  const question = useMemo(() => askedFrom(getState(), asked), [asked, hereId]);
  const ids = useMemo(
    () => [...new Set([...columns.map((column) => column.id), ...(group ? [group.id] : [])])],
    [columns, group],
  );
  const keys = useMemo(() => sortingOf({ group, sorting }), [group, sorting]);
  const { total, rowAt, read, indexOf, need } = useAnswerRows({
    asked: question,
    columns: ids,
    sorting: keys,
    changes,
  });
  const { scroller, rows, above, below, bringIntoView, pageFrom, top } = useMeasuredRows(total, {
    guess: rowHeight,
    head: headHeight,
    from: getState().asking.isReturning ? getState().asking.scrollTop : 0,
    version: JSON.stringify([asked.query, keys]),
  });
  const indexes = Array.from({ length: rows.end - rows.first }, (_, offset) => rows.first + offset);
  const loaded = indexes.map(rowAt);
  const currentIndex = useMemo(() => (currentId === null ? -1 : indexOf(currentId)), [currentId, indexOf]);
  const axis = useMemo(() => axisOf(read.map(({ cells }) => cells.interval)), [read]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only other rows are asked for
  useEffect(() => need(rows.first, rows.end), [rows.first, rows.end, total]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another row moves the view
  useLayoutEffect(() => {
    if (currentIndex >= 0) bringIntoView(currentIndex);
  }, [currentId, currentIndex >= 0]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known when the table goes
  useEffect(
    () => () => {
      if (getState().asking.isReturning) leaveAnswers(top(), true);
    },
    [],
  );
  useLayoutEffect(
    () =>
      addFocusTarget('asking.answers', {
        focus: () => grid.current?.focus({ preventScroll: true }),
        contains: (node) => grid.current?.contains(node) ?? false,
      }),
    [],
  );

  const moveTo = (index: number) => {
    bringIntoView(index);
    const row = rowAt(index);
    if (row) pickAnswer(row.id);
    else need(index, index + 1);
  };
  const isWaiting = currentId === null && total > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard came before the answers did
  useEffect(() => {
    if (isWaiting && document.activeElement === grid.current) moveTo(0);
  }, [isWaiting]);
  const open = (index: number) => {
    const row = rowAt(index);
    if (row) void openAnswer(desk, { kind: 'annotation', id: row.id, articleId: row.articleId });
  };
  const listing: AnswerListing = {
    count: total,
    currentIndex,
    idAt: (index) => rowAt(index)?.id ?? null,
    pageFrom,
    moveTo,
    open,
    leaveUp: () => focusTarget('asking.query'),
  };
  const widths = columns.map(widthOf);
  const sizes = {
    '--columns': [tickWidth, ...widths.map(trackOf)].join(' '),
    minWidth: widths.reduce((sum, { least }) => sum + least, 64),
  } as CSSProperties;
  return (
    <div className="answer-scroller table-scroller" ref={scroller}>
      <table
        ref={grid}
        className="answer-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that has the keyboard
        role="grid"
        aria-label="Answers"
        aria-multiselectable="true"
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={
          currentIndex >= rows.first && currentIndex < rows.end ? `${id}-${currentIndex}` : undefined
        }
        tabIndex={0}
        style={sizes}
        onKeyDown={(event) => {
          if (event.target === grid.current) answerKeys(event, listing);
        }}
        onFocus={({ target }) => {
          if (target === grid.current && getState().asking.currentId === null && total > 0) moveTo(0);
        }}
      >
        <TableHead look={look} total={total} axis={axis} />
        <tbody aria-hidden="true" style={{ height: above }} />
        {indexes.map((index, offset) => (
          <TableItem
            key={loaded[offset]?.id ?? index}
            id={`${id}-${index}`}
            index={index}
            row={loaded[offset]}
            columns={columns}
            axis={axis}
            group={groupAt(index, group, total, rowAt)}
            isCurrent={index === currentIndex}
            isSelected={selected.has(loaded[offset]?.id ?? '')}
            onPick={() => {
              moveTo(index);
              grid.current?.focus({ preventScroll: true });
            }}
            onTick={(isRange) =>
              isRange && currentIndex >= 0
                ? selectRange(listing, currentIndex, index)
                : toggleAnswer(rowAt(index)?.id ?? null)
            }
            onOpen={() => open(index)}
          />
        ))}
        <tbody aria-hidden="true" style={{ height: below }} />
      </table>
    </div>
  );
}

type RowAt = (index: number) => AnswerRow | undefined;

/** The heading above a row that begins a group; null above every other row. */
function groupAt(
  index: number,
  group: Column | null,
  total: number,
  rowAt: RowAt,
): { readonly words: string; readonly count: number | null } | null {
  const row = rowAt(index);
  if (!group || !row) return null;
  const value = row.cells[group.id] ?? null;
  const before = rowAt(index - 1);
  if (index > 0 && (!before || (before.cells[group.id] ?? null) === value)) return null;
  let end = index + 1;
  while (end < total && rowAt(end) && (rowAt(end)?.cells[group.id] ?? null) === value) end += 1;
  const isWhole = end === total || rowAt(end) !== undefined;
  return { words: value ?? `no ${group.label.toLowerCase()}`, count: isWhole ? end - index : null };
}

const tickWidth = '36px';

function trackOf({ least, share }: ReturnType<typeof widthOf>): string {
  return share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`;
}

/** How wide a column is at least, in CSS pixels, and its share of what is left; 0: none. */
function widthOf({ id, kind }: Column): { readonly least: number; readonly share: number } {
  switch (kind) {
    case 'interval':
      return { least: intervalWidth + 16, share: 0 };
    case 'number':
      return { least: 96, share: 0 };
    case 'day':
      return { least: 100, share: 0 };
    case 'instant':
      return { least: 136, share: 0 };
    case 'code':
      return id === 'grade' ? { least: 62, share: 0 } : { least: 110, share: 1 };
    case 'words':
      if (broad.has(id)) return { least: 170, share: 2.4 };
      return narrow.has(id) ? { least: 84, share: 0 } : { least: 94, share: 1 };
  }
}

const broad: ReadonlySet<string> = new Set(['words', 'sentence', 'note', 'title', 'links', 'address']);
const narrow: ReadonlySet<string> = new Set(['tag', 'unit', 'status', 'language']);
