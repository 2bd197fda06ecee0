import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { meaning } from '../e2e/meaning.ts';
import { articleIsOpen, articleText, bringIntoView, clickWords, press, runCommand } from '../e2e/person.ts';
import { runCli } from '../e2e/workbench.ts';
import { calm, folders, open, out, picture, running, step } from './stage.ts';

/** What the seed article means, said with nothing but keys; then where all of it can be seen again. */
export async function meaningTour(): Promise<void> {
  await running().app.close();
  const workspace = join(folders.home, 'Meaning');
  const page = await open(workspace);
  await articleIsOpen(page);

  for (const [index, { what, name, act }] of meaning.entries()) {
    await step(what, async () => {
      await act(page, (moment) => picture(page, `${30 + index}-${name}-${moment}`));
      await calm(page);
      await picture(page, `${30 + index}-${name}`);
    });
  }

  await step('looked at the claim, its fields and its links in the dark theme', async () => {
    await runCommand(page, 'Dark Theme');
    await bringIntoView(page, 'Pyongyang had sent');
    await clickWords(page, 'had sent');
    await picture(page, '39-claim-dark');
    await press(page, 'l');
    await picture(page, '40-link-mode-dark');
    await press(page, 'Escape');
    await runCommand(page, 'Light Theme');
  });

  await step('opened the page of North Korea in the ledger', async () => {
    await page.getByRole('button', { name: /^North Korea/ }).click();
    await expect(page.getByRole('main')).toContainText('North Korea');
    await picture(page, '41-actor-page');
    await press(page, 'Escape');
    await expect(articleText(page)).toBeVisible();
  });

  await step('looked where else “North Korea” stands before marking it everywhere', async () => {
    await articleText(page).focus();
    await bringIntoView(page, 'South Korea’s intelligence agency');
    await clickWords(page, 'North Korea');
    await press(page, 'e');
    await expect(page.getByRole('button', { name: /^Tag \d+ occurrence/ })).toBeVisible();
    await picture(page, '42-mark-everywhere');
    await press(page, 'Escape');
  });

  await step('looked at what was done', async () => {
    await press(page, 'ControlOrMeta+h');
    await expect(page.getByRole('dialog')).toContainText('Desk 3');
    await picture(page, '43-history');
    await press(page, 'Escape');
  });

  await step('looked up what the codes mean', async () => {
    await runCommand(page, 'What the Codes Mean');
    await expect(page.getByRole('dialog')).toContainText('FactBank');
    await picture(page, '44-codes');
    await press(page, 'Escape');
  });

  await step('looked at the library as a desk', async () => {
    await press(page, 'ControlOrMeta+Shift+l');
    await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible();
    await picture(page, '45-desk');
    await press(page, 'Escape');
  });

  await step('asked the workspace, and looked at the answers as sentences and as a table', async () => {
    await press(page, 'ControlOrMeta+Shift+f');
    await page.keyboard.type('figure ');
    await expect(page.getByRole('main', { name: 'Answers' })).toContainText('11,000');
    await picture(page, '46-answers');
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await picture(page, '47-answers-table');
    await page.getByRole('button', { name: 'Sentences', exact: true }).click();
    await page.getByRole('button', { name: 'Read', exact: true }).click();
  });

  await step('exported what it means, and had the file judged', () => exported(page, workspace));
}

async function exported(page: Page, workspace: string): Promise<void> {
  const file = join(out, 'meaning.json');
  await expect(articleText(page)).toBeVisible();
  const { status, stderr } = await runCli({ ...folders, workspace }, [
    'export',
    '--format',
    'json',
    '--out',
    file,
  ]);
  if (status !== 0) throw new Error(stderr);
  const judged = spawnSync(process.execPath, [join(import.meta.dirname, 'judge.mjs'), file], {
    encoding: 'utf8',
  });
  if (judged.status !== 0) throw new Error(judged.stderr);
  console.log(`    ${judged.stdout.trim()}`);
}
