import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/**
 * Axe finds nothing to object to in the window as it is now, or in what a selector finds of it; the story goes on either
 * way. Legacy mode runs axe in the page itself: Electron opens no second page for it. What axe is content with is not
 * reported, for that is most of it.
 */
export async function accessible(page: Page, state: string, part?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect.soft(found, state).toEqual([]);
}
