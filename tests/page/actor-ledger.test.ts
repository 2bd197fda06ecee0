import type { Locator, Page } from 'playwright/test';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { tabTo } from '../e2e/inspector.ts';
import { articleIsOpen, articleText, isPicked, isSelected, mark, press, saved } from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { encodeText } from '../fixtures/encoding.ts';
import { mentionedActor } from '../fixtures/mentionedActor.ts';
import { expect, test } from './story.ts';

test('by keys alone, mentions of one actor come together, apart again, and back to the beginning', async ({
  page,
  cli,
}) => {
  const entry = page.getByRole('combobox', { name: 'Actor entry', exact: true });
  const sheet = page.getByRole('complementary', { name: 'Entry' });

  await test.step('I makes an entry of the marked words', async () => {
    await markByKeys(page, 'North Korea');
    await press(page, 'i');
    await expect(entry).toBeFocused();
    await expect(page.getByRole('option', { name: 'Create “North Korea”' })).toBeVisible();
    await press(page, 'Enter');
    await expect(entry).toHaveValue('North Korea');
    await expect(articleText(page)).toBeFocused();
    await actorsAre(page, ['North Korea 1 mention']);
  });

  await test.step('another name points to the same entry, found by a part of its name', async () => {
    await markByKeys(page, 'Pyongyang');
    await press(page, 'i');
    await page.keyboard.type('kor');
    await expect(page.getByRole('option', { name: /^North Korea/ })).toHaveAttribute('aria-selected', 'true');
    await press(page, 'Enter');
    await expect(entry).toHaveValue('North Korea');
    await actorsAre(page, ['North Korea 2 mentions']);
  });

  await test.step('Y takes what the article says of an acronym, and the entry learns it', async () => {
    await markByKeys(page, 'National Intelligence Service');
    // Nothing is proposed: Enter makes an entry, and never points to the one that happens to stand first.
    await press(page, 'i');
    await press(page, 'Enter');
    await actorsAre(page, ['North Korea 2 mentions', 'National Intelligence Service 1 mention']);
    await markByKeys(page, 'NIS');
    await expect(page.getByRole('status', { name: 'Messages' })).toHaveText(
      'Press Y to link it to “National Intelligence Service”.',
    );
    await press(page, 'y');
    await expect(entry).toHaveValue('National Intelligence Service');
    await expect(page.getByRole('status', { name: 'Messages' })).toContainText('now has the alias “NIS”');
    const find = page.getByRole('searchbox', { name: 'Find an actor' });
    await find.fill('nis');
    await actorsAre(page, ['National Intelligence Service NIS 2 mentions']);
    await find.fill('');
    await articleText(page).focus();
  });

  await test.step('an entry that means the same is merged', async () => {
    await markByKeys(page, 'Pyongyang’s');
    await press(page, 'i');
    await page.keyboard.type('Pyongyang');
    await press(page, 'ArrowUp');
    await press(page, 'Enter');
    await actorsAre(page, [
      'National Intelligence Service 2 mentions',
      'North Korea 2 mentions',
      'Pyongyang 1 mention',
    ]);
    await press(page, 'F6', 2);
    await press(page, 'Tab');
    await expect(page.getByRole('searchbox', { name: 'Find an actor' })).toBeFocused();
    await page.keyboard.type('north');
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await expect(page.getByRole('main', { name: 'Actor: North Korea' })).toBeVisible();
    await tabTo(page, sheet.getByRole('button', { name: 'Merge…' }));
    await press(page, 'Enter');
    await tabTo(page, sheet.getByRole('combobox', { name: 'Merge another actor into this one' }));
    await page.keyboard.type('pyong');
    await press(page, 'Enter');
    await expect(page.getByRole('button', { name: 'Mentions 3' })).toBeVisible();
    await expect(sheet.getByRole('button', { name: 'Remove the alias Pyongyang' })).toBeVisible();
  });

  await test.step('mentions are chosen and split off', async () => {
    await tabTo(page, sheet.getByRole('button', { name: 'Split…' }));
    await press(page, 'Enter');
    await expect(mentions(page)).toHaveCount(3);
    await press(page, 'ArrowDown');
    await press(page, ' ');
    await expect(mentions(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    const name = page.getByRole('textbox', { name: 'Name of the new actor' });
    await expect(name).toHaveValue('Pyongyang');
    await tabTo(page, name);
    await press(page, 'Enter');
    await expect(mentions(page)).toHaveCount(2);
    await press(page, 'Escape');
    await expect(sheet).toBeHidden();
    await page.getByRole('searchbox', { name: 'Find an actor' }).fill('');
    await actorsAre(page, [
      'National Intelligence Service 2 mentions',
      'North Korea 2 mentions',
      'Pyongyang 1 mention',
    ]);
  });

  await test.step('undo takes everything back', async () => {
    expect((await cli('verify')).status).toBe(0);
    await articleText(page).focus();
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    for (let left = 30; left > 0 && (await undo.isEnabled()); left -= 1) {
      await press(page, 'ControlOrMeta+z');
      await saved(page);
    }
    await expect(undo).toBeDisabled();
    await expect(page.getByRole('list', { name: 'Actors' })).toBeHidden();
    expect((await cli('verify')).stdout).toMatch(/^No problems found/);
  });
});

test('an entry’s page shows a thousand mentions in their sentences, and goes to each of them', async ({
  start,
  cli,
  folders,
}) => {
  await bring(folders, 'reports.json', encodeText(glossator, mentionedActor(20, 50)));
  const { page } = await start();
  await articleIsOpen(page);
  await actorsAre(page, ['National Intelligence Service 1,000 mentions', 'NIS 0 mentions']);
  await page.getByRole('button', { name: /^National Intelligence Service/ }).click();
  const sheet = page.getByRole('complementary', { name: 'Entry' });
  await page.getByRole('button', { name: 'Mentions 1,000' }).click();
  await expect(page.getByRole('status', { name: 'Facts' })).toContainText('1,000 mentions in 20 articles');

  await sheet.getByRole('combobox', { name: 'Sector' }).selectOption('SPY');
  await sheet.getByRole('combobox', { name: 'Country' }).selectOption('KR');
  await sheet.getByRole('textbox', { name: 'Wikidata' }).fill('484622');
  await press(page, 'Enter');
  await expect(sheet.getByRole('alert')).toContainText('“484622” is not a Wikidata id');
  await sheet.getByRole('textbox', { name: 'Wikidata' }).fill('Q484622');
  await press(page, 'Enter');
  await sheet.getByRole('textbox', { name: 'Add an alias' }).fill('the service');
  await press(page, 'Enter');
  await expect(sheet.getByRole('button', { name: 'Remove the alias the service' })).toBeVisible();

  await accessibleInBothThemes(page, 'the entry’s page');

  const hit = page.getByRole('option', { selected: false }).and(page.locator('[aria-posinset="121"]'));
  const list = page.getByRole('listbox', { name: 'Mentions' });
  await list.focus();
  for (let down = 0; down < 60 && !(await hit.isVisible()); down += 1) await press(page, 'PageDown');
  await hit.click();
  const words = await hit.locator('[data-current]').textContent();
  await press(page, 'Enter');
  await expect(sheet).toBeHidden();
  await isPicked(page, `Actor: ${words}`);
  await expect(page.getByRole('list', { name: 'Articles' }).locator('[aria-current="true"]')).toContainText(
    'Report 3',
  );

  const out = await cli('export', '--format', 'json', '--out', '-');
  expect(JSON.parse(out.stdout).actors).toMatchObject([
    { sector: 'SPY', country: 'KR', wikidata: 'Q484622', aliases: ['the service'] },
    { name: 'NIS' },
  ]);

  // Back where it was, with the same mention current.
  await articleText(page).focus();
  await press(page, 'Escape');
  await expect(sheet).toBeVisible();
  await expect(page.locator('[aria-current="true"][role="option"]')).toHaveAttribute('aria-posinset', '121');
  await expect(list).toBeFocused();
});

test('thousands of mentions follow when entries are merged, and when that is undone', async ({
  start,
  folders,
}) => {
  await bring(folders, 'reports.json', encodeText(glossator, mentionedActor(21, 100)));
  const { page } = await start();
  await articleIsOpen(page);
  await page.getByRole('button', { name: /^NIS/ }).click();
  const sheet = page.getByRole('complementary', { name: 'Entry' });
  await sheet.getByRole('button', { name: 'Merge…' }).click();
  await sheet.getByRole('combobox', { name: 'Merge another actor into this one' }).fill('National');
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: 'Mentions 2,100' })).toBeVisible();
  await actorsAre(page, ['NIS 2,100 mentions']);

  await press(page, 'ControlOrMeta+z');
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText(
    'are separate actor entries again; 2,100 mentions moved back.',
  );
  await actorsAre(page, ['National Intelligence Service 2,100 mentions', 'NIS 0 mentions']);
});

