import type { Page } from 'playwright/test';
import { clickWords, isPicked, mark, messages, press, saved } from '../e2e/person.ts';
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

  await test.step('with the mouse, one of the two alone, and none again', async () => {
    await press(page, 'g');
    await bar(page).getByRole('button', { name: 'doubtful' }).click();
    await saved(page);
    expect(await gradesOf(cli)).toEqual([{ sourceReliability: 'B', informationCredibility: '4' }]);
    await press(page, 'g');
    await press(page, 'Delete');
    await saved(page);
    expect(await gradesOf(cli)).toEqual([{}]);
    await isPicked(page, claim);
  });

  await test.step('other keys leave the grade alone and do what they do', async () => {
    await press(page, 'g');
    await press(page, 'Escape');
    await expect(bar(page)).toBeHidden();
    await isPicked(page, claim);
    await press(page, 'g');
    await press(page, 'm');
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
    await expect(bar(page)).toBeHidden();
  });
});

test('only a claim is graded, which is said', async ({ page }) => {
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await press(page, 'g');
  await expect(messages(page)).toHaveText('Only claims can be graded: select one first.');
  await clickWords(page, 'over 11,000 soldiers');
  await isPicked(page, 'Figure: over 11,000 soldiers');
});

/** The attributes of the annotations in an export. */
async function gradesOf(
  cli: (...args: string[]) => Promise<{ readonly stdout: string }>,
): Promise<unknown[]> {
  const { stdout } = await cli('export', '--format', 'json', '--out', '-');
  const { articles } = JSON.parse(stdout) as { articles: { annotations: { attributes: object }[] }[] };
  return articles.flatMap(({ annotations }) => annotations.map(({ attributes }) => attributes));
}
