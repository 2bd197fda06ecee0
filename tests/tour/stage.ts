import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { messages } from '../e2e/person.ts';
import { newFolders, root, startWorkbench, type Workbench } from '../e2e/workbench.ts';

/** Where the pictures go. */
export const out = join(root, 'tour');

/** The laptop on which the tour takes place. */
export const folders = newFolders();

/** Where the tour stands. */
export const stage: { workbench: Workbench | null; doing: string; pictures: number } = {
  workbench: null,
  doing: 'the tour began',
  pictures: 0,
};

/** Does one thing and prints it as a sentence; what fails is told with the same words. */
export async function step(what: string, act: () => Promise<void> | void): Promise<void> {
  stage.doing = `it ${what}`;
  await act();
  console.log(`  ${what[0]?.toUpperCase()}${what.slice(1)}.`);
}

/** Starts the application with a window of 1440 by 900. */
export async function open(workspace = folders.workspace): Promise<Page> {
  const workbench = await startWorkbench(folders, workspace);
  stage.workbench = workbench;
  await workbench.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900),
  );
  await expect.poll(() => workbench.page.evaluate(() => innerHeight)).toBe(900);
  return workbench.page;
}

/** The application that was started last. */
export function running(): Workbench {
  if (!stage.workbench) throw new Error('the application is not running.');
  return stage.workbench;
}

/** Keeps what the window shows now. */
export async function picture(page: Page, name: string): Promise<void> {
  stage.pictures += 1;
  await page.screenshot({ path: join(out, `${name}.png`) });
}

/** Keeps what a zoomed window shows, of which Playwright's own picture would show the first quarter only. */
export async function zoomedPicture(name: string): Promise<void> {
  stage.pictures += 1;
  const png = await running().app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64');
  });
  writeFileSync(join(out, `${name}.png`), Buffer.from(png ?? '', 'base64'));
}

/** Two clicks sooner than this after each other would be a double click. */
export async function pause(page: Page): Promise<void> {
  await page.waitForTimeout(520);
}

/** Waits until no message stands in the picture. */
export async function calm(page: Page): Promise<void> {
  await expect(messages(page)).toBeEmpty({ timeout: 10_000 });
}
