import { test as base } from 'playwright/test';
import { articleIsOpen } from '../e2e/person.ts';
import { type Folders, newFolders, type Outcome, removeFolders, runCli } from '../e2e/workbench.ts';
import { openShell, type Shell } from './shell.ts';
import { type Brought, openWindow, type Window } from './window.ts';

interface Story {
  /** A laptop of its own for each story. */
  readonly folders: Folders;
  /** What the workspace holds at the start; null for the seed article. */
  readonly brought: Brought | null;
  /** Opens the laptop's workspace in the window, once in a story. */
  readonly start: () => Promise<Window>;
  /** The window on a new workspace, with an article open. */
  readonly workbench: Window;
  /** The command line on this laptop's workspace. */
  readonly cli: (...args: string[]) => Promise<Outcome>;
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
  start: async ({ shell, folders, brought }, use, testInfo) => {
    let window: Window | undefined;
    try {
      await use(async () => {
        if (window) throw new Error('A story of the page opens its window once.');
        window = await openWindow(shell, folders, brought);
        return window;
      });
      if (window && testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('window', { body: await window.page.screenshot(), contentType: 'image/png' });
      }
    } finally {
      window?.close();
    }
    base.expect(window?.pageErrors ?? [], 'what the page threw').toEqual([]);
  },
  workbench: async ({ start }, use) => {
    const window = await start();
    await articleIsOpen(window.page);
    await use(window);
  },
  cli: async ({ folders }, use) => use((...args) => runCli(folders, args)),
  page: async ({ workbench }, use) => use(workbench.page),
});

export { expect } from 'playwright/test';
