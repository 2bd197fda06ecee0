import type { Page } from 'playwright/test';
import { articleIsOpen, press, runCommand } from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { suggestedReport } from '../fixtures/suggestedReport.ts';
import { expect, test } from './story.ts';

const left = (page: Page) => page.getByRole('status', { name: 'Left to review' });
const rows = (page: Page) => page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
const openRow = (page: Page) => page.locator('.review-articles [aria-current="true"]');

function reports(count: number): string {
  return suggestedReport(
    Array.from({ length: count }, (_, nth) => ({
      title: `Report ${nth + 1}`,
      text: `They counted ${nth + 2} crates on the quay.\n`,
      suggestions: [
        {
          tag: 'figure' as const,
          words: `${nth + 2} crates`,
          rule: 'figure.counted',
          reason: 'A number and a noun',
        },
      ],
    })),
  );
}

test('of many articles to review the open one is in view, and what is shown can be chosen below them', async ({
  start,
  folders,
}) => {
  await bring(folders, 'reports.json', reports(40));
  const { page, resize } = await start();
  await articleIsOpen(page);
  await resize(1280, 720);
  await press(page, 'r');
  await expect(left(page)).toContainText('1 left here · 40 in 40 articles');
  const worth = page.getByRole('checkbox', { name: 'Worth checking' });
  await expect(worth).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('combobox', { name: 'Read as' })).toBeInViewport({ ratio: 1 });
  for (let nth = 1; nth <= 12; nth += 1) {
    await press(page, 'y');
    await expect(left(page)).toContainText('0 left here');
    await press(page, 'Enter');
    await expect(openRow(page)).toContainText('1 left');
  }
  await expect(openRow(page)).toBeInViewport({ ratio: 1 });

  await test.step('and the arrows go from row to row', async () => {
    await openRow(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.review-articles button:focus')).not.toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('ArrowUp');
    await expect(openRow(page)).toBeFocused();
  });
});

test('of very many articles only those near the view are in the document', async ({ start, folders }) => {
  await bring(folders, 'reports.json', reports(300));
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'r');
  await expect(left(page)).toContainText('1 left here · 300 in 300 articles');
  expect(await rows(page).count()).toBeLessThan(80);
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '300');
  await page.locator('.review-articles .library-scroller').evaluate((list) => list.scrollTo(0, 1_000_000));
  await page
    .getByRole('list', { name: 'Articles' })
    .getByRole('button', { name: /Report 300/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Report 300' })).toBeVisible();
  await expect(openRow(page)).toBeInViewport();
});

test('undo goes to nothing that is not shown: Y would decide on what nobody sees', async ({
  start,
  folders,
}) => {
  const text = 'They counted 40 crates on the quay. The quay belongs to the city.\n';
  const suggestions = [
    { tag: 'figure', words: '40 crates', rule: 'figure.counted', reason: 'A number and a noun' },
    {
      tag: 'claim',
      words: 'The quay belongs to the city.',
      rule: 'claim.check-worthy',
      reason: 'A statement that can be checked',
    },
  ] as const;
  await bring(folders, 'quay.json', suggestedReport([{ title: 'The quay', text, suggestions }]));
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'r');
  await press(page, 'y');
  await expect(left(page)).toContainText('0 left here');
  await runCommand(page, 'Clear Suggestions in This Article');
  await expect(page.getByText('Cleared the suggestions.')).toBeVisible();
  await press(page, 'ControlOrMeta+z');
  await expect(page.getByText('1 suggestion is back')).toBeVisible();
  await expect(page.getByRole('region', { name: 'This suggestion' })).toBeHidden();
});
