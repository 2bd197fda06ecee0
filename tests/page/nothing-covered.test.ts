import type { Locator } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { boxOf } from '../e2e/handles.ts';
import {
  annotationList,
  articleIsOpen,
  clickWords,
  mark,
  messages,
  press,
  runCommand,
  selectWords,
} from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { expect, test } from './story.ts';
import { bringWeek } from './week.ts';

test('in a low, narrow window a bar lies between the edges of the drawers', async ({ page }) => {
  await mark(page, 'Claim', 'signaling a deepening military alliance');
  await page.setViewportSize({ width: 640, height: 360 });
  await clickWords(page, 'signaling');
  await press(page, 'v');
  const bar = await boxOf(page.locator('.mode-bar'));
  const edge = 20;
  expect(bar.x).toBeGreaterThanOrEqual(edge);
  expect(bar.x + bar.width).toBeLessThanOrEqual(640 - edge);
  await press(page, 'Escape');
  await press(page, 'ControlOrMeta+e');
  await accessibleInBothThemes(page, 'the export in a low window');
});

test('in a low window a bar leaves the bar above the text alone', async ({ page }) => {
  await mark(page, 'Claim', 'signaling a deepening military alliance');
  for (const [width, height] of [
    [640, 360],
    [427, 240],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const key of ['g', 'v']) {
      await press(page, key);
      const [bar, above] = [await boxOf(page.locator('.mode-bar')), await boxOf(page.getByRole('banner'))];
      expect(bar.y, `${key} at ${width} × ${height}`).toBeGreaterThanOrEqual(above.y + above.height);
      if (key === 'v') await press(page, 'f');
      const factuality = await boxOf(page.locator('.mode-bar'));
      expect(factuality.y).toBeGreaterThanOrEqual(above.y + above.height);
      await press(page, 'Escape');
    }
  }
});

test('no choice of an export lies over another while articles are chosen', async ({ start, folders }) => {
  bringWeek(folders);
  const { page } = await start();
  await articleIsOpen(page);
  for (const [width, height] of [
    [1280, 720],
    [640, 360],
  ] as const) {
    await page.setViewportSize({ width, height });
    await press(page, 'ControlOrMeta+e');
    const dialog = page.getByRole('dialog', { name: 'Export annotations' });
    await expect(dialog.getByRole('combobox', { name: 'Format' })).toBeFocused();
    await dialog.getByRole('combobox', { name: 'Format' }).selectOption('Prodigy / spaCy JSONL');
    await dialog.getByRole('radio', { name: 'Selected articles' }).check();
    const choices = [
      ...(await dialog.getByRole('radio').all()),
      dialog.getByRole('checkbox', { name: 'Include suggestions' }),
    ];
    const tops = await Promise.all(choices.map(async (choice) => (await boxOf(choice)).y));
    for (const [index, top] of tops.slice(1).entries()) expect(top - (tops[index] ?? 0)).toBeGreaterThan(14);
    await dialog.getByRole('checkbox', { name: 'Include suggestions' }).check();
    await isClear(dialog.getByRole('button', { name: 'Save', exact: true }));
    await press(page, 'Escape');
  }
});

test('in a low window the buttons of a dialog are whole, and in reach', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  for (const [command, button] of [
    ['What the Codes Mean', 'Close'],
    ['The Language of Queries', 'Close'],
    ['Licences', 'Close'],
    ['Keyboard Shortcuts', 'Close'],
    ['Look Up Names', 'Cancel'],
  ] as const) {
    await runCommand(page, command);
    const dialog = page.getByRole('dialog');
    const close = dialog.getByRole('button', { name: button, exact: true });
    // Licences are read first, and the dialog grows.
    const roomBelow = () =>
      close.evaluate((element) => {
        const { bottom } = element.closest('dialog')?.getBoundingClientRect() ?? { bottom: 0 };
        return bottom - element.getBoundingClientRect().bottom;
      });
    await expect.poll(roomBelow, { message: command }).toBeGreaterThan(10);
    await isClear(close);
    await press(page, 'Escape');
    await expect(dialog).toBeHidden();
  }
});

