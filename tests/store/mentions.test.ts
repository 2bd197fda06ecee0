import { expect, test } from 'vitest';
import { mentionsInText } from '../../electron/ipc/mentionsInText.ts';
import { entryIdOf } from '../../shared/model/mention.ts';
import { addArticle, workspaceWithArticle } from '../fixtures/workspaces.ts';

test('a mention is shown in its sentence, cut between words where that is long, with all that is marked', () => {
  const { workspace, articleId } = workspaceWithArticle('First one. The NIS and its head said so. Last one.');
  const long = addArticle(
    workspace,
    `${'many words '.repeat(100)}the NIS ${'and more '.repeat(100)}`,
    'b.txt',
  );
  const mark = (id: string, ranges: readonly { start: number; end: number }[]) => {
    const { changes } = workspace.actions.createAnnotation({ articleId: id, tag: 'actor', segments: ranges });
    return changes[0]?.id ?? '';
  };
  const mentionIds = [
    mark(long, [{ start: 1104, end: 1107 }]),
    mark(articleId, [
      { start: 15, end: 18 },
      { start: 27, end: 31 },
    ]),
  ];
  const { changes } = workspace.actions.createActor({ name: 'NIS', mentionIds });
  const id = changes[0]?.id ?? '';
  const shown = mentionsInText(workspace, id, { from: 0, count: 10 });
  expect(shown.total).toBe(2);
  const [first, second] = shown.mentions;
  expect(first).toMatchObject({ articleId, sentence: 'The NIS and its head said so.', start: 15 });
  expect(first?.marked.map(({ start, end }) => first.sentence.slice(start, end))).toEqual(['NIS', 'head']);
  expect(second?.sentence).toMatch(/^…(many|words) (?:many |words )+the NIS (?:and |more )+.*…$/);
  expect(second?.sentence.length).toBeLessThan(1000);
  expect(second?.marked.map(({ start, end }) => second.sentence.slice(start, end))).toEqual(['NIS']);
  expect(mentionsInText(workspace, id, { from: 1, count: 1 })).toEqual({ total: 2, mentions: [second] });
  expect(mentionIds.map((one) => entryIdOf(workspace.annotations.get(one) ?? null))).toEqual([id, id]);
});
