import { expect, type Locator, type Page } from 'playwright/test';
import { tabTo } from './inspector.ts';
import { articleText, isPicked, isSelected, press, runCommand, saved } from './person.ts';

/** The quote of the seed article. */
const quote = '“Russia has once again deployed North Korean soldiers alongside its troops,”';
const claim = 'Pyongyang had sent over 11,000 soldiers to Russia';
const figure = 'over 11,000 soldiers';
const losses = 'over 3,000 killed or injured by early January';

/** One thing that the analyst does in the seed article, and what the window then shows. */
interface Step {
  readonly what: string;
  /** Of its picture. */
  readonly name: string;
  /** `show` is called at a moment that is worth a picture, with a name for it. */
  readonly act: (page: Page, show: (moment: string) => Promise<void>) => Promise<void>;
}

/**
 * What an analyst says of the seed article with nothing but keys: who said a quote and with which word; a figure, the
 * claim that it belongs to, its hedge and its grade; losses as of a day; one actor under two names.
 */
export const meaning: readonly Step[] = [
  {
    what: 'gave a name and the day of the article',
    name: 'day',
    act: async (page) => {
      await runCommand(page, 'Your Name');
      await page.keyboard.type('Desk 3');
      await press(page, 'Enter');
      await press(page, 'm');
      await tabTo(page, field(page, 'Published'), 'Shift+Tab');
      await page.keyboard.type('2025-02-27');
      await press(page, 'Enter');
      await saved(page);
      await press(page, 'Escape');
      await expect(articleText(page)).toBeFocused();
    },
  },
  {
    what: 'marked a quote, took the cue and the speaker that stand next to it',
    name: 'quote',
    act: async (page, show) => {
      await find(page, quote);
      await press(page, 'Shift+q');
      await isAsked(page, 'stated');
      await show('asks');
      await press(page, 'Enter');
      await isAsked(page, 'Zelenskyy');
      await press(page, 'Enter');
      await isPicked(page, `Quote: ${quote}`);
      await expect(links(page)).toHaveCount(1);
    },
  },
  {
    what: 'marked a figure, whose words were read at once',
    name: 'figure',
    act: async (page) => {
      await find(page, figure);
      await press(page, '3');
      await isPicked(page, `Figure: ${figure}`);
      await expect(field(page, 'Lower')).toHaveValue('11000');
    },
  },
  {
    what: 'marked the claim of the NIS around it, with its cue and its claimer',
    name: 'claim',
    act: async (page) => {
      await find(page, claim);
      await press(page, 'Shift+c');
      await isAsked(page, 'estimated');
      await press(page, 'Enter');
      await isAsked(page, 'NIS');
      await press(page, 'Enter');
      await isPicked(page, `Claim: ${claim}`);
    },
  },
  {
    what: 'said how sure its author was, and graded it',
    name: 'grade',
    act: async (page, show) => {
      await find(page, 'estimated');
      await press(page, 'h');
      await expect(detail(page)).toContainText('“estimated”');
      await press(page, 'Enter');
      await tabTo(page, field(page, 'Factuality'));
      await page.keyboard.type('PR+');
      await tabTo(page, field(page, 'Likelihood'));
      await page.keyboard.type('likely');
      await press(page, 'Escape');
      await press(page, 'g');
      await press(page, 'b');
      await show('asks');
      await press(page, '2');
      await expect(field(page, 'Information')).toHaveValue('2');
      await saved(page);
    },
  },
  {
    what: 'linked the figure to the claim by its letter',
    name: 'link',
    act: async (page, show) => {
      await find(page, figure);
      await press(page, 'Escape');
      await press(page, 'Space');
      await isPicked(page, `Figure: ${figure}`);
      await press(page, 'l');
      await show('letters');
      const letter = page.getByRole('button', { name: new RegExp(`: quantifies, Claim ${claim}`) });
      await page.keyboard.press(((await letter.textContent()) ?? '').toLowerCase());
      await expect(links(page)).toHaveCount(1);
      await saved(page);
    },
  },
  {
    what: 'marked the losses, as of early January',
    name: 'losses',
    act: async (page) => {
      await find(page, losses);
      await press(page, 'f');
      await isPicked(page, `Figure: ${losses}`);
      await expect(field(page, 'As-of date')).toHaveValue('1–10 Jan 2025');
    },
  },
  {
    what: 'made North Korea an actor entry',
    name: 'actor',
    act: async (page) => {
      await find(page, 'North Korea');
      await press(page, 'a');
      await isPicked(page, 'Actor: North Korea');
      await press(page, 'i');
      await expect(page.getByRole('combobox', { name: 'Actor entry' })).toBeFocused();
      await page.keyboard.type('North Korea');
      await press(page, 'Enter');
      await expect(detail(page)).toContainText('North Korea');
      await saved(page);
      await choose(page, 'Type', 'GPE', 'GPE');
    },
  },
  {
    what: 'said that Pyongyang stands for it',
    name: 'metonymy',
    act: async (page, show) => {
      await find(page, 'Pyongyang', 1);
      await press(page, 'a');
      await isPicked(page, 'Actor: Pyongyang');
      await press(page, 'i');
      await page.keyboard.type('North');
      await show('entries');
      await press(page, 'Enter');
      await saved(page);
      await choose(page, 'Refers to', 'its', 'yes');
    },
  },
];

/** Finds words with the find bar, the first of them or a later one, and leaves them selected. */
async function find(page: Page, words: string, nth = 0): Promise<void> {
  await press(page, 'ControlOrMeta+Home');
  await press(page, 'ControlOrMeta+f');
  await page.keyboard.type(words);
  const bar = page.getByRole('search', { name: 'Find in article' });
  await expect(bar.getByRole('status', { name: 'Find results' })).toHaveText(/^1 of/);
  await press(page, 'Enter', nth);
  await press(page, 'Escape');
  await isSelected(page, words);
}

/** Waits until these words are what is asked about, and selected. */
async function isAsked(page: Page, words: string): Promise<void> {
  await isSelected(page, words);
}

/** Chooses a value of a field of the current annotation by its first letters, and goes back to the text. */
async function choose(page: Page, name: string, letters: string, value: string): Promise<void> {
  await expect(articleText(page)).toBeFocused();
  await press(page, 'Enter');
  await tabTo(page, field(page, name));
  await page.keyboard.type(letters);
  await press(page, 'Escape');
  await expect(field(page, name)).toHaveValue(value);
  await saved(page);
}

function detail(page: Page): Locator {
  return page.getByRole('region', { name: /^This (annotation|article)$/ });
}

function field(page: Page, name: string): Locator {
  return detail(page).getByLabel(name, { exact: true });
}

function links(page: Page): Locator {
  return detail(page).getByRole('list', { name: 'Links' }).getByRole('listitem');
}
