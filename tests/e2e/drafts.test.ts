import type { Page } from 'playwright/test';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import { encodeText } from '../fixtures/encoding.ts';
import { mentionedActor } from '../fixtures/mentionedActor.ts';
import { articleIsOpen, clickWords, mark, messages, saved } from './person.ts';
import { expect, ownStart as test } from './story.ts';
import { bring, type Folders, rowsOf, type Workbench } from './workbench.ts';

const note = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true });

/** Marks an actor and begins a note about it, which is in the database soon after. */
async function beginNote({ page, folders }: Workbench): Promise<void> {
  await mark(page, 'Actor', 'Kim Jong Un');
  await saved(page);
  await clickWords(page, 'Kim Jong Un');
  await note(page).click();
  await page.keyboard.type('Ask the minis');
  await isDrafted(folders);
}

async function isDrafted(folders: Folders): Promise<void> {
  await expect.poll(() => rowsOf(folders, 'SELECT text FROM draft')).toEqual([{ text: 'Ask the minis' }]);
}

test('a half-written note survives kill -9, says so, and is saved when its field is left', async ({
  start,
  cli,
}) => {
  const first = await start();
  await beginNote(first);
  first.process.kill('SIGKILL');
  await first.app.waitForEvent('close').catch(() => {});

  const { page } = await start();
  await articleIsOpen(page);
  await expect(messages(page)).toContainText('Recovered the unsaved note on “Kim Jong Un”');
  await clickWords(page, 'Kim Jong Un');
  await expect(note(page)).toHaveValue('Ask the minis');
  await note(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type('try.');
  await note(page).blur();
  await saved(page);
  expect((await cli('export', '--format', 'json', '--out', '-')).stdout).toContain('"Ask the ministry."');
  expect(await cli('verify')).toMatchObject({ status: 0 });
});

test('a half-written note on an actor survives kill -9, and is saved when its field is left', async ({
  start,
  cli,
  folders,
}) => {
  const name = 'National Intelligence Service';
  await bring(folders, 'reports.json', encodeText(glossator, mentionedActor(2, 2)));
  const first = await start();
  const entry = (page: Page) => page.getByRole('button', { name: new RegExp(`^${name}`) });
  const sheet = (page: Page) => page.getByRole('complementary', { name: 'Entry' });
  await entry(first.page).click();
  await sheet(first.page).getByRole('textbox', { name: 'Note' }).fill('Ask the minis');
  await isDrafted(folders);
  first.process.kill('SIGKILL');
  await first.app.waitForEvent('close').catch(() => {});

  const { page } = await start();
  await expect(messages(page)).toContainText(`Recovered the unsaved note on “${name}”`);
  await entry(page).click();
  const field = sheet(page).getByRole('textbox', { name: 'Note' });
  await expect(field).toHaveValue('Ask the minis');
  await field.fill('Ask the ministry.');
  await field.blur();
  await saved(page);
  await page.keyboard.press('Escape');
  expect((await cli('export', '--format', 'json', '--out', '-')).stdout).toContain('"Ask the ministry."');
  expect(await cli('verify')).toMatchObject({ status: 0 });
});

test('a page that crashes is loaded again with the note that was being written', async ({ start }) => {
  const workbench = await start();
  const { app } = workbench;
  await beginNote(workbench);
  const shown = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const isLoaded = new Promise<void>((done) => contents?.once('did-finish-load', () => done()));
    contents?.forcefullyCrashRenderer();
    await isLoaded;
    // Playwright’s own page has died with the process; this one is new.
    for (let tries = 0; tries < 50; tries += 1) {
      const text = String(await contents?.executeJavaScript('document.body.innerText'));
      if (text.includes('Recovered the unsaved note')) return text;
      await new Promise((done) => setTimeout(done, 100));
    }
    return '';
  });
  expect(shown).toContain('Recovered the unsaved note on “Kim Jong Un”');
});

test('SIGTERM in the midst of a note saves it and asks nothing', async ({ start, cli }) => {
  const { page, process, app } = await start();
  await mark(page, 'Actor', 'Kim Jong Un');
  await clickWords(page, 'Kim Jong Un');
  await note(page).click();
  await page.keyboard.type('Ask the ministry');
  const ended = app.waitForEvent('close');
  process.kill('SIGTERM');
  await ended;
  expect((await cli('export', '--format', 'json', '--out', '-')).stdout).toContain('"Ask the ministry"');
});
