import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { press, runCommand } from '../e2e/person.ts';
import { root } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

test('Help shows what the program contains of others, with the texts of their licences', async ({
  start,
}) => {
  const { page } = await start();
  await runCommand(page, 'Licences');
  const dialog = page.getByRole('dialog', { name: 'Licences' });
  for (const [name, words] of [
    ['@fontsource-variable/inter', 'SIL OPEN FONT LICENSE'],
    ['pdfjs-dist', 'Apache License'],
    ['better-sqlite3', 'Joshua Wise'],
    // Compiled into files of other packages.
    ['htmlparser2', 'Chris Winberry'],
    ['core-js', 'Denis Pushkarev'],
    ['SQLite', 'public domain'],
    // Copied into a source.
    ['Unicode CLDR', 'Unicode, Inc.'],
    // Learnt from.
    ['Name recognition data', 'WikiGold'],
  ] as const) {
    const part = dialog.getByRole('group').filter({ has: page.getByText(name, { exact: true }) });
    await part.locator('summary').click();
    await expect(part.locator('pre')).toContainText(words);
  }
  await accessibleInBothThemes(page, 'the licences');
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
});

test('what is in the lock file and in the bundles is in the bill of materials, with its version', () => {
  const bom = JSON.parse(readFileSync(join(root, 'out/bom.cdx.json'), 'utf8'));
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  expect(bom).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { name: 'glossator' } },
  });
  const versions = (name: string) =>
    bom.components
      .filter((part: { name: string }) => part.name === name)
      .map((part: { version: string }) => part.version);
  for (const name of [
    'electron',
    'better-sqlite3',
    'react',
    '@tiptap/core',
    'saxes',
    'pdfjs-dist',
    'linkedom',
  ])
    expect(versions(name), name).toEqual([lock.packages[`node_modules/${name}`].version]);
  for (const name of ['typescript', 'vitest', 'playwright', 'electron-builder'])
    expect(versions(name), name).toEqual([]);
});
