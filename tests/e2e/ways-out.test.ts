import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, ElectronApplication, Page } from 'playwright/test';
import { listen } from '../engine/server.ts';
import { howMany } from '../fixtures/howMany.ts';
import { press } from './person.ts';
import { expect, ownStart as test } from './story.ts';
import { canTrace, type Reached, startTraced, traceNode } from './traced.ts';
import { waysOut } from './waysOut.ts';
import { type Folders, putFile, root, systemOf } from './workbench.ts';

/** The windows that a script could get into: what is in the workspace before the start, and what the page shows then. */
const windows: Record<string, { readonly prepare: (folders: Folders) => void; readonly shows: string }> = {
  'the window': { prepare: () => undefined, shows: '.tiptap' },
  'the window of a workspace that is damaged': {
    prepare: ({ workspace }) => {
      mkdirSync(workspace);
      writeFileSync(join(workspace, 'workspace.db'), 'This is no database.');
    },
    shows: '[role=alert]',
  },
};

for (const [name, { prepare, shows }] of Object.entries(windows).slice(0, howMany(2, 1))) {
  test(`nothing leaves ${name} in ${Object.keys(waysOut).length} ways, with the policy of the page and without it`, async ({
    folders,
  }) => {
    test.skip(!canTrace, 'strace is not here, or may not trace');
    test.setTimeout(240_000);
    prepare(folders);
    const ears = await listenHere();
    const { app, page, reached } = await startTraced(folders, false);
    await page.locator(shows).waitFor();
    const devtools = await page.context().newCDPSession(page);
    const withPolicy = await tryAll(devtools, ears.origin);
    await devtools.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await page.locator(shows).waitFor();
    const withoutPolicy = await tryAll(devtools, ears.origin);
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
    // What a browser puts off for a moment leaves while it ends, at the latest.
    await app.close();
    expect(named(reached(), [...withPolicy, ...withoutPolicy])).toEqual([]);
    expect(ears.heard).toEqual([]);
    ears.close();
  });
}

test('nothing leaves the window that prints a report, whatever the report holds', async ({ folders }) => {
  test.skip(!canTrace, 'strace is not here, or may not trace');
  test.setTimeout(120_000);
  const ears = await listenHere();
  const { app, page, reached } = await startTraced(folders);
  await replaceReports(app, hostileReport(ears.origin) + hostileReport('https://way-out.example.org'));
  const pdf = join(folders.home, 'report.pdf');
  await systemOf(app).answerSave(pdf);
  await exportReport(page);
  expect(existsSync(pdf)).toBe(true);
  await app.close();
  expect(reached()).toEqual([]);
  expect(ears.heard).toEqual([]);
  ears.close();
});

test('the trace sees connections, datagrams and look-ups, also those that stay on this machine', ({
  folders,
}) => {
  test.skip(!canTrace, 'strace is not here, or may not trace');
  for (const script of [
    `require('net').connect(9, '127.0.0.1').on('error', () => {})`,
    `require('dgram').createSocket('udp4').send('words', 9, '127.0.0.1', () => process.exit())`,
    `require('dns').resolve('way-out.example.org', () => {})`,
    `require('net').connect('/tmp/nobody-knows-me.sock').on('error', () => {})`,
  ])
    expect(traceNode(folders, '-e', script), script).not.toEqual([]);
});

test('nothing leaves a process that reads files, by any way of Node’s own', ({ folders }) => {
  test.skip(!canTrace, 'strace is not here, or may not trace');
  const module = JSON.stringify(join(root, 'electron/security/cutNodesNetwork.ts'));
  // A file, because a module that is given on the command line cannot import functions by their names before one is called.
  const reader = putFile(
    folders,
    'reader.mjs',
    `import dns, { lookup, lookupService, resolveMx } from 'node:dns';
     import { resolve4 } from 'node:dns/promises';
     import { createSocket } from 'node:dgram';
     import { get } from 'node:http';
     import { connect as connect2 } from 'node:http2';
     import { connect, createServer } from 'node:net';
     import { connect as connectTls } from 'node:tls';
     import { cutNodesNetwork } from ${module};
     if (process.argv[2] === 'cut') cutNodesNetwork();
     process.on('uncaughtException', () => {});
     for (const way of [
       () => fetch('http://127.0.0.1:9/'),
       () => fetch('http://way-out.example.org/'),
       () => new WebSocket('ws://127.0.0.1:9/'),
       () => get('http://127.0.0.1:9/'),
       () => connect2('http://127.0.0.1:9/'),
       () => connect(9, '127.0.0.1'),
       () => connectTls(9, '127.0.0.1'),
       () => connect('/tmp/nobody-knows-me.sock'),
       () => createSocket('udp4').send('words', 9, '127.0.0.1'),
       () => createSocket('udp6').connect(9, '::1'),
       () => lookup('way-out.example.org', () => {}),
       () => lookupService('127.0.0.1', 9, () => {}),
       () => resolveMx('way-out.example.org', () => {}),
       () => resolve4('way-out.example.org'),
       () => new dns.Resolver().resolveAny('way-out.example.org', () => {}),
       () => new dns.promises.Resolver().reverse('127.0.0.1'),
     ]) try { Promise.resolve(way()).catch(() => {}); } catch {}
     setTimeout(() => process.exit(), 500);`,
  );
  expect(traceNode(folders, reader, 'uncut').length).toBeGreaterThan(10);
  expect(traceNode(folders, reader, 'cut')).toEqual([]);
});

