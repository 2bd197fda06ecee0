import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { isPicked, mark, press, saved } from '../e2e/person.ts';
import { expect, test } from './story.ts';

const words = 'marks a continuation';
const claim = `Claim: ${words}`;

const bar = (page: Page) => page.getByRole('region', { name: 'Grade the claim' });

test('a claim is graded with two keys, and the letters mean nothing else meanwhile', async ({
  page,
  cli,
}) => {
  await mark(page, 'Claim', words);
  await press(page, 'g');
  await expect(bar(page)).toContainText('usually reliable');
  await page.keyboard.press('a');
  await page.keyboard.press('b');
  await expect(bar(page).getByRole('status')).toContainText('Source B, usually reliable');
  await page.keyboard.press('2');
  await expect(bar(page)).toBeHidden();
  await saved(page);
  expect(await gradesOf(cli)).toEqual([{ sourceReliability: 'B', informationCredibility: '2' }]);
  await isPicked(page, claim);

  await test.step('one undo takes both back, and redo gives both', async () => {
    await press(page, 'ControlOrMeta+z');
    await saved(page);
    expect(await gradesOf(cli)).toEqual([{}]);
    await press(page, 'ControlOrMeta+y');
    await saved(page);
    expect(await gradesOf(cli)).toEqual([{ sourceReliability: 'B', informationCredibility: '2' }]);
  });
});

test('a grade begins with what the outlet usually gets, and writes nothing by itself', async ({
  page,
  cli,
}) => {
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('combobox', { name: 'Outlet' })
    .fill('The Post');
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'About the outlet The Post' }).click();
  const dialog = page.getByRole('dialog', { name: 'Outlet: The Post' });
  await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('newspaper');
  await dialog
    .getByRole('combobox', { name: 'Usual reliability as a source' })
    .selectOption('C, fairly reliable');
  await accessibleInBothThemes(page, 'an outlet');
  await dialog.getByRole('button', { name: 'Close' }).click();

  await mark(page, 'Claim', words);
  await press(page, 'g');
  await expect(bar(page).getByRole('status')).toContainText('This outlet usually gets C, fairly reliable');
  await press(page, 'Escape');
  await saved(page);
  expect(await gradesOf(cli)).toEqual([{}]);
  await press(page, 'g');
  await page.keyboard.press('3');
  await saved(page);
  expect(await gradesOf(cli)).toEqual([{ sourceReliability: 'C', informationCredibility: '3' }]);
});

/** The attributes of the annotations in an export. */
async function gradesOf(
  cli: (...args: string[]) => Promise<{ readonly stdout: string }>,
): Promise<unknown[]> {
  const { stdout } = await cli('export', '--format', 'json', '--out', '-');
  const { articles } = JSON.parse(stdout) as { articles: { annotations: { attributes: object }[] }[] };
  return articles.flatMap(({ annotations }) => annotations.map(({ attributes }) => attributes));
}