test('axe finds nothing to object to where an entry is chosen and proposed', async ({ page }) => {
  await markByKeys(page, 'North Korea');
  await press(page, 'i');
  await accessibleInBothThemes(page, 'a choice of entries');
  await press(page, 'Enter');
  await markByKeys(page, 'Pyongyang');
  await press(page, 'i');
  await accessibleInBothThemes(page, 'a choice where there is an entry already');
});

/** Finds words with the find bar and marks them as an actor. */
async function markByKeys(page: Page, words: string): Promise<void> {
  await press(page, 'ControlOrMeta+f');
  await page.keyboard.type(words);
  await press(page, 'Enter');
  await press(page, 'Escape');
  await isSelected(page, words);
  await press(page, '2');
  await isPicked(page, `Actor: ${words}`);
}

/** The rows of the ledger in the Library. */
async function actorsAre(page: Page, names: readonly string[]): Promise<void> {
  const rows = page.getByRole('list', { name: 'Actors' }).locator('[data-actor]');
  await expect(rows).toHaveCount(names.length);
  for (const [index, name] of names.entries()) await expect(rows.nth(index)).toHaveAccessibleName(name);
}

test('entries whose names hold the tagged words are offered before others', async ({ page }) => {
  for (const name of ['Kim Jong Un', 'Volodymyr Zelenskyy']) {
    await mark(page, 'Actor', name);
    await press(page, 'i');
    await press(page, 'Enter');
    await saved(page);
  }
  await mark(page, 'Actor', 'Zelenskyy', { nth: 1 });
  await press(page, 'i');
  await expect(page.getByRole('listbox', { name: 'Actor entry: choices' }).getByRole('option')).toHaveText([
    'Create “Zelenskyy”',
    /^Volodymyr Zelenskyy/,
    /^Kim Jong Un/,
  ]);
  await press(page, 'Escape');
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await press(page, 'i');
  await expect(page.getByRole('status', { name: 'Messages' })).toHaveText(
    'Only actors have an entry: select one first.',
  );
});

function mentions(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Mentions' }).getByRole('option');
}
