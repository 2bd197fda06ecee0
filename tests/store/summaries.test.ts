import { expect, test } from 'vitest';
import { changeSummaries } from '../../renderer/state/summaries.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import type { Committed } from '../../shared/model/history.ts';
import { addArticle, open, tag, temporaryFolder } from '../fixtures/workspaces.ts';

test('the rows of the Library say what is known of their articles, and when they were last worked on', () => {
  const workspace = open(temporaryFolder());
  const id = addArticle(workspace, 'Over 11,000 soldiers were dispatched.\n', 'a.txt');
  const other = addArticle(workspace, 'Seoul said so.\n', 'b.txt');
  const { at } = workspace.actions.updateArticles([id], {
    title: 'Kursk',
    publisher: 'Yonhap',
    author: 'Kim',
    publishedAt: '2025-02',
    language: 'en',
    status: 'done',
    labels: ['war'],
  });
  expect(workspace.articles.list()).toEqual([
    {
      id,
      title: 'Kursk',
      fileName: 'a.txt',
      importedAt: expect.any(String),
      characters: 38,
      counts: { claim: 0, actor: 0, figure: 0, quote: 0 },
      outlet: 'Yonhap',
      author: 'Kim',
      publishedAt: '2025-02',
      language: 'en',
      status: 'done',
      labels: ['war'],
      workedAt: at,
    },
    {
      id: other,
      title: expect.any(String),
      fileName: 'b.txt',
      importedAt: expect.any(String),
      characters: 15,
      counts: { claim: 0, actor: 0, figure: 0, quote: 0 },
      workedAt: expect.any(String),
    },
  ]);
});

test('the rows of the window follow whatever is committed without reading them again', () => {
  const workspace = open(temporaryFolder());
  const { actions, articles } = workspace;
  const a = addArticle(workspace, 'Over 11,000 soldiers were dispatched.\n', 'a.txt');
  const b = addArticle(workspace, 'Seoul said that 3,000 soldiers were injured.\n', 'b.txt');
  const claim = tag(workspace, a, 'claim', 'soldiers');
  const other = tag(workspace, b, 'claim', 'soldiers');
  const link = (): Committed => actions.createLink({ type: 'supports', from: claim, to: other });
  const steps: readonly (() => Committed | null)[] = [
    () =>
      actions.updateArticles([a, b], {
        title: 'Kursk',
        publisher: 'Yonhap',
        author: 'Kim',
        url: 'https://example.org',
        publishedAt: '2025-02-27',
        language: 'ko',
        status: 'inProgress',
        labels: ['war'],
        note: 'Check.',
      }),
    () => actions.updateArticles([a], { publisher: null, author: null, publishedAt: null, language: null }),
    () => actions.updateArticles([a], { status: 'toDo', labels: [] }),
    () => actions.updateAnnotations([claim, other], { tag: 'actor' }),
    () => actions.createActor({ name: 'Army', mentionIds: [claim] }),
    () => actions.updateAnnotations([other], { status: 'rejected' }),
    () => actions.undo(),
    () => actions.undo(),
    () => actions.undo(),
    link,
    () => actions.removeAnnotations([claim]),
    () => actions.undo(),
    () => actions.undoTo(4),
    () => actions.redo(),
    () => actions.createOutlet({ name: 'Yonhap' }),
  ];
  let shown: readonly ArticleSummary[] = articles.list();
  for (const [index, step] of steps.entries()) {
    shown = changeSummaries(shown, step() ?? { changes: [] });
    expect(shown, `step ${index}`).toEqual(articles.list());
  }
});
