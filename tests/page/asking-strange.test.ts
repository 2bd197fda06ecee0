import type { Locator, Page } from 'playwright/test';
import { articleIsOpen, press, runCommand, saved } from '../e2e/person.ts';
import { expect, test } from './story.ts';
import { bringWeek } from './week.ts';

test.beforeEach(({ folders }) => bringWeek(folders));

/** What nobody can answer, and what is said of it. */
const wrong: readonly (readonly [query: string, says: RegExp])[] = [
  ['claim (dust or silo', /never closed/],
  ['claim "dust', /never closed/],
  ['dust)', /closes nothing/],
  ['speeker:Renko', /There is no field “speeker”/],
  ['grade:G7', /A grade is a letter from A to F/],
  ['published:31.11.2026', /November has 30 days/],
  ['figure:>many', /A figure is compared with a number/],
];

test('what cannot be asked is one sentence, at the command line and in the window', async ({
  start,
  cli,
}) => {
  for (const [query, says] of wrong) {
    const { status, stdout, stderr } = await cli('query', query, '--json');
    expect({ query, status, stdout }).toEqual({ query, status: 1, stdout: '' });
    expect(stderr).toMatch(says);
  }
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'Control+Shift+F');
  for (const [query, says] of wrong) {
    await press(page, 'Control+a');
    await page.keyboard.type(query);
    await expect(page.getByRole('alert')).toHaveText(says);
  }
  await press(page, 'Control+a');
  await page.keyboard.type('has:note');
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(found(page)).toHaveText(/^4 /);
});

test('a regular expression and signs of the index are words, and nothing answers them', async ({
  start,
  cli,
}) => {
  for (const query of ['/(zzz+)+$/', '"NEAR(" "x:" "^silo"', 'entity:w_rkers', '%'])
    expect({ query, ...(await cli('query', query)) }).toMatchObject({ query, stdout: '' });
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'Control+Shift+F');
  await page.keyboard.type('claim /dust|grain/ ');
  await expect(found(page)).toHaveText('No claim answers');
  await expect(page.getByRole('main', { name: 'Answers' })).toContainText('/dust|grain/');
});

test('an article that others are linked to goes with what is said of it, and comes back whole', async ({
  start,
  cli,
}) => {
  const contradictions = 'claim[contradicts]';
  const before = (await cli('query', contradictions, '--json')).stdout;
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'Control+Shift+L');
  await articles(page)
    .getByRole('button', { name: /^At least nine/ })
    .click();
  await runCommand(page, 'Remove Article');
  const dialog = page.getByRole('dialog', { name: /^Remove/ });
  await expect(dialog).toContainText(/12 annotations.*3 links/s);
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(articles(page).getByRole('checkbox')).toHaveCount(12);
  await saved(page);
  expect((await cli('query', contradictions, '--json')).stdout.trim().split('\n')).toHaveLength(4);
  expect((await cli('verify')).stdout).toMatch(/^No problems found/);
  await press(page, 'Control+z');
  await expect(articles(page).getByRole('checkbox')).toHaveCount(13);
  await saved(page);
  expect((await cli('query', contradictions, '--json')).stdout).toBe(before);
});

test('a label of any script is given, found by a part of it, and asked for by a click', async ({ start }) => {
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'Control+Shift+L');
  await articles(page)
    .getByRole('button', { name: /^Order restored/ })
    .click();
  const label = 'تقرير 标签 🏷';
  await page.getByRole('combobox', { name: 'Add a label' }).fill(label);
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: `Remove the label ${label}` })).toBeVisible();
  await press(page, 'Control+Shift+F');
  await page.keyboard.type('label:标签 claim');
  await expect(found(page)).toHaveText(/^4 claims in 1 article/);
});

function found(page: Page): Locator {
  return page.getByRole('status', { name: 'Answers found' });
}

function articles(page: Page): Locator {
  return page.getByRole('list', { name: 'Articles' });
}
