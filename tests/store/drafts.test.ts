import { describe, expect, test } from 'vitest';
import { open, tag, workspaceWithArticle } from '../fixtures/workspaces.ts';

describe('a note that is being written', () => {
  test('is kept, and offered again as long as it has not been saved', () => {
    const { workspace, articleId } = workspaceWithArticle();
    workspace.drafts.save(articleId, 'Compare with');
    workspace.close();
    expect(open(workspace.dir).drafts.all()).toMatchObject([{ id: articleId, text: 'Compare with' }]);
  });

  test.each(['article', 'annotation', 'actor'] as const)(
    'of an %s does not come back, a few letters shorter, once it is saved',
    (what) => {
      const { workspace, articleId } = workspaceWithArticle();
      const { actions } = workspace;
      const annotationId = tag(workspace, articleId, 'figure', '11,000');
      const save = {
        article: () => actions.updateArticle(articleId, { note: 'Compare with the other' }),
        annotation: () => actions.updateAnnotation(annotationId, { note: 'Compare with the other' }),
        actor: () => actions.updateActor(actorId, { note: 'Compare with the other' }),
      };
      const actorId = actions.createActor({ name: 'The agency' }).changes[0]?.id ?? '';
      const id = { article: articleId, annotation: annotationId, actor: actorId }[what];
      workspace.drafts.save(id, 'Compare with the o');
      save[what]();
      expect(workspace.drafts.all()).toEqual([]);
    },
  );
});
