import { articleIsOpen } from './person.ts';
import { expect, ownStart as test } from './story.ts';
import { stopWorkbench, type Workbench } from './workbench.ts';

const boundsIn = ({ app }: Workbench) =>
  app.evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return { ...window?.getBounds(), title: window?.getTitle(), area: screen.getPrimaryDisplay().workArea };
  });

/** Leaves the window like this, and opens it again. */
async function leaveAt(
  start: () => Promise<Workbench>,
  before: Workbench,
  bounds: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
): Promise<Workbench> {
  await before.app.evaluate(
    ({ BrowserWindow }, box) => BrowserWindow.getAllWindows()[0]?.setBounds(box),
    bounds,
  );
  await expect.poll(async () => (await boundsIn(before)).y).toBe(bounds.y);
  await stopWorkbench(before);
  const after = await start();
  await articleIsOpen(after.page);
  return after;
}

test('the window opens as it was left, within the screen that is there', async ({ start }) => {
  let workbench = await start();
  await articleIsOpen(workbench.page);
  const { area, title, ...first } = await boundsIn(workbench);
  expect(title).toMatch(/^South Korea’s .* – Troop reports – Glossator$/);
  expect(first.width).toBeLessThanOrEqual(area.width);
  expect(first.height).toBeLessThanOrEqual(area.height);
  expect(first.y).toBeGreaterThanOrEqual(area.y);

  const usual = { x: area.x + 20, y: area.y + 30, width: 900, height: 600 };
  workbench = await leaveAt(start, workbench, usual);
  expect(await boundsIn(workbench)).toMatchObject(usual);

  workbench = await leaveAt(start, workbench, { ...usual, y: area.y - 300 });
  expect(await boundsIn(workbench)).toMatchObject({ ...usual, y: area.y });

  workbench = await leaveAt(start, workbench, { x: 0, y: 0, width: 3840, height: 2160 });
  expect(await boundsIn(workbench)).toMatchObject({ x: area.x, y: area.y });
  expect((await boundsIn(workbench)).width).toBeLessThanOrEqual(area.width);
  expect((await boundsIn(workbench)).height).toBeLessThanOrEqual(area.height);
});

test('a window is put back when the screen that it was on is taken away', async ({ start }) => {
  const workbench = await start();
  await articleIsOpen(workbench.page);
  const { area } = await boundsIn(workbench);
  await workbench.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: -600, width: 900, height: 600 }),
  );
  await expect.poll(async () => (await boundsIn(workbench)).y).toBe(-600);
  // As the system says it; the display that is left is the one that there is.
  await workbench.app.evaluate(({ screen }) => void screen.emit('display-removed'));
  await expect.poll(async () => (await boundsIn(workbench)).y).toBeGreaterThanOrEqual(area.y);
});
