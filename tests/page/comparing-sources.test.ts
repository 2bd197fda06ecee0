import type { Page } from 'playwright/test';
import { openWorkspace } from '../../electron/store/open.ts';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { tabTo } from '../e2e/inspector.ts';
import { articleIsOpen, articleText, press } from '../e2e/person.ts';
import type { Folders } from '../e2e/workbench.ts';
import { calderMaid } from '../fixtures/compare/calderMaid.ts';
import { tellingId } from '../fixtures/compare/tellings.ts';
import { bringTellings } from './comparedWorkspace.ts';
import { expect, test } from './story.ts';

const rows = (page: Page) => page.locator('.sources [data-mark]');
/** The row that takes Tab. */
const reached = (page: Page) => page.locator('.sources [data-mark][tabindex="0"]');
const row = (page: Page, name: string) => page.getByRole('img', { name: new RegExp(`^${name}: `) });
const day = (page: Page) => page.getByRole('slider', { name: 'What was published by' });
const selected = (page: Page) => page.getByRole('region', { name: 'Selected statement' });
const inWords = (page: Page) => page.getByRole('region', { name: 'In words' });

/** The ferry that six outlets tell of, its dead confirmed to be one total that only grows. */
function bringSeries(folders: Folders): void {
  bringTellings(folders, calderMaid);
  const opened = openWorkspace(folders.workspace, { create: false });
  if (!opened.ok) throw new Error(opened.error.message);
  opened.value.actions.createSeries({
    name: 'Killed on the Calder Maid',
    entity: 'people aboard the Calder Maid',
    property: 'killed',
    unit: null,
    cumulative: true,
    figures: calderMaid.map((_, index) => tellingId('figure', index)),
  });
  opened.value.close();
}

test.beforeEach(({ folders }) => bringSeries(folders));

test('by keys alone: what each outlet said by a day, which two cannot both be true, and the sentence in its article', async ({
  start,
}) => {
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'Control+Shift+K');
  await tabTo(page, page.getByRole('button', { name: 'Sources', exact: true }), 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Killed on the Calder Maid: what each outlet said by 13 Mar 2026',
  );
  await expect(rows(page)).toHaveCount(8);
  await tabTo(page, reached(page));
  await press(page, 'Home');
  await expect(row(page, 'Harbour Independent')).toBeFocused();
  await expect(row(page, 'Tidewater Evening')).toHaveAccessibleName(/The same words as Meridian Wire\./);
  await expect(inWords(page)).toContainText('cannot both be true: 29 and 30 are in neither');

  await press(page, 'ArrowLeft');
  await expect(day(page)).toHaveAttribute('aria-valuetext', 'Thursday 12 March 2026, 3 later statements');
  await expect(row(page, 'Harbour Independent')).toBeFocused();
  await expect(row(page, 'Harbour Independent')).toHaveAccessibleName(/about 25, .*Newer, but refuted: 47\./);
  await tabTo(page, day(page));
  await tabTo(page, reached(page), 'Shift+Tab');
  await press(page, 'Home');
  await expect(row(page, 'Meridian Wire')).toBeFocused();
  await expect(row(page, 'Meridian Wire')).toHaveAccessibleName(
    /at least 31, as of 11 Mar, 1 day old\..*Cannot be true with “at most 28” \(Nordufer Kurier\)/,
  );
  await expect(page.getByRole('region', { name: 'Cannot both be true' })).toContainText('cannot fall from');
  await accessibleInBothThemes(page, 'sources on a day that was chosen');

  await press(page, 'ArrowLeft', 3);
  await expect(rows(page)).toHaveCount(1);
  await expect(row(page, 'Meridian Wire')).toHaveAccessibleName(/at least 14/);
  await expect(row(page, 'Meridian Wire')).toBeFocused();
  await press(page, 'ArrowRight', 4);
  await expect(rows(page)).toHaveCount(8);

  await press(page, 'Space');
  await expect(row(page, 'Meridian Wire')).toHaveAccessibleName(/Pinned as A/);
  await press(page, 't');
  const table = page.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(9);
  await expect(table.getByRole('row', { name: /Tidewater Evening/ })).toContainText('Meridian Wire');
  await press(page, 't');
  await tabTo(page, row(page, 'Meridian Wire'));
  await press(page, 'Enter');
  await expect(articleText(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: /toll rises to at least 31/ })).toBeVisible();
  await press(page, 'Escape');
  await expect(row(page, 'Meridian Wire')).toBeFocused();
});

test('by mouse: the day is dragged, rows are those of speakers, and what an outlet said before is one click away', async ({
  start,
}) => {
  const { page } = await start();
  await articleIsOpen(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await press(page, 'Control+Shift+K');
  await page.getByRole('button', { name: 'Sources', exact: true }).click();
  await expect(rows(page)).toHaveCount(8);
  // What is said of copies comes when they are found, and moves what is below.
  await expect(inWords(page)).toContainText('of them in words of their own');

  const track = await day(page).boundingBox();
  if (!track) throw new Error('The slider is not to be seen.');
  const at = (part: number) => [track.x + 56 + (track.width - 112) * part, track.y + 32] as const;
  await page.mouse.move(...at(1));
  await page.mouse.down();
  await page.mouse.move(...at(0.52), { steps: 4 });
  await expect(day(page)).toHaveAttribute('aria-valuetext', /^Wednesday 11 March 2026/);
  await page.mouse.move(...at(0.76), { steps: 4 });
  await page.mouse.up();
  await expect(day(page)).toHaveAttribute('aria-valuetext', /^Thursday 12 March 2026/);
  await expect(page.locator('.sources .chart-hatched')).toHaveCount(1);

  await row(page, 'Nordufer Kurier').click();
  await expect(selected(page).getByRole('blockquote')).toContainText('höchstens 28');
  await page.getByRole('region', { name: 'Earlier from this outlet' }).getByRole('button').first().click();
  await expect(selected(page)).toContainText('12 to 16');
  await accessibleInBothThemes(page, 'an earlier statement of a row');
  await selected(page)
    .getByRole('button', { name: /^Open in the Article/ })
    .click();
  await expect(page.getByRole('heading', { name: /Zwischen 12 und 16 Tote/ })).toBeVisible();
  await expect(articleText(page)).toBeFocused();
  await press(page, 'Escape');

  await page.getByRole('button', { name: 'By speaker' }).click();
  await expect(row(page, '[Tt]he coastguard')).toHaveAccessibleName(/at least 31/);
  await page.getByRole('button', { name: 'As of', exact: true }).click();
  await expect(page.getByRole('slider', { name: 'What held by' })).toBeVisible();
});
