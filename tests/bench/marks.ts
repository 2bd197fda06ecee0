import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { patience } from './window.ts';

/** One of the workbench's User Timing marks (see `renderer/state/timing.ts`), in milliseconds since the page began. */
export interface Mark {
  readonly name: string;
  readonly startTime: number;
  readonly articleId: string;
  readonly annotationId: string | null;
}

/** All marks that the page has set, in the order of their times. */
export function readMarks(page: Page): Promise<readonly Mark[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('mark')
      .filter(({ name }) => name.startsWith('glossator:'))
      .map((entry) => {
        const { articleId, annotationId = null } = (entry as PerformanceMark).detail;
        return {
          name: entry.name.slice('glossator:'.length),
          startTime: entry.startTime,
          articleId,
          annotationId,
        };
      }),
  );
}

/** Does something and waits until the page has set one more mark of a name. */
export async function markAfter(page: Page, name: string, act: () => Promise<unknown>): Promise<Mark> {
  const before = (await marksOf(page, name)).length;
  await act();
  return nthMark(page, name, before);
}

/** Waits, without asking the page too often, until it has set a mark of a name for the nth time, counted from 0. */
export async function nthMark(page: Page, name: string, nth: number): Promise<Mark> {
  for (const begun = performance.now(); performance.now() - begun < patience; ) {
    await sleep(60);
    const mark = (await marksOf(page, name))[nth];
    if (mark) return mark;
  }
  throw new Error(`The page did not set the mark ${name} within ${patience / 1000} seconds.`);
}

async function marksOf(page: Page, name: string): Promise<readonly Mark[]> {
  return (await readMarks(page)).filter((mark) => mark.name === name);
}
