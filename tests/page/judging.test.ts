import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import {
  annotationsAre,
  isPicked,
  mark,
  messages,
  press,
  runCommand,
  saved,
  selectWords,
} from '../e2e/person.ts';
import { expect, test } from './story.ts';

const words = 'marks a continuation';
const claim = `Claim: ${words}`;

const bar = (page: Page) => page.getByRole('region', { name: 'Judge the claim' });
const question = (page: Page) => bar(page).getByRole('status');

test('a claim is verified and judged by keys, each answer one undo', async ({ page, cli }) => {
  await mark(page, 'Claim', words);
  await press(page, 'v');
  await expect(question(page)).toContainText('Verification: not set.');
  await accessibleInBothThemes(page, 'the verification of a claim');
  await page.keyboard.press('2');
  await expect(bar(page)).toBeHidden();
  await expect(messages(page)).toHaveText('Verification: corroborated.');

  await test.step('letters lead to the other questions', async () => {
    for (const keys of ['vc3', 'vs1', 'vf2', 'vw3']) await page.keyboard.type(keys);
    await saved(page);
    expect(await judgementsOf(cli)).toEqual([
      {
        verification: 'corroborated',
        analystConfidence: 'high',
        stance: 'affirm',
        factuality: 'PR+',
        checkWorthiness: 'check-worthy',
      },
    ]);
    await isPicked(page, claim);
  });

  await test.step('Tab and the arrows go on, Del clears, and what is set is said', async () => {
    await press(page, 'v');
    await expect(question(page)).toContainText('Verification: corroborated.');
    await press(page, 'Tab');
    await expect(question(page)).toContainText('Confidence: high.');
    await press(page, 'ArrowLeft');
    await press(page, 'Shift+Tab');
    await expect(question(page)).toContainText('Factuality: PR+ probable.');
    await accessibleInBothThemes(page, 'the factuality of a claim');
    await press(page, 'Delete');
    await saved(page);
    expect(await judgementsOf(cli)).toEqual([expect.not.objectContaining({ factuality: 'PR+' })]);
    await press(page, 'ControlOrMeta+z');
    await saved(page);
    expect(await judgementsOf(cli)).toMatchObject([{ factuality: 'PR+' }]);
  });
});

test('no digit or letter tags anything while a claim is judged, and what is selected then is tagged', async ({
  page,
}) => {
  await mark(page, 'Claim', words);
  await press(page, 'v');
  await page.keyboard.press('9');
  await expect(messages(page)).toHaveText('Press 1 to 4, or Esc to cancel.');
  await press(page, 'Escape');
  await expect(bar(page)).toBeHidden();
  await press(page, 'v');
  await selectWords(page, 'exact scale');
  await expect(bar(page)).toBeHidden();
  await page.keyboard.press('3');
  await annotationsAre(page, ['Figure: exact scale', claim]);
  await press(page, 'v');
  await expect(messages(page)).toHaveText('Only claims have a verification field: select one first.');
});

test('the bar is for the mouse too, and the palette leads to each question', async ({ page, cli }) => {
  await mark(page, 'Claim', words);
  await runCommand(page, 'Set Stance');
  await bar(page)
    .getByRole('button', { name: /^denied/ })
    .click();
  await saved(page);
  await press(page, 'v');
  await bar(page).getByRole('button', { name: 'Confidence' }).click();
  await bar(page).getByRole('button', { name: /^low/ }).click();
  await saved(page);
  expect(await judgementsOf(cli)).toEqual([{ stance: 'refute', analystConfidence: 'low' }]);
});

/** The attributes of the annotations in an export. */
async function judgementsOf(
  cli: (...args: string[]) => Promise<{ readonly stdout: string }>,
): Promise<unknown[]> {
  const { stdout } = await cli('export', '--format', 'json', '--out', '-');
  const { articles } = JSON.parse(stdout) as { articles: { annotations: { attributes: object }[] }[] };
  return articles.flatMap(({ annotations }) => annotations.map(({ attributes }) => attributes));
}
