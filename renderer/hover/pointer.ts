import type { ArticlePort, Pointed } from '../article/port.ts';
import { hasSelection } from '../state/selectors.ts';
import { getState } from '../state/store.ts';

/** How long the pointer rests before anything is shown, in milliseconds. */
const dwell = 350;

/** A hand is never quite still: moving by fewer pixels than this is resting. */
const tremble = 4;

/**
 * Tells `onRest` what annotated text the pointer has come to rest on, and null when it leaves that again, or when
 * anything is scrolled, typed or pressed. A move only notes where the pointer is: the text is asked when it rests,
 * and once a frame while something is shown. Returns what stops the watch.
 */
export function watchPointer(view: ArticlePort, onRest: (pointed: Pointed | null) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let at = { x: 0, y: 0 };
  let shown: Pointed | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;

  const show = (pointed: Pointed | null) => {
    if (pointed === shown) return;
    shown = pointed;
    onRest(pointed);
  };
  const leave = () => {
    clearTimeout(timer);
    show(null);
  };
  const rest = () => {
    const pointed = hasSelection(getState()) ? null : view.pointedAt(at.x, at.y);
    show(pointed && pointed.annotations.length > 0 ? pointed : null);
  };
  const lookAgain = () => {
    isAsked = false;
    const now = view.pointedAt(at.x, at.y);
    if (shown && now?.annotations[0] !== shown.annotations[0]) show(null);
  };
  const move = ({ clientX: x, clientY: y, buttons }: PointerEvent) => {
    if (buttons !== 0) {
      leave();
      return;
    }
    if (Math.abs(x - at.x) + Math.abs(y - at.y) < tremble) return;
    at = { x, y };
    clearTimeout(timer);
    timer = setTimeout(rest, dwell);
    if (!shown || isAsked) return;
    isAsked = true;
    requestAnimationFrame(lookAgain);
  };

  view.onPointer('pointermove', move, signal);
  view.onPointer('pointerleave', leave, signal);
  for (const event of ['keydown', 'pointerdown', 'scroll', 'blur'] as const) {
    window.addEventListener(event, leave, { signal, capture: true, passive: true });
  }
  return () => {
    leave();
    stop.abort();
  };
}
