import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeComparer } from '../../electron/ipc/comparer.ts';
import type { StartProcess } from '../../electron/jobs/jobs.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { firstTake } from '../fixtures/agency.ts';
import { newsText } from '../fixtures/corpus.ts';
import { lines, run } from '../fixtures/runCli.ts';
import { startHere } from '../fixtures/startHere.ts';
import { addArticle, open, temporaryFolder } from '../fixtures/workspaces.ts';

/** The agency’s text as a newspaper prints it. */
const printed = `Twelve dead in harbour blast\n\nFrom our correspondent\n\n${firstTake.split('\n').slice(2).join('\n')}`;
const another = `${firstTake.trim()}\n\n© 2025 The Selmar Echo. All rights reserved.\n`;

/** Says that it has ended when it is ended. */
const startApart: StartProcess = (hooks) => ({
  ...startHere(hooks),
  kill: () => hooks.onExit('unknown'),
});

function comparing(workspace: Workspace, start = startApart) {
  const told: { done: number; total: number }[] = [];
  const comparer = makeComparer(
    () => workspace,
    start,
    (progress) => told.push(progress),
  );
  onTestFinished(comparer.end);
  const copies = async () => (await comparer.find('origins'))?.clusters.map(({ articles }) => articles);
  return { comparer, told, copies };
}

function newWorkspace() {
  const workspace = open(temporaryFolder());
  const [agency, paper] = [firstTake, printed].map((text, index) =>
    addArticle(workspace, text, `${index}.txt`),
  );
  if (agency === undefined || paper === undefined) throw new Error('Nothing was imported.');
  addArticle(workspace, newsText(800, { seed: 3 }), 'other.txt');
  return { workspace, agency, paper };
}

describe('the copies of one text among all articles', () => {
  test('are found, and what stands alone is not mentioned', async () => {
    const { workspace, agency, paper } = newWorkspace();
    const { comparer } = comparing(workspace);
    expect(await comparer.find('origins')).toEqual({
      clusters: [{ articles: [agency, paper], origin: agency }],
    });
  });

  test('are those of the workspace as it is now: with what has come, and without what was removed or undone', async () => {
    const { workspace, agency, paper } = newWorkspace();
    const { copies } = comparing(workspace);
    await copies();
    const third = addArticle(workspace, another, 'third.txt');
    expect(await copies()).toEqual([[agency, paper, third]]);
    workspace.actions.removeArticles([agency]);
    expect(await copies()).toEqual([[paper, third]]);
    workspace.actions.undo();
    expect(await copies()).toEqual([[agency, paper, third]]);
  });

  test('come in the order of publication, the first one being the origin, also when a date is entered later', async () => {
    const { workspace, agency, paper } = newWorkspace();
    const { comparer } = comparing(workspace);
    await comparer.find('origins');
    workspace.actions.updateArticles([paper], { publishedAt: '2025-03-03T08:00Z' });
    workspace.actions.updateArticles([agency], { publishedAt: '2025-03-03T10:00+01:00' });
    expect((await comparer.find('origins'))?.clusters).toEqual([
      { articles: [paper, agency], origin: paper },
    ]);
  });

  test('do not include the older version of an article, for which the newest one stands', async () => {
    const { workspace, agency, paper } = newWorkspace();
    const { copies } = comparing(workspace);
    await run('import', '--workspace', workspace.dir, '--revision-of', agency, fileOf(another));
    const newest = workspace.articles.newerThan(agency);
    expect(await copies()).toEqual([[paper, newest]]);
  });

  test('are looked for until that is cancelled, and meanwhile it is said how far that is', async () => {
    const { workspace } = newWorkspace();
    const { comparer, told } = comparing(workspace, neverDone);
    const cancelled = comparer.find('origins');
    await expect.poll(() => told.length).toBeGreaterThan(2);
    comparer.cancel();
    expect(await cancelled).toBeNull();
    expect(told[0]).toEqual({ done: 1, total: 3 });
  });

  test('are not found any more when the workspace is closed meanwhile', async () => {
    const { workspace } = newWorkspace();
    const { comparer } = comparing(workspace, neverDone);
    const asked = comparer.find('origins');
    await comparer.end();
    await expect(asked).rejects.toMatchObject({ code: 'conflict', message: /The workspace was closed/ });
  });

  test('are printed on the command line, a JSON line for each group', async () => {
    const { workspace, agency, paper } = newWorkspace();
    const { status, out, error } = await run('origins', '--workspace', workspace.dir);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(lines(out).map((line) => JSON.parse(line))).toEqual([
      { articles: [agency, paper], origin: agency },
    ]);
    expect((await run('origins', '--workspace', workspace.dir, 'more')).status).toBe(2);
  });
});

/** A workspace so large that it is never read. */
const neverDone: StartProcess = ({ onSaid, onExit }) => ({
  post: ({ id }) => setTimeout(() => onSaid({ id, result: { ok: true, value: { done: 1, total: 3 } } })),
  kill: () => onExit('unknown'),
  memory: () => 0,
});

function fileOf(text: string): string {
  const file = join(temporaryFolder(), 'newer.txt');
  writeFileSync(file, text);
  return file;
}
