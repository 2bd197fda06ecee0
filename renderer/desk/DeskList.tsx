import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { numeral } from '../../shared/text/counting.ts';
import { filterDesk } from '../state/actions/desk.ts';
import { noDeskFilter } from '../state/slices/deskRoom.ts';
import { useStore } from '../state/store.ts';
import { addFocusTarget } from '../ui/focusTargets.ts';
import { DeskRow } from './DeskRow.tsx';
import { topsOf } from './lines.ts';
import { articleOf, currentLine } from './selecting.ts';
import { useDeskSelecting } from './useDeskSelecting.ts';
import { useLineWindow } from './useLineWindow.ts';
import type { Shelf } from './useShelf.ts';

/**
 * The articles on the desk. Arrow keys, Home, End and the page keys go through them; with Shift they select, Space ticks, Enter and
 * a double click open. A click goes to one, with Ctrl or on its box it ticks, with Shift it selects up to there.
 */
export function DeskList({ shelf }: { readonly shelf: Shelf }) {
  const { lines, names } = shelf;
  const desk = useStore((state) => state.deskRoom);
  const [key, setKey] = useState<string | null>(null);
  const tops = useMemo(() => topsOf(lines), [lines]);
  const { scroller, first, end, bringIntoView, height } = useLineWindow(tops);
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(0);
  const current = currentLine(lines, desk, key, before.current);
  before.current = current;
  const isExpected = useRef(false);

  // The keyboard goes along with the current row, which may have come into the document just now.
  useLayoutEffect(() => {
    if (!isExpected.current) return;
    isExpected.current = false;
    list.current?.querySelector<HTMLElement>('.desk-article[tabindex="0"]')?.focus({ preventScroll: true });
  });

  useLayoutEffect(
    () =>
      addFocusTarget('room', {
        focus: () =>
          (
            list.current?.querySelector<HTMLElement>('.desk-article[tabindex="0"]') ?? scroller.current
          )?.focus(),
        contains: (node) => scroller.current?.contains(node) ?? false,
      }),
    [scroller],
  );

  const goTo = useCallback(
    (index: number): string | null => {
      const id = articleOf(lines[index]);
      if (id === null) return null;
      setKey(lines[index]?.key ?? null);
      bringIntoView(index);
      const row = list.current?.querySelector<HTMLElement>(`[data-line="${index}"] > .desk-article`);
      // Waited for only where it comes.
      isExpected.current = !row;
      row?.focus({ preventScroll: true });
      return id;
    },
    [lines, bringIntoView],
  );
  const { keys, ...rowEvents } = useDeskSelecting({ lines, desk, current, goTo, height });
  const isIn = (index: number) => index >= first && index < end;
  const inDocument = [
    ...(current >= 0 && !isIn(current) ? [current] : []),
    ...Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset),
  ];
  return (
    <div className="desk-scroller" ref={scroller} tabIndex={-1}>
      {lines.length === 0 && <Nothing />}
      <ul
        ref={list}
        className="desk-list"
        aria-label="Articles"
        style={{ height: tops[lines.length] }}
        onKeyDown={keys}
        onMouseDown={(event) => {
          // Selecting rows with Shift would select their words as well.
          if (event.shiftKey) event.preventDefault();
        }}
      >
        {inDocument.map((index) => {
          const line = lines[index];
          const top = tops[index] ?? 0;
          if (!line) return null;
          if (line.kind === 'group')
            return (
              <li key={line.key} className="desk-group" style={{ top }}>
                <h2>
                  <bdi>{line.name}</bdi>{' '}
                  <span>
                    {numeral(line.count)} {line.count === 1 ? 'article' : 'articles'}
                  </span>
                </h2>
              </li>
            );
          const { article, outletKey } = line.shelved;
          return (
            <DeskRow
              key={line.key}
              line={line}
              index={index}
              top={top}
              outlet={names.entryOf(outletKey)}
              isTabbable={index === current}
              isCurrent={index === current && article.id === desk.currentId}
              isSelected={desk.selected.has(article.id)}
              isUnfolded={desk.unfolded.has(article.id)}
              {...rowEvents}
            />
          );
        })}
      </ul>
    </div>
  );
}

function Nothing() {
  const hasArticles = useStore((state) => state.articles.length > 0);
  if (!hasArticles)
    return <p className="desk-nothing hint">There are no articles yet: import some to work on them here.</p>;
  return (
    <div className="desk-nothing">
      <p className="hint">No articles match what is chosen.</p>
      <button type="button" className="button" onClick={() => filterDesk(noDeskFilter)}>
        Show All Articles
      </button>
    </div>
  );
}
