import { annotationsAre, articleText, mark, saved } from '../e2e/person.ts';
import { putFile } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

test('what the command line imports appears in the open window by itself', async ({ page, cli, folders }) => {
  await mark(page, 'Actor', 'Kim Jong Un');
  const path = putFile(folders, 'second.txt', 'A second report.\n\nNothing new.\n');
  const imported = await cli('import', path);
  expect(imported).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(imported.stdout)).toMatchObject({ file: 'second.txt', characters: 31, annotations: 0 });

  const row = page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: /^A second report/ });
  await expect(row).toBeVisible();
  await annotationsAre(page, ['Actor: Kim Jong Un']);
  await row.click();
  await expect(articleText(page)).toContainText('Nothing new.');
  await mark(page, 'Claim', 'Nothing new');
  await saved(page);
  const verified = await cli('verify');
  expect(verified).toMatchObject({ status: 0, stderr: '' });
});
