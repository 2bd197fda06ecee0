import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../../electron/store/open.ts';
import { makeBackup } from '../../electron/store/safety/backups.ts';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleText, messages, press, runCommand } from '../e2e/person.ts';
import { putFile } from '../e2e/workbench.ts';
import { importBytes } from '../fixtures/importing.ts';
import { expect, test } from './story.ts';

test('a file that is opened while the workspace is damaged comes in when it has been restored', async ({
  start,
  folders,
}) => {
  const opened = openWorkspace(folders.workspace, { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  const bytes = new TextEncoder().encode('An article that was there.');
  await importBytes(opened.value, { fileName: 'there.txt', bytes });
  opened.value.close();
  const database = join(folders.workspace, 'workspace.db');
  makeBackup(database, join(folders.home, 'backups'));
  writeFileSync(database, 'This is no database.');

  const { page, openFiles } = await start();
  await expect(page.getByRole('main', { name: 'The workspace cannot be opened' })).toBeVisible();
  await openFiles([putFile(folders, 'wire.txt', 'A report from the wire.\n')]);
  await expect(messages(page)).toHaveText(
    'The files that you opened will be imported when a workspace is open.',
  );
  await test.step('dialogs can be opened meanwhile, such as the recent workspaces', async () => {
    await runCommand(page, 'Recent Workspaces');
    await expect(page.getByRole('dialog', { name: 'Recent workspaces' })).toBeVisible();
    await accessibleInBothThemes(page, 'a dialog over a workspace that cannot be opened');
    await press(page, 'Escape');
  });
  await page.getByRole('button', { name: 'Restore This Backup' }).click();
  await expect(articleText(page)).toHaveText('A report from the wire.');
  await expect(page.getByRole('list', { name: 'Articles' })).toContainText('An article that was there.');
});
