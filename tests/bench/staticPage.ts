import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { noteFrames, readFrames, waitedForFrame } from './frames.ts';
import type { Bench } from './measurement.ts';
import { driveWindow } from './window.ts';

/** The limit of every text view: an empty page of the same engine that shows plain paragraphs. */
export interface StaticPage {
  /** Empties the page, shows a text (a paragraph each line), and gives how long that was work, in milliseconds. */
  readonly show: (text: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Opens an empty window of the same Electron. */
export async function staticPage(bench: Bench): Promise<StaticPage> {
  const { page, close } = await driveWindow(bench, [
    join(import.meta.dirname, 'electron', 'emptyWindow.cjs'),
  ]);
  await noteFrames(page);
  await page.addStyleTag({ content: 'body { margin: 40px auto; max-width: 680px; font: 18px/1.7 serif }' });
  return {
    close,
    show: async (text) => {
      await page.evaluate(() => document.body.replaceChildren());
      await sleep(50 + Math.random() * 17);
      const [asked, painted] = await page.evaluate(
        (lines) =>
          new Promise<[number, number]>((resolve) => {
            const html = lines.map((line) => `<p>${line}</p>`).join('');
            const begun = performance.now();
            document.body.innerHTML = html;
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve([begun, performance.now()]);
              port2.postMessage(null);
            });
          }),
        text.split('\n').map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
      );
      return painted - asked - waitedForFrame(await readFrames(page), painted);
    },
  };
}
