import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { lowerBound } from '../../shared/lists.ts';

/** The part of a list with lines of two heights that is in the document. */
export interface LineWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** From the first line on and before the end. */
  readonly first: number;
  readonly end: number;
  /** Scrolls as little as brings a line into view. */
  readonly bringIntoView: (index: number) => void;
  /** How much of the list can be seen, in CSS pixels. */
  readonly height: () => number;
}

/** CSS pixels above and below what can be seen, in which lines are in the document already, and how far one scrolls until others are. */
const spare = 400;
const step = 200;

/** Follows the scrolling of a list whose lines begin at `tops` (CSS pixels; the last number is where the list ends). */
export function useLineWindow(tops: Float64Array): LineWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 900 });
  const now = useRef(view);

  const follow = useCallback((next: { readonly top: number; readonly height: number }) => {
    now.current = next;
    setView((before) =>
      Math.floor(before.top / step) === Math.floor(next.top / step) && before.height === next.height
        ? before
        : next,
    );
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const stop = new AbortController();
    // What scrolling asks for shall be in the frame that shows it.
    const moved = () => flushSync(() => follow({ ...now.current, top: element.scrollTop }));
    element.addEventListener('scroll', moved, { passive: true, signal: stop.signal });
    const resized = new ResizeObserver(() =>
      follow({ top: element.scrollTop, height: element.clientHeight }),
    );
    resized.observe(element);
    return () => {
      stop.abort();
      resized.disconnect();
    };
  }, [follow]);

  const bringIntoView = (index: number) => {
    const element = scroller.current;
    const top = tops[index];
    const bottom = tops[index + 1];
    if (!element || top === undefined || bottom === undefined) return;
    const { height } = now.current;
    // The first line brings the name of its group along.
    const wanted = index <= 1 ? 0 : top;
    const next = Math.min(Math.max(now.current.top, bottom - height), wanted);
    if (next === now.current.top) return;
    follow({ ...now.current, top: next });
    element.scrollTop = next;
  };

  const count = tops.length - 1;
  // A list that has become shorter is not scrolled further than its end, of which the browser tells too late.
  const top = Math.min(view.top, Math.max(0, (tops[count] ?? 0) - view.height));
  const from = Math.floor(top / step) * step - spare;
  const to = from + step + view.height + 2 * spare;
  return {
    scroller,
    first: Math.max(
      0,
      lowerBound(count, (index) => (tops[index + 1] ?? 0) <= from),
    ),
    end: lowerBound(count, (index) => (tops[index] ?? 0) < to),
    bringIntoView,
    height: () => now.current.height,
  };
}
