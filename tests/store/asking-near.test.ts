import { expect, it } from 'vitest';
import { asks } from '../fixtures/storeAnswers.ts';
import { tag, workspaceWithArticle } from '../fixtures/workspaces.ts';

it('words that are near one another only across two sentences are counted as they are listed', async () => {
  const { workspace, articleId } = workspaceWithArticle('So dust the “safe”. So dust.\nThe end.\n');
  const annotationId = tag(workspace, articleId, 'claim', 'dust the');
  const { ask } = asks(workspace, { hereId: null, lookedAt: new Date().toISOString() });
  expect(await ask('"dust the"~2')).toMatchObject({
    annotations: [annotationId],
    passageArticles: 0,
    passages: [],
  });
});
