import type { Page } from 'playwright/test';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import { encodeText } from '../fixtures/encoding.ts';
import { hostileDossier, hostileLines } from '../fixtures/hostileDossier.ts';
import { payloads } from '../fixtures/payloads.ts';
import { annotationList, articleIsOpen, articleText, press, runCommand, wholeText } from './person.ts';
import { expect, test } from './story.ts';
import { bring } from './workbench.ts';

const html = payloads.map((payload) => payload.html).join('\n');

test('of hundreds of hostile pages nothing runs and nothing is loaded, and their words are there', async ({
  page,
}) => {
  const nothingRan = await watch(page);
  for (const [what, text, source] of [
    ['page', 'x', `<article>${html}</article>`],
    ['text', html, null],
  ] as const) {
    const id = await page.evaluate(
      async ([plain, rich]) => {
        const call = async (channel: string, input: unknown) =>
          JSON.parse(String(await window.glossator.call(channel, input)));
        const pasted = await call('transfer.paste', { text: plain, html: rich, url: null, title: null });
        const imported = await call('transfer.import', { token: pasted.value.token });
        return imported.value.rows[0].id as string;
      },
      [text, source] as const,
    );
    const list = page.getByRole('list', { name: 'Articles' });
    await page.reload();
    await list.getByRole('button').last().click();
    await expect(articleText(page), `${what} ${id}`).toContainText('Before number 0 stand words.');
    await showsAll(page);
  }
  await nothingRan();
});

test('what a hostile page puts on the clipboard is pasted as words, as an article and into a field', async ({
  page,
}) => {
  const nothingRan = await watch(page);
  // As a page that is copied from does it.
  await page.evaluate((rich) => {
    const copy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', rich);
      event.clipboardData?.setData('text/plain', 'Plain words');
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('copy', copy, { capture: true, once: true });
  }, html);
  await articleText(page).click();
  await press(page, 'ControlOrMeta+c');
  await press(page, 'ControlOrMeta+v');
  const dialog = page.getByRole('dialog', { name: 'Paste as article' });
  const title = dialog.getByRole('textbox', { name: 'Title' });
  await title.press('ControlOrMeta+v');
  await expect(title).toHaveValue('Plain words');
  await dialog.getByRole('button', { name: 'Add Article' }).click();
  await expect(dialog).toBeHidden();
  await expect(articleText(page)).toContainText('Before number 0 stand words.');
  await showsAll(page);
  await nothingRan();
});

test('names, titles, notes and people that are hostile are shown as words wherever they stand', async ({
  start,
  folders,
}) => {
  test.setTimeout(180_000);
  await bring(folders, 'hostile.json', encodeText(glossator, hostileDossier));
  const { page } = await start();
  await articleIsOpen(page);
  const nothingRan = await watch(page);
  const list = page.getByRole('list', { name: 'Articles' });

  await test.step('in the library, the header and the inspector', async () => {
    await list.getByRole('button').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^<p>Before number \d+/);
    await annotationList(page).getByRole('listitem').first().click();
    await page.mouse.move(700, 300);
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue(/^<p>Before number \d+/);
    for (const index of [40, 120, 200, 280, 348]) {
      await page.getByRole('searchbox', { name: 'Search articles' }).fill(`Before number ${index} stand`);
      await list
        .getByRole('button', { name: new RegExp(`number ${index} `) })
        .first()
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostileLines[index] ?? '');
      await press(page, 'Tab', 3);
    }
    await page.getByRole('searchbox', { name: 'Search articles' }).fill('');
  });

  await test.step('in dialogs', async () => {
    await annotationList(page)
      .getByRole('listitem', { name: /^Actor/ })
      .click();
    for (const command of ['History…', 'Export…', 'Tag Everywhere in Workspace…', 'Restore from Backup…']) {
      await runCommand(page, command);
      await expect(page.getByRole('dialog')).toBeVisible();
      await press(page, 'Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await runCommand(page, 'Choose Actor Entry');
    await expect(page.getByRole('option').first()).toContainText('Before number');
    await press(page, 'Escape');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('<p>Before number 7 ');
    await press(page, 'Escape');
  });
  await nothingRan();
});

/** Looks at all that runs or is loaded from now on; what it gives says that nothing did. */
async function watch(page: Page): Promise<() => Promise<void>> {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  return async () => {
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
    expect(dialogs).toBe(0);
    expect(requests.filter((url) => !/^(app:\/\/workbench\/|data:)/.test(url))).toEqual([]);
  };
}

async function showsAll(page: Page): Promise<void> {
  const shown = await wholeText(page);
  for (const { before, after } of payloads) {
    expect(shown).toContain(before);
    expect(shown).toContain(after);
  }
}
