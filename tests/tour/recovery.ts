import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { articleIsOpen, mark, messages, press, runCommand, saved } from '../e2e/person.ts';
import { stopWorkbench } from '../e2e/workbench.ts';
import { folders, open, picture, running, step } from './stage.ts';

/** Backups, and a workspace that cannot be opened. */
export async function recoveryTour(): Promise<void> {
  await stopWorkbench(running());
  const workspace = join(folders.home, 'Damaged desk');
  let page = await open(workspace);

  await step('backed up and looked what could be restored', async () => {
    await articleIsOpen(page);
    await mark(page, 'Actor', 'Kim Jong Un');
    await saved(page);
    await runCommand(page, 'Back Up Now');
    await expect(messages(page)).toHaveText('Backed up: 1 article, 1 annotation.');
    await mark(page, 'Claim', 'North Korea');
    await saved(page);
    await runCommand(page, 'Restore from Backup…');
    await expect(page.getByRole('dialog').getByRole('radio', { name: /1 annotation/ })).toBeVisible();
    await picture(page, '48-backups');
    await press(page, 'Escape');
    await stopWorkbench(running());
  });

  await step('found the workspace damaged, with its backups, and went back to the newest', async () => {
    writeFileSync(join(workspace, 'workspace.db'), 'This is no database.');
    page = await open(workspace);
    await expect(page.getByRole('radio', { name: /2 annotations/ })).toBeChecked();
    await picture(page, '49-recovery');
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, '50-recovery-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'Restore This Backup' }).click();
    await articleIsOpen(page);
  });
}
