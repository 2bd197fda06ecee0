import { test as base } from 'playwright/test';
import type {} from '../../renderer/ipc/client.ts';
import { articleIsOpen } from './person.ts';
import {
  type Folders,
  newFolders,
  type Outcome,
  removeFolders,
  runCli,
  startWorkbench,
  stopWorkbench,
  type Workbench,
} from './workbench.ts';

interface Story {
  /** A laptop of its own for each story. */
  readonly folders: Folders;
  /** Starts the application; it is closed when the story ends. */
  readonly start: (workspace?: string) => Promise<Workbench>;
  /** The command line on this laptop's workspace. */
  readonly cli: (...args: string[]) => Promise<Outcome>;
  /** The application, started on a new workspace, with the seed article open. */
  readonly workbench: Workbench;
}

/** Stories about the real application. `page` is its window; what the page throws fails the story. */
export const test = base.extend<Story>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  folders: async ({}, use) => {
    const folders = newFolders();
    await use(folders);
    removeFolders(folders);
  },
  start: async ({ folders }, use, testInfo) => {
    const started: Workbench[] = [];
    await use(async (workspace) => {
      const workbench = await startWorkbench(folders, workspace);
      started.push(workbench);
      return workbench;
    });
    for (const workbench of started) {
      const { page, pageErrors } = workbench;
      if (testInfo.status !== testInfo.expectedStatus && !page.isClosed()) {
        await testInfo.attach('window', { body: await page.screenshot(), contentType: 'image/png' });
      }
      await stopWorkbench(workbench);
      base.expect(pageErrors, 'what the page threw').toEqual([]);
    }
  },
  cli: async ({ folders }, use) => use((...args) => runCli(folders, args)),
  workbench: async ({ start }, use) => {
    const workbench = await start();
    await articleIsOpen(workbench.page);
    await use(workbench);
  },
  page: async ({ workbench }, use) => use(workbench.page),
});

export { expect } from 'playwright/test';
