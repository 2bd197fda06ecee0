import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { noteFrames, readFrames, waitedForFrame } from './frames.ts';
import type { Bench } from './measurement.ts';
import { type Driven, driveWindow } from './window.ts';

declare global {
  interface Window {
    /** Does something to the page; gives when it began and when the frame that shows it had been painted. */
    benchWork?: (work: () => void) => Promise<readonly [begun: number, painted: number]>;
  }
}

/** The limit of every text view: an empty page of the same engine that shows plain paragraphs. Times are in milliseconds. */
export interface StaticPage extends Driven {
  /** Empties the page, shows a text (a paragraph each line), and gives how long that was work. */
  readonly show: (text: string) => Promise<number>;
  /** Gives a word at the top of the text another colour, the cheapest change that can be seen, and gives how long that was work. */
  readonly recolour: () => Promise<number>;
}

const style =
  'body { margin: 40px auto; max-width: 680px; font: 18px/1.7 serif }' +
  'mark { background: #fde3c8 } mark.claim { background: #cfe6f5 }';

/** Opens an empty window of the same Electron. */
export async function staticPage(bench: Bench): Promise<StaticPage> {
  const driven = await driveWindow(bench, [join(import.meta.dirname, 'electron', 'emptyWindow.cjs')]);
  const { page } = driven;
  await noteFrames(page);
  await page.addStyleTag({ content: style });
  await page.evaluate(() => {
    window.benchWork = (work) =>
      new Promise((resolve) => {
        const begun = performance.now();
        work();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve([begun, performance.now()]);
          port2.postMessage(null);
        });
      });
  });
  return {
    ...driven,
    show: async (text) => {
      await page.evaluate(() => document.body.replaceChildren());
      await sleep(50 + Math.random() * 17);
      const times = await page.evaluate((lines) => {
        const html = lines.map((line) => `<p>${line}</p>`).join('');
        return window.benchWork?.(() => {
          document.body.innerHTML = html;
        });
      }, linesOf(text));
      return workOf(page, times);
    },
    recolour: async () => {
      await sleep(20 + Math.random() * 17);
      return workOf(page, await page.evaluate(recolourWord));
    },
  };
}

/** A text as the static page that is loaded from a file, for what is measured of a whole process. */
export function staticHtml(text: string): string {
  const paragraphs = linesOf(text).map((line) => `<p>${line}</p>`);
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><body>${paragraphs.join('')}`;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

async function workOf(page: Page, times: readonly [number, number] | undefined): Promise<number> {
  if (!times) throw new Error('The static page has gone.');
  const [begun, painted] = times;
  return painted - begun - waitedForFrame(await readFrames(page), painted);
}

/** Runs in the page. The word has an element of its own before the clock starts. */
async function recolourWord(): Promise<readonly [number, number] | undefined> {
  const text = [...document.querySelectorAll('p')].find((line) => line.textContent.length > 40)?.firstChild;
  if (!document.querySelector('mark') && text) {
    const word = document.createRange();
    word.setStart(text, 20);
    word.setEnd(text, 28);
    word.surroundContents(document.createElement('mark'));
    await window.benchWork?.(() => {});
  }
  return window.benchWork?.(() => document.querySelector('mark')?.classList.toggle('claim'));
}
