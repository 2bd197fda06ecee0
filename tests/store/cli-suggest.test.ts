import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../electron/cli.ts';
import { lines, run } from '../fixtures/runCli.ts';
import { startHere } from '../fixtures/startHere.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

const json = (out: string) => lines(out).map((line): Record<string, unknown> => JSON.parse(line));

const text =
  'The bridge is open again.\n\n“We checked every bolt of it,” said Tomas Weck, who heads the office. Over 40 lorries crossed it on Monday.\n';

/** A workspace of one article that suggestions were made for. */
async function suggested() {
  const dir = temporaryFolder();
  const file = join(temporaryFolder(), 'bridge.txt');
  writeFileSync(file, text);
  await run('import', '--workspace', dir, file);
  const [said] = json((await run('suggest', '--workspace', dir, '--json')).out);
  return { dir, said: said ?? {} };
}

describe('suggesting on the command line', () => {
  test('stores suggestions, which wait, and says how many of each tag', async () => {
    const { dir, said } = await suggested();
    expect(Object.keys(said)).toEqual(['id', 'title', 'claims', 'actors', 'figures', 'quotes']);
    expect(said).toMatchObject({ title: 'The bridge is open again.', quotes: 1 });
    const again = await run('suggest', '--workspace', dir, '--article', String(said.id));
    expect(again).toMatchObject({ status: 0, error: '' });
    expect(again.out).toContain('1 quote');
    const workspace = open(dir, false);
    expect(new Set(workspace.annotations.ofArticle(String(said.id)).map(({ status }) => status))).toEqual(
      new Set(['suggested']),
    );
    expect(workspace.history.list().filter(({ action }) => action === 'suggestions.make')).toHaveLength(1);
    expect((await run('verify', '--workspace', dir)).status).toBe(0);
  });

  test('says which article is not there, and writes nothing', async () => {
    const { dir } = await suggested();
    const nowhere = '019328a0-0000-7000-8000-000000000009';
    expect(await run('suggest', '--workspace', dir, '--article', nowhere)).toEqual({
      status: 1,
      out: '',
      error: `There is no article ${nowhere} in this workspace.\n`,
    });
    expect((await run('suggest', '--workspace', dir, 'more')).status).toBe(2);
  });

  test('ends after the article that is being read when it is interrupted, and says what is done', async () => {
    const dir = temporaryFolder();
    const folder = temporaryFolder();
    for (const place of ['Ostrava', 'Selmar', 'Tarn', 'Bask'])
      writeFileSync(join(folder, `${place}.txt`), text.replace('bridge', `bridge of ${place}`));
    await run('import', '--workspace', dir, folder);
    const listeners = process.listenerCount('SIGINT');
    const [out, error]: [string[], string[]] = [[], []];
    const status = await runCli(
      ['suggest', '--workspace', dir],
      {
        out: (line) => {
          out.push(String(line));
          // As Ctrl+C does, once the first one is done.
          if (out.length === 1) process.emit('SIGINT');
        },
        error: (line) => error.push(line),
      },
      startHere,
    );
    expect(status).toBe(130);
    expect(out).toHaveLength(1);
    expect(error).toEqual(['Stopped after 1 article. What was suggested for it stays.\n']);
    expect(process.listenerCount('SIGINT')).toBe(listeners);
    const workspace = open(dir, false);
    expect(workspace.history.list().filter(({ action }) => action === 'suggestions.make')).toHaveLength(1);
    workspace.actions.undo();
    for (const id of workspace.articles.ids()) expect(workspace.annotations.ofArticle(id)).toEqual([]);
  });

  test('goes on where an article is removed before its turn comes', async () => {
    const dir = temporaryFolder();
    const folder = temporaryFolder();
    for (const place of ['Ostrava', 'Selmar', 'Tarn', 'Bask'])
      writeFileSync(join(folder, `${place}.txt`), text.replace('bridge', `bridge of ${place}`));
    await run('import', '--workspace', dir, folder);
    const beside = open(dir, false);
    const [, , third] = beside.articles.ids();
    const [out, error]: [string[], string[]] = [[], []];
    const remove = () => void [...beside.actions.removeArticleSteps([third ?? ''])];
    const status = await runCli(
      ['suggest', '--workspace', dir],
      {
        out: (line) => {
          out.push(String(line));
          if (out.length === 1) remove();
        },
        error: (line) => error.push(line),
      },
      startHere,
    );
    expect({ status, error }).toEqual({ status: 0, error: [] });
    expect(out).toHaveLength(3);
  });

  test('is found by asking for it, and by nothing else', async () => {
    const { dir } = await suggested();
    const found = async (query: string) =>
      json((await run('query', '--workspace', dir, '--json', query)).out);
    expect(await found('tag:quote')).toEqual([]);
    expect(await found('is:suggested tag:quote')).toMatchObject([{ text: '“We checked every bolt of it,”' }]);
  });

  test('is exported only when that is asked for, with its score, its rule and why', async () => {
    const { dir } = await suggested();
    const exported = async (...more: readonly string[]) =>
      JSON.parse((await run('export', '--workspace', dir, '--format', 'json', '--out', '-', ...more)).out);
    expect(await exported()).toMatchObject({ articles: [{ annotations: [], links: [] }], actors: [] });
    const [article] = (await exported('--include-suggestions')).articles;
    const quote = article.annotations.find(({ tag }: { readonly tag: string }) => tag === 'quote');
    expect(quote).toMatchObject({
      status: 'suggested',
      origin: {
        rule: expect.stringMatching(/^quote\./),
        score: expect.any(Number),
        reason: expect.any(String),
      },
    });
    expect(article.links.length).toBeGreaterThan(0);
  });
});
