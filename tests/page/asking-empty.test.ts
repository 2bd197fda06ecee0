import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { press } from '../e2e/person.ts';
import { askTheWeek, chips, found, query } from './askingRoom.ts';
import { expect, test } from './story.ts';

test('a query without an answer says which part leads to nothing, and Enter takes the first way out', async ({
  folders,
  start,
}) => {
  const page = await askTheWeek(folders, start);
  await page.keyboard.type('figure property:killed outlet:Courier published:<2026-11-01 ');
  const why = page.getByRole('region', { name: 'Why nothing answers' });
  await expect(why.getByRole('heading', { level: 2 })).toHaveText(
    /^Of these \d+ figures, none was published before 1 Nov 2026\.$/,
  );
  const parts = why.getByRole('list', { name: 'What is left after each part' }).getByRole('listitem');
  await expect(parts).toHaveCount(4);
  await expect(parts.last()).toHaveText(/before 1 Nov 2026\s*0 left$/);
  await expect(page.locator('.query-box [data-nothing]')).toHaveText(/before 1 Nov 2026$/);
  await expect(found(page)).toHaveText('No figure answers');
  await accessibleInBothThemes(page, 'a query without an answer');

  await expect(query(page)).toBeFocused();
  await press(page, 'Enter');
  await expect(why).toBeHidden();
  await expect(chips(page)).toHaveCount(3);
  await expect(found(page)).toHaveText(/figures? in/);
});

test('why nothing answers can be read by key in a low window, where nothing leads out', async ({
  folders,
  start,
}) => {
  const page = await askTheWeek(folders, start);
  await page.setViewportSize({ width: 640, height: 360 });
  await page.keyboard.type('zero nothing nowhere never nobody ');
  const why = page.getByRole('region', { name: 'Why nothing answers' });
  await expect(why).toBeVisible();
  await expect(why.getByRole('button')).toHaveCount(0);
  await accessibleInBothThemes(page, 'a query without an answer or a way out, in a low window');
});

test('an empty answer leads to suggestions, and to earlier versions', async ({ folders, start }) => {
  const page = await askTheWeek(folders, start);
  const why = page.getByRole('region', { name: 'Why nothing answers' });
  await page.keyboard.type('claim verification:refuted "no such words" ');
  await expect(why.getByRole('heading', { level: 2 })).toHaveText(
    'No claim in the workspace contains “no such words”.',
  );
  await why.getByRole('button', { name: /^without “no such words”/ }).click();
  await expect(found(page)).toHaveText(/^2 claims/);
});

test('a name that nothing has is said, with those that are known', async ({ folders, start }) => {
  const page = await askTheWeek(folders, start);
  await page.keyboard.type('claim outlet:Küstenblatt ');
  const why = page.getByRole('region', { name: 'Why nothing answers' });
  await expect(why.getByRole('heading', { level: 2 })).toHaveText('No outlet is called “Küstenblatt”.');
  await why.getByRole('button', { name: 'Küstenbote', exact: true }).click();
  await expect(chips(page)).toHaveText([/^claim$/, /^outlet\s*Küstenbote$/]);
  await expect(found(page)).toHaveText(/claims? in/);
});

test('what can follow is proposed while one types, from fields to names', async ({ folders, start }) => {
  const page = await askTheWeek(folders, start);
  const list = page.getByRole('listbox', { name: 'What can follow' });
  await page.keyboard.type('outl');
  await expect(list.getByRole('option').first()).toHaveText(/^outlet:/);
  await press(page, 'Tab');
  await expect(query(page)).toHaveText('outlet:');
  await expect(list.getByRole('option', { name: /Selmar Courier/ })).toBeVisible();
  await page.keyboard.type('küst');
  await expect(list.getByRole('option')).toHaveText([/^Küstenbote/]);
  await accessibleInBothThemes(page, 'what can follow');
  await press(page, 'ArrowDown');
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await press(page, 'Enter');
  await expect(chips(page)).toHaveText([/^outlet\s*Küstenbote$/]);
  await expect(list).toBeHidden();

  await page.keyboard.type('kestr');
  await expect(list.getByRole('option').first()).toHaveText(/^actor:"Kestrel Grain"/);
  await press(page, 'Escape');
  await expect(list).toBeHidden();
  await expect(query(page)).toBeFocused();
});
