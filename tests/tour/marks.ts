import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import {
  articleIsOpen,
  articleText,
  bringIntoView,
  clickWords,
  counts,
  isPicked,
  messages,
  placeOf,
  press,
  runCommand,
} from '../e2e/person.ts';
import { putFile, runCli } from '../e2e/workbench.ts';
import { farAway, reportFiles, titles } from './reports.ts';
import { calm, folders, open, picture, running, step, zoomedPicture } from './stage.ts';

/** Marks where they are hardest to draw: overlaps, other scripts, too many of them, other colours and sizes. */
export async function marksTour(): Promise<void> {
  let page = running().page;

  await step('imported seven reports whose marks came from another workbench', async () => {
    await running().app.close();
    const workspace = join(folders.home, 'Marks');
    const files = Object.entries(reportFiles()).map(([name, content]) => putFile(folders, name, content));
    const { status, stderr } = await runCli({ ...folders, workspace }, ['import', ...files]);
    if (status !== 0) throw new Error(stderr);
    page = await open(workspace);
    await articleIsOpen(page);
  });

  await step('picked the innermost of five marks that lie over each other', async () => {
    await show(page, titles.overlaps, 'Officials said');
    await clickWords(page, 'soldiers from');
    await expect(page.getByRole('heading', { name: 'Also here' })).toBeVisible();
    await away(page);
    await picture(page, '13-five-deep');
  });

  await step('picked a quote in two parts by its second one', async () => {
    await clickWords(page, 'accept any of these');
    await isPicked(page, 'Quote: “We will not,” … “accept any of these conditions,”');
    await away(page);
    await picture(page, '14-interrupted-quote');
  });

  await step(
    'looked at the same marks in the dark theme, in forced colours and with more contrast',
    async () => {
      await clickWords(page, 'soldiers from');
      await away(page);
      await runCommand(page, 'Dark Theme');
      await picture(page, '15-dark');
      await page.emulateMedia({ contrast: 'more' });
      await picture(page, '16-dark-more-contrast');
      await runCommand(page, 'Light Theme');
      await picture(page, '17-more-contrast');
      await page.emulateMedia({ contrast: null, forcedColors: 'active' });
      await picture(page, '18-forced-colours');
      await page.emulateMedia({ forcedColors: null });
    },
  );

  await step('zoomed to 200 % and back', async () => {
    await zoomTo(page, 2);
    await bringIntoView(page, 'soldiers from');
    // The pointer over a column's edge, or the keyboard in it, would open that column.
    await articleText(page).focus();
    await page.mouse.move(360, 90);
    await zoomedPicture('19-zoom-200');
    await runCommand(page, 'Actual Size');
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1440);
  });

  await step('picked a number in an Arabic sentence', async () => {
    await show(page, titles.rightToLeft, 'Zelenskyy');
    await clickWords(page, '11,000');
    await isPicked(page, 'Figure: أكثر من 11,000 جندي');
    await away(page);
    await picture(page, '20-right-to-left');
  });

  await step('read Chinese, Korean, Hindi, Thai and emoji in one article', async () => {
    await show(page, titles.scripts, '국가정보원');
    await clickWords(page, '超过');
    await isPicked(page, 'Figure: 超过一万一千名士兵');
    await away(page);
    await picture(page, '21-many-scripts');
  });

  await step('made hidden characters visible', async () => {
    await press(page, 'Escape', 2);
    await runCommand(page, 'Show Hidden Characters');
    await bringIntoView(page, 'What cannot be seen');
    await away(page);
    await picture(page, '22-hidden-characters');
    await runCommand(page, 'Show Hidden Characters');
  });

  await step(
    'found “kosice” as Košice, then “medecins sans frontieres”, and tagged all hits as actors',
    async () => {
      await show(page, titles.search, 'Report 5');
      await page.keyboard.press('ControlOrMeta+f');
      await page.keyboard.type('kosice');
      const bar = page.getByRole('search', { name: 'Find in article' });
      await expect(bar.getByRole('status', { name: 'Find results' })).toHaveText(/^1 of/);
      await press(page, 'Enter', 3);
      await picture(page, '23-found');
      await bar.getByRole('searchbox').fill('medecins sans frontieres');
      await expect(bar.getByRole('status', { name: 'Find results' })).toHaveText(/of 2$/);
      await bar
        .getByRole('group', { name: 'Tag all occurrences' })
        .getByRole('button', { name: 'Actor' })
        .click();
      await expect(messages(page)).toContainText('Undo to remove them all.');
      await picture(page, '24-all-hits-tagged');
      await press(page, 'Escape');
    },
  );

  await step('rested the pointer on a figure, and saw what it is', async () => {
    await show(page, titles.linked, 'The foreign minister');
    await pointAt(page, '11,000');
    await expect(page.locator('.hover-card')).toContainText('more than 11,000');
    await picture(page, '25-hover-card');
  });

  await step('picked a quote and then a claim, and saw the links to who says so', async () => {
    for (const [words, name] of [
      ['We will not', '26-link-arc'],
      ['have likely', '27-link-between-lines'],
    ] as const) {
      await clickWords(page, words);
      await away(page);
      await expect(page.locator('.link-arcs g')).toHaveCount(1);
      await picture(page, name);
    }
  });

  await step('looked at 500 marks on one page', async () => {
    await show(page, titles.crowded, 'Report 7');
    await expect(page.getByRole('heading', { name: /^Annotations/ })).toHaveText('Annotations 500');
    await bringIntoView(page, 'Report 7');
    await away(page);
    await picture(page, '28-500-marks');
  });

  await step('filtered 10,000 annotations and jumped two megabytes far', async () => {
    await show(page, titles.long, 'Report 9');
    const heading = page.getByRole('heading', { name: /^Annotations/ });
    await expect(heading).toHaveText('Annotations 10,000');
    await page.getByRole('button', { name: 'Figures', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Filter annotations' }).fill('77');
    await expect(heading).toHaveText(/ of 10,000$/);
    await press(page, 'ArrowDown');
    await press(page, 'End');
    await isPicked(page, `Figure: ${farAway}`);
    await expect(counts(page)).toContainText('figures');
    await calm(page);
    await picture(page, '29-far-jump');
  });
}

/** Opens an article from the library and waits until it shows these words. */
async function show(page: Page, title: string, words: string): Promise<void> {
  await calm(page);
  await page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: title }).first().click();
  await expect(articleText(page)).toContainText(words);
}

/** Takes the pointer off the text and the list, so that no card stands in the picture. */
async function away(page: Page): Promise<void> {
  await page.mouse.move(5, 450);
  await expect(page.locator('.hover-card')).toBeHidden();
}

/** Moves the pointer onto some words, in steps as a hand does. */
async function pointAt(page: Page, words: string): Promise<void> {
  const { middle } = await placeOf(page, words);
  await page.mouse.move(middle.x - 6, middle.y, { steps: 2 });
  await page.mouse.move(middle.x, middle.y, { steps: 2 });
}

/** Presses the keys of Zoom In until a window of 1440 has this factor. */
async function zoomTo(page: Page, factor: number): Promise<void> {
  await expect(async () => {
    const now = 1440 / (await page.evaluate(() => innerWidth));
    if (Math.abs(now - factor) < 0.02) return;
    await press(page, 'ControlOrMeta+Alt+PageUp');
    throw new Error(`the window is at ${now}.`);
  }).toPass({ intervals: [50], timeout: 5000 });
}
