import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import type { Measurement } from '../measurement.ts';
import { huge, newsWorkspace } from '../sizes.ts';
import { median, spreadOf } from '../statistics.ts';
import { patience } from '../window.ts';
import { driveWorkbench } from '../workbench.ts';

const runs = 10;

/** Going to a mark at the other end of a long article. */
export const jump: Measurement = {
  name: 'jump',
  about:
    'End and Home in the list of annotations, real key presses, to the frame in which the text at that end and its ' +
    'marks are painted, with the wait for the frame',
  measure: async (bench) => {
    const dir = bench.folder('workspace');
    newsWorkspace(dir, huge);
    const { page, close } = await driveWorkbench(bench, dir);
    try {
      await page.getByRole('list', { name: 'Annotations' }).getByRole('button').first().click();
      await sleep(500);
      await page.evaluate(noteJumps);
      const samples: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        for (const key of ['End', 'Home']) {
          await page.keyboard.press(key);
          samples.push(await nextJump(page, samples.length));
          await sleep(300 + Math.random() * 17);
        }
      }
      return [
        {
          name: `jump ${huge.name}`,
          unit: 'ms',
          value: median(samples),
          floor: null,
          goal: null,
          ...spreadOf(samples),
        },
      ];
    } finally {
      await close();
    }
  },
};

declare global {
  interface Window {
    benchJumps?: number[];
  }
}

/** Runs in the page: at each End or Home, notes how long it took until marks are painted at that end of the text. */
function noteJumps(): void {
  const jumps: number[] = [];
  window.benchJumps = jumps;
  const scroller = document.querySelector('main');
  const isThere = (key: string): boolean => {
    if (!scroller) return false;
    const view = scroller.getBoundingClientRect();
    const isAtEnd = scroller.scrollTop > (scroller.scrollHeight - view.height) / 2;
    const boxOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.getBoundingClientRect();
    };
    return (
      isAtEnd === (key === 'End') &&
      [...CSS.highlights.values()].some((highlight) =>
        [...highlight].map(boxOf).some((box) => box.bottom > view.top && box.top < view.bottom),
      )
    );
  };
  const look = (key: string, asked: number) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const painted = performance.now();
        if (isThere(key)) jumps.push(painted - asked);
        else look(key, asked);
      };
      port2.postMessage(null);
    });
  window.addEventListener('keydown', ({ key, timeStamp }) => look(key, timeStamp), { capture: true });
}

async function nextJump(page: Page, index: number): Promise<number> {
  for (const begun = performance.now(); performance.now() - begun < patience; ) {
    await sleep(60);
    const jump = await page.evaluate((nth) => window.benchJumps?.[nth], index);
    if (jump !== undefined) return jump;
  }
  throw new Error('No mark was painted after a jump.');
}
