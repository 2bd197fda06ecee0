import type { Page } from 'playwright/test';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { articleIsOpen, dragOver, press } from './person.ts';
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
