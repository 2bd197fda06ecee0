import { join } from 'node:path';
import { expect } from 'playwright/test';
import { articleIsOpen, press, runCommand } from '../e2e/person.ts';
import { stopWorkbench } from '../e2e/workbench.ts';
import { calderMaid } from '../fixtures/compare/calderMaid.ts';
import { bringTellings } from '../page/comparedWorkspace.ts';
import { calm, folders, open, picture, running, step } from './stage.ts';

/** One story as six outlets tell it: its numbers, and two of them that cannot both be true. */
export async function comparingTour(): Promise<void> {
  await stopWorkbench(running());
  const workspace = join(folders.home, 'Calder Maid');
  bringTellings({ ...folders, workspace }, calderMaid);
  const page = await open(workspace);

  await step('compared how many died, as of when, and who says so', async () => {
    await articleIsOpen(page);
    await press(page, 'ControlOrMeta+Shift+k');
    await expect(page.locator('main.comparing svg [data-mark]').first()).toBeVisible();
    // The toll of one ferry: it cannot fall.
    await runCommand(page, 'One Total That Only Grows');
    await expect(page.getByRole('region', { name: 'Cannot all be true' }).first()).toBeVisible();
    // Copies are one mark once they have been found.
    await expect(page.getByRole('region', { name: 'In words' })).toContainText('11 origins');
    await calm(page);
    await picture(page, '53-comparing');
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, '54-comparing-dark');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  await step('went to the pairs that may not both be true, and decided one', async () => {
    await page.getByRole('button', { name: /^Conflicts/ }).click();
    await expect(page.getByRole('region', { name: 'Why this pair' })).toBeVisible();
    await picture(page, '55-conflicts');
    await press(page, 'y');
    await expect(page.locator('.conflicts-progress')).toContainText('1 of');
  });
}
