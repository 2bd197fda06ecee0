import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import {
  annotationsAre,
  articleText,
  clickWords,
  isPicked,
  mark,
  messages,
  press,
  saved,
  selectedText,
  selectWords,
} from '../e2e/person.ts';
import { expect, test } from './story.ts';

const quote = 'Russia has once again deployed North Korean soldiers alongside its troops';
const claim = 'the exact scale of the new troop deployment remains unclear';

test('the quote, its cue, its speaker and their link exist after three keys', async ({ page, cli }) => {
  await selectWords(page, quote);
  const keys = countKeys(page);
  await keys.press('Shift+q');
  await expect(question(page)).toContainText('Cue: stated');
  expect(await selectedText(page)).toBe('stated');
  await keys.press('Enter');
  await expect(question(page)).toContainText('Speaker: Zelenskyy');
  expect(await selectedText(page)).toBe('Zelenskyy');
  await keys.press('Enter');
  await expect(bar(page)).toBeHidden();
  await saved(page);
  expect(keys.count()).toBeLessThanOrEqual(6);
  await isPicked(page, `Quote: ${quote}`);
  await annotationsAre(page, [`Quote: ${quote}`, 'Actor: Zelenskyy']);
  const [article] = await exported(cli);
  expect(article?.annotations).toMatchObject([
    { tag: 'quote', attributes: { type: 'direct', cue: { exact: 'stated' } } },
    { tag: 'actor', segments: [{ exact: 'Zelenskyy' }] },
  ]);
  expect(article?.links).toMatchObject([
    { type: 'speaker', from: article?.annotations[0]?.id, to: article?.annotations[1]?.id },
  ]);

  await test.step('three undos take it back in steps that a person can follow', async () => {
    await press(page, 'ControlOrMeta+z');
    await annotationsAre(page, [`Quote: ${quote}`]);
    await press(page, 'ControlOrMeta+z', 2);
    await annotationsAre(page, []);
  });
});

test('keys that come faster than the database lose nothing', async ({ page, cli }) => {
  await selectWords(page, quote);
  // All of them before the window has heard of the first one's commit.
  await articleText(page).evaluate((element) => {
    for (const [key, code, shiftKey] of [
      ['Q', 'KeyQ', true],
      ['Enter', 'Enter', false],
      ['Enter', 'Enter', false],
    ] as const) {
      element.dispatchEvent(
        new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }),
      );
    }
  });
  await expect(messages(page)).toHaveText('The speaker of this quote is “Zelenskyy”.');
  const [article] = await exported(cli);
  expect(article?.links).toHaveLength(1);
  expect(article?.annotations[0]).toMatchObject({ attributes: { cue: { exact: 'stated' } } });
});

test('while it asks, its own key tags nothing more', async ({ page }) => {
  await selectWords(page, quote);
  await press(page, 'Shift+q');
  await expect(question(page)).toContainText('Cue: stated');
  await press(page, 'Shift+q');
  await expect(messages(page)).toHaveText('Press Enter to use the selection, Tab to skip or Esc to stop.');
  await press(page, 'Shift+c');
  await saved(page);
  await annotationsAre(page, [`Quote: ${quote}`]);
  await expect(question(page)).toContainText('Cue: stated');
});

test('a claim with “according to” in front, and an actor that is marked already is not doubled', async ({
  page,
  cli,
}) => {
  await mark(page, 'Actor', 'National Intelligence Service');
  await selectWords(page, claim);
  const keys = countKeys(page);
  await keys.press('Shift+c');
  await expect(question(page)).toContainText('Cue: According to');
  // A click into another mark picks nothing while words are being selected.
  await clickWords(page, 'Intelligence Service');
  await expect(question(page)).toContainText('Select the words that attribute it');
  await selectWords(page, 'According to');
  await keys.press('Enter');
  await expect(question(page)).toContainText('Claimer: National Intelligence Service');
  await keys.press('Enter');
  await expect(bar(page)).toBeHidden();
  await saved(page);
  expect(keys.count()).toBeLessThanOrEqual(6);
  await annotationsAre(page, ['Actor: National Intelligence Service', `Claim: ${claim}`]);
  const [article] = await exported(cli);
  expect(article?.links).toMatchObject([{ type: 'claimer', from: article?.annotations[1]?.id }]);
});

