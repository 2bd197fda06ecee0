import type { CDPSession, Page } from 'playwright/test';
import { annotationsAre, press, selectWords } from '../e2e/person.ts';
import { expect, test } from './story.ts';

/** Begins to compose a word, as the input methods for Chinese and Japanese do. */
async function compose(page: Page, text: string): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  return cdp;
}

/** A key that the input method takes, as macOS reports it: itself, with the key code 229. */
async function pressInMethod(cdp: CDPSession, key: string): Promise<void> {
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await cdp.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 229 });
}

test('the Enter that ends a composed word runs no command, and the next one does', async ({ page }) => {
  await selectWords(page, 'exact scale');
  await press(page, '1');
  await annotationsAre(page, ['Claim: exact scale']);
  await press(page, 'ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const cdp = await compose(page, 'undo');
  await expect(palette.getByRole('option', { name: 'Undo Edit' })).toBeVisible();
  await pressInMethod(cdp, 'Enter');
  await pressInMethod(cdp, 'Escape');
  await cdp.send('Input.insertText', { text: 'undo' });
  await expect(palette.getByRole('combobox')).toHaveValue('undo');
  await annotationsAre(page, ['Claim: exact scale']);
  await press(page, 'Enter');
  await annotationsAre(page, []);
});

test('Escape and Enter of an input method neither close nor send what is being written', async ({ page }) => {
  await selectWords(page, 'exact scale');
  await press(page, '2');
  const keep = async (field: ReturnType<Page['getByRole']>, key: string) => {
    const cdp = await compose(page, '항만');
    await pressInMethod(cdp, key);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('항만');
    await cdp.send('Input.insertText', { text: '항만' });
    await expect(field).toHaveValue('항만');
  };

  await press(page, 'ControlOrMeta+f');
  await keep(page.getByRole('searchbox', { name: 'Find in article' }), 'Escape');
  await press(page, 'Escape');
  await page.getByRole('button', { name: 'Actor: exact scale' }).click();
  await page.getByRole('textbox', { name: 'Note' }).focus();
  await keep(page.getByRole('textbox', { name: 'Note' }), 'Escape');
  await page.getByRole('combobox', { name: 'Actor entry' }).focus();
  await keep(page.getByRole('combobox', { name: 'Actor entry' }), 'Enter');
});

test('a composition that was left half way in the text keeps no key from it', async ({ page }) => {
  await selectWords(page, 'exact scale');
  await press(page, '1');
  await annotationsAre(page, ['Claim: exact scale']);
  const cdp = await compose(page, 'か');
  await press(page, 'Delete');
  await annotationsAre(page, []);
  await cdp.detach();
});

test('in the text, the Enter of an input method is no command, and its letters are', async ({ page }) => {
  await selectWords(page, 'exact scale');
  const cdp = await page.context().newCDPSession(page);
  await pressInMethod(cdp, 'Enter');
  await pressInMethod(cdp, 'Escape');
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'KeyC',
    windowsVirtualKeyCode: 229,
  });
  await annotationsAre(page, ['Claim: exact scale']);
});
