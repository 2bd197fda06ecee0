import { articleIsOpen, isSelected, pause, placeOf, press } from './person.ts';
import { expect, test } from './story.ts';

// Here, for the page tests have no scroll bars.
test('in a zoomed window a drag may begin on the edge of a drawer, also where that has its scroll bar', async ({
  page,
}) => {
  await articleIsOpen(page);
  await expect(async () => {
    await press(page, 'ControlOrMeta+Alt+PageUp');
    await pause(page);
    expect(await page.evaluate(() => innerWidth)).toBeLessThan(500);
  }).toPass();
  // The column is now higher than the window.
  await press(page, 'ControlOrMeta+Home');
  for (const x of [3, 15, 17, 18]) {
    const { start, end } = await placeOf(page, 'South Korea’s');
    await page.mouse.move(end.x + 60, start.y);
    await pause(page);
    await page.mouse.move(x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 4 });
    await page.mouse.up();
    await isSelected(page, 'South Korea’s');
    await press(page, 'Escape');
  }
});
