import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { listen } from '../engine/server.ts';
import { tryToReach, tryToRun } from './intruder.ts';
import { articleText, mark, saved } from './person.ts';
import { expect, ownStart, test } from './story.ts';
import type { Workbench } from './workbench.ts';

test('only scripts of our own run, whatever gets into the page', async ({ page, workbench }) => {
  const { headers } = await ask(workbench, 'app://workbench/index.html');
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; ");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  // Google's judge: it has nothing worse to say than that “'self'” may host scripts of others, which it does not.
  const { csp } = new CspParser(headers['content-security-policy'] ?? '');
  const findings = new CspEvaluator(csp).evaluate().filter(({ severity }) => severity < 50);
  expect(findings).toEqual([]);
  expect(headers['x-content-type-options']).toBe('nosniff');
  const { results, refused, hacked, display } = await tryToRun(page);
  expect({ hacked, display }).toEqual({ hacked: false, display: 'block' });
  expect(results).toMatchObject({ eval: 'EvalError', Function: 'EvalError', innerHTML: 'TypeError' });
  expect(refused.length).toBeGreaterThan(2);
});

test('no request leaves the window, not even to this machine', async ({ page }) => {
  const heard: string[] = [];
  const { origin, close } = await listen(({ url = '' }, response) => {
    heard.push(url);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
  });
  try {
    const { outcomes } = await tryToReach(page, origin);
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['refused']));
    expect(heard).toEqual([]);
  } finally {
    close();
  }
});

ownStart('the window goes nowhere and opens no other', async ({ page, workbench }) => {
  const home = page.url();
  expect(home).toBe('app://workbench/index.html');
  expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull();

  const cdp = await page.context().newCDPSession(page);
  const box = await articleText(page).boundingBox();
  const data = {
    items: [{ mimeType: 'text/uri-list', data: 'https://example.org/' }],
    dragOperationsMask: 19,
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: (box?.x ?? 0) + 50, y: (box?.y ?? 0) + 50, data });
  }
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
  });
  await mark(page, 'Actor', 'Kim Jong Un');
  await saved(page);

  // The driver waits for ever for a navigation that was refused, so from here on the page is asked through Electron.
  const inPage = <T>(script: string): Promise<T> =>
    workbench.app.evaluate(
      ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
      script,
    );
  for (const act of [
    `location.href = 'https://example.org/'`,
    `location.replace('file:///etc/passwd')`,
    ...[
      ['https://example.org/', ''],
      ['https://example.org/', '_blank'],
      ['file:///etc/passwd', ''],
      ['app://other/index.html', ''],
      ['app://workbench/icon.svg', ''],
      ['javascript:window.hacked=true', ''],
    ].map(
      ([href, target]) =>
        `Object.assign(document.createElement('a'), { href: '${href}', target: '${target}' }).click()`,
    ),
    `document.body.append(Object.assign(document.createElement('form'), { id: 'away', action: 'https://example.org/' }));
     document.getElementById('away').submit()`,
  ]) {
    await inPage(`${act}; undefined`);
    await inPage('new Promise((done) => setTimeout(done, 50))');
    expect(
      await inPage('[location.href, document.querySelectorAll("mark").length, "hacked" in window]'),
      act,
    ).toEqual([home, 1, false]);
  }
  const windows = await workbench.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  );
  expect(windows).toEqual([home]);
});

ownStart('a middle click on a link opens nothing and goes nowhere', async ({ page, workbench }) => {
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.org/',
      textContent: 'Read more',
    });
    link.style.cssText = 'position: fixed; top: 200px; left: 500px; z-index: 99';
    document.body.append(link);
    addEventListener('auxclick', () => document.body.setAttribute('data-clicked', 'yes'));
  });
  for (const modifiers of [[], ['Control'], ['Shift']] as const) {
    for (const modifier of modifiers) await page.keyboard.down(modifier);
    await page.mouse.click(510, 208, { button: 'middle' });
    if (modifiers.length > 0) await page.mouse.click(510, 208);
    for (const modifier of modifiers) await page.keyboard.up(modifier);
  }
  await expect(page.locator('body')).toHaveAttribute('data-clicked', 'yes');
  await page.waitForTimeout(300);
  const windows = await workbench.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  );
  expect(windows).toEqual(['app://workbench/index.html']);
});

test('every permission is denied', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const said = async (act: () => Promise<unknown>) =>
      act().then(
        () => 'granted',
        () => 'denied',
      );
    const names = ['geolocation', 'notifications', 'microphone', 'camera', 'midi', 'clipboard-read'];
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    return {
      states,
      notification: await Notification.requestPermission(),
      position: await said(
        () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no, { timeout: 2000 })),
      ),
      media: await said(async () => navigator.mediaDevices.getUserMedia({ audio: true })),
      clipboard: await said(async () => navigator.clipboard.readText()),
    };
  });
  expect(new Set(answers.states)).toEqual(new Set(['denied']));
  expect(answers).toMatchObject({
    notification: 'denied',
    position: 'denied',
    media: 'denied',
    clipboard: 'denied',
  });
});

test('the page reads its own files and nothing else of the disk', async ({ page, workbench }) => {
  const status = async (url: string) => (await ask(workbench, url)).status;
  expect(await status('app://workbench/index.html')).toBe(200);
  for (const path of [
    'app://workbench/../../package.json',
    'app://workbench/..%2f..%2fpackage.json',
    'app://workbench/%2e%2e/%2e%2e/package.json',
    'app://workbench/..%2fmain%2fmain.js',
    'app://workbench/%2e%2e%2fpreload%2fpreload.cjs',
    'app://workbench/..%5c..%5cpackage.json',
    'app://workbench//etc/passwd',
    'app://workbench/index.html%00.js',
    'app://workbench/%ff.js',
    'app://workbench/assets/',
  ]) {
    expect(await status(path), path).not.toBe(200);
  }
  expect(await status('app://other/index.html')).not.toBe(200);
  // A script cannot even ask.
  const asked = await page.evaluate(() =>
    fetch('app://workbench/index.html').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(asked).toBe('refused');
});

/** Asks the window's session for an address, as the page's own links would. */
function ask(
  { app }: Workbench,
  address: string,
): Promise<{ readonly status: number; readonly headers: Record<string, string> }> {
  return app.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(url).then(
        ({ status, headers }) => ({ status, headers: Object.fromEntries(headers.entries()) }),
        () => ({ status: 0, headers: {} }),
      ),
    address,
  );
}
