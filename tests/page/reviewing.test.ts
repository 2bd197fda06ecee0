import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleIsOpen, messages, placeOf, press, runCommand, saved, selectWords } from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { ferryReport } from '../fixtures/ferry.ts';
import { expect, test } from './story.ts';

const head = (page: Page) => page.getByRole('region', { name: 'Review', exact: true });
const left = (page: Page) => page.getByRole('status', { name: 'Left to review' });
const foot = (page: Page) => page.getByRole('region', { name: 'Decide' });
const panel = (page: Page) => page.getByRole('region', { name: 'This suggestion' });
const outlines = (page: Page) => page.locator('.outline:not([data-tag="cue"], [data-tag="hedge"])');
const quote = '“The list did not tilt so far that a crew could not have freed them,”';

test.beforeEach(async ({ folders }) => bring(folders, 'report.json', ferryReport));

async function beginReview(page: Page): Promise<void> {
  await articleIsOpen(page);
  await press(page, 'r');
  await expect(left(page)).toContainText('15 left here');
  await expect(panel(page)).toBeVisible();
}

/** Goes down until some words are the current suggestion. */
async function goTo(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    if ((await panel(page).getByRole('blockquote').textContent()) === words) return;
    await press(page, 'ArrowDown');
  }
  throw new Error(`No stop of the review is “${words}”.`);
}

test('a bracket takes off what bounds a figure, another puts it back, and what is accepted is what is shown', async ({
  start,
  cli,
}) => {
  const { page } = await start();
  await beginReview(page);
  await goTo(page, 'more than 60 people');
  const words = panel(page).getByRole('blockquote');
  // How figures are read in all languages is loaded once the review is on screen.
  await page.waitForTimeout(1000);
  await press(page, '[');
  await expect(words).toHaveText('60 people');
  await press(page, ']');
  await expect(words).toHaveText('more than 60 people');
  await press(page, '[');
  await press(page, 'y');
  await expect(left(page)).toContainText('14 left here');
  await saved(page);
  const { stdout } = await cli('query', 'tag:figure', '--json');
  expect(stdout).toContain('"text":"60 people"');
});

test('a review goes from suggestion to suggestion and from article to article, by keys alone', async ({
  start,
  cli,
}) => {
  test.slow();
  const { page } = await start();
  await beginReview(page);
  await expect(left(page)).toHaveText('15 left here · 18 in 2 articles');

  await test.step('a claim brings its claimer, and a figure within it stays', async () => {
    await expect(panel(page)).toContainText('three of the six lifeboats could not be lowered');
    await expect(panel(page)).toContainText('harbour office');
    await press(page, 'y');
    await expect(left(page)).toContainText('13 left here');
    await expect(panel(page)).toContainText('three of the six lifeboats');
    await press(page, 'y');
    await expect(left(page)).toContainText('12 left here');
  });

  await test.step('a rejected one is left out, and the next is current', async () => {
    await expect(panel(page)).toContainText('Ennor');
    await press(page, 'n');
    await expect(left(page)).toContainText('11 left here');
    await expect(panel(page)).toContainText('more than 60 people');
  });

  await test.step('undo brings each decision back as a whole, and goes there', async () => {
    await press(page, 'ControlOrMeta+z');
    await expect(panel(page)).toContainText('Ennor');
    await press(page, 'ControlOrMeta+z', 2);
    await expect(left(page)).toContainText('15 left here');
    await expect(panel(page)).toContainText('could not be lowered');
    await press(page, 'ControlOrMeta+Shift+z', 3);
    await expect(left(page)).toContainText('11 left here');
  });

  await test.step('a digit accepts under another tag', async () => {
    await goTo(page, 'four divers');
    await press(page, '2');
    await expect(left(page)).toContainText('10 left here');
  });

  await test.step('the quote is accepted with its speaker, cue and link', async () => {
    await goTo(page, quote);
    await expect(panel(page)).toContainText('speaker');
    await press(page, 'y');
    await expect(left(page)).toContainText('8 left here');
  });

  await test.step('all else is accepted, and Enter goes on to the next article', async () => {
    await press(page, 'y', 8);
    await expect(left(page)).toContainText('0 left here');
    await expect(foot(page)).toContainText('All suggestions here are decided.');
    await press(page, 'Enter');
    await expect(left(page)).toHaveText('3 left here');
    await expect(panel(page)).toContainText('At least 31 people');
    await press(page, 'y', 2);
    await expect(foot(page)).toContainText('Nothing waits in other articles.');
    await expect(foot(page).getByRole('button', { name: 'Suggest for All Articles' })).toBeVisible();
    await press(page, 'Escape');
    await expect(head(page)).toBeHidden();
  });

  await saved(page);
  const { stdout } = await cli('export', '--format', 'json', '--out', '-');
  const { articles } = JSON.parse(stdout) as {
    articles: {
      annotations: { id: string; tag: string; status: string; segments: { exact: string }[] }[];
      links: { type: string; from: string; to: string }[];
    }[];
  };
  const [first] = articles;
  const accepted = first?.annotations.filter(({ status }) => status === 'accepted') ?? [];
  expect(accepted.map(({ tag, segments }) => `${tag}: ${segments[0]?.exact}`)).toContain(
    'actor: four divers',
  );
  expect(accepted.map(({ tag, segments }) => `${tag}: ${segments[0]?.exact}`)).not.toContain('actor: Ennor');
  const said = accepted.find(({ tag, segments }) => tag === 'quote' && segments[0]?.exact === quote);
  const speaker = first?.links.find(({ type, from }) => type === 'speaker' && from === said?.id);
  expect(accepted.find(({ id }) => id === speaker?.to)?.segments[0]?.exact).toBe('Ilse Marrant');
});

