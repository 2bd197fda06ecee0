import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MatrixLayout } from './matrixLayout.ts';

interface Drawn {
  /** How many columns of a row are drawn. */
  readonly columnsOf: (row: number) => number;
  /** Draws all that is left, at once. */
  readonly drawAll: () => void;
}

/**
 * How much of a matrix is drawn: at first what a window of this size has room for, then the rest, a row at a time whenever the window has nothing
 * else to do. Thousands of cells at once would keep a key waiting. All of it is drawn before it is printed, and after a click, which may lead to saving.
 */
export function useDrawnRows({ rows, columns, columnWidth, rowHeight }: MatrixLayout): Drawn {
  const [whole, setWhole] = useState(0);
  const isAll = whole >= rows.length;
  const drawAll = useCallback(() => flushSync(() => setWhole(Number.POSITIVE_INFINITY)), []);
  useEffect(() => {
    if (isAll) return;
    const request = requestIdleCallback(() => setWhole(whole + 1), { timeout: longest });
    return () => cancelIdleCallback(request);
  }, [whole, isAll]);
  useEffect(() => {
    if (isAll) return;
    // On its way down: the click that has opened the view is on its way up.
    for (const event of ['click', 'beforeprint']) window.addEventListener(event, drawAll, true);
    return () => {
      for (const event of ['click', 'beforeprint']) window.removeEventListener(event, drawAll, true);
    };
  }, [isAll, drawAll]);
  const inSight = {
    rows: Math.ceil(window.innerHeight / rowHeight),
    columns: Math.ceil(window.innerWidth / columnWidth),
  };
  return {
    columnsOf: (row) =>
      row < whole ? columns.length : row < inSight.rows ? Math.min(inSight.columns, columns.length) : 0,
    drawAll,
  };
}

/** So many milliseconds the next row waits for a window that is busy. */
const longest = 100;
