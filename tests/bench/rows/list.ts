import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright/test';
import { frameTime, readFrames, waitedForFrame } from '../frames.ts';
import { atMost, type Measurement, type Row } from '../measurement.ts';
import { huge, newsWorkspace } from '../sizes.ts';
import { percentile, spreadOf } from '../statistics.ts';
import { scrollByWheel } from '../wheel.ts';
import { driveWorkbench } from '../workbench.ts';

/** What is typed into the filter, a letter at a time. */
const words = ['soldiers', 'kyiv', 'family', 'convoy', 'geneva'];

/** Working in the list of many annotations. */
export const list: Measurement = {
  name: 'list',
  about:
    'the list of 10,000 annotations, p95: under a real mouse wheel, from when the screen asks for a frame to the end of ' +
    'its painting; filtered by real key presses, from the key to the painted rows, without the wait for the frame',
  measure: async (bench) => {
    const dir = bench.folder('workspace');
    newsWorkspace(dir, huge);
    const { page, close } = await driveWorkbench(bench, dir);
    try {
      const rows = page.getByRole('list', { name: 'Annotations' });
      const scrolled = await scrollByWheel(page, await scrollerOf(rows), 4000);
      return [
        rowOf(
          'list scroll',
          scrolled.map(({ work }) => work),
        ),
        rowOf('list filter', await filter(page)),
      ];
    } finally {
      await close();
    }
  },
};

function rowOf(name: string, samples: readonly number[]): Row {
  return {
    name: `${name} 10,000 p95`,
    unit: 'ms',
    value: percentile(samples, 0.95),
    floor: null,
    goal: { ...atMost(frameTime, 'ms'), text: '≤ one frame' },
    ...spreadOf(samples),
  };
}

/** The nearest element around the list that scrolls. */
async function scrollerOf(rows: Locator): Promise<Locator> {
  const steps = await rows.evaluate((list) => {
    let up = 0;
    for (let at: Element | null = list; at && at.scrollHeight <= at.clientHeight; at = at.parentElement)
      up += 1;
    return up;
  });
  return rows.locator(steps === 0 ? 'xpath=.' : `xpath=ancestor::*[${steps}]`);
}

declare global {
  interface Window {
    benchTyped?: { asked: number; painted: number }[];
  }
}

/** Types each of the words and gives how long each key took that changed the list. */
async function filter(page: Page): Promise<readonly number[]> {
  await page.getByRole('searchbox', { name: 'Filter annotations' }).click();
  await page.evaluate(noteTyped);
  for (const letter of words.flatMap((word) => [...word, 'Escape'])) {
    await sleep(150 + Math.random() * frameTime);
    await page.keyboard.press(letter);
  }
  await sleep(500);
  const frames = await readFrames(page);
  const typed = await page.evaluate(() => window.benchTyped ?? []);
  return typed.map(({ asked, painted }) => painted - asked - waitedForFrame(frames, painted));
}

/** Runs in the page: notes for each key when the frame was painted that shows the list as it became. */
function noteTyped(): void {
  const typed: { asked: number; painted: number }[] = [];
  window.benchTyped = typed;
  let asked: number | null = null;
  window.addEventListener('keydown', ({ timeStamp }) => (asked = timeStamp), { capture: true });
  const inspector = document.querySelector('[aria-label="Inspector"]') ?? document.body;
  new MutationObserver(() => {
    if (asked === null) return;
    const key = asked;
    asked = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => typed.push({ asked: key, painted: performance.now() });
      port2.postMessage(null);
    });
  }).observe(inspector, { childList: true, characterData: true, subtree: true });
}
