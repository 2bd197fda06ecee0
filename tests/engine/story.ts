import { test as base } from 'playwright/test';
import type {} from '../../renderer/ipc/client.ts';
import { articleIsOpen } from '../e2e/person.ts';
import { type Folders, newFolders, removeFolders } from '../e2e/workbench.ts';
import { openShell, type Shell } from './shell.ts';
import { type Brought, openWindow, type Window } from './window.ts';

interface Story {
  /** A laptop of its own for each story. */
  readonly folders: Folders;
  /** What the workspace holds at the start; null for the seed article. */
  readonly brought: Brought | null;
  /** The window on a new workspace, with an article open. */
  readonly desk: Window;
}

/** Stories about the page in the engine that ships. `page` is its window; what the page throws fails the story. */
export const test = base.extend<Story, { readonly shell: Shell }>({
  shell: [
    async ({ browser }, use) => {
      const shell = await openShell(browser);
      await use(shell);
      await shell.close();
    },
    { scope: 'worker' },
  ],
  brought: [null, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  folders: async ({}, use) => {
    const folders = newFolders();
    await use(folders);
    removeFolders(folders);
  },
  desk: async ({ shell, folders, brought }, use, testInfo) => {
    const desk = await openWindow(shell, folders, brought);
    const { page, pageErrors, close } = desk;
    try {
      await articleIsOpen(page);
      await use(desk);
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('window', { body: await page.screenshot(), contentType: 'image/png' });
      }
    } finally {
      close();
    }
    base.expect(pageErrors, 'what the page threw').toEqual([]);
  },
  page: async ({ desk }, use) => use(desk.page),
});

export { expect } from 'playwright/test';
