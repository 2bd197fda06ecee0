import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { historyWords } from '../../shared/model/historyWords.ts';
import { anySteps, takeStep } from '../fixtures/anySequence.ts';
import {
  emptyState,
  labels,
  open,
  stateOf,
  tag,
  temporaryFolder,
  workspaceWithArticle,
} from '../fixtures/workspaces.ts';

const nothing = { undo: null, redo: null };

describe('undo and redo', () => {
  test('survive a restart, and say what they would act on', () => {
    const { workspace, articleId } = workspaceWithArticle();
    tag(workspace, articleId, 'figure', '11,000');
    workspace.close();
    const second = open(workspace.dir);
    expect(labels(second.actions.undo()?.undoState ?? nothing)).toMatchObject({
      redo: 'Tag “11,000” as figure',
    });
    second.close();
    const third = open(workspace.dir);
    expect(labels(third.actions.redo()?.undoState ?? nothing)).toMatchObject({
      undo: 'Tag “11,000” as figure',
      redo: null,
    });
    expect(third.annotations.ofArticle(articleId)).toHaveLength(1);
  });

  test('with nothing to act on are null, and write nothing', () => {
    const workspace = open(temporaryFolder());
    expect([workspace.actions.undo(), workspace.actions.redo(), workspace.history.list()]).toEqual([
      null,
      null,
      [],
    ]);
  });

  test('a new action forgets what could be redone', () => {
    const { workspace, articleId } = workspaceWithArticle();
    tag(workspace, articleId, 'figure', '11,000');
    workspace.actions.undo();
    tag(workspace, articleId, 'actor', 'Kursk');
    expect(workspace.actions.redo()).toBeNull();
    expect(labels(workspace.actions.undoState())).toMatchObject({ undo: 'Tag “Kursk” as actor', redo: null });
  });

  test('are entries of the history themselves', () => {
    const { workspace, articleId } = workspaceWithArticle();
    tag(workspace, articleId, 'figure', '11,000');
    workspace.actions.undo();
    workspace.actions.redo();
    expect(
      workspace.history.list(articleId).map((line) => [line.kind, line.target, historyWords(line)]),
    ).toEqual([
      ['do', null, expect.stringContaining('Import “')],
      ['do', null, 'Tag “11,000” as figure'],
      ['undo', 2, 'Undo: Tag “11,000” as figure'],
      ['redo', 2, 'Redo: Tag “11,000” as figure'],
    ]);
  });

  test('what the history does not expect is refused, and nothing is changed', () => {
    const { workspace, articleId } = workspaceWithArticle();
    tag(workspace, articleId, 'figure', '11,000');
    workspace.db.exec(`UPDATE annotation SET note = 'changed behind the back'`);
    const before = [stateOf(workspace), workspace.history.list(), workspace.actions.undoState()];
    expect(() => workspace.actions.undo()).toThrow(
      expect.objectContaining({
        name: 'Refusal',
        code: 'conflict',
        message: expect.stringMatching(/^The annotation .* does not match the history, so nothing was/),
      }),
    );
    expect([stateOf(workspace), workspace.history.list(), workspace.actions.undoState()]).toEqual(before);
  });
});

describe('the stack of undo and redo', () => {
  test.each([
    ['short', 0],
    ['long', 300],
  ])('is not walked through at a commit, though it was %s when SQLite last counted', (_, length) => {
    const { workspace, articleId } = workspaceWithArticle();
    for (let count = 0; count < length; count += 1) tag(workspace, articleId, 'figure', '11,000');
    workspace.db.exec('ANALYZE');
    workspace.close();
    const again = open(workspace.dir);
    const prepare = vi.spyOn(again.db, 'prepare');
    tag(again, articleId, 'actor', 'Kursk');
    again.actions.undo();
    tag(again, articleId, 'actor', 'Kursk');
    const redone = prepare.mock.calls.map(([sql]) => sql).filter((sql) => sql.includes('undone = 1'));
    const plans = redone.map((sql) =>
      again.db
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => detail)
        .filter((detail) => detail.includes('undo_stack')),
    );
    expect(plans).toEqual([
      [expect.stringMatching(/USING (COVERING )?INDEX undo_stack_undone/)],
      [expect.stringMatching(/USING (COVERING )?INDEX undo_stack_undone/)],
      [expect.stringMatching(/USING (COVERING )?INDEX undo_stack_undone/)],
    ]);
  });
});

describe('any sequence of actions', () => {
  test('undone to the beginning gives the beginning, and redone to the end the end, with restarts between', () => {
    fc.assert(
      fc.property(anySteps(0, 25), (sequence) => {
        const { workspace, articleId } = workspaceWithArticle();
        for (const step of sequence) takeStep(workspace, articleId, step);
        while (workspace.actions.redo());
        const end = stateOf(workspace);
        workspace.close();
        const second = open(workspace.dir);
        while (second.actions.undo());
        expect(stateOf(second)).toEqual(emptyState);
        expect(verifyWorkspace(second)).toEqual([]);
        second.close();
        const third = open(workspace.dir);
        while (third.actions.redo());
        expect(stateOf(third)).toEqual(end);
        expect(verifyWorkspace(third)).toEqual([]);
        third.close();
      }),
      { numRuns: 40 },
    );
  });
});
