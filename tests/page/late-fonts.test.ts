import { boxOf } from '../e2e/handles.ts';
import { articleIsOpen, letter, placeOf, press } from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { expect, test } from './story.ts';

const lead =
  'Російські війська впродовж минулого тижня здійснили понад двісті штурмових атак на Покровському напрямку. ';
const text = `${lead.repeat(7)}Про це повідомив речник Генерального штабу.\n`;

test('the letters in the margin stay beside their words when the font of another script comes late', async ({
  page,
  folders,
}) => {
  await page.route(/cyrillic-wght/, async (route) => {
    await new Promise((later) => setTimeout(later, 700));
    await route.continue();
  });
  await bring(folders, 'front.json', linkedReport(text, [{ tag: 'actor', words: 'Генерального штабу' }]));
  await page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: 'A report' }).click();
  const mark = letter(page, 'Actor, 1 of 1');
  await expect(mark).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => document.fonts.check('18px "Source Serif 4 Variable"', 'Г')))
    .toBe(true);
  await expect
    .poll(async () => {
      const { middle } = await placeOf(page, 'Генерального');
      const { y, height } = await boxOf(mark);
      return Math.abs(y + height / 2 - middle.y);
    })
    .toBeLessThan(12);
});

test('an article can go while fonts come', async ({ start, folders }) => {
  // A workspace that an import has made has no seeds; undoing the import empties it.
  await bring(folders, 'only.txt', 'The only report.\n');
  const { page } = await start();
  await articleIsOpen(page);
  await page.evaluate(() => {
    // Frames come late, as on a busy machine, and one is always waited for.
    const frame = window.requestAnimationFrame;
    window.requestAnimationFrame = (then) => frame(() => setTimeout(then, 50));
    setInterval(() => document.fonts.dispatchEvent(new Event('loadingdone')), 1);
  });
  await press(page, 'ControlOrMeta+z');
  await expect(page.getByRole('heading', { name: 'Open an article to begin' })).toBeVisible();
});
