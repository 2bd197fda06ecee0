import { addNews, newsText } from '../../fixtures/corpus.ts';
import { longestFrame } from '../longestFrame.ts';
import { atMost, type Measurement, type Row } from '../measurement.ts';
import { spreadOf } from '../statistics.ts';
import { driveWorkbench, openByClick } from '../workbench.ts';
import { newWorkspace } from '../workspace.ts';

const length = 1_000_000;
const decisions = 10;

/** A book that suggestions are made for, by the key that begins to review it. */
export const suggesting: Measurement = {
  name: 'suggest',
  about:
    'a text of 1 MB for which suggestions are made by the key that begins its review: the longest time between two frames of the ' +
    `window until they are drawn, and then while ${decisions} of them are accepted by keys`,
  measure: async (bench) => {
    const dir = bench.folder('workspace');
    const workspace = newWorkspace(dir);
    addNews(
      workspace,
      [newsText(4_000), newsText(length, { seed: 2 })].map((text) => ({ text, marks: [] })),
    );
    workspace.close();
    const { page, close } = await driveWorkbench(bench, dir);
    try {
      await openByClick(page, 1);
      await page.getByRole('textbox', { name: 'Article text' }).focus();
      const arrival = await longestFrame(page, async () => {
        await page.keyboard.press('r');
        // Not by its role, for which the driver would look through all of the text, in the page.
        await page.locator('.review-current').waitFor();
      });
      const deciding = await longestFrame(page, async () => {
        const decided = page.locator('.review-decided');
        for (let count = 0; count < decisions; count += 1) {
          const before = await decided.textContent();
          await page.keyboard.press('y');
          // A quote takes its speaker along.
          await decided.filter({ hasNotText: before ?? '' }).waitFor();
        }
      });
      return [rowOf('suggest frame, 1 MB', arrival), rowOf('decide frame, 1 MB', deciding)];
    } finally {
      await close();
    }
  },
};

function rowOf(name: string, value: number): Row {
  return { name, unit: 'ms', value, floor: null, goal: atMost(50, 'ms'), ...spreadOf([value]) };
}
