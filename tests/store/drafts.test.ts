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
        article: () => actions.updateArticles([articleId], { note: 'Compare with the other' }),
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

  test('is kept only about what is there, and goes with it', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const { actions, drafts } = workspace;
    const annotationId = tag(workspace, articleId, 'figure', '11,000');
    const actorId = actions.createActor({ name: 'The agency' }).changes[0]?.id ?? '';
    expect(() => drafts.save('019328a0-0000-7000-8000-000000000000', 'About nothing')).toThrow(
      'is no longer in the workspace',
    );
    for (const id of [annotationId, actorId, articleId]) drafts.save(id, 'Compare with');
    actions.removeAnnotation(annotationId);
    actions.removeActor(actorId);
    expect(kept(workspace)).toEqual([articleId]);
    while (workspace.articles.list().length > 0) actions.undo();
    expect(kept(workspace)).toEqual([]);
    expect(() => drafts.save(articleId, 'Compare with')).toThrow('is no longer in the workspace');
  });

  test('is one of fifty at most', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const { actions, drafts } = workspace;
    const ids = Array.from(
      { length: 51 },
      (_, index) => actions.createActor({ name: `Agency ${index}` }).changes[0]?.id ?? '',
    );
    for (const id of ids.slice(0, 50)) drafts.save(id, 'Compare with');
    expect(() => drafts.save(articleId, 'Compare with')).toThrow(/^50 notes are still unsaved/);
    drafts.save(ids[0] ?? '', 'Compare with the other');
    drafts.save(ids[1] ?? '', null);
    drafts.save(articleId, 'Compare with');
    expect(kept(workspace)).toHaveLength(50);
  });
});

/** What the notes are about that are in the database, whether they would be offered or not. */
function kept({ db }: ReturnType<typeof open>): readonly string[] {
  return db.prepare<[], string>('SELECT id FROM draft').pluck().all();
}
