import type { ElectronApplication } from 'playwright/test';
import { labelsIn } from './nativeMenu.ts';
import { mark, messages } from './person.ts';
import { expect, test } from './story.ts';

test('the native menu shows the window’s commands in order, and choosing one runs it', async ({
  workbench: { app, page },
}) => {
  await expect
    .poll(() => labelsIn(app, 'Help'))
    .toEqual([
      'Commands…',
      'Keyboard Shortcuts',
      'Take the Tour',
      'What the Codes Mean',
      'The Language of Queries',
      'Save Diagnostics…',
      'Licences',
      'About Glossator',
    ]);
  const recent = await app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File')?.submenu;
    return file?.items.find(({ label }) => label === 'Open Recent')?.submenu?.items.map(({ label }) => label);
  });
  expect(recent?.at(-1)).toBe('Recent Workspaces…');
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
});

function choose(app: ElectronApplication, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}
