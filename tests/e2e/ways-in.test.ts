import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleIsOpen, articleText, press } from './person.ts';
import { expect, test } from './story.ts';
import type { Folders } from './workbench.ts';

/** A folder as a person has it: good files, bad ones, and one of another tool. */
function mixedFolder({ home }: Folders): string {
  const folder = join(home, 'reports');
  mkdirSync(join(folder, 'deep'), { recursive: true });
  writeFileSync(join(folder, 'one.txt'), 'The first report.\n');
  writeFileSync(join(folder, 'deep', 'two.txt'), 'The second report.\n');
  writeFileSync(join(folder, 'broken.json'), '{ "format": "glossator-annotations", ');
  writeFileSync(join(folder, 'program.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]));
  return folder;
}

test('a folder dropped on the window: what is good comes in, what is bad is listed with its reason', async ({
  page,
  folders,
}) => {
  await articleIsOpen(page);
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [mixedFolder(folders)], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
  }
  const report = page.getByRole('dialog', { name: 'Import report' });
  await expect(report).toContainText('broken.json');
  await expect(report).toContainText('line 1');
  await expect(report).toContainText('program.txt');
  await press(page, 'Escape');
  const list = page.getByRole('list', { name: 'Articles' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list.getByRole('button', { name: /^The second report/ })).toBeVisible();

  await test.step('one undo takes the import back', async () => {
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(list.getByRole('listitem')).toHaveCount(1);
  });
});

test('text is pasted as an article with a title and an address', async ({ workbench: { app, page } }) => {
  await articleIsOpen(page);
  await app.evaluate(({ clipboard }) => clipboard.writeText('A pasted report.\r\n\r\nIts second paragraph.'));
  await press(page, 'ControlOrMeta+v');
  const dialog = page.getByRole('dialog', { name: 'Paste as article' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('From the wire');
  await dialog.getByRole('textbox', { name: 'Source address' }).fill('https://example.org/wire');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'From the wire' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('https://example.org/wire');
  await expect(articleText(page)).toContainText('Its second paragraph.');
});
