import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { articleIsOpen, press, runCommand, saved } from '../e2e/person.ts';
import { calderMaid } from '../fixtures/compare/calderMaid.ts';
import { lifeboats } from '../fixtures/compare/threads.ts';
import { bringTellings } from './comparedWorkspace.ts';
import { expect, test } from './story.ts';
import { bringThread } from './week.ts';

/** The pictures, by the tab and the button that lead to them, with words that stand above each in its file. */
const pictures = [
  { tab: 'Figures', heading: 'How many people aboard the Calder Maid were killed, as of when, says who' },
  { tab: 'Sources', heading: 'Killed · people aboard the Calder Maid: what each outlet said by 13 Mar 2026' },
  { tab: 'Time lanes', heading: 'What each speaker said, and when' },
  { tab: 'Who said what', button: 'Speakers by claims', heading: 'Who said what' },
  { tab: 'Who said what', button: 'Around one actor', heading: 'Around' },
  { tab: /^Conflicts/, heading: 'Can both be true? Meridian Wire' },
  { tab: 'Biography', heading: 'Biography of a claim: ' },
] as const;

test('a saved picture says what it answers, needs nothing of the window, and is the same file each time', async ({
  start,
  folders,
}) => {
  bringTellings(folders, calderMaid);
  bringThread(folders, lifeboats());
  const { page, answerSave } = await start();
  const save = async (name: string): Promise<string> => {
    const path = join(folders.home, name);
    await answerSave(path);
    await page.getByRole('button', { name: 'Save as a file' }).click();
    await page.getByRole('menuitem', { name: /^SVG/ }).click();
    await expect(page.getByText(`Saved as “${name}”.`)).toBeVisible();
    return readFileSync(path, 'utf8');
  };
  await open(page);
  await runCommand(page, 'One Total That Only Grows');
  await saved(page);
  const files: string[] = [];
  for (const [index, picture] of pictures.entries()) {
    await goTo(page, picture);
    await pick(page, 'last');
    files.push(await save(`${index}.svg`));
    await pick(page, 'first');
    expect((await save(`${index} with another mark.svg`)) === files.at(-1), `${picture.tab}`).toBe(true);
  }
  await page.reload();
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  for (const [index, picture] of pictures.entries()) {
    await goTo(page, picture);
    await pick(page, 'last');
    expect((await save(`${index} in the dark.svg`)) === files[index], `${picture.tab}`).toBe(true);
    // What is current leads to what the next view shows.
    await pick(page, 'first');
  }

  for (const [index, { tab, heading }] of pictures.entries()) {
    const { words, unknown, outside } = await readAlone(page, files[index] ?? '');
    expect(words, `${tab} says what it answers`).toContain(heading);
    expect(unknown, `${tab} brings its colours`).toEqual([]);
    expect(outside, `${tab} is whole`).toEqual([]);
  }
  // The colours and shapes of outlets mean nothing without their names.
  for (const outlet of ['Meridian Wire', 'صدى الميناء', 'Coast Daily'])
    expect(files[0]).toContain(`>${outlet}<`);
});

async function open(page: Page): Promise<void> {
  await articleIsOpen(page);
  await press(page, 'ControlOrMeta+Shift+k');
  await expect(page.getByRole('region', { name: 'In words' })).toContainText('11 origins');
}

async function goTo(page: Page, picture: (typeof pictures)[number]): Promise<void> {
  await page.getByRole('group', { name: 'Views' }).getByRole('button', { name: picture.tab }).click();
  if ('button' in picture) await page.getByRole('button', { name: picture.button, exact: true }).click();
  // Of the pairs only those of figures have a picture.
  if (picture.tab instanceof RegExp)
    await page
      .getByRole('option', { name: /^Killed/ })
      .first()
      .click();
  await expect(page.locator('main.comparing svg.chart').first()).toBeVisible();
}

/** Makes a mark the current one, which is no part of the picture; the line of numbers has none. */
async function pick(page: Page, which: 'first' | 'last'): Promise<void> {
  const marks = page.locator('main.comparing svg.chart [tabindex]');
  if ((await marks.count()) > 0) await marks[which]().focus();
}

/** What a file shows in a page of its own: its words, colours that it does not know, and words that lie beyond its edges. */
async function readAlone(page: Page, svg: string) {
  const alone = await page.context().newPage();
  await alone.setContent(svg.replace(/^<\?xml.*\?>/, ''));
  const found = await alone.evaluate((source) => {
    const picture = document.querySelector('svg');
    if (!picture) throw new Error('The file holds no picture.');
    const defined = new Set(source.match(/--[\w-]+(?=:)/g));
    const box = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll('text')];
    return {
      words: texts.map(({ textContent }) => textContent).join('\n'),
      unknown: [...new Set(source.match(/(?<=var\()--[\w-]+/g))].filter((name) => !defined.has(name)),
      outside: texts
        .filter((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return left < box.left || right > box.right || top < box.top || bottom > box.bottom;
        })
        .map(({ textContent }) => textContent),
    };
  }, svg);
  await alone.close();
  return found;
}
