import { contract } from '../../shared/ipc/contract.ts';
import { annotations, mark, saved } from './person.ts';
import { expect, ownStart, test } from './story.ts';

test('the page has no Node, no Electron, and a bridge of three functions', async ({ page }) => {
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys(window.glossator).sort(),
    frozen: Object.isFrozen(window.glossator),
  }));
  expect(found).toEqual({ node: [], bridge: ['call', 'grant', 'on'], frozen: true });
});

ownStart(
  'a frame in the page has no bridge, and another window gets no answer',
  async ({ page, workbench }) => {
    const bridges = await page.evaluate(async () => {
      const sources = [{}, { src: 'app://workbench/index.html' }, { src: 'about:blank' }];
      const found: string[] = [];
      for (const source of sources) {
        const frame = document.createElement('iframe');
        Object.assign(frame, source);
        document.body.append(frame);
        await new Promise((done) => setTimeout(done, 200));
        try {
          found.push(typeof (frame.contentWindow as typeof window | null)?.glossator);
        } catch {
          found.push('out of reach');
        }
      }
      return found;
    });
    expect(bridges.filter((bridge) => !['undefined', 'out of reach'].includes(bridge))).toEqual([]);
    const reply = await workbench.app.evaluate(async ({ app, BrowserWindow }) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload: `${app.getAppPath()}/out/preload/preload.cjs` },
      });
      await other.loadURL('app://workbench/index.html');
      const answer = await other.webContents.executeJavaScript("glossator.call('workspace.read')");
      other.destroy();
      return answer as string;
    });
    expect(JSON.parse(reply)).toMatchObject({
      ok: false,
      error: { message: 'This call did not come from the workbench.' },
    });
  },
);

test('whatever is sent over the bridge, the answer is a sentence and nothing changes', async ({
  page,
  cli,
}) => {
  await mark(page, 'Actor', 'Kim Jong Un');
  await saved(page);
  const before = await cli('export', '--format', 'json', '--out', '-');
  const replies = await page.evaluate(async (channels) => {
    const junk: unknown[] = [
      null,
      1,
      'text',
      [],
      {},
      { id: '' },
      { id: '../../etc/passwd' },
      { id: 1 },
      { __proto__: { id: 1 } },
      { format: 'json', articleIds: ['x'], includeSuggestions: 'yes' },
      { fileName: '', bytes: 'none' },
      {
        articleId: '00000000-0000-7000-8000-000000000000',
        tag: 'claim',
        segments: [{ start: -1, end: 1e99 }],
      },
      { windowBounds: { x: 'left' } },
      { theme: '<b>' },
      new Uint8Array(4),
      Array.from({ length: 2000 }, () => ({ id: 'x' })),
    ];
    const all: { channel: string; input: string; reply: unknown }[] = [];
    for (const channel of channels) {
      for (const input of junk) {
        // No setting at all is no junk: it saves nothing.
        if (/^(settings|preferences)\.save$/.test(channel) && JSON.stringify(input) === '{}') continue;
        const reply = await window.glossator
          .call(channel, input)
          .then((wire) => JSON.parse(String(wire)), String);
        all.push({ channel, input: JSON.stringify(input).slice(0, 80), reply });
      }
    }
    const unknown = await window.glossator.call('shell.run', 'ls').then(
      () => 'answered',
      (error) => String(error),
    );
    return { all, unknown };
  }, Object.keys(contract));
  expect(replies.unknown).toMatch(/No handler/i);
  expect(replies.all.length).toBeGreaterThan(200);
  for (const { channel, input, reply } of replies.all) {
    expect(reply, `${channel} ${input}`).toEqual({
      ok: false,
      error: {
        code: expect.stringMatching(/^(invalid-input|not-found)$/),
        message: expect.stringMatching(/\S/),
      },
    });
  }
  const after = await cli('export', '--format', 'json', '--out', '-');
  const withoutDate = (text: string) => text.replace(/"exportedAt": "[^"]*"/, '');
  expect(withoutDate(after.stdout)).toBe(withoutDate(before.stdout));
  expect(await annotations(page)).toEqual(['Actor: Kim Jong Un']);
});