test('the choices above the list of annotations can be read in a low window', async ({ page, folders }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const marks = [
    { tag: 'figure', words: 'Over 11,000 soldiers', attributes: { unit: 'men' } },
    { tag: 'actor', words: 'the intelligence service' },
  ] as const;
  await bring(
    folders,
    'report.json',
    linkedReport('Over 11,000 soldiers, said the intelligence service.\n', marks),
  );
  await page
    .getByRole('list', { name: 'Articles' })
    .getByRole('button', { name: /A report/ })
    .click();
  const choices = page.getByRole('search').getByRole('combobox');
  await expect(choices).not.toHaveCount(0);
  const list = await boxOf(annotationList(page));
  for (const choice of await choices.all()) {
    const { x, width } = await boxOf(choice);
    expect(width).toBeGreaterThanOrEqual(104);
    expect(x + width).toBeLessThanOrEqual(list.x + list.width - 10);
  }
});

test('a menu that is asked for at the edge of the window is as wide as elsewhere', async ({ page }) => {
  await mark(page, 'Claim', 'signaling a deepening military alliance');
  const row = annotationList(page).getByRole('listitem');
  const { width } = await boxOf(row);
  const menu = page.getByRole('menu');
  const widths: number[] = [];
  for (const x of [20, width - 4]) {
    await row.click({ button: 'right', position: { x, y: 8 } });
    widths.push((await boxOf(menu)).width);
    await press(page, 'Escape');
    await expect(menu).toBeHidden();
  }
  expect(Math.abs((widths[0] ?? 0) - (widths[1] ?? 0))).toBeLessThan(1);
});

test('a message lies over the text alone, and in one row what can be done with selected words', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await selectWords(page, 'over 11,000 soldiers');
  await press(page, '3');
  await expect(messages(page)).toContainText('already tagged');
  const [message, article] = [
    await boxOf(page.locator('.notice')),
    await boxOf(page.getByRole('main', { name: 'Article' })),
  ];
  const middles = [message, article].map(({ x, width }) => x + width / 2);
  expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 0))).toBeLessThan(2);
  expect(message.x + message.width).toBeLessThan(article.x + article.width);

  await press(page, 'Escape', 2);
  await selectWords(page, 'intelligence agency');
  const more = page.getByRole('toolbar', { name: 'More for the selection' });
  await more.getByRole('button', { name: 'More' }).click();
  const row = await boxOf(page.locator('.words-bar-row'));
  expect(row.height).toBeLessThan(45);
});

test('the name of some words of an annotation keeps clear of its knobs', async ({ page }) => {
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await isClearOfKnobs(page.locator('.segment-labels span'));
});

test('so it does where the text reads from right to left', async ({ start, folders }) => {
  await bring(folders, 'sudan.txt', 'قصفت القوات المخيم وإصابة أكثر من ١٢٠ آخرين في المدينة.\n');
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'ControlOrMeta+f');
  await page.keyboard.insertText('أكثر من ١٢٠ آخرين');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await press(page, 'Escape');
  await press(page, '3');
  await isClearOfKnobs(page.locator('.segment-labels span'));
});

test('the letter of a tag is upright beside what an actor said, also where it is current', async ({
  start,
  folders,
}) => {
  bringWeek(folders);
  const { page } = await start();
  await articleIsOpen(page);
  await page
    .getByRole('list', { name: 'Actors' })
    .getByRole('button', { name: /Ilva Renko/ })
    .click();
  const current = page.getByRole('main').locator('.sentence-row[aria-current="true"] > .answer-tick');
  await expect(current).toBeVisible();
  const drawn = await current.evaluate((tick) => {
    const { content, rotate, borderRightWidth } = getComputedStyle(tick, '::before');
    return { content, rotate, borderRightWidth };
  });
  expect(drawn).toEqual({ content: '"Q"', rotate: 'none', borderRightWidth: '0px' });
});

async function isClearOfKnobs(name: Locator): Promise<void> {
  await expect(name).toHaveText('measured entity');
  const label = await boxOf(name);
  const knobs = await name.page().locator('.edge-handle, .link-handle').all();
  expect(knobs.length).toBeGreaterThan(1);
  for (const knob of knobs) {
    const { x, y, width } = await boxOf(knob);
    const isLevel = Math.abs(y - label.y) < 20;
    expect(isLevel && x + width > label.x + 4 && x < label.x + label.width - 4).toBe(false);
  }
}

/** Nothing lies over the middle of it. */
async function isClear(control: Locator): Promise<void> {
  const hit = await control.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(hit).toBe(true);
}
