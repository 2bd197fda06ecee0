import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Rows } from './listWindow.ts';
import { RowHeights } from './rowHeights.ts';

/** The part of a long list that is in the document, where rows are as high as their words make them. */
export interface MeasuredRows {
  /** For the element that scrolls; only the list is in it, and a head that stays. Each row has `data-index`, and no margins. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: Rows;
  /** The room of the rows that are not in the document, above and below, in CSS pixels. */
  readonly above: number;
  readonly below: number;
  /** Puts a row into the document and into the view. */
  readonly bringIntoView: (index: number) => void;
  /** The row from which a page up or down leads to another one. */
  readonly pageFrom: (index: number, direction: 1 | -1) => number;
  /** How far the list is scrolled, in CSS pixels. */
  readonly top: () => number;
}

interface Options {
  /** How high a row is taken to be until one was drawn, in CSS pixels. */
  readonly guess: number;
  /** How far the list was scrolled when it was left, in CSS pixels. */
  readonly from?: number;
  /** How high the head is that stays above the rows, in CSS pixels. */
  readonly head?: number;
  /** Rows are measured again when this changes: other rows are in the list. */
  readonly version: unknown;
}

/** Rows in the document above and below the view, in CSS pixels. */
const spare = 400;
/** Until the height of the view is known. */
const unknownHeight = 900;

/**
 * Follows the scrolling of a list of `count` rows of unlike heights. What is in the view stays where it is when rows above it turn
 * out to be higher than was thought.
 */
export function useMeasuredRows(
  count: number,
  { guess, from = 0, head = 0, version }: Options,
): MeasuredRows {
  const scroller = useRef<HTMLDivElement>(null);
  const heights = useRef<RowHeights>(null);
  heights.current ??= new RowHeights(count, guess);
  const list = heights.current;
  list.resize(count);
  const view = useRef({ top: from, height: unknownHeight });
  const [, setDrawn] = useState(0);
  const redraw = useCallback(() => setDrawn((before) => before + 1), []);
  const rows = rowsIn(list, view.current);
  const shown = useRef(rows);
  shown.current = rows;

  const scrollTo = useCallback((top: number) => {
    view.current = { ...view.current, top };
    if (scroller.current && scroller.current.scrollTop !== top) scroller.current.scrollTop = top;
  }, []);

  // After every drawing: each row that came in is measured before it is painted.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // Known here before it is told of: what comes next may bring a row into the view.
    view.current = { ...view.current, height: element.clientHeight - head };
    const { top } = view.current;
    const anchor = list.indexAt(top);
    const within = top - list.topOf(anchor);
    let isNew = false;
    for (const row of element.querySelectorAll<HTMLElement>('[data-index]')) {
      isNew = list.set(Number(row.dataset.index), row.getBoundingClientRect().height) || isNew;
    }
    if (!isNew) return;
    const wanted = list.topOf(anchor) + within;
    view.current = { ...view.current, top: wanted };
    redraw();
  });

  // The room above is there by now.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && Math.abs(element.scrollTop - view.current.top) > 0.5) element.scrollTop = view.current.top;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are as high as they are
  useLayoutEffect(() => {
    list.forget();
    redraw();
  }, [version]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const stop = new AbortController();
    let width = element.clientWidth;
    const onScroll = () => {
      // The browser rounds, and tells of the scrolling that this file asked for.
      if (Math.abs(element.scrollTop - view.current.top) <= 1) return;
      view.current = { ...view.current, top: element.scrollTop };
      const next = rowsIn(list, view.current);
      if (next.first !== shown.current.first || next.end !== shown.current.end) flushSync(redraw);
    };
    element.addEventListener('scroll', onScroll, { passive: true, signal: stop.signal });
    const resized = new ResizeObserver(() => {
      if (element.clientWidth !== width) list.forget();
      width = element.clientWidth;
      view.current = { ...view.current, height: element.clientHeight - head };
      flushSync(redraw);
    });
    resized.observe(element);
    return () => {
      stop.abort();
      resized.disconnect();
    };
  }, [list, redraw, head]);

  const bringIntoView = (index: number) => {
    const { top, height } = view.current;
    const first = list.topOf(index);
    const end = list.topOf(index + 1);
    const wanted = Math.min(Math.max(top, end - height), first);
    if (wanted === top) return;
    scrollTo(Math.max(0, wanted));
    redraw();
  };

  return {
    scroller,
    rows,
    above: list.topOf(rows.first),
    below: list.topOf(count) - list.topOf(rows.end),
    bringIntoView,
    pageFrom: (index, direction) => {
      const { height } = view.current;
      const to = list.indexAt(list.topOf(index) + direction * height * 0.9);
      return to === index ? index + direction : to;
    },
    top: () => view.current.top,
  };
}

function rowsIn(list: RowHeights, { top, height }: { readonly top: number; readonly height: number }): Rows {
  if (list.count === 0) return { first: 0, end: 0 };
  return {
    first: list.indexAt(top - spare),
    end: Math.min(list.count, list.indexAt(top + height + spare) + 1),
  };
}
