import { join } from 'node:path';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleText } from '../e2e/person.ts';
import { putFile } from '../e2e/workbench.ts';
import { tamperWith } from '../fixtures/tamper.ts';
import { expect, test } from './story.ts';

test('an article whose text the disk has changed opens, and says so above its text', async ({
  cli,
  folders,
  start,
}) => {
  await cli('import', putFile(folders, 'whole.txt', 'Another report\n\nNothing was seen.\n'));
  await cli(
    'import',
    putFile(folders, 'seven.txt', 'Seven soldiers\n\nSeven soldiers were seen near Kursk.\n'),
  );
  const { page } = await start();
  tamperWith(
    join(folders.workspace, 'workspace.db'),
    `UPDATE article_text SET text = replace(text, 'Seven s', 'Eleve s') WHERE text LIKE 'Seven%'`,
  );
  const articles = page.getByRole('list', { name: 'Articles' });
  await articles.getByRole('button', { name: /^Seven soldiers/ }).click();
  await expect(articleText(page)).toContainText('Eleve soldiers were seen');
  const warning = page
    .getByRole('alert')
    .filter({ hasText: 'has changed on the disk since it was imported' });
  await expect(warning).toBeVisible();
  await accessibleInBothThemes(page, 'an article whose text the disk has changed');
  await articles.getByRole('button', { name: /^Another report/ }).click();
  await expect(warning).toHaveCount(0);
});
