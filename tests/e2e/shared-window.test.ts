import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { articleIsOpen, articleText, mark, press, runCommand, saved, selectWords } from './person.ts';
import { expect, test } from './story.ts';
import { type Folders, newFolders, putFile, removeFolders, rowsOf, type Workbench } from './workbench.ts';

test('a story finds nothing in the window that the one before it has left', async ({
  sharedWindow,
  folders,
}) => {
  const first = await sharedWindow.open(folders);
  await articleIsOpen(first.page);
  const untouched = await look(first);

  await changeEverything(first);
  const changed = await look(first);
  const alike = Object.entries(untouched).filter(([what, was]) =>
    isDeepStrictEqual(was, Object.entries(changed).find(([name]) => name === what)?.[1]),
  );
  expect(alike, 'what the story has not changed').toEqual([]);

  const heard: string[] = [];
  first.page.on('request', () => void heard.push('a request'));
  first.app.on('console', () => void heard.push('a word of the main process'));
  await first.page.route('**', (route) => {
    heard.push('a routed request');
    return route.continue();
  });
  const speak = () => first.app.evaluate(() => console.log('Is anybody there?'));
  await speak();
  await first.page.reload();
  for (const what of ['a request', 'a word of the main process', 'a routed request'])
    await expect.poll(() => heard, `the first story hears of ${what}`).toContain(what);
  await articleIsOpen(first.page);
  heard.length = 0;
  const next = newFolders();
  try {
    const second = await sharedWindow.open({ ...next, config: folders.config });
    await articleIsOpen(second.page);
    expect(await look(second)).toEqual(untouched);
    await speak();
    expect(heard, 'what the first story has heard of the second').toEqual([]);
    expect(second.pageErrors).toEqual([]);
  } finally {
    removeFolders(next);
  }
});

test('a workspace that the command line has made is what the window opens', async ({
  cli,
  folders,
  start,
}) => {
  await cli('import', putFile(folders, 'report.txt', 'A report from the wire.\n'));
  const { page } = await start();
  await expect(articleText(page)).toHaveText('A report from the wire.');
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(1);
  await mark(page, 'Claim', 'report');
  await saved(page);
  expect((await cli('list')).stdout).toContain('1 claim');
});

/** As many kinds of traces as a story can leave. */
async function changeEverything({ app, page, folders, answerOpen, answerSave }: Workbench): Promise<void> {
  await mark(page, 'Actor', 'Kim Jong Un');
  await press(page, 'm');
  await page.keyboard.type('A half-written note');
  await press(page, 'F6');
  await answerOpen([putFile(folders, 'wire.txt', 'A report from the wire.\n')]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(articleText(page)).toHaveText('A report from the wire.');
  await runCommand(page, 'Dark Theme');
  await runCommand(page, 'Zoom In');
  await saved(page);
  await selectWords(page, 'report');
  await answerSave(null);
  await app.evaluate(({ app: electronApp, BrowserWindow, clipboard, shell }) => {
    electronApp.on('browser-window-focus', () => undefined);
    shell.openExternal = async () => undefined;
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(400, 200);
    window?.setBounds({ x: 60, y: 40, width: 1200, height: 760 });
    clipboard.writeText('left behind');
  });
  await page.evaluate(() => Object.assign(window, { left: 'behind' }));
  writeFileSync(join(folders.workspace, 'left behind.txt'), '');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark', forcedColors: 'active' });
}

/** What is there once nothing is being saved any more. */
async function look(workbench: Workbench) {
  let seen = await lookOnce(workbench);
  await expect(async () => {
    const before = seen;
    seen = await lookOnce(workbench);
    expect(seen).toEqual(before);
  }).toPass({ intervals: [300] });
  return seen;
}

/** What a story could leave behind, each kind by its name. */
async function lookOnce({ app, page, folders }: Workbench) {
  const inElectron = await app.evaluate(
    async ({ app: electronApp, BrowserWindow, clipboard, dialog, nativeTheme, shell }) => {
      const window = BrowserWindow.getAllWindows()[0];
      return {
        bounds: window?.getBounds(),
        minimum: window?.getMinimumSize(),
        zoom: window?.webContents.getZoomFactor(),
        theme: nativeTheme.themeSource,
        openDialog: String(dialog.showOpenDialog),
        saveDialog: String(dialog.showSaveDialog),
        openExternal: String(shell.openExternal),
        focusListeners: electronApp.listenerCount('browser-window-focus'),
        clipboard: await clipboard.readText(),
      };
    },
  );
  const inPage = await page.evaluate(() => ({
    // Ids of what is stored differ from workspace to workspace.
    document: document.body.innerHTML.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ''),
    media: ['print', '(prefers-color-scheme: dark)', '(forced-colors: active)'].map(
      (query) => matchMedia(query).matches,
    ),
    selected: getSelection()?.toString(),
    left: 'left' in window,
  }));
  return {
    ...inElectron,
    ...inPage,
    tables: tablesOf(folders),
    files: readdirSync(folders.workspace).filter((name) => !/-(wal|shm)$/.test(name)),
  };
}

function tablesOf(folders: Folders): Readonly<Record<string, readonly object[]>> {
  const tables = rowsOf(
    folders,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
  ).map((table) => String(Object.values(table)[0]));
  const all = (table: string) => rowsOf(folders, `SELECT * FROM "${table}"`);
  return Object.fromEntries(tables.map((table) => [table, all(table).filter((row) => !isAtTheTop(row))]));
}

/** A window notes sooner or later that an article has not been scrolled; that note has a checksum. */
function isAtTheTop(row: object): boolean {
  const written = JSON.stringify(row);
  return /^\{"key":"scroll:[^"]*","value":"0"\}$|"id":"scroll:/.test(written);
}
