import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { articleIsOpen, mark, messages, press, saved } from './person.ts';
import { expect, test } from './story.ts';
import { answerOpenDialog, type Folders } from './workbench.ts';

/** A page that takes some seconds to read, and two texts that come after it. */
function slowFolder({ home }: Folders): string {
  const folder = join(home, 'slow');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'a.html'),
    '<p>It <b>rained</b> on <i>Thursday</i>, he said.</p>'.repeat(350_000),
  );
  writeFileSync(join(folder, 'b.txt'), 'The second report.\n');
  writeFileSync(join(folder, 'c.txt'), 'The third report.\n');
  return folder;
}

async function importFolder(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await answerOpenDialog(app, [folder]);
  await press(page, 'ControlOrMeta+Shift+O');
  await expect(page.getByText('a.html')).toBeVisible();
}

/** Ends the process that reads files, as the system does when memory runs out; gives its id. */
async function killReader(app: ElectronApplication, notThis = 0): Promise<number> {
  let killed = 0;
  await expect
    .poll(async () => {
      killed = await app.evaluate(({ app: main }, other) => {
        const reader = main
          .getAppMetrics()
          .find(({ name, pid }) => name === 'Glossator reader' && pid !== other);
        if (reader) process.kill(reader.pid, 'SIGKILL');
        return reader?.pid ?? 0;
      }, notThis);
      return killed;
    })
    .toBeGreaterThan(0);
  return killed;
}

const progress = (page: Page) => page.getByRole('progressbar', { name: 'Import' });

test('a file that the reader dies of is named, the rest comes in, and the window answers meanwhile', async ({
  workbench: { app, page },
  folders,
}) => {
  await articleIsOpen(page);
  await importFolder(app, page, slowFolder(folders));
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await saved(page);
  await expect(progress(page)).toBeVisible();
  await killReader(app, await killReader(app));
  await expect(messages(page)).toContainText(
    '“a.html” was not imported: reading it breaks the program that reads files.',
  );
  const list = page.getByRole('list', { name: 'Articles' });
  await expect(list.getByRole('button', { name: /^The second report/ })).toBeVisible();
  await expect(list.getByRole('button', { name: /^The third report/ })).toBeVisible();
});

test('an import is cancelled at once, however long a file still takes', async ({
  workbench: { app, page },
  folders,
}) => {
  await articleIsOpen(page);
  await importFolder(app, page, slowFolder(folders));
  await page.getByRole('button', { name: /^Cancel/ }).click();
  await expect(messages(page)).toContainText('The import was cancelled.');
  await expect(progress(page)).toBeHidden();
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(1);
});
