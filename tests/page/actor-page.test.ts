import type { Locator, Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { tabTo } from '../e2e/inspector.ts';
import { articleIsOpen, articleText, isPicked, messages, press, saved } from '../e2e/person.ts';
import type { Desk } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';
import { bringWeek } from './week.ts';

test.describe('the actors of the trial week', () => {
  test.beforeEach(({ folders }) => bringWeek(folders));

  test('who said what about a minister is two clicks away', async ({ start }) => {
    const page = await opened(start);
    await actor(page, 'Ilva Renko').click();
    await expect(page.getByRole('main', { name: 'Actor: Ilva Renko' })).toBeVisible();
    await expect(page.getByRole('status', { name: 'Facts' })).toHaveText(
      'person · government · 8 mentions in 7 articles, 10–12 Nov 2026',
    );
    await expect(rows(page, 'Said')).toHaveCount(4);
    await expect(page.getByRole('region', { name: 'Said in' })).toContainText('Orvanna State Radio');
    await page.getByRole('button', { name: 'Said about 5' }).click();
    await expect(rows(page, 'Said about')).toHaveCount(5);
    await accessibleInBothThemes(page, 'what was said about an actor');

    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole('button', { name: 'Mentions 8' }).click();
    await expect(rows(page, 'Mentions')).toHaveCount(8);
    await rows(page, 'Mentions').nth(1).locator('.answer-tick').click();
    await accessibleInBothThemes(page, 'the mentions of an actor, one of them ticked');
  });

  test('by keys alone one goes to an actor, to a hit in its article, and back to the same place', async ({
    start,
  }) => {
    const page = await opened(start);
    await tabTo(page, page.getByRole('searchbox', { name: 'Find an actor' }));
    await page.keyboard.type('renko');
    await press(page, 'Enter');
    await expect(page.getByRole('listbox', { name: 'Said', exact: true })).toBeFocused();
    await press(page, 'ArrowDown', 2);
    await expect(current(page)).toContainText('are a fabrication');
    await press(page, 'Enter');
    await isPicked(page, 'Quote: “Reports of a dozen dead are a fabrication,”');
    await expect(page.getByText('quote 3 of 4')).toBeVisible();
    await press(page, 'F3');
    await isPicked(page, 'Quote: »Wir klären das auf«');
    await press(page, 'Shift+F3');
    await isPicked(page, 'Quote: “Reports of a dozen dead are a fabrication,”');
    await press(page, 'Escape');
    await expect(page.getByRole('listbox', { name: 'Said', exact: true })).toBeFocused();
    await expect(current(page)).toContainText('are a fabrication');
    await press(page, 'Escape');
    await expect(articleText(page)).toBeFocused();
  });

  test('Shift+I goes from a mention to its actor, and a tab opens as a query', async ({ start }) => {
    const page = await opened(start);
    await page.getByRole('button', { name: 'Actor: Mattis Öhlund' }).click();
    await articleText(page).focus();
    await press(page, 'Shift+I');
    await expect(page.getByRole('main', { name: 'Actor: Mattis Öhlund' })).toBeVisible();
    await page.getByRole('button', { name: /^Mentions/ }).click();
    await expect(rows(page, 'Mentions')).toHaveCount(2);
    await expect(page.getByText('1 more mention in earlier versions, or not accepted.')).toBeVisible();
    await page.getByRole('button', { name: 'Show All' }).click();
    await expect(rows(page, 'Mentions')).toHaveCount(3);
    await page.getByRole('button', { name: 'Open as Query' }).click();
    await expect(page.getByRole('combobox', { name: 'Query' })).toBeVisible();
    await expect(page.getByRole('status', { name: 'Answers found' })).toContainText('3 actors');
  });

  test('a place, which says nothing, begins with what is said about it, and that is copied', async ({
    start,
  }) => {
    const page = await opened(start);
    await page.getByRole('button', { name: /^Selmar \d+ mentions/ }).click();
    const shown = page.getByRole('group', { name: 'Show' }).locator('[aria-pressed="true"]');
    await expect(shown).toHaveText(/^Said about [1-9]/);
    const count = Number((await shown.textContent())?.match(/\d+/)?.[0]);
    await expect(rows(page, 'Said about')).toHaveCount(count);
    await expect(page.getByRole('listbox', { name: 'Said about' })).toBeFocused();
    await page.getByRole('button', { name: 'Copy what is shown' }).click();
    await page.getByRole('menuitem', { name: /^Table/ }).click();
    await expect(messages(page)).toHaveText(`Copied ${count} annotations.`);
  });

  test('an interrupted quote is one row', async ({ start }) => {
    const page = await opened(start);
    await page.getByRole('button', { name: /^At least nine dead/ }).click();
    await page.getByRole('button', { name: 'Actor: a docker' }).click();
    await articleText(page).focus();
    await press(page, 'i');
    await press(page, 'Enter');
    await actor(page, 'a docker').click();
    await expect(rows(page, 'Said').filter({ hasText: 'in 2 parts' })).toHaveCount(1);
  });

  test('two actors of one name are told apart, and become one', async ({ start }) => {
    const page = await opened(start);
    await actor(page, 'Anna Lorek').first().click();
    const entry = page.getByRole('complementary', { name: 'Entry' });
    await expect(entry).toContainText(
      'Another entry has this name: health · “Speaks for the hospital.” · 1 mention',
    );
    await expect(rows(page, 'Said')).toHaveCount(3);
    await entry.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(entry).toContainText('Another entry has this name: organised labour');
    await entry.getByRole('button', { name: 'Merge into this one' }).click();
    await expect(entry).not.toContainText('Another entry');
    await expect(page.getByRole('button', { name: 'Mentions 4' })).toBeVisible();
  });

  test('which actors have no type is in sight, and all of them are given one in two steps', async ({
    start,
  }) => {
    const page = await opened(start);
    const untyped = page.getByRole('list', { name: 'No type yet' });
    await expect(untyped.getByRole('listitem')).toHaveCount(2);
    await page.getByRole('button', { name: 'Set for many: the type of all 2' }).click();
    await accessibleInBothThemes(page, 'several actors ticked');
    await press(page, 'Enter');
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await expect(untyped).toBeHidden();
    await expect(page.getByRole('list', { name: 'Organisations' }).getByRole('listitem')).toHaveCount(4);
    await expect(messages(page)).toContainText('Set the type of 2 actors.');
    await articleText(page).focus();
    await press(page, 'ControlOrMeta+z');
    await expect(untyped.getByRole('listitem')).toHaveCount(2);
  });

  test('several actors are ticked by keys and by mouse, and given a sector', async ({ start, cli }) => {
    const page = await opened(start);
    await actor(page, 'Ilva Renko').focus();
    await press(page, 'Shift+ArrowDown', 2);
    const bar = page.getByRole('group', { name: 'Actors selected' });
    await expect(bar).toContainText('3 selected');
    await press(page, ' ');
    await expect(bar).toContainText('2 selected');
    await actor(page, 'Mattis Öhlund').click({ modifiers: ['ControlOrMeta'] });
    await page.getByRole('checkbox', { name: 'Select Tesk' }).click();
    await expect(bar).toContainText('4 selected');
    await bar.getByRole('button', { name: 'Sector of 4 actors' }).click();
    await page.getByRole('menuitem', { name: /^COP:/ }).click();
    await saved(page);
    await actor(page, 'Tesk').focus();
    await press(page, 'Escape');
    await expect(bar).toBeHidden();
    const { actors } = JSON.parse((await cli('export', '--format', 'json', '--out', '-')).stdout);
    expect(actors.filter(({ sector }: { sector: string }) => sector === 'COP')).toHaveLength(4);
  });

  test('mentions without an entry are counted and one click away', async ({ start }) => {
    const page = await opened(start);
    await page.getByRole('button', { name: 'No entry yet 6 mentions' }).click();
    await expect(page.getByRole('status', { name: 'Answers found' })).toContainText('6 actors');
  });

  test('where a number first stood is one key away, in whatever version and language', async ({ start }) => {
    const page = await opened(start);
    await page.getByRole('button', { name: 'Figure: Four workers' }).click();
    await articleText(page).focus();
    await press(page, 'Shift+F');
    const answers = page.getByRole('listbox', { name: 'Answers' }).getByRole('option');
    await expect(answers.first()).toContainText('Four workers were killed');
    await expect(page.getByRole('combobox', { name: 'Order of the answers' })).toHaveValue('oldest');
    await press(page, 'Escape', 2);
    await page.getByRole('button', { name: /^Silo explodes at the port of Selmar: six/ }).click();
    await page.getByRole('button', { name: /^Figure: .*1,500/ }).click();
    await page.getByRole('button', { name: 'First Seen' }).click();
    await expect(answers.first()).toContainText('Notes from the inspection');
  });

  test('an actor that is removed leaves its page, and undo brings it back', async ({ start }) => {
    const page = await opened(start);
    await actor(page, 'Kestrel Grain').click();
    await tabTo(page, page.getByRole('button', { name: 'Remove Entry' }));
    await press(page, 'Enter');
    await expect(page.getByRole('main', { name: 'Actor', exact: true })).toContainText('has been removed');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByRole('main', { name: 'Actor: Kestrel Grain' })).toBeVisible();
  });

  test('help tells the language of queries', async ({ start }) => {
    const page = await opened(start);
    await press(page, 'ControlOrMeta+k');
    await page.keyboard.type('language of');
    await press(page, 'Enter');
    const help = page.getByRole('dialog', { name: 'The language of queries' });
    await expect(help).toContainText('grade:<C3');
    await accessibleInBothThemes(page, 'the language of queries');
  });
});

async function opened(start: () => Promise<Desk>): Promise<Page> {
  const { page } = await start();
  await articleIsOpen(page);
  return page;
}

function actor(page: Page, name: string): Locator {
  return page.getByRole('list', { name: 'Actors' }).getByRole('button', { name: new RegExp(`^${name} `) });
}

function rows(page: Page, tab: string): Locator {
  return page.getByRole('listbox', { name: tab, exact: true }).getByRole('option');
}

function current(page: Page): Locator {
  return page.locator('[role="option"][aria-current="true"]');
}
