import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { annotationsAre, articleIsOpen, mark, press } from '../e2e/person.ts';
import { putFile } from '../e2e/workbench.ts';
import { firstTake, secondTake } from '../fixtures/agency.ts';
import { expect, test } from './story.ts';

const before = `Report on the border

The ministry said that 40 vehicles were destroyed near the northern border on Monday.

Officials in the capital called the attack a grave mistake that nobody would forget.

The harvest of the southern provinces was counted as usual.
`;
const after = `Report on the border

The ministry said that 45 vehicles had been destroyed near the northern border on Monday.

Officials in the capital called the raid a serious mistake that nobody would forget.

The harvest of the southern provinces was counted as usual.
`;

test('what a newer version changed is reviewed by keys alone, and undone', async ({
  folders,
  cli,
  start,
}) => {
  const imported = await cli('import', putFile(folders, 'report.txt', before));
  const { id } = JSON.parse(imported.stdout.split('\n')[0] ?? '') as { id: string };
  const { page } = await start();
  await articleIsOpen(page);
  await mark(page, 'Figure', '40 vehicles were destroyed');
  await mark(page, 'Claim', 'the attack a grave mistake');
  await mark(page, 'Actor', 'southern provinces');
  const newer = await cli('import', '--revision-of', id, putFile(folders, 'report 2.txt', after));
  expect(newer.stderr).toBe('');
  const dialog = page.getByRole('dialog', { name: 'Review annotations to carry over' });
  const left = dialog.getByRole('status', { name: 'Left to review' });
  const header = page.getByRole('main', { name: 'Article' }).locator('header');

  await test.step('the header of each version leads to the other one', async () => {
    await expect(header).toContainText('Version 1 of 2');
    await header.getByRole('button', { name: 'Newer version' }).click();
    await expect(header).toContainText('Version 2 of 2');
    await annotationsAre(page, ['Actor: southern provinces']);
  });

  await test.step('both sides, what is marked, and how they differ', async () => {
    await header.getByRole('button', { name: '2 to review' }).click();
    await expect(left).toHaveText('Reviewing 1 of 2.');
    await expect(dialog.getByRole('region', { name: 'Older version' }).locator('mark')).toHaveText(
      '40 vehicles were destroyed',
    );
    await expect(dialog.getByRole('region', { name: 'This version' }).locator('mark')).toContainText(
      '45 vehicles had been destroyed',
    );
    await expect(dialog.locator('del').first()).toHaveText(/40/);
    await expect(dialog.locator('ins').first()).toHaveText(/45/);
    await accessibleInBothThemes(page, 'the review');
  });

  await test.step('Y places, N leaves, undo lets it wait again', async () => {
    await press(page, 'j');
    await expect(left).toHaveText('Reviewing 2 of 2.');
    await press(page, 'k');
    await press(page, 'y');
    await expect(left).toHaveText('Reviewing 1 of 1.');
    await press(page, 'n');
    await expect(left).toHaveText('Nothing left to review. 1 not carried over.');
    await expect(header.getByRole('button', { name: /to review/, includeHidden: true })).toHaveCount(0);
    await press(page, 'ControlOrMeta+z');
    await expect(left).toHaveText('Reviewing 1 of 1.');
    await press(page, 'Enter');
    await expect(left).toHaveText('Nothing left to review.');
    await press(page, 'Escape');
    await expect(dialog).toBeHidden();
    await annotationsAre(page, [
      'Figure: 45 vehicles had been destroyed',
      'Claim: the raid a serious mistake',
      'Actor: southern provinces',
    ]);
  });
});

test('what has the same words is placed all at once, and undo lets it wait again', async ({
  folders,
  cli,
  start,
}) => {
  const imported = await cli('import', putFile(folders, 'first.txt', firstTake));
  const { id } = JSON.parse(imported.stdout.split('\n')[0] ?? '') as { id: string };
  await cli('article', '--set', 'outlet=NPA', '--set', 'published=2025-03-03', id);
  const { page } = await start();
  await articleIsOpen(page);
  await mark(page, 'Figure', 'at least 12 people');
  await mark(page, 'Actor', 'regional health ministry');
  await mark(page, 'Figure', 'eleven countries');
  const newer = await cli('import', '--revision-of', id, putFile(folders, 'second.txt', secondTake));
  expect(newer.stderr).toBe('');
  const header = page.getByRole('main', { name: 'Article' }).locator('header');
  await header.getByRole('button', { name: 'Newer version' }).click();
  await annotationsAre(page, ['Figure: eleven countries']);
  await expect(header).toContainText('NPA');
  await header.getByRole('button', { name: '2 to review' }).click();
  const dialog = page.getByRole('dialog', { name: 'Review annotations to carry over' });
  const left = dialog.getByRole('status', { name: 'Left to review' });
  await expect(left).toHaveText('Reviewing 1 of 2.');
  const placeAll = dialog.getByRole('button', { name: /Place All That Are Identical \(1\)/ });
  await accessibleInBothThemes(page, 'the review with something identical');
  await placeAll.click();
  await expect(left).toHaveText('Reviewing 1 of 1.');
  await expect(placeAll).toBeHidden();
  await press(page, 'ControlOrMeta+z');
  await expect(left).toHaveText('Reviewing 1 of 2.');
  await press(page, 'a');
  await expect(left).toHaveText('Reviewing 1 of 1.');
  await press(page, 'Escape');
  await annotationsAre(page, ['Actor: regional health ministry', 'Figure: eleven countries']);
});
