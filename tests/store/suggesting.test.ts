import { describe, expect, test } from 'vitest';
import { makeSuggester } from '../../electron/ipc/suggester.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { standingOf } from '../../electron/store/suggesting/standing.ts';
import { waitingIn as waitingArticles } from '../../electron/store/suggesting/waiting.ts';
import { waitingOfRules } from '../../electron/store/suggesting/waitingOfRules.ts';
import { readText } from '../fixtures/readText.ts';
import { startHere } from '../fixtures/startHere.ts';
import { addArticle, labels, open, stateOf, tag, temporaryFolder } from '../fixtures/workspaces.ts';

const text = (place: string) =>
  `The bridge of ${place} is open.\n\n“We checked every bolt in ${place},” said Tomas Weck. Over 40 lorries crossed it on Monday.\n`;

const places = ['Ostrava', 'Selmar', 'Tarn', 'Bask'];

/** A workspace of four articles, and what suggests for them. */
function four(onProgress: (done: number) => void = () => undefined) {
  const workspace = open(temporaryFolder());
  const ids = places.map((place) => addArticle(workspace, text(place), `${place}.txt`));
  const suggester = makeSuggester(
    () => workspace,
    startHere,
    ({ done }) => onProgress(done),
  );
  return { workspace, ids, suggester };
}

const waitingIn = (workspace: ReturnType<typeof open>, ids: readonly string[]) =>
  ids.map((id) => workspace.annotations.ofArticle(id).filter(({ status }) => status === 'suggested').length);

/** An article as it is read from an address. */
function versionOf(words: string) {
  const read = readText(Buffer.from(words), 'news.txt');
  if (!read.ok) throw new Error(read.error.message);
  return { ...read.value, source: { ...read.value.source, url: 'https://www.example.org/news/1/' } };
}

describe('suggesting for several articles', () => {
  test('reaches each of them, and one undo takes all of it back', async () => {
    const { workspace, ids, suggester } = four();
    const before = stateOf(workspace);
    const made = await suggester.make(null);
    expect(made).toMatchObject({ articles: 4, isCancelled: false, failed: [] });
    for (const count of waitingIn(workspace, ids)) expect(count).toBeGreaterThan(0);
    expect(labels(workspace.history.undoState()).undo).toMatch(/^Suggest \d+ annotations in 4 articles$/);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    workspace.actions.redo();
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('ends after the article that is being read when it is cancelled', async () => {
    const started = four((done) => done === 1 && started.suggester.cancel());
    const { workspace, ids, suggester } = started;
    const { articles, isCancelled } = await suggester.make(ids);
    expect(isCancelled).toBe(true);
    expect(articles).toBe(1);
    expect(waitingIn(workspace, ids).map((count) => count > 0)).toEqual([true, false, false, false]);
    expect(await suggester.make([ids[1] ?? ''])).toMatchObject({ articles: 1, isCancelled: false });
  });

  test('leaves room for what a person does meanwhile, which is undone on its own', async () => {
    const started = four((done) => {
      if (done === 1)
        tag(started.workspace, started.ids[3] ?? '', 'quote', '“We checked every bolt in Bask,”');
    });
    const { workspace, ids, suggester } = started;
    await suggester.make(ids);
    const quotes = workspace.annotations.ofArticle(ids[3] ?? '').filter(({ tag: name }) => name === 'quote');
    expect(quotes).toMatchObject([{ status: 'accepted', origin: { kind: 'human' } }]);
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(labels(workspace.history.undoState()).undo).toMatch(/^Tag /);
  });

  test('leaves out what is removed, or gets a newer version, before its turn comes', async () => {
    const ends: (() => void)[] = [];
    const { workspace, ids, suggester } = four((done) => {
      if (done === 1) for (const end of ends) end();
    });
    const [older] = workspace.actions.importArticles([versionOf(text('Rova'))]).articles;
    ends.push(
      () => void [...workspace.actions.removeArticleSteps([ids[2] ?? ''])],
      () => void workspace.actions.importArticles([versionOf(`Updated on Tuesday.\n\n${text('Rova')}`)]),
    );
    const { failed, articles } = await suggester.make(null);
    expect({ failed, articles }).toEqual({ failed: [], articles: 5 });
    expect(waitingIn(workspace, ids).map((count) => count > 0)).toEqual([true, true, false, true]);
    expect(waitingIn(workspace, [older?.id ?? ''])).toEqual([0]);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('what waits in an older version counts there only', async () => {
    const workspace = open(temporaryFolder());
    const suggester = makeSuggester(
      () => workspace,
      startHere,
      () => undefined,
    );
    const [older] = workspace.actions.importArticles([versionOf(text('Rova'))]).articles;
    const id = older?.id ?? '';
    await suggester.make([id]);
    const rules = standingOf(workspace, id).rules.map(({ rule }) => rule);
    const inAll = () => [
      waitingArticles(workspace, 'newest').map(({ articleId }) => articleId),
      standingOf(workspace, null).rules.reduce((sum, { waiting }) => sum + waiting, 0),
      [...waitingOfRules(workspace, rules, null)].length,
    ];
    const count = workspace.annotations.ofArticle(id).length;
    expect(inAll()).toEqual([[id], count, count]);
    workspace.actions.importArticles([versionOf(`Updated on Tuesday.\n\n${text('Rova')}`)]);
    expect(inAll()).toEqual([[], 0, 0]);
    expect([...waitingOfRules(workspace, rules, id)]).toHaveLength(count);
    expect(standingOf(workspace, id).rules.reduce((sum, { here }) => sum + here, 0)).toBe(count);
    expect(waitingArticles(workspace)).toMatchObject([{ articleId: id }]);
  });

  test('makes nothing twice where another process does the same at the same time', async () => {
    const { workspace, ids, suggester } = four();
    const beside = open(workspace.dir, false);
    const other = makeSuggester(
      () => beside,
      startHere,
      () => undefined,
    );
    await Promise.all([suggester.make(null), other.make(null)]);
    for (const id of ids) {
      const places = workspace.annotations
        .ofArticle(id)
        .map(({ tag: name, segments }) => `${name} ${JSON.stringify(segments)}`);
      expect(places.length).toBeGreaterThan(0);
      expect(new Set(places).size).toBe(places.length);
    }
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('is refused while it goes on already', async () => {
    const { suggester, ids } = four();
    const first = suggester.make(ids);
    await expect(suggester.make(ids)).rejects.toThrow('Suggestions are already being made');
    await first;
  });

  test('changes nothing the second time', async () => {
    const { workspace, suggester } = four();
    await suggester.make(null);
    const before = stateOf(workspace);
    expect(await suggester.make(null)).toMatchObject({ committed: null });
    expect(stateOf(workspace)).toEqual(before);
  });

  test('says so where the workspace was closed meanwhile', async () => {
    const { workspace, suggester, ids } = four();
    const [made, corrected] = [suggester.make(ids), suggester.corrections(ids[0] ?? '')];
    const both = Promise.allSettled([made, corrected]);
    workspace.close();
    for (const outcome of await both)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'Refusal' } });
  });
});
