import { join } from 'node:path';
import { articleText, messages } from '../e2e/person.ts';
import { putFile } from '../e2e/workbench.ts';
import { tamperWith } from '../fixtures/tamper.ts';
import { expect, test } from './story.ts';

test.beforeEach(async ({ cli, folders }) => {
  await cli('import', putFile(folders, 'first.txt', 'The first report\n\nIt was read before.\n'));
  await cli('import', putFile(folders, 'second.txt', 'The second report\n\nIt is whole.\n'));
});

test('an article that cannot be read is named, and the others can be opened', async ({ folders, start }) => {
  tamperWith(
    join(folders.workspace, 'workspace.db'),
    `UPDATE article_text SET blocks = '[{' WHERE text LIKE 'The first%'`,
  );
  const { page } = await start();
  await expect(messages(page)).toContainText(/cannot be read.*Restore a backup/);
  const articles = page.getByRole('list', { name: 'Articles' });
  await articles.getByRole('button', { name: /^The second report/ }).click();
  await expect(articleText(page)).toContainText('It is whole.');
});

test('where the lists cannot be read, the window offers what can be recovered', async ({
  folders,
  start,
}) => {
  tamperWith(
    join(folders.workspace, 'workspace.db'),
    `INSERT INTO actor (id, name, aliases) VALUES ('01a2a2a2-0000-7000-8000-000000000001', 'Kim', '[')`,
  );
  const { page } = await start();
  await expect(page.getByRole('alert')).toContainText('cannot be read');
  await page.getByRole('button', { name: 'Recover into a New Workspace' }).click();
  await page.getByRole('button', { name: 'Open the Workspace' }).click();
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(2);
});
