import { articleIsOpen, press } from '../e2e/person.ts';
import { test } from './story.ts';
import { bringWeek } from './week.ts';

test('pictures', async ({ start, folders }) => {
  bringWeek(folders);
  const { page } = await start();
  await articleIsOpen(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Figure: Four workers' }).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/dev/shm/actors/first0.png' });
  await page.getByRole('button', { name: 'First Seen' }).click();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: '/dev/shm/actors/first.png' });
  await press(page, 'Escape');
  await press(page, 'Escape');
  await page
    .getByRole('button', { name: /^Kestrel Grain/ })
    .first()
    .click();
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: /^Said about/ }).click();
  await page.waitForTimeout(500);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: '/dev/shm/actors/about-dark.png' });
  await page.emulateMedia({ colorScheme: 'light' });
  await press(page, 'ControlOrMeta+k');
  await page.keyboard.type('language of');
  await press(page, 'Enter');
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/dev/shm/actors/help.png' });
  await press(page, 'Escape');
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('button', { name: 'Set the type of all 2' }).click();
  await page.waitForTimeout(200);
  await press(page, 'Enter');
  await page.waitForTimeout(200);
  await page.screenshot({ path: '/dev/shm/actors/many.png' });
});
