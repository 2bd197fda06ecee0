import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { manyTellings } from '../../fixtures/compare/statements.ts';
import { dossierOf } from '../../fixtures/compare/tellings.ts';
import { nthMark } from '../marks.ts';
import { atMost, type Bench, type Measurement, type Row } from '../measurement.ts';
import { median, spreadOf } from '../statistics.ts';
import { driveWorkbench } from '../workbench.ts';
import { newWorkspace } from '../workspace.ts';

const figures = 2000;
const starts = 5;
const rounds = 7;
const keys = 15;

const views = ['Figures', 'Sources', 'Time lanes'] as const;

/** Opening the views that compare, with thousands of marks. */
export const comparing: Measurement = {
  name: 'comparing',
  about:
    `${figures.toLocaleString('en')} figures of one kind with their claims, by 40 speakers in 40 outlets: from the click on the tab of a view to ` +
    'its first frame painted, for the first time in a window and again, medians; and an arrow key from one of its marks to the next one; ' +
    'all without the wait for the frame',
  measure: async (bench) => {
    const { page, close } = await driveWorkbench(bench, workspaceOf(bench));
    try {
      const first = new Map<string, number[]>();
      for (let start = 0; start < starts; start += 1) {
        await enter(page);
        for (const view of views) {
          first.set(view, [...(first.get(view) ?? []), await open(page, view)]);
          await open(page, 'Conflicts');
        }
      }
      const rows: Row[] = [];
      for (const view of views) {
        const again: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          await open(page, 'Conflicts');
          again.push(await open(page, view));
        }
        rows.push(
          rowOf(`comparing ${view} 2,000, first time`, first.get(view) ?? [], 100),
          rowOf(`comparing ${view} 2,000, again`, again, 100),
          rowOf(`comparing ${view} 2,000, arrow key`, await goThrough(page), 50),
        );
      }
      return rows;
    } finally {
      await close();
    }
  },
};

function rowOf(name: string, samples: readonly number[], goal: number): Row {
  return {
    name,
    unit: 'ms',
    value: median(samples),
    floor: null,
    goal: atMost(goal, 'ms'),
    ...spreadOf(samples),
  };
}

function workspaceOf(bench: Bench): string {
  const dir = bench.folder('comparing');
  const workspace = newWorkspace(dir);
  const tellings = manyTellings(figures, { outlets: 40 }).map((telling, index) => ({
    ...telling,
    sentence: `Speaker ${index % 40} said that ${telling.sentence}`,
    speaker: `Speaker ${index % 40}`,
  }));
  workspace.actions.importDossier(dossierOf(tellings));
  workspace.close();
  return dir;
}

/** Loads the window anew, and goes to the view of conflicts, which draws no statements; what is compared has been read then. */
async function enter(page: Page): Promise<void> {
  await page.reload();
  await nthMark(page, 'article-painted', 0);
  await page.keyboard.press('Control+Shift+K');
  await tab(page, 'Conflicts').click();
  await page.locator('.conflicts-progress').waitFor();
  await sleep(2000);
}

const tab = (page: Page, view: string) =>
  page.getByRole('group', { name: 'Views' }).getByRole('button', { name: view });

async function open(page: Page, view: string): Promise<number> {
  const took = await tab(page, view).evaluate(timeClick);
  await sleep(600);
  return took;
}

/** Goes from mark to mark by keys, and gives how long each key took. */
async function goThrough(page: Page): Promise<readonly number[]> {
  const samples: number[] = [];
  await page.locator('main.comparing svg [data-mark][tabindex="0"]').focus();
  for (let key = 0; key < keys; key += 1) {
    samples.push(await page.evaluate(timeKey, key % 4 === 3 ? 'ArrowDown' : 'ArrowRight'));
    await sleep(120);
  }
  return samples;
}

/** Runs in the page: clicks on something, and says how long the page worked on it until the frame was painted (ms). */
async function timeClick(button: Element): Promise<number> {
  const asked = performance.now();
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  // React draws in a microtask, which was queued before this one.
  await Promise.resolve();
  const drawn = performance.now() - asked;
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const begun = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(drawn + performance.now() - begun);
      port2.postMessage(null);
    });
  });
}

/** Runs in the page: the same for a key that the mark hears that has the keyboard. */
async function timeKey(key: string): Promise<number> {
  const asked = performance.now();
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
  await Promise.resolve();
  const drawn = performance.now() - asked;
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const begun = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(drawn + performance.now() - begun);
      port2.postMessage(null);
    });
  });
}
