import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startHere } from '../fixtures/startHere.ts';
import { addArticle, open, temporaryFolder } from '../fixtures/workspaces.ts';

/** What is the matter with the file of names. */
const file = vi.hoisted(() => ({ state: 'missing' as 'there' | 'missing' | 'damaged' | 'locked' }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const existsSync = (path: string) =>
    !(path.endsWith('names.bin') && file.state === 'missing') && fs.existsSync(path);
  return { ...fs, existsSync, default: { ...fs, existsSync } };
});

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  const readFile = async (path: string, ...more: []) => {
    if (!String(path).endsWith('names.bin') || file.state === 'there') return fs.readFile(path, ...more);
    if (file.state === 'locked') throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    return (await fs.readFile(path)).subarray(0, 1_000_000);
  };
  return { ...fs, readFile, default: { ...fs, readFile } };
});

const text =
  'The bridge is open again.\n\n“We checked every bolt of it,” said Tomas Weck, who heads the office. Over 40 lorries crossed it on Monday.\n';

const sentence = (what: string) =>
  `No new names were suggested: the file names.bin, by which they are recognised, ${what}. Install Glossator again.`;

describe.each([
  ['missing', 'is missing'],
  ['damaged', 'is damaged'],
  ['locked', 'cannot be read'],
] as const)('without the file of names, which is %s', (state, what) => {
  beforeEach(() => {
    file.state = state;
    // The model is read once in a process.
    vi.resetModules();
  });
  afterEach(() => vi.resetModules());

  test('quotes and figures are suggested, and the window hears why names are not', async () => {
    const { makeSuggester } = await import('../../electron/ipc/suggester.ts');
    const workspace = open(temporaryFolder());
    const articleId = addArticle(workspace, text, 'bridge.txt');
    const made = await makeSuggester(
      () => workspace,
      startHere,
      () => undefined,
    ).make([articleId]);
    expect(made).toMatchObject({ articles: 1, failed: [sentence(what)] });
    expect(made.made).toMatchObject({ quote: 1, figure: 1 });
    const tags = workspace.annotations.ofArticle(articleId).map(({ tag }) => tag);
    expect(tags).toContain('quote');
    expect(tags).toContain('figure');
  });

  test('the command line stores them, says the same sentence, and ends with 1', async () => {
    const { run } = await import('../fixtures/runCli.ts');
    const dir = temporaryFolder();
    const workspace = open(dir);
    addArticle(workspace, text, 'bridge.txt');
    workspace.close();
    const { status, out, error } = await run('suggest', '--workspace', dir);
    expect(status).toBe(1);
    expect(out).toContain('1 figure, 1 quote');
    expect(error).toContain(sentence(what));
  });
});

describe('where the file of names got lost', () => {
  beforeEach(() => {
    file.state = 'there';
    vi.resetModules();
  });
  afterEach(() => vi.resetModules());

  test('suggesting again leaves the actors that wait, and who said what', async () => {
    const workspace = open(temporaryFolder());
    const articleId = addArticle(workspace, text, 'bridge.txt');
    const make = async () => {
      vi.resetModules();
      const { makeSuggester } = await import('../../electron/ipc/suggester.ts');
      return makeSuggester(
        () => workspace,
        startHere,
        () => undefined,
      ).make([articleId]);
    };
    const actors = () =>
      workspace.annotations
        .ofArticle(articleId)
        .filter(({ tag }) => tag === 'actor')
        .map(({ id, segments }) => [id, segments[0]?.exact]);
    await make();
    const [before, links] = [actors(), workspace.links.ofArticle(articleId)];
    expect(before).toContainEqual([expect.any(String), 'Tomas Weck']);
    expect(links).toContainEqual(expect.objectContaining({ type: 'speaker' }));
    file.state = 'missing';
    await make();
    expect(actors()).toEqual(before);
    expect(workspace.links.ofArticle(articleId)).toEqual(links);
  });

  test('the command line says so once, whatever the number of articles', async () => {
    file.state = 'missing';
    const { run } = await import('../fixtures/runCli.ts');
    const dir = temporaryFolder();
    const workspace = open(dir);
    for (const name of ['a.txt', 'b.txt', 'c.txt']) addArticle(workspace, `${name}\n\n${text}`, name);
    workspace.close();
    const { status, error } = await run('suggest', '--workspace', dir);
    expect(status).toBe(1);
    expect(error).toBe(`${sentence('is missing')}\n`);
  });
});
