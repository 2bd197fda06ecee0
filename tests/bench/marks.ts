import type { Page } from 'playwright/test';

/** One of the workbench's User Timing marks (see `renderer/timing.ts`), in milliseconds since the page began. */
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
