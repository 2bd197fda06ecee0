import { payloads } from '../fixtures/payloads.ts';
import { articleText } from './person.ts';
import { expect, test } from './story.ts';

test('of hundreds of hostile pages nothing runs and nothing is loaded, and their words are there', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  const html = payloads.map((payload) => payload.html).join('\n');
  for (const [what, text, source] of [
    ['page', 'x', `<article>${html}</article>`],
    ['text', html, null],
  ] as const) {
    const id = await page.evaluate(
      async ([plain, rich]) => {
        const call = async (channel: string, input: unknown) =>
          JSON.parse(await window.glossator.call(channel, input));
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
    const shown = await articleText(page).textContent();
    for (const { before, after } of payloads) {
      expect(shown, what).toContain(before);
      expect(shown, what).toContain(after);
    }
  }
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  expect(dialogs).toBe(0);
  expect(requests.filter((url) => !/^(app:\/\/workbench\/|data:)/.test(url))).toEqual([]);
});
