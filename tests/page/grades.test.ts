import type { Page } from 'playwright/test';
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

/** The attributes of the annotations in an export. */
async function gradesOf(
  cli: (...args: string[]) => Promise<{ readonly stdout: string }>,
): Promise<unknown[]> {
  const { stdout } = await cli('export', '--format', 'json', '--out', '-');
  const { articles } = JSON.parse(stdout) as { articles: { annotations: { attributes: object }[] }[] };
  return articles.flatMap(({ annotations }) => annotations.map(({ attributes }) => attributes));
}
