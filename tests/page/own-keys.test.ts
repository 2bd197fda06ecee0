import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { annotationsAre, articleIsOpen, press, selectWords } from '../e2e/person.ts';
import { expect, test } from './story.ts';

test('a command gets another key, which runs it, is named everywhere and is kept', async ({ page }) => {
  await openKeys(page);
  await addKey(page, 'Tag as Claim', 'z');
  await expect(row(page, 'Tag as Claim')).toContainText('Z');
  await page.getByRole('button', { name: 'Remove 1 from Tag as Claim' }).click();
  await page.getByRole('button', { name: 'Remove C from Tag as Claim' }).click();
  await expect(page.getByRole('status', { name: 'Changed keys' })).toHaveText(
    '1 command with keys of your own.',
  );
  await press(page, 'Escape');

  await page.reload();
  await articleIsOpen(page);
  await selectWords(page, 'exact scale');
  await expect(page.getByRole('toolbar', { name: 'Tag selection' }).getByText('Claim')).toHaveText('ClaimZ');
  await press(page, '1');
  await press(page, 'z');
  await annotationsAre(page, ['Claim: exact scale']);
  await press(page, '?');
  await expect(page.locator('.key-groups dl > div', { hasText: /^Tag as Claim[A-Z0-9]/ })).toHaveText(
    'Tag as ClaimZ',
  );
  await page.getByRole('button', { name: 'Change Keys…' }).click();
  await expect(
    page.getByRole('dialog', { name: 'Preferences' }).getByRole('region', { name: 'Keys' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Reset the keys of Tag as Claim' }).click();
  await expect(row(page, 'Tag as Claim')).toContainText('1');
  await expect(page.getByRole('button', { name: 'Reset All' })).toBeDisabled();
});

test('a key that is in use is given away only when that is wanted', async ({ page }) => {
  await openKeys(page);
  await addKey(page, 'Redo', 'ControlOrMeta+k');
  const question = page.getByRole('alert');
  await expect(question).toContainText('Ctrl+K is used by “Commands”.');
  await question.getByRole('button', { name: 'Keep' }).click();
  await expect(row(page, 'Redo')).not.toContainText('Ctrl+K');
  await expect(page.getByRole('button', { name: 'Add a key for Redo' })).toBeFocused();

  await addKey(page, 'Redo', 'ControlOrMeta+k');
  await accessibleInBothThemes(page, 'the keys, with a question', 'dialog');
  await question.getByRole('button', { name: 'Replace' }).click();
  await expect(row(page, 'Redo')).toContainText('Ctrl+K');
  await search(page, 'Commands');
  await expect(row(page, 'Commands')).not.toContainText('Ctrl+K');
  await press(page, 'Escape');
  await press(page, 'Escape');
  await press(page, 'ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeHidden();
});

test('keys that fields and buttons need are refused, Esc cancels, and a key finds its command', async ({
  page,
}) => {
  await openKeys(page);
  await addKey(page, 'Undo', 'ControlOrMeta+c');
  await expect(page.getByRole('alert')).toHaveText(
    'Ctrl+C is for selecting all, copying and pasting. Choose another key.',
  );
  await press(page, 'Enter');
  await expect(page.getByRole('alert')).toHaveText(
    'Enter is for moving and for buttons. Add Ctrl or Alt, or choose another key.',
  );
  await press(page, 'ControlOrMeta+z');
  await expect(page.getByRole('alert')).toHaveText('Undo already has Ctrl+Z.');
  await press(page, 'Escape');
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByRole('dialog', { name: 'Preferences' })).toBeVisible();
  await search(page, 'ctrl+k');
  await expect(row(page, 'Commands')).toBeVisible();
  await expect(page.locator('.key-row')).toHaveCount(1);
  await search(page, 'no such words');
  await expect(page.getByText('No command has these words or this key.')).toBeVisible();
});

async function openKeys(page: Page): Promise<void> {
  await press(page, 'ControlOrMeta+,');
  await page
    .getByRole('dialog', { name: 'Preferences' })
    .getByRole('button', { name: 'Keys', exact: true })
    .click();
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search commands and keys' }).fill(words);
}

async function addKey(page: Page, command: string, key: string): Promise<void> {
  await search(page, command);
  await page.getByRole('button', { name: `Add a key for ${command}`, exact: true }).click();
  await press(page, key);
}

function row(page: Page, command: string) {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByText(command, { exact: true }) })
    .and(page.locator('.key-row'));
}
