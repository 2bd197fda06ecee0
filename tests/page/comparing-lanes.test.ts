import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { tabTo } from '../e2e/inspector.ts';
import { articleIsOpen, articleText, press } from '../e2e/person.ts';
import { calderMaid } from '../fixtures/compare/calderMaid.ts';
import { manyTellings } from '../fixtures/compare/statements.ts';
import { bringTellings } from './comparedWorkspace.ts';
import { expect, test } from './story.ts';

const lane = (page: Page, name: string) =>
  page.getByRole('group', { name: new RegExp(`^${name}, \\d+ statements?( from \\d+ origins?)?$`) });
const ticks = (page: Page, name: string) => lane(page, name).locator('[data-mark]');
const selected = (page: Page) => page.getByRole('region', { name: 'Selected statement' });

test('by keys alone: lanes of the ferry, what was said on one day, and the sentence in its article', async ({
  start,
  folders,
}) => {
  bringTellings(folders, calderMaid);
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'Control+Shift+K');
  await tabTo(page, page.getByRole('button', { name: 'Time lanes' }), 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.locator('.lanes [data-mark]')).toHaveCount(26);
  await tabTo(page, page.locator('.lanes [data-mark][tabindex="0"]'));
  await press(page, 'Home');
  await expect(ticks(page, 'The coastguard').first()).toBeFocused();
  await expect(ticks(page, 'The coastguard')).toHaveCount(8);
  await expect(lane(page, 'The coastguard')).toContainText('8 statements from 2 origins');
  await expect(ticks(page, 'No speaker linked').first()).toHaveAccessibleName(/refuted/);

  await press(page, 'ArrowRight', 2);
  const third = ticks(page, 'The coastguard').nth(2);
  await expect(third).toBeFocused();
  await expect(third).toHaveAccessibleName(/published 11 Mar 2026 in Meridian Wire\. Grade B2\.$/);
  await expect(page.locator('.figure-card-over')).toContainText('Meridian Wire');
  await expect(page.getByRole('region', { name: 'The same day' }).getByRole('button')).toHaveCount(6);
  await accessibleInBothThemes(page, 'lanes with a tick that has the keyboard');
  await press(page, 'ArrowDown');
  await expect(ticks(page, 'the coroner').first()).toBeFocused();
  await press(page, 'End');
  await expect(ticks(page, 'the coroner').last()).toBeFocused();

  await press(page, 't');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(27);
  await press(page, 't');
  await tabTo(page, ticks(page, 'the coroner').last());
  await press(page, 'Enter');
  await expect(articleText(page)).toBeFocused();
  await press(page, 'Escape');
  await expect(ticks(page, 'the coroner').last()).toBeFocused();
});

test('by mouse: ticks that are too many are counted, and the days stay in sight while lanes are scrolled', async ({
  start,
  folders,
}) => {
  const speakers = ['By then', 'people', 'had lost', 'their homes', 'a first count'];
  bringTellings(
    folders,
    manyTellings(300, { days: 40 }).map((telling, index) => ({
      ...telling,
      speaker: speakers[index % 5] ?? '',
    })),
  );
  const { page } = await start();
  await articleIsOpen(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await press(page, 'Control+Shift+K');
  await page.getByRole('button', { name: 'Time lanes' }).click();
  await expect(page.locator('.lane-axis')).toContainText('Published, by');
  const count = page
    .locator('.lanes [data-mark]')
    .filter({ has: page.locator('.chart-count') })
    .first();
  await count.click();
  await expect(count).toHaveAccessibleName(/^\d+ more statements? here, the first: /);
  await expect(selected(page).getByRole('blockquote')).toContainText('lost their homes');
  const others = page.getByRole('region', { name: 'The same day' }).getByRole('button');
  await others.last().click();
  await expect(others.last()).toHaveAttribute('aria-current', 'true');

  const body = page.locator('.comparing-body');
  await body.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(page.locator('.lane-axis')).toBeInViewport();
  await accessibleInBothThemes(page, 'lanes with many statements');
  await page.getByRole('button', { name: 'As of', exact: true }).click();
  await expect(page.locator('.lane-axis')).toContainText('As of, by');
});
