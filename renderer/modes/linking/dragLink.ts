import type { Annotation } from '../../../shared/model/annotation.ts';
import type { ArticlePort } from '../../article/port.ts';

/** A place in pixels, from the text's upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A hand is never quite still: moving by fewer pixels than this is a click. */
const tremble = 5;

/**
 * Follows the pointer until it is released, and scrolls while it is above or below the text: tells once a frame where
 * it is and what is marked there (the shortest first). Resolves to what it was released over, which may be nothing, or
 * to null when it was not moved or the system took it away.
 */
export function dragLink(
  view: ArticlePort,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  onMove: (point: Point, pointed: readonly Annotation[]) => void,
): Promise<readonly Annotation[] | null> {
  const stop = new AbortController();
  const { signal } = stop;
  let at = { clientX, clientY };
  let hasMoved = false;
  const pointed = () => view.pointedAt(at.clientX, at.clientY)?.annotations ?? [];
  const follow = () => {
    if (signal.aborted) return;
    if (hasMoved) {
      view.scrollAndFind(at.clientX, at.clientY);
      const corner = view.frame();
      onMove({ x: at.clientX - corner.left, y: at.clientY - corner.top }, pointed());
    }
    requestAnimationFrame(follow);
  };
  // The letters would lie between the pointer and the marks.
  document.documentElement.toggleAttribute('data-dragging-link', true);
  requestAnimationFrame(follow);
  return new Promise((resolve) => {
    const finish = (result: readonly Annotation[] | null) => {
      stop.abort();
      document.documentElement.toggleAttribute('data-dragging-link', false);
      resolve(result);
    };
    const move = (event: globalThis.PointerEvent) => {
      at = { clientX: event.clientX, clientY: event.clientY };
      hasMoved ||= Math.abs(at.clientX - clientX) + Math.abs(at.clientY - clientY) > tremble;
    };
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', () => finish(hasMoved ? pointed() : null), { signal });
    window.addEventListener('pointercancel', () => finish(null), { signal });
  });
}
