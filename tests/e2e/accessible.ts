import axe from 'axe-core';
import { expect, type Page } from 'playwright/test';

/**
 * Axe finds nothing to object to in the window as it is now, or in what a selector finds of it; the story goes on either
 * way. It runs in the page itself, and is put there once: to compile it takes several times as long as to run it.
 */
export async function accessible(page: Page, state: string, part?: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (selector) => {
    // Put there above.
    const { axe } = window as unknown as { readonly axe: Pick<typeof import('axe-core'), 'run'> };
    // What it is content with is most of what it could report.
    const { violations } = await axe.run(selector ?? document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html}\n${failureSummary}`),
    );
  }, part);
  expect.soft(found, state).toEqual([]);
}
