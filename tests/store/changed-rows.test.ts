import { expect, test } from 'vitest';
import { prepared } from '../../electron/store/db/prepared.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { stateOf, tag, workspaceWithArticle } from '../fixtures/workspaces.ts';

const refusal = /changed \d rows of the workspace instead of \d, so nothing was changed/;

test('a write that finds no row, or too few, is refused and takes the whole transaction back', () => {
  const { workspace, articleId } = workspaceWithArticle();
  const id = tag(workspace, articleId, 'claim', 'Kursk');
  const annotation = workspace.annotations.get(id);
  if (!annotation) throw new Error('no annotation');
  const before = stateOf(workspace);
  const writes: readonly (() => void)[] = [
    () => workspace.annotations.remove({ ...annotation, id: 'nobody' }),
    () => workspace.annotations.update(annotation, { ...annotation, id: 'nobody' }),
    // The segments are more than were known.
    () => workspace.annotations.update({ ...annotation, segments: [] }, annotation),
    () => workspace.links.remove('nobody'),
    () => workspace.actors.remove('nobody'),
    () => workspace.reviews.remove('nobody'),
    () => workspace.articles.hide('nobody', '2026-01-01T00:00:00.000Z'),
  ];
  for (const write of writes) {
    const transaction = workspace.db.transaction(() => {
      workspace.annotations.update(annotation, { ...annotation, note: 'Not kept.' });
      write();
    });
    expect(() => transaction()).toThrow(refusal);
    expect(stateOf(workspace)).toEqual(before);
  }
  expect(verifyWorkspace(workspace)).toEqual([]);
});

test('a statement that writes cannot be prepared for reading', () => {
  const { workspace } = workspaceWithArticle();
  const statement = prepared<object>(workspace.db, 'DELETE FROM draft');
  expect(() => statement().all({})).toThrow('needs a writable database');
});
