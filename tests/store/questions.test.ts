import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../electron/store/asking/asking.ts';
import { savedQuestions } from '../../electron/store/asking/savedQuestions.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { labels, open, stateOf, tag, workspaceWithArticle } from '../fixtures/workspaces.ts';

describe('a saved question', () => {
  test('says how many annotations answer, and how many of them are new since it was looked at', async () => {
    const { workspace, articleId } = workspaceWithArticle();
    const { actions, settings } = workspace;
    const list = () => atOnce(savedQuestions(workspace));
    tag(workspace, articleId, 'claim', 'Over 11,000 soldiers');
    const [id, other] = ['tag:claim', 'tag:quote'].map(
      (query) => actions.createQuestion({ name: 'Mine', query }).changes[0]?.id ?? '',
    );
    expect(list()).toMatchObject([
      { id, count: 1, fresh: 0, lookedAt: settings.lookedAt(id ?? '') },
      { id: other, count: 0, fresh: 0 },
    ]);
    await setTimeout(2);
    tag(workspace, articleId, 'claim', 'Kursk');
    expect(list()[0]).toMatchObject({ count: 2, fresh: 1 });
    await setTimeout(2);
    actions.lookAtQuestion(id ?? '');
    expect(list()[0]).toMatchObject({ count: 2, fresh: 0 });
  });

  test('that came from elsewhere was never looked at, and one that cannot be read counts nothing', () => {
    const { workspace, articleId } = workspaceWithArticle();
    tag(workspace, articleId, 'claim', 'Kursk');
    const questions = ['tag:claim', '(tag:claim'].map((query, index) => ({
      id: `019328a0-0000-7000-8000-00000000000${index}`,
      name: 'Theirs',
      query,
    }));
    workspace.actions.importDossier({ articles: [], actors: [], questions });
    expect(atOnce(savedQuestions(workspace))).toMatchObject([
      { count: 1, fresh: 1, lookedAt: null },
      { count: null, fresh: 0, lookedAt: null },
    ]);
  });

  test('is saved, changed and removed, each one undo', () => {
    const { workspace } = workspaceWithArticle();
    const { actions, questions } = workspace;
    const made = actions.createQuestion({ name: ' Weak  claims', query: 'tag:claim\ngrade:<C3 ' });
    const id = made.changes[0]?.id ?? '';
    expect(questions.all()).toEqual([{ id, name: 'Weak claims', query: 'tag:claim grade:<C3' }]);
    expect(labels(made.undoState).undo).toBe('Save the question “Weak claims”');
    const before = stateOf(workspace);
    actions.updateQuestion(id, { query: 'tag:claim' });
    expect(questions.get(id)).toEqual({ id, name: 'Weak claims', query: 'tag:claim' });
    expect(actions.updateQuestion(id, { name: 'Weak claims' }).changes).toEqual([]);
    actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    actions.removeQuestion(id);
    expect(questions.all()).toEqual([]);
    actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    expect(() => actions.createQuestion({ name: ' ', query: '' })).toThrow('A saved question needs a name.');
    expect(() => actions.createQuestion({ name: 'Wrong', query: '“kursk' })).toThrow(
      'The query cannot be read at character 1: ',
    );
    expect(() => actions.updateQuestion(id, { query: '(kursk' })).toThrow('The query cannot be read');
    expect(stateOf(workspace)).toEqual(before);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('knows when it was looked at, also after a restart, and no undo takes that back', () => {
    const { workspace } = workspaceWithArticle();
    const { actions, dir } = { ...workspace, actions: workspace.actions };
    const id = actions.createQuestion({ name: 'Weak', query: '' }).changes[0]?.id ?? '';
    const began = new Date().toISOString();
    const seq = workspace.history.lastSeq();
    actions.lookAtQuestion(id);
    expect(workspace.history.lastSeq()).toBe(seq);
    const at = workspace.settings.lookedAt(id) ?? '';
    expect(at >= began).toBe(true);
    workspace.close();
    const again = open(dir, false);
    expect(again.settings.lookedAt(id)).toBe(at);
    expect(verifyWorkspace(again)).toEqual([]);
    again.actions.removeQuestion(id);
    expect(() => again.actions.lookAtQuestion(id)).toThrow('This question has been removed.');
  });
});
