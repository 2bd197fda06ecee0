import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleText, mark, messages, press } from '../e2e/person.ts';
import { bring, putFile } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

const paragraph = (number: number, verb: string) =>
  `In village number ${number} the council ${verb} on the budget for the coming year, as it does each autumn.`;
const text = (...verbs: readonly string[]) =>
  `${verbs.map((verb, at) => paragraph(at + 1, verb)).join('\n\n')}\n`;

test('a newer version is imported from the window, compared by keys, and its report leads to the review', async ({
  workbench: { page, answerOpen },
  folders,
}) => {
  await bring(folders, 'budget.txt', text('votes', 'votes', 'votes', 'votes'));
  await page
    .getByRole('list', { name: 'Articles' })
    .getByRole('button', { name: /^In village/ })
    .click();
  await expect(articleText(page)).toContainText('In village');
  await mark(page, 'Claim', 'the council votes on the budget');
  await answerOpen([putFile(folders, 'budget 2.txt', text('votes', 'quarrels', 'votes', 'rests'))]);
  const header = page.getByRole('main', { name: 'Article' }).locator('header');

  await test.step('the command takes the chosen file for the next version of the open article', async () => {
    await press(page, 'ControlOrMeta+k');
    await page.keyboard.type('Import as Newer');
    await press(page, 'Enter');
    await expect(header).toContainText('Version 2 of 2');
    await expect(messages(page)).toContainText('newer version');
  });

  await test.step('both texts stand side by side; J and K go from change to change', async () => {
    await header.getByRole('button', { name: 'Compare' }).click();
    const dialog = page.getByRole('dialog', { name: 'Compare versions' });
    const changes = dialog.getByRole('status', { name: 'Changes' });
    await expect(changes).toHaveText('Change 1 of 2.');
    const current = dialog.locator('[aria-current="true"]');
    await expect(current.locator('del')).toHaveText('votes');
    await expect(current.locator('ins')).toHaveText('quarrels');
    await press(page, 'j');
    await expect(changes).toHaveText('Change 2 of 2.');
    await expect(current.locator('ins')).toHaveText('rests');
    await press(page, 'k');
    await expect(current.locator('ins')).toHaveText('quarrels');
    await accessibleInBothThemes(page, 'the versions');
    await press(page, 'Escape');
    await expect(dialog).toBeHidden();
  });
});

test('an article that is much like another one is made its newer version from the report', async ({
  workbench: { page, answerOpen },
  folders,
}) => {
  const verbs = Array.from({ length: 30 }, () => 'votes');
  await bring(folders, 'budget.txt', text(...verbs));
  await answerOpen([putFile(folders, 'again.txt', text(...verbs.with(7, 'sleeps')))]);
  await press(page, 'ControlOrMeta+o');
  await expect(messages(page)).toContainText('may be a newer version');
  await press(page, 'ControlOrMeta+k');
  await page.keyboard.type('Import Report');
  await press(page, 'Enter');
  const report = page.getByRole('dialog', { name: 'Import report' });
  await report.getByRole('button', { name: 'Make It a Newer Version' }).click();
  await expect(report).toContainText('is now a newer version of');
  await press(page, 'Escape');
  await expect(page.getByRole('main', { name: 'Article' }).locator('header')).toContainText('Version 2 of 2');
});
