/**
 * Moves the keyboard so that neither what loses it nor what gets it notices: a field is not stored because a menu lies over it for a
 * moment, and does not select all that is in it when that has been closed.
 */
export function movingQuietly(move: () => void): void {
  const stop = new AbortController();
  for (const type of ['focus', 'blur', 'focusin', 'focusout'] as const)
    addEventListener(type, (event) => event.stopImmediatePropagation(), {
      capture: true,
      signal: stop.signal,
    });
  move();
  stop.abort();
}