test('other words are taken instead, by keys and by mouse, and a question can be passed over', async ({
  page,
  cli,
}) => {
  await selectWords(page, quote);
  await press(page, 'Shift+q');
  await expect(question(page)).toContainText('Cue: stated');
  // Letters and tags mean nothing while a question stands; keys that select do.
  await press(page, '2');
  await expect(messages(page)).toContainText('Press Enter to use the selection');
  await press(page, ']');
  await expect(question(page)).toContainText('Cue: stated in');
  await press(page, 'Enter');
  await expect(question(page)).toContainText('Speaker: Zelenskyy');
  await selectWords(page, 'Volodymyr Zelenskyy');
  await expect(question(page)).toContainText('Speaker: Volodymyr Zelenskyy');
  await bar(page).getByRole('button', { name: 'Use This' }).click();
  await saved(page);
  await annotationsAre(page, ['Actor: Volodymyr Zelenskyy', `Quote: ${quote}`]);

  await test.step('Tab passes over the cue, Esc ends with what there is', async () => {
    await clickWords(page, 'drone-heavy');
    await selectWords(page, claim);
    await press(page, 'Shift+c');
    await expect(question(page)).toContainText('Cue: According to');
    await press(page, 'Tab');
    await expect(question(page)).toContainText('Claimer');
    await press(page, 'Escape');
    await expect(bar(page)).toBeHidden();
    await expect(articleText(page)).toBeFocused();
    await isPicked(page, `Claim: ${claim}`);
    const [article] = await exported(cli);
    expect(article?.annotations.find(({ tag }) => tag === 'claim')).toMatchObject({ attributes: {} });
    expect(article?.annotations.find(({ tag }) => tag === 'quote')).toMatchObject({
      attributes: { cue: { exact: 'stated in' } },
    });
    expect(article?.links).toHaveLength(1);
  });
});

test('with nothing selected it says what to do, or asks about the quote in hand', async ({ page }) => {
  await clickWords(page, 'counteroffensive');
  await press(page, 'Shift+q');
  await expect(messages(page)).toContainText('Select the words of the quote first');
  await expect(bar(page)).toHaveCount(0);
  await mark(page, 'Quote', quote);
  await press(page, 'Shift+q');
  await expect(question(page)).toContainText('Cue: stated');
  await press(page, 'ArrowRight');
  await expect(question(page)).toContainText('Speaker');
});

test('axe finds nothing to object to in the questions', async ({ page }) => {
  await selectWords(page, quote);
  await press(page, 'Shift+q');
  await expect(question(page)).toContainText('Cue: stated');
  await accessibleInBothThemes(page, 'the questions');
});

function bar(page: Page) {
  return page.getByRole('region', { name: /^Attribute the/ });
}

function question(page: Page) {
  return page.getByRole('status', { name: 'Question' });
}

/** Counts what a person presses. */
function countKeys(page: Page) {
  let count = 0;
  return {
    press: async (key: string) => {
      count += 1;
      await press(page, key);
    },
    count: () => count,
  };
}

interface ExportedArticle {
  readonly annotations: readonly { readonly id: string; readonly tag: string; readonly attributes: object }[];
  readonly links: readonly object[];
}

async function exported(
  cli: (...args: string[]) => Promise<{ readonly stdout: string }>,
): Promise<readonly ExportedArticle[]> {
  const { stdout } = await cli('export', '--format', 'json', '--out', '-');
  return (JSON.parse(stdout) as { articles: ExportedArticle[] }).articles;
}
