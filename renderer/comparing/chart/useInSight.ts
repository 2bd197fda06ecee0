import { useDeferredValue } from 'react';

/**
 * Which parts of a picture that is scrolled are to be drawn, by where they begin (CSS pixels from its top): in its first frame those that a window can
 * show at the top of it, and around each of `places`, where the keyboard may be; then all of them, in the background.
 */
export function useInSight(places: readonly number[]): (top: number) => boolean {
  const isAll = useDeferredValue(true, false);
  const room = window.innerHeight;
  return (top) => isAll || top < room || places.some((place) => Math.abs(top - place) < room);
}
