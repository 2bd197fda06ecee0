import { rmSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { newsFile } from '../fixtures/corpus.ts';
import { articleIsOpen, articleText, isPicked, letter, mark, placeOf, press, runCommand } from './person.ts';
import { expect, ownStart, test } from './story.ts';
import { bring } from './workbench.ts';

const figure = 'over 11,000 soldiers';

ownStart(
  'from 50 to 300 % the window stays usable, marks and letters stay in line, and the zoom is kept',
  async ({ start, folders }) => {
    let { app, page } = await start();
    await articleIsOpen(page);
    await mark(page, 'Figure', figure);
    const natural = await page.evaluate(() => innerWidth);

    for (const zoom of [0.5, 1, 2, 3]) {
      await test.step(`at ${zoom * 100} %`, async () => {
        await runCommand(page, 'Actual Size');
        await zoomTo(page, natural, zoom);
        expect((await articleText(page).boundingBox())?.width).toBeGreaterThanOrEqual(320);
        await page.getByRole('button', { name: `Figure: ${figure}` }).focus();
        await press(page, 'Space');
        await articleText(page).focus();
        await isPicked(page, `Figure: ${figure}`);

        const words = await placeOf(page, figure);
        const box = await letter(page, 'Figure, 1 of 1').boundingBox();
        expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - words.start.y)).toBeLessThan(8);

        await press(page, 'w');
        const toolbar = page.getByRole('toolbar', { name: 'Tag selection' });
        await expect(toolbar.getByRole('button', { name: 'Claim' })).toBeInViewport({ ratio: 1 });
        await expect(toolbar.getByRole('button', { name: 'Quote' })).toBeInViewport({ ratio: 1 });
        await press(page, 'Escape');

        for (const name of ['Export', 'Undo']) {
          await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
        }
        await press(page, 'F6');
        await expect(page.getByRole('button', { name: `Figure: ${figure}` })).toBeInViewport({ ratio: 1 });
        await press(page, 'F6');
        await expect(page.getByRole('list', { name: 'Articles' }).getByRole('button')).toBeInViewport({
          ratio: 0.9,
        });
        await press(page, 'F6');
        await expect(articleText(page)).toBeFocused();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      });
    }

    await app.close();
    // Chromium remembers the zoom in its own profile, too, which does not travel with the workspace.
    rmSync(folders.config, { recursive: true });
    ({ app, page } = await start());
    await articleIsOpen(page);
    expect(await factorOf(page, natural)).toBeCloseTo(3, 1);
    await runCommand(page, 'Actual Size');
    await expect.poll(() => factorOf(page, natural)).toBeCloseTo(1, 1);
  },
);

test('letters follow their lines where these break elsewhere at another zoom', async ({ start, folders }) => {
  const sentence =
    'Министерство обороны сообщило о том, что более одиннадцати тысяч солдат направлены в область, и ещё о многом другом. ';
  const text = Array.from({ length: 40 }, (_, nth) => `${nth} ${sentence.repeat(4)}Конец${nth} слова.`).join(
    '\n',
  );
  const marks = Array.from(text.matchAll(/Конец\d+/g), ({ 0: { length }, index: start }) => ({
    tag: 'actor' as const,
    ranges: [{ start, end: start + length }],
  }));
  await bring(folders, 'report.json', newsFile([{ text, marks }]));
  const { page } = await start();
  await articleIsOpen(page);
  const natural = await page.evaluate(() => innerWidth);
  await expect(letter(page, 'Actor, 6 of 40')).toBeVisible();
  for (const zoom of [0.67, 0.5]) {
    await runCommand(page, 'Actual Size');
    await zoomTo(page, natural, zoom);
    await expect(async () => {
      const words = await placeOf(page, 'Конец5');
      const box = await letter(page, 'Actor, 6 of 40').boundingBox({ timeout: 1000 });
      expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - words.start.y)).toBeLessThan(8);
    }).toPass({ timeout: 3000 });
  }
});

/** Presses the keys of Zoom In or Zoom Out until the window has this factor. */
async function zoomTo(page: Page, natural: number, zoom: number): Promise<void> {
  await expect.poll(() => factorOf(page, natural)).toBeCloseTo(1, 1);
  await expect(async () => {
    const factor = await factorOf(page, natural);
    if (Math.abs(factor - zoom) < 0.02) return;
    await press(page, factor < zoom ? 'ControlOrMeta+Alt+PageUp' : 'ControlOrMeta+Alt+PageDown');
    throw new Error(`The window is at ${factor}.`);
  }).toPass({ intervals: [50] });
}

function factorOf(page: Page, natural: number): Promise<number> {
  return page.evaluate((width) => width / innerWidth, natural);
}
