import {
  annotationList,
  annotationsAre,
  articleIsOpen,
  articleText,
  isPicked,
  mark,
  messages,
  press,
  saved,
} from './person.ts';
import { expect, ownStart, test } from './story.ts';
import { type Desk, putFile } from './workbench.ts';

const figure = 'Figure: over 11,000 soldiers';
const claim = 'Claim: over 11,000 soldiers';

ownStart(
  'making, retagging, noting and removing are undone and redone, also after a restart',
  async ({ start }) => {
    let { app, page } = await start();
    const undo = () => page.getByRole('button', { name: 'Undo', exact: true });
    const redo = () => page.getByRole('button', { name: 'Redo', exact: true });
    const note = () => page.getByRole('textbox', { name: 'Note' });
    await articleIsOpen(page);
    await expect(undo()).toBeDisabled();
    await expect(redo()).toBeDisabled();

    await mark(page, 'Figure', 'over 11,000 soldiers');
    await page.getByRole('radio', { name: 'Claim' }).click({ force: true });
    await isPicked(page, claim);
    await note().fill('The NIS said so');
    await articleText(page).focus();
    await expect(annotationList(page).getByText('note', { exact: true })).toBeVisible();
    await press(page, 'Delete');
    await annotationsAre(page, []);

    await test.step('backwards with the button and the keys', async () => {
      await undo().click();
      await isPicked(page, claim);
      await expect(note()).toHaveValue('The NIS said so');
      await press(page, 'ControlOrMeta+z');
      await expect(note()).toHaveValue('');
      await undo().click();
      await isPicked(page, figure);
      await saved(page);
    });

    await test.step('a restart forgets nothing', async () => {
      await app.close();
      ({ app, page } = await start());
      await annotationsAre(page, [figure]);
      await expect(undo()).toBeEnabled();
      await expect(redo()).toBeEnabled();
    });

    await test.step('forwards again with the button and both keys', async () => {
      await redo().click();
      await isPicked(page, claim);
      await press(page, 'ControlOrMeta+Shift+z');
      await expect(note()).toHaveValue('The NIS said so');
      await press(page, 'ControlOrMeta+y');
      await annotationsAre(page, []);
      await expect(redo()).toBeDisabled();
    });

    await test.step('all the way back to an untouched article, and no further', async () => {
      for (const names of [[claim], [claim], [figure], []]) {
        await undo().click();
        await annotationsAre(page, names);
      }
      await expect(undo()).toBeDisabled();
      await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(1);
      await saved(page);
    });
  },
);

async function importFile({ page, answerOpen }: Desk, path: string): Promise<void> {
  await answerOpen([path]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
}

ownStart(
  'a library that cannot be read again does not make saved work look unsaved',
  async ({ workbench, folders }) => {
    const { app, page } = workbench;
    await importFile(workbench, putFile(folders, 'second.txt', 'A second report.\n\nNothing new.\n'));
    await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(2);
    await app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('glossator:workspace.read');
      const failure = { ok: false, error: { code: 'io', message: 'The disk failed.' } };
      ipcMain.handle('glossator:workspace.read', () => JSON.stringify(failure));
    });
    await press(page, 'ControlOrMeta+z');
    await expect(messages(page)).toContainText('The disk failed.');
    await saved(page);
  },
);
