import { describe, expect, test } from 'vitest';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { addArticle, open, tag, temporaryFolder } from '../fixtures/workspaces.ts';

const text =
  'The NIS said over 11,000 soldiers were sent. Losses are estimated at over 3,000 killed or injured by early January.\n';

function workspaceWithLosses() {
  const workspace = open(temporaryFolder());
  const articleId = addArticle(workspace, text);
  const attributesOf = (id: string): Annotation['attributes'] | undefined =>
    workspace.annotations.get(id)?.attributes;
  return { workspace, articleId, attributesOf };
}

/** A segment of the text that holds these words. */
const segment = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, exact: words };
};

describe('the words of a figure', () => {
  test('are read when it is marked, in one step with it', () => {
    const { workspace, articleId, attributesOf } = workspaceWithLosses();
    const id = tag(workspace, articleId, 'figure', 'over 11,000 soldiers');
    expect(attributesOf(id)).toMatchObject({
      lower: { value: '11000', inclusive: false },
      measuredEntity: segment('soldiers'),
    });
    workspace.actions.undo();
    expect(workspace.annotations.get(id)).toBeUndefined();
    workspace.actions.redo();
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('that say no number leave the card empty, and the figure a figure', () => {
    const { workspace, articleId, attributesOf } = workspaceWithLosses();
    expect(attributesOf(tag(workspace, articleId, 'figure', 'Losses are'))).toEqual({});
  });

  test('are read when something else becomes a figure, or many are marked at once', () => {
    const { workspace, articleId, attributesOf } = workspaceWithLosses();
    const id = tag(workspace, articleId, 'claim', 'over 11,000');
    workspace.actions.updateAnnotation(id, { tag: 'figure' });
    expect(attributesOf(id)).toMatchObject({ lower: { value: '11000' } });
    const { changes } = workspace.actions.createAnnotations({
      articleId,
      tag: 'figure',
      ranges: [segment('11,000'), segment('3,000')].map(({ start, end }) => ({ start, end })),
    });
    expect(changes.map((change) => attributesOf(change.id))).toMatchObject([
      { lower: { value: '11000' } },
      { lower: { value: '3000' } },
    ]);
  });

  test('are read again when its edges move, unless a person has set something', () => {
    const { workspace, articleId, attributesOf } = workspaceWithLosses();
    const id = tag(workspace, articleId, 'figure', '11,000');
    const { start, end } = segment('over 11,000 soldiers');
    workspace.actions.updateAnnotation(id, { segments: [{ start, end }] });
    expect(attributesOf(id)).toMatchObject({ lower: { value: '11000', inclusive: false } });
    workspace.actions.updateAnnotation(id, { attributes: { unit: 'men' } });
    workspace.actions.updateAnnotation(id, { segments: [{ start: start + 5, end }] });
    expect(attributesOf(id)).toMatchObject({ lower: { value: '11000', inclusive: false }, unit: 'men' });
    workspace.actions.rereadFigure(id);
    expect(attributesOf(id)).toMatchObject({ lower: { value: '11000', inclusive: true } });
    expect(attributesOf(id)).not.toHaveProperty('unit');
  });

  test('take their day from the article once it has a date, and lose it in the same undo', () => {
    const { workspace, articleId, attributesOf } = workspaceWithLosses();
    const id = tag(workspace, articleId, 'figure', 'over 3,000 killed or injured by early January');
    const words = segment('killed or injured');
    expect(attributesOf(id)).toMatchObject({ lower: { value: '3000' }, measuredEntity: words });
    const before = attributesOf(id);
    expect(before).not.toHaveProperty('asOf.date');
    workspace.actions.updateArticles([articleId], { publishedAt: '2025-02-27' });
    expect(attributesOf(id)).toMatchObject({ asOf: { date: '2025-01-01/2025-01-10' } });
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(attributesOf(id)).toEqual(before);
    workspace.actions.updateAnnotation(id, { attributes: { asOf: { date: '2025-01-05' } } });
    workspace.actions.updateArticles([articleId], { publishedAt: '2024-02-27' });
    expect(attributesOf(id)).toMatchObject({ asOf: { date: '2025-01-05' } });
  });

  test('are read in the language of the article, and again when it gets another one', () => {
    const workspace = open(temporaryFolder());
    const german = 'Bei dem Beben kamen zwischen 95 und 110 Menschen ums Leben.\n';
    const articleId = addArticle(workspace, german);
    workspace.actions.updateArticles([articleId], { language: 'sv' });
    const id = tag(workspace, articleId, 'figure', 'zwischen 95 und 110 Menschen');
    const attributesOf = () => workspace.annotations.get(id)?.attributes;
    expect(attributesOf()).toEqual({});
    workspace.actions.updateArticles([articleId], { language: 'de' });
    expect(attributesOf()).toMatchObject({ lower: { value: '95' }, upper: { value: '110' } });
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(attributesOf()).toEqual({});
  });
});
