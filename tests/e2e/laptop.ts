import { test as base, type Page, type TestInfo } from 'playwright/test';
import { type Folders, newFolders, type Outcome, removeFolders, runCli } from './workbench.ts';

/** What a story may ask for without any window. */
export interface Laptop {
  /** A laptop of its own for each story. */
  readonly folders: Folders;
  /** The command line on this laptop's workspace. */
  readonly cli: (...args: string[]) => Promise<Outcome>;
}

/** What every story has, whatever shows it the window. */
export const onLaptop = base.extend<Laptop>({
  folders: newLaptop,
  cli: async ({ folders }, use) => use((...args) => runCli(folders, args)),
});

/** Gives a story a laptop on which Glossator was never started, and takes it away again. */
// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
export async function newLaptop({}: object, use: (folders: Folders) => Promise<void>): Promise<void> {
  const folders = newFolders();
  await use(folders);
  removeFolders(folders);
}

/** A window in which a story has happened. */
interface Shown {
  readonly page: Page;
  /** What the page threw and nobody caught. */
  readonly pageErrors: readonly Error[];
}

/** Keeps a picture of a window whose story failed, and fails the story for what its page threw. */
export async function judge({ page, pageErrors }: Shown, testInfo: TestInfo): Promise<void> {
  if (testInfo.status !== testInfo.expectedStatus && !page.isClosed()) {
    await testInfo.attach('window', { body: await page.screenshot(), contentType: 'image/png' });
  }
  base.expect.soft(pageErrors, 'what the page threw').toEqual([]);
}
