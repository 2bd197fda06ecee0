import { useDeferredValue } from 'react';

/**
 * How far down a picture that is scrolled is to be drawn, in CSS pixels: in its first frame as far as a window can show below `from`, where the
 * keyboard may be; then all of it, in the background.
 */
export function useInSight(from: number): number {
  return from + useDeferredValue(Number.POSITIVE_INFINITY, window.innerHeight);
}
