import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { meaning } from './meaning.ts';
import { articleIsOpen, press, saved } from './person.ts';
import { expect, ownStart as test } from './story.ts';
import { root } from './workbench.ts';

const golden = join(root, 'tests', 'golden', 'meaning.glossator.json');

test('an analyst says what the seed article means with nothing but keys, takes all of it back, and does it again', async ({
  start,
  cli,
}) => {
  test.setTimeout(120_000);
  let { app, page } = await start();
  await articleIsOpen(page);
  const exported = async (): Promise<unknown> =>
    settled((await cli('export', '--format', 'json', '--out', '-')).stdout);
  const beginning = await exported();
  for (const { what, act } of meaning) await test.step(what, () => act(page, async () => {}));
  const end = await exported();
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, `${JSON.stringify(end, null, 2)}\n`);
  expect(end).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  expect(await cli('verify')).toMatchObject({ status: 0 });

  await test.step('back to the beginning, half of it after a restart', async () => {
    const undo = () => page.getByRole('button', { name: 'Undo', exact: true });
    for (let count = 0; count < 6; count += 1) await press(page, 'ControlOrMeta+z');
    await saved(page);
    await app.close();
    ({ app, page } = await start());
    await articleIsOpen(page);
    while (await undo().isEnabled()) {
      await press(page, 'ControlOrMeta+z');
      await saved(page);
    }
    expect(await exported()).toEqual(beginning);
  });

  await test.step('and forward to the end', async () => {
    const redo = page.getByRole('button', { name: 'Redo', exact: true });
    while (await redo.isEnabled()) {
      await press(page, 'ControlOrMeta+Shift+z');
      await saved(page);
    }
    expect(await exported()).toEqual(end);
    expect(await cli('verify')).toMatchObject({ status: 0 });
  });
});

/** An export with what differs from one run to the next put in order: ids by their first appearance, and no times. */
function settled(json: string): unknown {
  const ids = new Map<string, string>();
  const nameOf = (id: string): string => {
    if (!ids.has(id)) ids.set(id, `id ${ids.size + 1}`);
    return ids.get(id) ?? '';
  };
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
  return JSON.parse(json.replace(uuid, nameOf).replace(instant, 'a time'));
}
