import { judge, newLaptop, onLaptop } from './laptop.ts';
import { articleIsOpen } from './person.ts';
import { openSharedWindow, type SharedWindow } from './sharedWindow.ts';
import { newFolders, removeFolders, startWorkbench, stopWorkbench, type Workbench } from './workbench.ts';

interface Story {
  /** Opens the laptop's workspace in a window; what the page throws fails the story. */
  readonly start: (workspace?: string) => Promise<Workbench>;
  /** A window on a new workspace, with the seed article open. */
  readonly workbench: Workbench;
}

/**
 * Stories about the real application in a window that is open already, so that each costs no start: its workspace and its
 * page are new, the process is not. It starts once in a story.
 */
export const test = onLaptop.extend<Story, { readonly sharedWindow: SharedWindow }>({
  sharedWindow: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const window = await openSharedWindow();
      await use(window);
      await window.close();
    },
    { scope: 'worker' },
  ],
  folders: async ({ sharedWindow: { config } }, use) => {
    const folders = { ...newFolders(), config };
    await use(folders);
    removeFolders(folders);
  },
  start: async ({ folders, sharedWindow }, use, testInfo) => {
    let workbench: Workbench | undefined;
    await use(async (workspace) => {
      if (workbench || workspace) throw new Error('A story that starts more than once imports “ownStart”.');
      workbench = await sharedWindow.open(folders);
      return workbench;
    });
    if (workbench) await judge(workbench, testInfo);
  },
  workbench: async ({ start }, use) => {
    const workbench = await start();
    await articleIsOpen(workbench.page);
    await use(workbench);
  },
  page: async ({ workbench }, use) => use(workbench.page),
});

/** Stories in which a start or an end of the application happens, or that leave it changed: each `start` is a process of its own. */
export const ownStart = test.extend<Story>({
  folders: newLaptop,
  start: async ({ folders }, use, testInfo) => {
    const started: Workbench[] = [];
    await use(async (workspace) => {
      const workbench = await startWorkbench(folders, workspace);
      started.push(workbench);
      return workbench;
    });
    for (const workbench of started) {
      await judge(workbench, testInfo);
      await stopWorkbench(workbench);
    }
  },
});

export { expect } from 'playwright/test';
