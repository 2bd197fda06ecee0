import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { newsDossier, newsText } from '../../fixtures/corpus.ts';
import { frameTime } from '../frames.ts';
import { atMost, type Bench, type Measurement, type Row } from '../measurement.ts';
import { percentile, spreadOf } from '../statistics.ts';
import { scrollByWheel } from '../wheel.ts';
import { driveWorkbench } from '../workbench.ts';
import { newWorkspace } from '../workspace.ts';

const articles = 10_000;
const rounds = 6;

/** The library of many articles on the desk. */
export const desk: Measurement = {
  name: 'desk',
  about:
    'the desk with 10,000 articles of 40 outlets, 400 days and 60 labels, p95: from a choice, or a letter in the find box, to the ' +
    'painted rows, without the wait for the frame; and under a real mouse wheel, from when the screen asks for a frame to the end ' +
    'of its painting',
  measure: async (bench) => {
    const { page, close } = await driveWorkbench(bench, workspaceOf(bench));
    try {
      await page.keyboard.press('Control+Shift+L');
      await page.getByRole('searchbox', { name: 'Find articles' }).waitFor();
      await sleep(1000);
      const sorted = await choices(page, 'Sort by', [
        'title',
        'outlet',
        'worked',
        'most',
        'oldest',
        'newest',
      ]);
      const grouped = await choices(page, 'Group by', ['outlet', 'status', 'label', 'none', 'day']);
      const filtered = await typed(page, ['minister', 'outlet 7', 'label 12']);
      const scrolled = await scrollByWheel(page, page.locator('.desk-scroller'), 4000);
      return [
        rowOf('sort', sorted),
        rowOf('group', grouped),
        rowOf('filter', filtered),
        rowOf(
          'scroll',
          scrolled.map(({ work }) => work),
        ),
      ];
    } finally {
      await close();
    }
  },
};

function rowOf(what: string, samples: readonly number[]): Row {
  return {
    name: `desk ${what} 10,000 p95`,
    unit: 'ms',
    value: percentile(samples, 0.95),
    floor: null,
    goal: { ...atMost(frameTime, 'ms'), text: '≤ one frame' },
    ...spreadOf(samples),
  };
}

function workspaceOf(bench: Bench): string {
  const dir = bench.folder('desk');
  const workspace = newWorkspace(dir);
  const dossier = newsDossier(
    Array.from({ length: articles }, (_, index) => ({ text: newsText(160, { seed: index + 1 }), marks: [] })),
  );
  workspace.actions.importDossier({
    ...dossier,
    articles: dossier.articles.map((entry, index) => ({
      ...entry,
      article: {
        ...entry.article,
        ...(index % 3 > 0 && { status: index % 3 === 1 ? ('done' as const) : ('inProgress' as const) }),
        labels: [`Label ${index % 60}`],
        source: {
          ...entry.article.source,
          publisher: `Outlet ${index % 40}`,
          publishedAt: new Date(Date.UTC(2025, 0, 1 + ((index * 7) % 400))).toISOString().slice(0, 10),
        },
      },
    })),
  });
  workspace.close();
  return dir;
}

/** Chooses each value several times, and gives how long each took. */
async function choices(page: Page, label: string, values: readonly string[]): Promise<readonly number[]> {
  const samples: number[] = [];
  for (const value of Array.from({ length: rounds }, () => values).flat()) {
    samples.push(await page.getByRole('combobox', { name: label }).evaluate(timeChange, value));
    await sleep(60);
  }
  return samples;
}

/** Types each of these a letter at a time, and gives how long each letter took. */
async function typed(page: Page, words: readonly string[]): Promise<readonly number[]> {
  const samples: number[] = [];
  for (const word of words.flatMap((one) => [...one].map((_, index) => one.slice(0, index + 1)).concat(''))) {
    samples.push(await page.getByRole('searchbox', { name: 'Find articles' }).evaluate(timeChange, word));
    await sleep(60);
  }
  return samples;
}

/** Runs in the page: gives a control another value as a person does, and says how long the page worked on it (ms). */
async function timeChange(control: Element, value: string): Promise<number> {
  const isSelect = control instanceof HTMLSelectElement;
  const prototype = isSelect ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  const asked = performance.now();
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  control.dispatchEvent(new Event(isSelect ? 'change' : 'input', { bubbles: true }));
  // React draws in a microtask, which was queued before this one.
  await Promise.resolve();
  const drawn = performance.now() - asked;
  const framed = await new Promise<number>((resolve) => {
    requestAnimationFrame(() => {
      const begun = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - begun);
      port2.postMessage(null);
    });
  });
  return drawn + framed;
}