test('a review is for the mouse, too', async ({ start }) => {
  const { page } = await start();
  await articleIsOpen(page);
  await page.getByRole('button', { name: '18 suggestions to review' }).click();
  await expect(left(page)).toContainText('15 left here');
  await foot(page).getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(left(page)).toContainText('13 left here');
  await foot(page).getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(left(page)).toContainText('12 left here');
  await foot(page).getByRole('button', { name: 'Next suggestion' }).click();
  await expect(panel(page)).toContainText('more than 60 people');
  await foot(page).getByRole('button', { name: 'Accept as Claim' }).click();
  await expect(left(page)).toContainText('11 left here');
  await foot(page).getByRole('button', { name: 'undo the decision' }).click();
  await expect(left(page)).toContainText('12 left here');
  const articles = page.getByRole('list', { name: 'Articles' });
  await articles.getByRole('button', { name: /Mirelle toll/ }).click();
  await expect(left(page)).toContainText('3 left here');
  await head(page).getByRole('button', { name: 'Done' }).click();
  await expect(head(page)).toBeHidden();
});

test('suggestions are drawn over the text, which does not move, and only while they are reviewed', async ({
  start,
}) => {
  const { page } = await start();
  await articleIsOpen(page);
  await expect(outlines(page)).toHaveCount(0);
  const words = ['harbour office', 'four divers', 'twelve families', 'Ilse Marrant'];
  const places = () => Promise.all(words.map(async (each) => (await placeOf(page, each)).start));
  const before = await places();
  await press(page, 'r');
  await expect(left(page)).toContainText('15 left here');
  await expect(outlines(page).first()).toBeAttached();
  expect(await places()).toEqual(before);
  await press(page, 'ArrowDown', 4);
  expect(await places()).toEqual(before);
  await press(page, 'Escape');
  await expect(outlines(page)).toHaveCount(1);
  expect(await places()).toEqual(before);
  await press(page, 'Escape');
  await expect(outlines(page)).toHaveCount(0);
  await runCommand(page, 'Show Suggestions');
  await expect.poll(() => outlines(page).count()).toBeGreaterThan(14);
});

test('other words and single parts can be taken', async ({ start }) => {
  const { page } = await start();
  await beginReview(page);
  const words = panel(page).getByRole('blockquote');

  await test.step('prepared words, then one word more', async () => {
    await goTo(page, quote);
    await press(page, '[');
    await expect(words).toHaveText(quote.slice(1, -2));
    await press(page, ']');
    await expect(words).toHaveText(quote);
    await press(page, '[');
    await press(page, 'y');
    await expect(left(page)).toContainText('13 left here');
    await press(page, 'ControlOrMeta+z');
    await expect(words).toHaveText(quote);
  });

  await test.step('Tab goes to the speaker, who is decided alone', async () => {
    await press(page, 'Tab');
    await expect(words).toHaveText('Ilse Marrant');
    await press(page, 'y');
    await expect(left(page)).toContainText('14 left here');
    await expect(words).toHaveText(quote);
    await press(page, 'n');
    await expect(left(page)).toContainText('13 left here');
  });

  await test.step('words that were selected are tagged as ever', async () => {
    await selectWords(page, 'car deck');
    await page.keyboard.press('2');
    await expect(left(page)).toContainText('13 left here');
    await expect(page.getByRole('status', { name: 'Counts' })).toContainText('2 actors');
  });

  await test.step('what is for later says so', async () => {
    await press(page, 'g');
    await expect(messages(page)).toHaveText('“Grade Claim” is for later: press Esc to end the review first.');
  });
});

