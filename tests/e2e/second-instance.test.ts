import { annotationsAre, articleIsOpen, articleText, mark, messages, saved } from './person.ts';
import { expect, ownStart as test } from './story.ts';
import { putFile, startBeside } from './workbench.ts';

test('a second start on the same workspace brings the first window to the front and ends', async ({
  workbench,
  folders,
}) => {
  const { page } = workbench;
  await mark(page, 'Actor', 'Kim Jong Un');
  await saved(page);
  for (const workspace of [folders.workspace, `${folders.workspace}/../Troop reports/`]) {
    const second = await startBeside(folders, workspace);
    expect(second).toMatchObject({ status: 0 });
    expect(second.stdout).toBe(
      'Glossator is already open on this workspace; its window was brought to the front.\n',
    );
    await expect(messages(page)).toHaveText('This workspace was already open in this window.');
  }
  await annotationsAre(page, ['Actor: Kim Jong Un']);
  expect(await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await saved(page);
});

test('files that the desktop opens come into the window that is open', async ({ workbench, folders }) => {
  const { page } = workbench;
  const file = putFile(folders, 'wire.txt', 'A report from the wire.\n');
  expect(await startBeside(folders, folders.workspace, [file])).toMatchObject({ status: 0 });
  await expect(articleText(page)).toHaveText('A report from the wire.');
});

test('another workspace opens beside the first, each with its own articles', async ({
  workbench,
  start,
  folders,
}) => {
  await mark(workbench.page, 'Actor', 'Kim Jong Un');
  const other = await start(`${folders.home}/Other reports`);
  await articleIsOpen(other.page);
  await annotationsAre(other.page, []);
  await mark(other.page, 'Figure', 'over 11,000 soldiers');
  await annotationsAre(workbench.page, ['Actor: Kim Jong Un']);
  await annotationsAre(other.page, ['Figure: over 11,000 soldiers']);
});