/** When each way was tried, in milliseconds. */
interface Attempt {
  readonly at: number;
  readonly name: string;
}

/** Goes every way, to this machine and to a name that would have to be looked up. */
async function tryAll(devtools: CDPSession, origin: string): Promise<readonly Attempt[]> {
  const origins = [origin, 'https://way-out.example.org'];
  const attempts: Attempt[] = [];
  for (const [name, way] of Object.entries(waysOut)) {
    attempts.push({ at: Date.now(), name });
    // Some wait for ever: a page that does is what a page that was refused is, too.
    await devtools.send('Runtime.evaluate', {
      expression: `Promise.race([
        Promise.allSettled(${JSON.stringify(origins)}.map(async (origin) => (${way})(origin))),
        new Promise((done) => setTimeout(done, 100)),
      ]).then(() => undefined)`,
      awaitPromise: true,
      userGesture: true,
    });
  }
  return attempts;
}

/** What was reached, each with the way that was tried last before. */
function named(reached: readonly Reached[], attempts: readonly Attempt[]): readonly string[] {
  return reached.map(
    ({ at, call }) => `${attempts.findLast((attempt) => attempt.at <= at)?.name ?? 'the start'}: ${call}`,
  );
}

/** A server and a datagram socket on one port of this machine, which note down what they hear. */
async function listenHere() {
  const heard: string[] = [];
  const { origin, close } = await listen(({ url = '' }, response) => {
    heard.push(url);
    response.end();
  });
  const datagrams = createSocket('udp4');
  datagrams.on('message', () => heard.push('a datagram'));
  datagrams.bind(Number(new URL(origin).port), '127.0.0.1');
  await once(datagrams, 'listening');
  return {
    origin,
    heard,
    close: () => {
      close();
      datagrams.close();
    },
  };
}

/** Has other HTML printed in the place of every report, and without its policy. */
function replaceReports(app: ElectronApplication, html: string): Promise<void> {
  return app.evaluate(({ session }, other) => {
    const fromPartition = session.fromPartition.bind(session);
    session.fromPartition = (...args) => {
      const sheet = fromPartition(...args);
      const handle = sheet.protocol.handle.bind(sheet.protocol);
      sheet.protocol.handle = (scheme) =>
        handle(scheme, () => new Response(other, { headers: { 'Content-Type': 'text/html' } }));
      return sheet;
    };
  }, html);
}

function hostileReport(origin: string): string {
  return `<script src="${origin}/a.js"></script><script>fetch('${origin}/a')</script>
    <link rel="preconnect" href="${origin}"><link rel="dns-prefetch" href="${origin}"><link rel="stylesheet" href="${origin}/a.css">
    <style>@import url(${origin}/b.css); @font-face { font-family: a; src: url(${origin}/a.woff2) } body { font-family: a; background: url(${origin}/a.png) }</style>
    <meta http-equiv="refresh" content="0; url=${origin}/refresh"><p>Words</p>
    <img src="${origin}/b.png" srcset="${origin}/c.png 2x"><iframe src="${origin}/frame"></iframe><iframe srcdoc="<img src='${origin}/d.png'>"></iframe>
    <object data="${origin}/object"></object><embed src="${origin}/embed"><video src="${origin}/a.mp4" autoplay></video>
    <svg><image href="${origin}/a.svg"/><use href="${origin}/b.svg#a"/></svg>`;
}

async function exportReport(page: Page): Promise<void> {
  await press(page, 'Escape');
  const answer = await page.evaluate(() =>
    window.glossator.call('transfer.export', {
      format: 'pdf',
      articleIds: null,
      includeSuggestions: true,
      to: 'file',
    }),
  );
  expect(JSON.parse(String(answer))).toMatchObject({ ok: true });
}
