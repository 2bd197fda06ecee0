import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { mark, messages } from './person.ts';
import { expect, test as inOpenWindow, ownStart } from './story.ts';

inOpenWindow(
  'the native menu shows the window’s commands in order, and choosing one runs it',
  async ({ workbench: { app, page } }) => {
    await expect
      .poll(() => labelsIn(app, 'Help'))
      .toEqual(['Commands…', 'Keyboard Shortcuts', 'What the Codes Mean', 'Save Diagnostics…']);
    expect((await labelsIn(app, 'Annotate')).slice(0, 5)).toEqual([
      'Tag as Claim',
      'Tag as Actor',
      'Tag as Figure',
      'Tag as Quote',
      'Tag as Quote with Its Speaker',
    ]);
    await mark(page, 'Actor', 'Kim Jong Un');
    await choose(app, 'edit.undo');
    await expect(messages(page)).toContainText('Kim Jong Un');
    await choose(app, 'help.codes');
    await expect(page.getByRole('dialog', { name: 'What the codes mean' })).toBeVisible();
  },
);

ownStart('the native menu is there also when the workspace cannot be opened', async ({ start, folders }) => {
  mkdirSync(folders.workspace, { recursive: true });
  writeFileSync(join(folders.workspace, 'workspace.db'), 'This is no database.');
  const { app, page } = await start();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect.poll(() => labelsIn(app, 'File')).toContain('Open Another Workspace…');
});

/** The labels of a menu, without separators and what the system provides. */
function labelsIn(app: ElectronApplication, name: string): Promise<readonly string[]> {
  return app.evaluate(({ Menu }, label) => {
    const menu = Menu.getApplicationMenu()?.items.find((item) => item.label === label)?.submenu;
    return (menu?.items ?? [])
      .filter(({ role, type }) => !role && type === 'normal')
      .map((item) => item.label);
  }, name);
}

function choose(app: ElectronApplication, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}
