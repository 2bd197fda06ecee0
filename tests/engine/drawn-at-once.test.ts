import type { Page } from 'playwright/test';
import {
  annotations,
  annotationsAre,
  counts,
  isPicked,
  isSelected,
  letter,
  mark,
  messages,
  press,
  saved,
  selectWords,
  statusBar,
} from '../e2e/person.ts';
import { lookAt } from '../e2e/screen.ts';
import { expect, test } from './story.ts';

const words = 'over 11,000 soldiers';

test('what is tagged is drawn at once, and nothing says that it is saved, or knows of it, before it is', async ({
  workbench,
}) => {
  const { page } = workbench;
  const answer = workbench.holdBack('annotations.create');
  await selectWords(page, words);
  await press(page, '3');
  await expect.poll(() => drawn(page)).toEqual(['figure-0']);
  await isSelected(page, '');
  await expect(saveState(page)).toHaveText('Saving');
  expect(await annotations(page)).toEqual([]);
  await expect(letter(page, 'Figure, 1 of 1')).toHaveCount(0);
  await expect(counts(page)).toHaveText('0 claims · 0 actors · 0 figures · 0 quotes');
  answer();
  await annotationsAre(page, [`Figure: ${words}`]);
  await saved(page);
  await isPicked(page, `Figure: ${words}`);
  expect(await drawn(page)).toEqual(['figure-0']);
});

test('it is drawn in the task of the key, so that the next frame shows it', async ({ page }) => {
  await selectWords(page, words);
  const names = await page.evaluate(() => {
    const key = new KeyboardEvent('keydown', { key: '3', code: 'Digit3', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(key);
    return [...CSS.highlights.keys()];
  });
  expect(names).toContain('figure-0');
  await annotationsAre(page, [`Figure: ${words}`]);
});

test('what could not be tagged goes again, is selected as it was, and the reason is said', async ({
  workbench,
}) => {
  const { page } = workbench;
  const answer = workbench.holdBack('annotations.create');
  await selectWords(page, words);
  await press(page, '3');
  await expect.poll(() => drawn(page)).toEqual(['figure-0']);
  answer('The disk is full.');
  await expect(messages(page)).toContainText('The disk is full.');
  await expect(saveState(page)).toHaveText('Not saved: The disk is full.');
  await isSelected(page, words);
  expect(await drawn(page)).toEqual([]);
  expect(await annotations(page)).toEqual([]);
  await press(page, '3');
  await annotationsAre(page, [`Figure: ${words}`]);
  await saved(page);
});

test('another tag and a removal are drawn at once, and taken back where they are refused', async ({
  workbench,
}) => {
  const { page } = workbench;
  await mark(page, 'Claim', `sent ${words}`);
  await mark(page, 'Figure', words);
  await saved(page);
  await press(page, 'Enter');
  const retag = workbench.holdBack('annotations.update');
  await press(page, '1');
  await expect.poll(() => drawn(page)).toEqual(['claim-0', 'claim-1']);
  await expect(saveState(page)).toHaveText('Saving');
  expect(await annotations(page)).toContain(`Figure: ${words}`);
  retag('The disk is full.');
  await expect.poll(() => drawn(page)).toEqual(['claim-1', 'figure-0']);
  const remove = workbench.holdBack('annotations.remove');
  await press(page, 'Delete');
  // The one around it moves in.
  await expect.poll(() => drawn(page)).toEqual(['claim-0']);
  expect(await annotations(page)).toContain(`Figure: ${words}`);
  await expect(messages(page)).not.toContainText('Removed');
  remove();
  await annotationsAre(page, [`Claim: sent ${words}`]);
  await expect(messages(page)).toContainText(`Removed the figure “${words}”.`);
  await saved(page);
});

test('keys that come faster than the disk do in their order what they would do slowly', async ({
  workbench,
}) => {
  const { page } = workbench;
  await mark(page, 'Quote', 'with many stationed');
  const answer = workbench.holdBack('annotations.create');
  await selectWords(page, words);
  await press(page, '3');
  await press(page, 'Delete');
  await press(page, 'Control+z');
  answer();
  // The figure was removed, not the quote that was the current annotation before; and that was undone, not the tagging.
  await expect(messages(page)).toContainText(`The figure “${words}” is back.`);
  await annotationsAre(page, [`Figure: ${words}`, 'Quote: with many stationed']);
  await press(page, 'Control+z');
  await annotationsAre(page, ['Quote: with many stationed']);
});

test('keys that were meant for what could not be tagged do nothing to another annotation', async ({
  workbench,
}) => {
  const { page } = workbench;
  await mark(page, 'Quote', 'with many stationed');
  const answer = workbench.holdBack('annotations.create');
  await selectWords(page, words);
  await press(page, '3');
  await press(page, 'Delete');
  answer('The disk is full.');
  await isSelected(page, words);
  await annotationsAre(page, ['Quote: with many stationed']);
});

test('an annotation is drawn as it will be, and is brought out, before it is saved', async ({
  workbench,
}) => {
  const { page } = workbench;
  await mark(page, 'Claim', 'National Intelligence Service');
  await saved(page);
  const answer = workbench.holdBack('annotations.create');
  await selectWords(page, 'Intelligence Service');
  await press(page, '2');
  const expected = ['actor-0', 'claim-1', 'current-actor'];
  await expect.poll(() => highlights(page)).toEqual(expected);
  answer();
  await expect(letter(page, 'Actor, 1 of 1')).toBeVisible();
  expect(await highlights(page)).toEqual(expected);
});

/** The names of all highlights of the page. */
function highlights(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...CSS.highlights.keys()].sort());
}

function saveState(page: Page) {
  return statusBar(page).getByRole('status', { name: 'Save state' });
}

/** The names of what is painted in the text, without what brings out the current one. */
async function drawn(page: Page): Promise<readonly string[]> {
  const painted = await (await lookAt(page)).evaluate((it) => it.painted());
  return painted.map(({ name }) => name).sort();
}
