import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { boxOf } from './handles.ts';
import { articleIsOpen, dragOver, placeOf, press, selectWords } from './person.ts';
import { expect, test } from './story.ts';
import { bring } from './workbench.ts';

const text = 'He said <b>“no”</b>\u00a0twice.\nثم قال الوزير نعم.\n';

test('what is copied is the text to the letter, and carries its marks to programs that show them', async ({
  start,
  folders,
}) => {
  const report = linkedReport(text, [
    { tag: 'claim', words: 'said <b>“no”</b>\u00a0twice' },
    { tag: 'quote', words: '“no”' },
    { tag: 'actor', words: 'الوزير' },
  ]);
  await bring(folders, 'report.json', report);
  const { page } = await start();
  await articleIsOpen(page);

  await dragOver(page, 'said', '“no”');
  expect(await copyWith(page, 'ControlOrMeta+c')).toEqual({
    text: 'said <b>“no”',
    marks: '[claim]said &lt;b&gt;[quote]“no”[/][/]',
  });

  await press(page, 'ControlOrMeta+a');
  const all = await copyWith(page, 'ControlOrMeta+x');
  expect(all.text).toBe(text.trimEnd());
  expect(all.marks).toContain('ثم قال [actor]الوزير[/] نعم.');
});

test('the wheel button pastes nothing and opens nothing, over the text, the Library and a button that is disabled', async ({
  page,
}) => {
  await selectWords(page, 'over 11,000 soldiers');
  await press(page, 'ControlOrMeta+c');
  const { middle } = await placeOf(page, 'likely dispatched');
  const row = await boxOf(page.getByRole('list', { name: 'Articles' }).getByRole('button'));
  const redo = await boxOf(page.getByRole('button', { name: 'Redo' }));
  const pastes = await page.evaluateHandle(() => {
    const seen: string[] = [];
    window.addEventListener('paste', () => seen.push('paste'), { capture: true });
    return seen;
  });
  for (const { x, y } of [middle, { x: row.x + 20, y: row.y + 10 }]) {
    await page.mouse.click(x, y, { button: 'middle' });
    // A paste comes some time after the button.
    await page.waitForTimeout(300);
  }
  expect(await pastes.jsonValue()).toEqual([]);
  await expect(page.getByRole('button', { name: 'Redo' })).toBeDisabled();
  await page.mouse.click(redo.x + 10, redo.y + 10, { button: 'middle' });
  await page.waitForTimeout(300);
  await expect(page.getByRole('dialog')).toBeHidden();
  await press(page, 'ControlOrMeta+v');
  await expect(page.getByRole('dialog', { name: 'Paste as article' })).toBeVisible();
});

test('a script in the page gets nothing of the clipboard, and opens no dialog, until a person presses a key', async ({
  page,
  workbench: { app, answerOpen, answerSave },
  folders,
}) => {
  const file = join(folders.home, 'out.json');
  await answerOpen([folders.home]);
  await answerSave(file);
  await app.evaluate(async ({ clipboard }) => clipboard.writeText('a secret'));
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.id = 'own';
    field.focus();
  });
  // Hands that did something before this are to be forgotten.
  await page.waitForTimeout(3200);
  const request = { format: 'json', articleIds: null, includeSuggestions: true };
  const answers = { asked: { query: '' }, ids: null, order: 'newest', sorting: [], columns: ['words'] };
  const calls = [
    ['clipboard.sourceUrl', undefined],
    ['clipboard.paste', undefined],
    ['transfer.export', { ...request, to: 'clipboard' }],
    ['transfer.export', { ...request, to: 'file' }],
    ['transfer.choose', { what: 'files' }],
    ['citations.copy', { style: 'text', of: { ids: ['019328a0-0000-7000-8000-000000000000'] } }],
    ['asking.copy', { ...answers, as: 'table' }],
    ['asking.save', { ...answers, format: 'csv' }],
    ['diagnostics.save', undefined],
  ] as const;
  // The driver calls as a script that a click has started, which is what a page could pretend.
  const call = (channel: string, input: unknown) =>
    page.evaluate(
      async ([name, given]) => JSON.parse(String(await window.glossator.call(String(name), given))),
      [channel, input] as const,
    );
  for (const [channel, input] of calls)
    expect(await call(channel, input), channel).toMatchObject({ ok: false, error: { code: 'conflict' } });
  await page.locator('#own').focus();
  // Of the engine itself, too, and not even after a click.
  expect(await page.evaluate(() => document.execCommand('paste'))).toBe(false);
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 100);
  expect(await call('clipboard.paste', undefined)).toMatchObject({ ok: false });
  expect(existsSync(file)).toBe(false);
  await expect(page.locator('#own')).toHaveValue('');

  await page.keyboard.press('Shift');
  expect(await call('clipboard.paste', undefined)).toMatchObject({ ok: true });
  await expect(page.locator('#own')).toHaveValue('a secret');
  expect(await call('clipboard.paste', undefined)).toMatchObject({ ok: false });
});

/** What a key puts on the clipboard; of the HTML only the inside of its blocks, with marks as [tag]…[/]. */
async function copyWith(page: Page, key: string): Promise<{ text: string; marks: string }> {
  // Asked of the event: Electron's own clipboard has another interface in each version.
  const copied = await page.evaluateHandle(() => {
    const read = { text: '', html: '' };
    const take = ({ clipboardData }: ClipboardEvent) => {
      read.text = clipboardData?.getData('text/plain') ?? '';
      read.html = clipboardData?.getData('text/html') ?? '';
    };
    for (const event of ['copy', 'cut'] as const) window.addEventListener(event, take, { once: true });
    return read;
  });
  await press(page, key);
  const { text, html } = await copied.jsonValue();
  const marks = html
    .replace(/<mark data-tag="(\w+)"[^>]*>/g, '[$1]')
    .replaceAll('</mark>', '[/]')
    .replace(/<[^>]+>/g, '');
  return { text, marks };
}
