import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { payloads } from '../fixtures/payloads.ts';
import { annotations, articleIsOpen, mark, press, saved } from './person.ts';
import { expect, test } from './story.ts';
import { canTrace, startTraced } from './traced.ts';
import { electronExecutable, environment, putFile, root, rowsOf, runCli, systemOf } from './workbench.ts';

const documents = resolve(import.meta.dirname, '../fixtures/documents');
const hostile = `<!doctype html><title>A page</title><article>${payloads.map(({ html }) => html).join('\n')}</article>`;
const canUnshare =
  process.platform === 'linux' && spawnSync('unshare', ['-rn', 'true'], { stdio: 'ignore' }).status === 0;

test('no process connects or looks a name up while hostile files are read and exported', async ({
  folders,
}) => {
  test.skip(!canTrace, 'strace is not here, or may not trace');
  test.setTimeout(240_000);
  const { app, page, reached } = await startTraced(folders);
  const html = putFile(folders, 'hostile.html', hostile);
  const markdown = putFile(folders, 'hostile.md', `# A page\n\n${hostile}`);
  const email = putFile(
    folders,
    'hostile.eml',
    `From: a@example.org\r\nSubject: A page\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${hostile}`,
  );
  const { answerOpen, answerSave } = systemOf(app);
  await answerOpen([
    html,
    markdown,
    email,
    join(documents, 'memo.docx'),
    join(documents, 'bulletin-chromium.pdf'),
  ]);
  await press(page, 'Escape');
  const imported = await page.evaluate(async () => {
    const call = async (channel: string, input?: unknown) => {
      const wire = await window.glossator.call(channel, input);
      return JSON.parse(typeof wire === 'string' ? wire : wire[0]).value;
    };
    const { token } = await call('transfer.choose', { what: 'files' });
    const { rows } = await call('transfer.import', { token });
    for (const { id } of rows) await call('articles.open', { id });
    return rows.length as number;
  });
  expect(imported).toBe(5);
  await page.reload();
  await articleIsOpen(page);
  await mark(page, 'Actor', 'Kim Jong Un');
  await saved(page);
  expect(await annotations(page)).toContain('Actor: Kim Jong Un');
  const out = join(folders.home, 'out.json');
  await answerSave(out);
  await press(page, 'Escape');
  await page.evaluate(() =>
    window.glossator.call('transfer.export', {
      format: 'json',
      articleIds: null,
      includeSuggestions: true,
      to: 'file',
    }),
  );
  expect(existsSync(out)).toBe(true);
  await app.close();
  expect(reached()).toEqual([]);
});

test('on a machine without any network the command line and the window do the same work', async ({
  folders,
}) => {
  test.skip(!canUnshare, 'this system does not let a process have a network of its own');
  const html = putFile(folders, 'hostile.html', hostile);
  const alone = (...args: string[]) =>
    spawnSync('unshare', ['-rn', process.execPath, join(root, 'out/main/cli.js'), ...args], {
      env: environment(folders),
      cwd: folders.home,
      encoding: 'utf8',
    });
  // No driver reaches the window there: it makes its workspace with the seed article, and is told to end.
  const window = spawn(
    'unshare',
    ['-rn', electronExecutable(), '--no-sandbox', root, '--workspace', folders.workspace],
    { env: environment(folders), stdio: 'ignore' },
  );
  const ended = once(window, 'exit');
  try {
    const articles = () => rowsOf(folders, 'SELECT id FROM article');
    await expect(() => expect(articles()).toHaveLength(1)).toPass({ timeout: 30_000 });
  } finally {
    window.kill();
    await ended;
  }
  const imported = alone('import', html, '--workspace', folders.workspace);
  expect(imported.stderr).toBe('');
  expect(imported.status).toBe(0);
  const listed = await runCli(folders, ['list']);
  expect(listed.stdout.trim().split('\n')).toHaveLength(2);
  const verified = await runCli(folders, ['verify']);
  expect(verified).toMatchObject({ status: 0, stderr: '' });
});
