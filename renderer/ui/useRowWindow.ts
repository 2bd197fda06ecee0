import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type ListView, type Rows, rowsIn, rowsSeen, topToShow } from './listWindow.ts';

/** The part of a long list that is in the document, and the way to a row that may not be. */
export interface RowWindow {
  /** For the element that scrolls; only the list is in it. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: Rows;
  /** How much of the list can be seen, in CSS pixels. */
  readonly height: () => number;
  /** Puts a row into the document, and by the next frame into the view. */
  readonly bringIntoView: (index: number) => void;
}

interface Options {
  /** How high a row is, in CSS pixels; else `rowHeight`. */
  readonly row?: number;
  /** How high the list is, kept by its owner for the next list in the same place; in CSS pixels. */
  readonly knownHeight?: RefObject<number>;
}

/** Until the height of a list is known. Higher than most lists are: rows too many do no harm for a frame. */
export const unknownHeight = 1000;

/**
 * Follows the scrolling of a list of `count` rows, of which the one at `kept` stays in view when the list becomes lower
 * (-1: none does): the card of what was just picked takes its room from the list. The scroll position is known from
 * events, never read while something is being drawn: a key press that tags must not wait for a layout.
 */
export function useRowWindow(count: number, kept: number, { row, knownHeight }: Options = {}): RowWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useRef<ListView>({
    top: 0,
    height: knownHeight?.current ?? unknownHeight,
    ...(row !== undefined && { row }),
  });
  const latest = useRef({ count, kept });
  const [drawn, setDrawn] = useState(view.current);
  // The first frame of an article does not wait for rows that cannot be seen.
  const [isNew, setIsNew] = useState(true);
  latest.current = { count, kept };

  const follow = useCallback((next: ListView) => {
    // Without rows to spare the first frame has none for the next place.
    if (next.top !== view.current.top) setIsNew(false);
    view.current = next;
    setDrawn((before) => (isAlike(before, next) ? before : next));
  }, []);

  useEffect(() => {
    const idle = requestIdleCallback(() => setIsNew(false), { timeout: 200 });
    return () => cancelIdleCallback(idle);
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const stop = new AbortController();
    // Events of scrolling and of resizing come before the frame is painted: what they ask for shall be in it.
    const followNow = (next: ListView) => flushSync(() => follow(next));
    element.addEventListener('scroll', () => followNow({ ...view.current, top: element.scrollTop }), {
      passive: true,
      signal: stop.signal,
    });
    const resized = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { top } = view.current;
      const { height } = entry.contentRect;
      if (knownHeight) knownHeight.current = height;
      const wanted = isSeen(latest.current, view.current)
        ? topToShow(latest.current.kept, { ...view.current, height }, latest.current.count)
        : top;
      followNow({ ...view.current, top: wanted, height });
      if (wanted !== top) element.scrollTop = wanted;
    });
    resized.observe(element);
    return () => {
      stop.abort();
      resized.disconnect();
    };
  }, [follow, knownHeight]);

  const bringIntoView = (index: number) => {
    const top = topToShow(index, view.current, count);
    if (top === view.current.top) return;
    follow({ ...view.current, top });
    // Scrolling makes the browser lay out the page; at the start of a frame it is about to do so anyway.
    requestAnimationFrame(() => {
      if (scroller.current) scroller.current.scrollTop = top;
    });
  };

  const rows = isNew ? rowsSeen(drawn, count) : rowsIn(drawn, count);
  return { scroller, rows, height: () => view.current.height, bringIntoView };
}

/** Whether two views ask for the same rows, in a list of whatever length. */
function isAlike(a: ListView, b: ListView): boolean {
  const [rowsOfA, rowsOfB] = [rowsIn(a, Number.POSITIVE_INFINITY), rowsIn(b, Number.POSITIVE_INFINITY)];
  return rowsOfA.first === rowsOfB.first && rowsOfA.end === rowsOfB.end;
}

/** Whether the row to be kept in view is there; the browser rounds where a list can be scrolled to. */
function isSeen({ count, kept }: { readonly count: number; readonly kept: number }, view: ListView): boolean {
  return kept >= 0 && Math.abs(topToShow(kept, view, count) - view.top) <= 1;
}
