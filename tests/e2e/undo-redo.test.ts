import {
  annotationList,
  annotations,
  annotationsAre,
  articleIsOpen,
  articleText,
  bringIntoView,
  isPicked,
  mark,
  messages,
  press,
  saved,
} from './person.ts';
import { expect, ownStart, test } from './story.ts';
import { answerOpenDialog, putFile, type Workbench } from './workbench.ts';

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
    await page.getByRole('radio', { name: 'Claim' }).check({ force: true });
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

test('something new after an undo takes the place of what was undone', async ({ page }) => {
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await press(page, 'ControlOrMeta+z');
  await annotationsAre(page, []);
  await mark(page, 'Actor', 'Kim Jong Un');
  await expect(page.getByRole('button', { name: 'Redo', exact: true })).toBeDisabled();
  await press(page, 'ControlOrMeta+z');
  await annotationsAre(page, []);
});

test('an import is undone and redone, and an undo in another article says so', async ({
  workbench,
  folders,
}) => {
  const { page } = workbench;
  const articles = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  await mark(page, 'Actor', 'Kim Jong Un');
  await importFile(workbench, putFile(folders, 'second.txt', 'A second report.\n\nNothing new.\n'));
  await expect(articles).toHaveCount(2);
  await expect(articleText(page)).toContainText('A second report.');
  await expect(messages(page)).toHaveText('Imported 1 article.');
  await annotationsAre(page, []);

  await press(page, 'ControlOrMeta+z');
  await expect(articles).toHaveCount(1);
  await expect(articleText(page)).toContainText('South Korea’s intelligence agency');
  await annotationsAre(page, ['Actor: Kim Jong Un']);
  await press(page, 'ControlOrMeta+Shift+z');
  await expect(articles).toHaveCount(2);

  await page.getByRole('button', { name: /^A second report/ }).click();
  await expect(articleText(page)).toContainText('A second report.');
  await mark(page, 'Claim', 'Nothing new');
  await page.getByRole('button', { name: /^South Korea/ }).click();
  await expect(articleText(page)).toContainText('South Korea’s intelligence agency');
  await press(page, 'ControlOrMeta+z');
  await expect(messages(page)).toHaveText('The claim “Nothing new” in “A second report.” was removed.');
  await expect(page.getByRole('button', { name: /^A second report/ })).toContainText('nothing tagged yet');
  expect(await annotations(page)).toEqual(['Actor: Kim Jong Un']);
});

async function importFile({ app, page }: Workbench, path: string): Promise<void> {
  await answerOpenDialog(app, [path]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
}

test('undo goes to what it takes back and says what it was', async ({ page }) => {
  await mark(page, 'Actor', 'South Korea’s intelligence agency');
  await bringIntoView(page, 'over 3,000 killed or injured');
  await press(page, 'ControlOrMeta+z');
  await expect(messages(page)).toHaveText('The actor “South Korea’s intelligence agency” was removed.');
  const article = page.getByRole('main', { name: 'Article' });
  await expect.poll(() => article.evaluate(({ scrollTop }) => scrollTop)).toBeLessThan(100);
});

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

test('what was said of an undo goes with the next action, which it does not speak of', async ({ page }) => {
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await press(page, 'ControlOrMeta+z');
  await expect(messages(page)).toHaveText(/was removed/);
  await mark(page, 'Actor', 'National Intelligence Service');
  await expect(messages(page)).toBeEmpty({ timeout: 1000 });
});
