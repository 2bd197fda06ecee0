import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { numeral } from '../../shared/text/counting.ts';
import { openArticle } from '../state/actions/articles.ts';
import { filterDesk, goToOnDesk, selectOnDesk, unfoldOnDesk } from '../state/actions/desk.ts';
import { noDeskFilter } from '../state/slices/deskRoom.ts';
import { useStore } from '../state/store.ts';
import { addFocusTarget, focusTarget } from '../ui/focusTargets.ts';
import { DeskRow } from './DeskRow.tsx';
import { articleHeight, topsOf } from './lines.ts';
import { articleLineFrom, articleOf, currentLine, rangeOf, toggled } from './selecting.ts';
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
  const current = currentLine(lines, desk, key);
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
    (index: number) => {
      const id = articleOf(lines[index]);
      if (id === null) return;
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
  const moveTo = (index: number, isSelecting: boolean) => {
    const id = goTo(index);
    if (id === undefined) return;
    if (!isSelecting) return goToOnDesk(id);
    const anchorId = desk.anchorId ?? articleOf(lines[current]);
    const anchor = lines.findIndex((line) => articleOf(line) === anchorId);
    selectOnDesk(rangeOf(lines, anchor < 0 ? current : anchor, index), { currentId: id, anchorId });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    const isMod = event.ctrlKey || event.metaKey;
    const id = articleOf(lines[current]);
    const page = Math.max(1, Math.floor(height() / articleHeight) - 1);
    const to = {
      ArrowDown: articleLineFrom(lines, current + 1, 1),
      ArrowUp: articleLineFrom(lines, current - 1, -1),
      PageDown: articleLineFrom(lines, Math.min(lines.length - 1, current + page), -1),
      PageUp: articleLineFrom(lines, Math.max(0, current - page), 1),
      Home: articleLineFrom(lines, 0, 1),
      End: articleLineFrom(lines, lines.length - 1, -1),
    }[event.key];
    if (to !== undefined && !isMod) {
      if (to !== null) moveTo(to, event.shiftKey);
      else if (event.key === 'ArrowUp') focusTarget('desk.find');
    } else if (!isMod && id !== null && isFold(event.key, desk.unfolded.has(id))) unfoldOnDesk(id);
    else if (isMod && !event.shiftKey && event.key.toLowerCase() === 'a') {
      selectOnDesk(rangeOf(lines, 0, lines.length - 1));
    } else if (event.key === ' ' && id !== null && !isMod) {
      selectOnDesk(toggled(desk.selected, id), { currentId: id, anchorId: id });
    } else if (event.key === 'Enter' && id !== null && !isMod) void openArticle(id, event.timeStamp);
    else return;
    event.preventDefault();
  };

  const told = useRef({ moveTo, lines, desk, goTo });
  told.current = { moveTo, lines, desk, goTo };
  const onTick = useCallback((index: number, event: MouseEvent) => {
    const { moveTo: move, lines: now, desk: before, goTo: go } = told.current;
    const id = articleOf(now[index]);
    if (id === null) return;
    if (event.shiftKey) return move(index, true);
    go(index);
    selectOnDesk(toggled(before.selected, id), { currentId: id, anchorId: id });
  }, []);
  const onPick = useCallback(
    (index: number, event: MouseEvent) => {
      const { moveTo: move, lines: now, desk: before } = told.current;
      const id = articleOf(now[index]);
      if (id === null) return;
      if (event.ctrlKey || event.metaKey) return onTick(index, event);
      // A click beside what is selected means this one alone.
      if (!event.shiftKey && !before.selected.has(id) && before.selected.size > 0) selectOnDesk(new Set());
      move(index, event.shiftKey);
    },
    [onTick],
  );
  const onOpen = useCallback((index: number) => {
    const id = articleOf(told.current.lines[index]);
    if (id !== null) void openArticle(id);
  }, []);

  const onPoint = useCallback((index: number) => {
    const { lines: now, desk: before, goTo: go } = told.current;
    const id = articleOf(now[index]);
    if (id === null) return;
    go(index);
    if (!before.selected.has(id)) selectOnDesk(new Set(), { currentId: id, anchorId: id });
  }, []);
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
              onPick={onPick}
              onTick={onTick}
              onOpen={onOpen}
              onPoint={onPoint}
            />
          );
        })}
      </ul>
    </div>
  );
}

/** Whether a key shows the older versions of an article that hides them, or hides those that it shows. */
function isFold(key: string, isUnfolded: boolean): boolean {
  return key === (isUnfolded ? 'ArrowLeft' : 'ArrowRight');
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
