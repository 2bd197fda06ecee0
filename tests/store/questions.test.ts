import { describe, expect, test } from 'vitest';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { labels, open, stateOf, workspaceWithArticle } from '../fixtures/workspaces.ts';

describe('a saved question', () => {
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
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('knows when it was looked at, also after a restart, and no undo takes that back', () => {
    const { workspace } = workspaceWithArticle();
    const { actions, dir } = { ...workspace, actions: workspace.actions };
    const id = actions.createQuestion({ name: 'Weak', query: '' }).changes[0]?.id ?? '';
    expect(workspace.settings.lookedAt(id)).toBeNull();
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
