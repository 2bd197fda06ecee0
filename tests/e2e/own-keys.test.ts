import type { ElectronApplication } from 'playwright/test';
import { annotationsAre, articleIsOpen, press, saved, selectWords } from './person.ts';
import { expect, ownStart as test } from './story.ts';

test('a key of one’s own is in the native menu at once, and after a restart', async ({ start }) => {
  const { app, page } = await start();
  await articleIsOpen(page);
  await expect.poll(() => keyInMenu(app, 'select.word')).toBe('W');
  await press(page, 'ControlOrMeta+,');
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search commands and keys' }).fill('Select Word');
  await page.getByRole('button', { name: 'Remove W from Select Word' }).click();
  await expect.poll(() => keyInMenu(app, 'select.word')).toBe(null);
  await page.getByRole('button', { name: 'Add a key for Select Word' }).click();
  await press(page, 'ControlOrMeta+Shift+ArrowRight');
  await expect.poll(() => keyInMenu(app, 'select.word')).toBe('CmdOrCtrl+Shift+Right');
  await app.close();

  const again = await start();
  await articleIsOpen(again.page);
  await expect.poll(() => keyInMenu(again.app, 'select.word')).toBe('CmdOrCtrl+Shift+Right');
  await selectWords(again.page, 'Pyongyang');
  await press(again.page, 'ArrowLeft');
  await press(again.page, 'ControlOrMeta+Shift+ArrowRight');
  await press(again.page, '2');
  await annotationsAre(again.page, ['Actor: Pyongyang']);
  await saved(again.page);
});

function keyInMenu(app: ElectronApplication, id: string): Promise<string | null> {
  return app.evaluate(
    ({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.accelerator ?? null,
    id,
  );
}
