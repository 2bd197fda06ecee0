import type { Page } from 'playwright/test';

/** One frame at 60 Hz, in milliseconds. */
export const frameTime = 1000 / 60;

/** A frame of a page, in milliseconds since the page began. */
interface Frame {
  /** The frame's own time: what all callbacks of one frame are called with. */
  readonly time: number;
  /** When the scripts that asked for it had come to their end. */
  readonly ready: number;
  readonly begun: number;
}

declare global {
  interface Window {
    benchFrames?: Frame[];
  }
}

/** Lets a page note its frames from now on, so that waiting for the screen can be told from work. */
export async function noteFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const request = window.requestAnimationFrame.bind(window);
    const frames: Frame[] = [];
    window.benchFrames = frames;
    window.requestAnimationFrame = (callback) => {
      let ready = Number.POSITIVE_INFINITY;
      // React renders in a microtask that is queued by now, so this one comes after it. (A message would not do: after
      // an input Chromium lets messages wait until the frame is done, and the wait would be taken for work.)
      queueMicrotask(() => {
        ready = performance.now();
      });
      return request((time) => {
        const begun = performance.now();
        frames.push({ time, begun, ready: Math.min(ready, begun) });
        callback(time);
      });
    };
  });
}

/** The frames that were asked for since `noteFrames`. */
export function readFrames(page: Page): Promise<readonly Frame[]> {
  return page.evaluate(() => window.benchFrames ?? []);
}

/**
 * How long nothing was done but wait for the screen's next refresh, in the frame that ended at `painted`: from the end
 * of the last script that asked for this frame to its start. What is longer than a frame was no wait: the page was busy.
 * With `since` it is the end of the first script that asked for it from then on: what others have done to the frame in the meantime
 * was not needed for what it is asked about.
 */
export function waitedForFrame(frames: readonly Frame[], painted: number, since?: number): number {
  const last = frames.findLast(({ begun }) => begun <= painted);
  const callbacks = frames.filter(({ time }) => time === last?.time);
  if (callbacks.length === 0) throw new Error('Nobody asked for the frame that was painted.');
  const begun = Math.min(...callbacks.map((callback) => callback.begun));
  const asked = callbacks.map((callback) => callback.ready).filter((time) => time <= begun);
  const ready =
    since === undefined ? Math.max(...asked, 0) : Math.min(...asked.filter((time) => time >= since), begun);
  return ready === 0 ? 0 : Math.min(frameTime, begun - ready);
}
