import { judge, onLaptop } from '../e2e/laptop.ts';
import { articleIsOpen } from '../e2e/person.ts';
import { openShell, type Shell } from './shell.ts';
import { type Brought, openWindow, type Window } from './window.ts';

interface Story {
  /** What the workspace holds at the start; null for the seed article. */
  readonly brought: Brought | null;
  /** Opens the laptop's workspace in the window, once in a story. */
  readonly start: () => Promise<Window>;
  /** The window on a new workspace, with an article open. */
  readonly workbench: Window;
}

/** Stories about the page in the engine that ships. `page` is its window; what the page throws fails the story. */
export const test = onLaptop.extend<Story, { readonly shell: Shell }>({
  shell: [
    async ({ browser }, use) => {
      const shell = await openShell(browser);
      await use(shell);
      await shell.close();
    },
    { scope: 'worker' },
  ],
  brought: [null, { option: true }],
  start: async ({ shell, folders, brought }, use, testInfo) => {
    let window: Window | undefined;
    try {
      await use(async () => {
        if (window) throw new Error('A story of the page opens its window once.');
        window = await openWindow(shell, folders, brought);
        return window;
      });
      if (window) await judge(window, testInfo);
    } finally {
      window?.close();
    }
  },
  workbench: async ({ start }, use) => {
    const window = await start();
    await articleIsOpen(window.page);
    await use(window);
  },
  page: async ({ workbench }, use) => use(workbench.page),
});

export { expect } from 'playwright/test';
