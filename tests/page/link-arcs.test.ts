import type { Page } from 'playwright/test';
import { annotationList, articleIsOpen, bringIntoView, clickWords, placeOf } from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { expect, test } from './story.ts';

const text = `“We will not be silent,” the foreign minister said.\n\n${'One more paragraph that fills the page with words.\n\n'.repeat(60)}The ministry denied it.\n`;

test('links show as arcs while one of their ends is pointed at or current, and as stubs towards what is out of view', async ({
  start,
  folders,
}) => {
  const report = linkedReport(
    text,
    [
      { tag: 'quote', words: 'We will not be silent' },
      { tag: 'actor', words: 'foreign minister' },
      { tag: 'claim', words: 'denied it' },
      { tag: 'actor', words: 'The ministry' },
    ],
    [
      { type: 'speaker', from: 0, to: 1 },
      { type: 'claimer', from: 2, to: 1 },
    ],
  );
  await bring(folders, 'report.json', report);
  const { page } = await start();
  await articleIsOpen(page);
  await expect(arcs(page)).toHaveCount(0);

  await annotationList(page).getByRole('listitem', { name: 'Quote: We will not be silent' }).hover();
  await expect(arcs(page)).toHaveText(['speaker']);
  await expect(arcs(page)).toHaveClass('whole');
  const [arc, quote, actor] = [
    await arcs(page).locator('.arc').boundingBox(),
    await placeOf(page, 'We will not be silent'),
    await placeOf(page, 'foreign minister'),
  ];
  expect(Math.abs((arc?.x ?? 0) - quote.middle.x)).toBeLessThan(4);
  expect(Math.abs((arc?.x ?? 0) + (arc?.width ?? 0) - actor.middle.x)).toBeLessThan(4);
  await page.getByRole('button', { name: 'Import' }).hover();
  await expect(arcs(page)).toHaveCount(0);

  await clickWords(page, 'foreign minister');
  await expect(arcs(page)).toHaveText(['speaker', 'claimer']);
  await expect(arcs(page).first()).toHaveClass('whole');
  await expect(arcs(page).last()).toHaveClass('stub');
  await bringIntoView(page, 'denied it');
  await expect(arcs(page)).toHaveCount(0);
  await clickWords(page, 'denied it');
  await expect(arcs(page)).toHaveText(['claimer']);
  await expect(arcs(page)).toHaveClass('stub');
  await clickWords(page, 'The ministry');
  await expect(arcs(page)).toHaveCount(0);
});

/** For the eye only, so they have no role to be found by. */
function arcs(page: Page) {
  return page.locator('.link-arcs g');
}
