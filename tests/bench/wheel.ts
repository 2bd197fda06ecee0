import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright/test';
import { frameTime } from './frames.ts';

/** A frame while something scrolled, in milliseconds. */
export interface ScrollFrame {
  /** Since the frame before it was due. */
  readonly gap: number;
  /** From when the screen asked for it to the end of its painting. */
  readonly work: number;
}

declare global {
  interface Window {
    benchScroll?: { stop: boolean; frames: { due: number; painted: number }[] };
  }
}

/** A notch of a mouse wheel, in CSS pixels. */
const notch = 120;

/** Turns the wheel over a scroller for some time (milliseconds), thirty notches a second, and gives its frames. */
export async function scrollByWheel(
  page: Page,
  scroller: Locator,
  duration: number,
): Promise<readonly ScrollFrame[]> {
  const top = () => scroller.evaluate((element) => element.scrollTop);
  const before = await top();
  const box = await scroller.boundingBox();
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  if (!box) throw new Error('What is to be scrolled has no place on screen.');
  // The scroller may be longer than the window is high.
  const bottom = Math.min(box.y + box.height, view.height);
  await page.mouse.move(box.x + box.width / 2, (Math.max(0, box.y) + bottom) / 2);
  await page.evaluate(watchFrames);
  const begun = performance.now();
  for (let turned = 0; performance.now() - begun < duration; turned += 1) {
    await page.mouse.wheel(0, notch);
    await sleep(Math.max(0, begun + turned * 2 * frameTime - performance.now()));
  }
  const frames = await page.evaluate(() => {
    const { benchScroll } = window;
    if (benchScroll) benchScroll.stop = true;
    return benchScroll?.frames ?? [];
  });
  if ((await top()) - before < duration / 10) throw new Error('The wheel did not scroll.');
  return frames.slice(1).map(({ due, painted }, index) => ({
    gap: due - (frames[index]?.due ?? due),
    work: painted - due,
  }));
}

/** The share of frames that were due and never came, in percent. */
export function droppedFrames(frames: readonly ScrollFrame[]): number {
  const due = frames.reduce((sum, { gap }) => sum + Math.max(1, Math.round(gap / frameTime)), 0);
  return ((due - frames.length) / due) * 100;
}

/** Runs in the page. */
function watchFrames(): void {
  const scroll: NonNullable<Window['benchScroll']> = { stop: false, frames: [] };
  window.benchScroll = scroll;
  const watch = (due: number) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => scroll.frames.push({ due, painted: performance.now() });
    port2.postMessage(null);
    if (!scroll.stop) requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
}
