import type { Page } from 'playwright/test';
import { annotationsAre, press, saved, selectWords } from '../e2e/person.ts';
import { expect, test } from './story.ts';

/** A key as the system reports it under a layout: what it types, and which key it is. */
async function type(page: Page, typed: string, code: string, { ctrl = false } = {}): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const event = { key: typed, code, modifiers: ctrl ? 2 : 0 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  await cdp.detach();
}

test('digits and letters tag what they say under layouts that give signs or other scripts there', async ({
  page,
}) => {
  const marked: string[] = [];
  const tag = async (words: string, typed: string, code: string, name: string) => {
    await selectWords(page, words);
    await type(page, typed, code);
    marked.push(`${name}: ${words}`);
    for (const each of marked) await expect(page.getByRole('listitem', { name: each })).toBeVisible();
  };
  await tag('exact scale', '+', 'Digit1', 'Claim');
  await tag('Moscow', '-', 'Digit3', 'Figure');
  await tag('Pyongyang', '/', 'KeyQ', 'Quote');
  await tag('Ukraine', '۲', 'Numpad2', 'Actor');
  await saved(page);
});

test('a dead key does nothing to what is marked, and AltGr no more than it types', async ({ page }) => {
  await selectWords(page, 'exact scale');
  await press(page, '1');
  await annotationsAre(page, ['Claim: exact scale']);
  // The second is what Linux reports.
  for (const typed of ['Dead', 'Process'])
    for (const code of ['BracketLeft', 'BracketRight', 'Equal']) await type(page, typed, code);
  await annotationsAre(page, ['Claim: exact scale']);
  await type(page, '[', 'Digit8');
  await annotationsAre(page, ['Claim: exact']);
});

test('Ctrl+Z and Ctrl+A are where Z and A are printed, in a field and in a list, too', async ({ page }) => {
  await selectWords(page, 'exact scale');
  await press(page, '1');
  await annotationsAre(page, ['Claim: exact scale']);
  await page.getByRole('button', { name: 'Claim: exact scale' }).click();
  await page.getByRole('region', { name: 'This annotation' }).getByRole('combobox').first().focus();
  await type(page, 'я', 'KeyZ', { ctrl: true });
  await annotationsAre(page, []);
  await press(page, 'ControlOrMeta+Shift+l');
  await expect(page.getByRole('list', { name: 'Articles' }).locator(':focus')).toHaveCount(1);
  await type(page, 'ф', 'KeyA', { ctrl: true });
  await expect(page.locator('.bulk-bar')).toContainText('1 article');
});
