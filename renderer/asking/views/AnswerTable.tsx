import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { Column } from '../../../shared/table/column.ts';
import { useDesk } from '../../article/desk.ts';
import { answerMenu } from '../../modes/menus.ts';
import { askedFrom, leaveAnswers, pickAnswer } from '../../state/actions/asking.ts';
import type { AskedQuery } from '../../state/slices/asking.ts';
import { getState, useStore } from '../../state/store.ts';
import { addFocusTarget, focusTarget } from '../../ui/focusTargets.ts';
import { useMeasuredRows } from '../../ui/useMeasuredRows.ts';
import { type AnswerListing, answerKeys, pointAt, selectRange, toggleAnswer } from './answerKeys.ts';
import { sizesOf } from './columnSizes.ts';
import { axisOf, usualUnit } from './intervalAxis.ts';
import { openAnswer } from './opening.ts';
import { groupAt, type RowAt } from './rowGroups.ts';
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
    () => [
      ...new Set([...columns.map((column) => column.id), ...(group ? [group.id] : []), ...drawnBy(columns)]),
    ],
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
  const unit = useMemo(() => usualUnit(read.map(({ cells }) => cells)), [read]);
  const axis = useMemo(
    () =>
      axisOf(read.filter(({ cells }) => (cells.unit ?? null) === unit).map(({ cells }) => cells.interval)),
    [read, unit],
  );

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
  useKeptRow(currentIndex, total, rowAt, JSON.stringify(keys));
  // Not before the first is there: what is asked anew has none for a moment.
  const isWaiting = currentId === null && rowAt(0) !== undefined;
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
        data-menu={answerMenu}
        style={sizesOf(columns)}
        onKeyDown={(event) => {
          if (event.target === grid.current) answerKeys(event, listing);
        }}
        onFocus={({ target }) => {
          if (target === grid.current && getState().asking.currentId === null && total > 0) moveTo(0);
        }}
      >
        <TableHead look={look} total={total} axis={axis} unit={unit} />
        <tbody aria-hidden="true" style={{ height: above }} />
        {indexes.map((index, offset) => (
          <TableItem
            key={loaded[offset]?.id ?? index}
            id={`${id}-${index}`}
            index={index}
            row={loaded[offset]}
            columns={columns}
            axis={(loaded[offset]?.cells.unit ?? null) === unit ? axis : null}
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
            onPoint={() => {
              pointAt(listing, index);
              grid.current?.focus({ preventScroll: true });
            }}
          />
        ))}
        <tbody aria-hidden="true" style={{ height: below }} />
      </table>
    </div>
  );
}

/** Where the current row has gone, because it was changed or removed, the one in its place becomes current. */
function useKeptRow(currentIndex: number, total: number, rowAt: RowAt, sorting: string): void {
  const currentId = useStore((state) => state.asking.currentId);
  const last = useRef({ index: currentIndex, sorting });
  useEffect(() => {
    if (currentIndex >= 0 || last.current.sorting !== sorting)
      last.current = { index: currentIndex, sorting };
    if (currentIndex >= 0 || currentId === null || last.current.index < 0 || total === 0) return;
    const next = rowAt(Math.min(last.current.index, total - 1));
    if (next) pickAnswer(next.id);
  }, [currentId, currentIndex, rowAt, sorting, total]);
}

/** An interval is drawn beside others of its unit alone. */
function drawnBy(columns: readonly Column[]): readonly string[] {
  return columns.some(({ kind }) => kind === 'interval') ? ['unit'] : [];
}
