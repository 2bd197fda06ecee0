import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { articleIsOpen, mark, messages, press, saved } from './person.ts';
import { expect, test } from './story.ts';
import type { Desk, Folders } from './workbench.ts';

/** A page that takes seconds to read, and two texts that come after it. */
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

async function importFolder({ page, answerOpen }: Desk, folder: string): Promise<void> {
  await answerOpen([folder]);
  await press(page, 'ControlOrMeta+Shift+O');
  await expect(page.getByText('a.html')).toBeVisible();
}

/** Sends a signal to a process that reads files, as soon as there is one other than `notThis`; gives its id. */
async function signalReader(
  app: ElectronApplication,
  signal: 'SIGKILL' | 'SIGSTOP',
  notThis = 0,
): Promise<number> {
  const send = () =>
    app.evaluate(
      ({ app: main }, [what, other]) => {
        const isOne = (metric: Electron.ProcessMetric) =>
          metric.name === 'Glossator reader' && metric.pid !== other;
        const pid = main.getAppMetrics().find(isOne)?.pid ?? 0;
        try {
          if (pid > 0) process.kill(pid, what);
          return pid;
        } catch (error) {
          // One that has ended is listed for a moment more.
          if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 0;
          throw error;
        }
      },
      [signal, notThis] as const,
    );
  let pid = 0;
  await expect.poll(async () => (pid = await send())).toBeGreaterThan(0);
  return pid;
}

function countReaders(app: ElectronApplication): Promise<number> {
  return app.evaluate(
    ({ app: main }) => main.getAppMetrics().filter(({ name }) => name === 'Glossator reader').length,
  );
}

const progress = (page: Page) => page.getByRole('progressbar', { name: 'Import' });

test('a file that the reader dies of is named, the rest comes in, and the window answers meanwhile', async ({
  workbench,
  folders,
}) => {
  const { app, page } = workbench;
  await articleIsOpen(page);
  await importFolder(workbench, slowFolder(folders));
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await saved(page);
  await expect(progress(page)).toBeVisible();
  // As the system does when memory runs out; a second time, because once may have been chance.
  await signalReader(app, 'SIGKILL', await signalReader(app, 'SIGKILL'));
  await expect(messages(page)).toContainText(
    '“a.html” was not imported: the file reader crashed while reading it.',
  );
  const list = page.getByRole('list', { name: 'Articles' });
  await expect(list.getByRole('button', { name: /^The second report/ })).toBeVisible();
  await expect(list.getByRole('button', { name: /^The third report/ })).toBeVisible();
});

test('an import of a file that never ends is cancelled at once', async ({ workbench, folders }) => {
  const { app, page } = workbench;
  await articleIsOpen(page);
  await importFolder(workbench, slowFolder(folders));
  await signalReader(app, 'SIGSTOP');
  await page.getByRole('button', { name: /^Cancel/ }).click();
  await expect(messages(page)).toContainText('The import was cancelled.');
  await expect(progress(page)).toBeHidden();
  await expect.poll(() => countReaders(app)).toBe(0);
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(1);
});
