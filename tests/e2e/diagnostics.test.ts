import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mark, messages, runCommand, saved } from './person.ts';
import { expect, ownStart as test } from './story.ts';
import { stopWorkbench } from './workbench.ts';

test('diagnostics are saved, of a workspace that is well and of one that is damaged, without a word of it', async ({
  start,
  folders,
}) => {
  const first = await start();
  await mark(first.page, 'Actor', 'Kim Jong Un');
  await saved(first.page);
  const well = join(folders.home, 'well.txt');
  await first.answerSave(well);
  await runCommand(first.page, 'Save Diagnostics…');
  await expect(messages(first.page)).toContainText('Saved well.txt: read it before you send it to anyone.');
  await stopWorkbench(first);

  writeFileSync(join(folders.workspace, 'workspace.db'), 'This is no database.');
  const { page, answerSave } = await start();
  const damaged = join(folders.home, 'damaged.txt');
  await answerSave(damaged);
  await page.getByRole('button', { name: 'Save Diagnostics…' }).click();
  await expect(messages(page)).toContainText('Saved damaged.txt');

  expect(readFileSync(well, 'utf8')).toMatch(/Chromium: \d[\s\S]*actor accepted: 1/);
  expect(readFileSync(damaged, 'utf8')).toMatch(/Whole: 1[\s\S]*State: not open: damaged/);
  for (const file of [well, damaged])
    expect(readFileSync(file, 'utf8')).not.toMatch(/Kim|Korea|Troop reports|\/tmp/);
});
