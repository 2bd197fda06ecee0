import axe from 'axe-core';
import { expect, type Page } from 'playwright/test';

/**
 * Axe finds nothing to object to in the window as it is now, or in what a selector finds of it, whether the system has a dark or a
 * light theme (which it has in the end); the story goes on either way. No theme was chosen in the window. In the dark one axe looks
 * at colours alone: all else is the same.
 */
export async function accessibleInBothThemes(page: Page, state: string, part?: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await judge(page, `${state}, dark`, { part, rules: ['color-contrast', 'link-in-text-block'] });
  await page.emulateMedia({ colorScheme: 'light' });
  await judge(page, `${state}, light`, { part });
}

interface Scope {
  readonly part: string | undefined;
  /** Some of axe’s rules, by their ids. */
  readonly rules?: readonly string[];
}

/** Axe runs in the page itself, and is put there once: to compile it takes several times as long as to run it. */
async function judge(page: Page, state: string, scope: Scope): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async ({ part, rules }) => {
    // Put there above.
    const { axe } = window as unknown as { readonly axe: Pick<typeof import('axe-core'), 'run'> };
    const { violations } = await axe.run(part ?? document, {
      // What it is content with is most of what it could report.
      resultTypes: ['violations'],
      ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html}\n${failureSummary}`),
    );
  }, scope);
  expect.soft(found, state).toEqual([]);
}
