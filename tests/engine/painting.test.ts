import type { Page } from 'playwright/test';
import { mark, placeOf, press, runCommand, saved, selectWords } from '../e2e/person.ts';
import { lookAt } from '../e2e/screen.ts';
import { type Box, takePicture } from './pixels.ts';
import { expect, test } from './story.ts';

/** The colours of the tags in `theme.css`. */
const colours = {
  Light: { Claim: '#b35300', Actor: '#005f9e', Figure: '#00754f', Quote: '#7d2a86', paper: '#fffefc' },
  Dark: { Claim: '#f0a35e', Actor: '#79b8ea', Figure: '#5fd0a5', Quote: '#d79be0', paper: '#1a1b1f' },
} as const;

const words = {
  Claim: 'likely dispatched additional',
  Actor: 'National Intelligence Service',
  Figure: 'over 11,000 soldiers',
  Quote: 'with many stationed',
} as const;

const tags = ['Claim', 'Actor', 'Figure', 'Quote'] as const;

for (const theme of ['Light', 'Dark'] as const) {
  test(`each mark has the tint and the underline of its tag on screen, ${theme.toLowerCase()}`, async ({
    page,
  }, testInfo) => {
    const { paper, ...lines } = colours[theme];
    await runCommand(page, `${theme} Theme`);
    const before = await takePicture(page, testInfo.outputPath('before.png'));
    for (const tag of tags) await mark(page, tag, words[tag]);
    await saved(page);
    await press(page, 'Escape', 2);
    const painted = await (await lookAt(page)).evaluate((it) => it.painted());
    expect(painted.map(({ name }) => name).sort()).toEqual(['actor-0', 'claim-0', 'figure-0', 'quote-0']);
    const after = await takePicture(page, testInfo.outputPath('marks.png'));
    for (const tag of tags) {
      const box = await boxOf(page, words[tag]);
      // The height of the letters, where the tint is seen between them.
      const letters = { ...box, height: 20 };
      expect((await before.colours(letters)).get(paper), `plain paper behind ${tag}`).toBeGreaterThan(100);
      expect((await after.colours(letters)).get(paper), `paper behind ${tag}`).toBeUndefined();
      const [plain, seen] = [await before.colours(box), await after.colours(box)];
      expect(plain.get(lines[tag])).toBeUndefined();
      // A line (some are dotted or dashed) as long as the words.
      expect(seen.get(lines[tag]), `the line of ${tag}`).toBeGreaterThan(box.width / 3);
      for (const other of tags.filter((each) => each !== tag)) {
        expect(seen.get(lines[other]), `${other} in ${tag}`).toBeUndefined();
      }
    }
  });
}

test('a mark around another has its line further out, and what is selected is seen over both', async ({
  page,
}, testInfo) => {
  const { Claim, Figure } = colours.Light;
  await mark(page, 'Claim', 'Pyongyang had sent over 11,000 soldiers');
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await press(page, 'Escape', 2);
  await saved(page);
  const painted = await (await lookAt(page)).evaluate((it) => it.painted());
  expect(new Set(painted.map(({ name }) => name))).toEqual(new Set(['claim-1', 'figure-0']));
  const inner = await boxOf(page, 'over 11,000 soldiers');
  const nested = await takePicture(page, testInfo.outputPath('nested.png'));
  const rows = await nested.rows(inner);
  const rowsOf = (colour: string) =>
    [...rows.keys()].filter((y) => (rows[y]?.get(colour) ?? 0) > inner.width / 4);
  expect(rowsOf(Figure).length).toBeGreaterThan(0);
  expect(Math.min(...rowsOf(Claim))).toBeGreaterThan(Math.max(...rowsOf(Figure)));
  await selectWords(page, '11,000 soldiers');
  const selected = await takePicture(page, testInfo.outputPath('selected.png'));
  const chosen = await selected.colours(await boxOf(page, '11,000'));
  expect(chosen.get('#2f63c9'), 'the colour of the selection').toBeGreaterThan(100);
});

/** The line that some words stand in, from the first to the last of them, with the room below that lines are drawn in. */
async function boxOf(page: Page, text: string): Promise<Box> {
  const { start, end } = await placeOf(page, text);
  expect(end.y, `“${text}” is on one line`).toBe(start.y);
  const [x, y] = [Math.ceil(start.x) + 1, Math.round(start.y) - 11];
  return { x, y, width: Math.floor(end.x) - x - 1, height: 30 };
}
