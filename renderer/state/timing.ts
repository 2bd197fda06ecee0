/**
 * User Timing marks that anyone can read from outside, in every build: when an article or a change was asked for,
 * when its first frame was painted, when it was committed.
 */
type MarkName =
  | 'article-open'
  | 'article-painted'
  | 'annotation-input'
  | 'annotation-painted'
  | 'annotation-saved';

interface Detail {
  readonly articleId: string;
  readonly annotationId?: string;
}

/** Sets a mark now, or at `startTime` (milliseconds since the page began). */
export function mark(name: MarkName, detail: Detail, startTime = performance.now()): void {
  performance.mark(`glossator:${name}`, { detail, startTime });
}

/** Calls back once the frame that shows the present DOM has been painted. */
export function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => inTurn(callback));
}

/** Calls back in a task of its own, behind those that wait for their turn already. */
export function inTurn(callback: () => void): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = callback;
  channel.port2.postMessage(null);
}

/** Resolves when the frame that shows the present DOM has been painted, to when that was, in milliseconds since the page began. */
export function afterNextPaint(): Promise<number> {
  return new Promise((resolve) => afterPaint(() => resolve(performance.now())));
}

/** Resolves with the next frame: an article that was opened is in its view then. */
export function nextFrame(): Promise<unknown> {
  return new Promise((shown) => requestAnimationFrame(shown));
}