test('what is shown can be narrowed, and sentences that are only worth checking come when asked for', async ({
  start,
}) => {
  const { page } = await start();
  await beginReview(page);
  const show = page.getByRole('group', { name: 'Show' });
  await show.getByRole('checkbox', { name: /Figures/ }).uncheck();
  await expect(page.locator('.outline[data-tag="figure"]')).toHaveCount(0);
  await expect(left(page)).toContainText('15 left here');
  await show.getByRole('checkbox', { name: /Worth checking/ }).check();
  await expect(page.locator('.outline[data-tag="claim"]')).not.toHaveCount(0);
  for (const name of ['Claims', 'Actors', 'Quotes'])
    await show.getByRole('checkbox', { name: new RegExp(name) }).uncheck();
  await expect(foot(page)).toContainText('have a tag that is not shown');
  await foot(page).getByRole('button', { name: 'Show All Tags' }).click();
  await expect(show.getByRole('checkbox', { name: /Figures/ })).toBeChecked();
});

test('the list of annotations decides all that its filter lets through', async ({ start }) => {
  const { page } = await start();
  await articleIsOpen(page);
  await page.getByRole('search').getByRole('combobox', { name: 'Status' }).selectOption('suggested');
  await page.getByRole('button', { name: 'Figures', exact: true }).click();
  await page.getByRole('button', { name: 'Accept All 5' }).click();
  await expect(messages(page)).toHaveText('Accepted 5 suggestions. Undo to take them all back.');
  await expect(page.getByRole('status', { name: 'Counts' })).toContainText('5 figures');
  await press(page, 'ControlOrMeta+z');
  await expect(page.getByRole('status', { name: 'Counts' })).toContainText('0 figures');
});

test('an article without suggestions gets them as its review begins, and can be read in another language', async ({
  start,
  folders,
}) => {
  await bring(
    folders,
    'plain.txt',
    'Ferry report\n\n“We lost two boats,” said Ilse Marrant, who counted 40 people on the quay.\n',
  );
  const { page } = await start();
  await articleIsOpen(page);
  const library = page.getByRole('list', { name: 'Articles' });
  await library.getByRole('button', { name: /Ferry report/ }).click();
  await press(page, 'r');
  await expect(panel(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeEnabled();
  await expect(page.locator('.outline[data-tag="quote"]')).not.toHaveCount(0);
  const language = page.getByRole('combobox', { name: 'Read as' });
  await expect(language.getByRole('option', { name: 'English (detected)' })).toBeAttached();
  await language.selectOption('Arabic');
  await expect(page.getByRole('navigation', { name: 'Library' })).toContainText(
    'Arabic: figures and quotes with their speakers are suggested; claims and other actors are not.',
    { timeout: 30_000 },
  );
});

test('where a review is over everywhere, its sentence is whole, and Enter suggests for the other articles', async ({
  start,
  folders,
}) => {
  const plain = (place: string) =>
    `Report from ${place}\n\n“We lost two boats,” said Ilse Marrant, who counted 40 people on the quay of ${place}.\n`;
  await bring(folders, 'one.txt', plain('Ennor'));
  await bring(folders, 'two.txt', plain('Kolm'));
  const { page, resize } = await start();
  await articleIsOpen(page);
  await resize(1280, 720);
  const library = page.getByRole('list', { name: 'Articles' });
  await library.getByRole('button', { name: /Report from Ennor/ }).click();
  await runCommand(page, 'Clear All Suggestions');
  await press(page, 'r');
  await expect(panel(page)).toBeVisible({ timeout: 30_000 });
  for (let step = 0; step < 12 && (await panel(page).isVisible()); step += 1) {
    await press(page, 'y');
    await page.waitForTimeout(100);
  }
  const over = foot(page).getByRole('status', { name: 'Review over here' });
  await expect(over).toHaveText('All suggestions here are decided. Nothing waits in other articles.');
  const hidden = await over.evaluate((sentence) => [
    sentence.scrollWidth - sentence.clientWidth,
    sentence.scrollHeight - sentence.clientHeight,
  ]);
  expect(hidden).toEqual([0, 0]);
  await press(page, 'Enter');
  await expect(foot(page)).toContainText('Next article: ', { timeout: 30_000 });
});

test('axe finds nothing to object to while suggestions are reviewed', async ({ start }) => {
  const { page } = await start();
  await beginReview(page);
  await accessibleInBothThemes(page, 'a review');
  await goTo(page, quote);
  await accessibleInBothThemes(page, 'a quote with its parts');
  await press(page, 'Shift+y');
  await expect(page.getByRole('dialog', { name: 'Accept all above 95%' })).toBeVisible();
  await accessibleInBothThemes(page, 'nothing to accept all of');
  await press(page, 'Escape');
  await runCommand(page, 'Suggestions: What Was Learnt');
  await expect(page.getByRole('dialog', { name: 'What was learnt' })).toBeVisible();
  await accessibleInBothThemes(page, 'what was learnt');
});
