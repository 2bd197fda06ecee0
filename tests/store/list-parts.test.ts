import { expect, test } from 'vitest';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { addArticle, open, temporaryFolder } from '../fixtures/workspaces.ts';

test('the list read part by part is the list, with articles of one moment and without one that is hidden', () => {
  const workspace = open(temporaryFolder());
  const { articles, actions, db } = workspace;
  for (const name of 'abcdef') addArticle(workspace, `Report ${name}.\n`, `${name}.txt`);
  actions.undo();
  const [first, ...others] = articles.ids();
  // As an import writes them: all of a transaction are of one moment.
  for (const id of others.slice(0, 3))
    db.prepare(
      'UPDATE article SET imported_at = (SELECT imported_at FROM article WHERE id = ?) WHERE id = ?',
    ).run(first, id);
  const read: ArticleSummary[] = [];
  for (let part = articles.listBehind(null, 2); part.length > 0; ) {
    read.push(...part);
    part = articles.listBehind(read.at(-1) ?? null, 2);
  }
  expect(read).toEqual(articles.list());
  expect(read).toHaveLength(5);
});
