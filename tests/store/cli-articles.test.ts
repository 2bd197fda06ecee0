import { describe, expect, test } from 'vitest';
import { localDate } from '../../shared/model/localDay.ts';
import { lines, run } from '../fixtures/runCli.ts';
import { addArticle, open, stateOf, tag, temporaryFolder } from '../fixtures/workspaces.ts';

function twoArticles() {
  const workspace = open(temporaryFolder());
  const a = addArticle(workspace, 'Over 11,000 soldiers were dispatched.\n', 'a.txt');
  const b = addArticle(workspace, 'Seoul said so.\n', 'b.txt');
  const here = (command: string, ...args: readonly string[]) =>
    run(command, '--workspace', workspace.dir, ...args);
  return { workspace, a, b, here };
}

describe('articles on the command line', () => {
  test('are listed with outlet, day, status and labels', async () => {
    const { workspace, a, b, here } = twoArticles();
    tag(workspace, a, 'claim', 'soldiers');
    workspace.actions.createOutlet({ name: 'Yonhap News Agency', aliases: ['Yonhap'] });
    const patch = { title: 'Kursk', publisher: 'YONHAP', publishedAt: '2025-02', labels: ['war', 'عاجل'] };
    workspace.actions.updateArticles([a], { ...patch, status: 'inProgress' });
    const [first, second] = lines((await here('list', '--json')).out).map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      id: a,
      title: 'Kursk',
      counts: { claim: 1 },
      characters: 38,
      outlet: 'Yonhap News Agency',
      published: '2025-02',
      status: 'in progress',
      labels: ['war', 'عاجل'],
    });
    expect(second).toMatchObject({ id: b, outlet: null, published: null, status: 'todo', labels: [] });
    expect(lines((await here('list')).out)[0]).toBe(
      `${a}  1 claim, 0 actors, 0 figures, 0 quotes  38 characters  Yonhap News Agency, 2025-02, in progress, #war, #عاجل  Kursk`,
    );
  });

  test('are changed in one action, and printed as they are then', async () => {
    const { workspace, a, b, here } = twoArticles();
    workspace.actions.updateArticles([a, b], { labels: ['old'], note: 'Check.', author: 'Kim' });
    const before = stateOf(workspace);
    const settings = ['outlet=Yonhap', 'published=27.02.2025', 'language=ko', 'status=set aside', 'note='];
    const labels = ['label=war', 'label=-OLD', 'label=  to read '];
    const sets = [...settings, ...labels, 'author=', 'url=https://example.org/?a=b'].flatMap((set) => [
      '--set',
      set,
    ]);
    const { status, out, error } = await here('article', ...sets, a, b);
    expect([status, error]).toEqual([0, '']);
    expect(lines(out).map((line) => JSON.parse(line))).toMatchObject(
      [a, b].map((id) => ({
        id,
        outlet: 'Yonhap',
        author: null,
        published: '2025-02-27',
        language: 'ko',
        status: 'set aside',
        labels: ['war', 'to read'],
      })),
    );
    expect(workspace.articles.find(a)?.record).toMatchObject({ source: { url: 'https://example.org/?a=b' } });
    expect(workspace.articles.find(a)?.record.note).toBeUndefined();
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });

  test('lose all labels, and take a day that is told from today', async () => {
    const { workspace, a, here } = twoArticles();
    workspace.actions.updateArticles([a], { labels: ['one', 'two'] });
    const sets = ['--set', 'label=', '--set', 'label=three', '--set', 'published=today', '--set', 'status='];
    const { out } = await here('article', ...sets, a);
    expect(JSON.parse(out)).toMatchObject({
      labels: ['three'],
      published: localDate(Date.now()),
      status: 'todo',
    });
  });

  test('are removed with what is annotated in them, which is said, and one undo brings them back', async () => {
    const { workspace, a, b, here } = twoArticles();
    const claim = tag(workspace, a, 'claim', 'soldiers');
    workspace.actions.createLink({ type: 'supports', from: claim, to: tag(workspace, b, 'claim', 'Seoul') });
    const before = stateOf(workspace);
    expect(await here('remove', a)).toEqual({
      status: 0,
      out: 'Removed 1 article with 1 annotation, and 1 link to other articles.\n',
      error: '',
    });
    expect(workspace.articles.ids()).toEqual([b]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    const { out } = await here('remove', '--json', a, b);
    expect(JSON.parse(out)).toEqual({ articles: 2, annotations: 2, linksFromElsewhere: 0 });
    expect(workspace.articles.ids()).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });

  test.each([
    [['article', '--set', 'status=done'], '“article” needs the ID of an article; “list” shows them.'],
    [['article', 'ID'], '“article” needs --set FIELD=VALUE, for example --set status=done.'],
    [['article', '--set', 'status', 'ID'], '“status” is not a field with a value, such as status=done.'],
    [
      ['article', '--set', 'colour=red', 'ID'],
      '“colour” is not a field of an article: choose one of title, outlet, author, url, published, language, status, label, note.',
    ],
    [['article', '--set', 'title=A', '--set', 'title=B', 'ID'], 'The title is set twice.'],
    [['article', '--set', 'title=', 'ID'], 'An article needs a title.'],
    [['article', '--set', 'published=soon', 'ID'], 'Enter a date, for example 10 Jan 2025 or 2025-01-10.'],
    [
      ['article', '--set', 'status=finished', 'ID'],
      '“finished” is not a status: choose one of todo, in progress, done, set aside.',
    ],
    [
      ['article', '--set', 'language=german', 'ID'],
      '“german” is not a language tag: enter one such as en, pt-BR or zh-Hant.',
    ],
    [['remove'], '“remove” needs the ID of an article; “list” shows them.'],
    [['history', '--since', 'soon'], '--since: Enter a date, for example 10 Jan 2025 or 2025-01-10.'],
  ])('%j is wrong usage, and nothing changes', async ([command = '', ...args], sentence) => {
    const { workspace, a, here } = twoArticles();
    const before = stateOf(workspace);
    const { status, out, error } = await here(command, ...args.map((arg) => (arg === 'ID' ? a : arg)));
    expect([status, out, lines(error)[0]]).toEqual([2, '', sentence]);
    expect(stateOf(workspace)).toEqual(before);
  });

  test.each([['article', '--set', 'status=done'], ['remove']])(
    '%s of an article that is not there fails, and none changes',
    async (...command) => {
      const { workspace, a, here } = twoArticles();
      const before = stateOf(workspace);
      const [name = '', ...args] = command;
      expect(await here(name, ...args, a, 'nobody')).toEqual({
        status: 1,
        out: '',
        error: 'There is no article nobody in this workspace.\n',
      });
      expect(stateOf(workspace)).toEqual(before);
    },
  );
});

test('the history since a day leaves out what was done before it', async () => {
  const { here } = twoArticles();
  const count = async (day: string) => lines((await here('history', '--since', day)).out).length;
  const tomorrow = localDate(Date.now() + 86_400_000);
  expect(await Promise.all(['today', 'yesterday', '7d', '2020', tomorrow].map(count))).toEqual([
    2, 2, 2, 2, 0,
  ]);
});
