import { describe, expect, test } from 'vitest';
import { actorHandlers } from '../../electron/ipc/actors.ts';
import { historyHandlers } from '../../electron/ipc/history.ts';
import { reading } from '../../renderer/state/slices/reading.ts';
import { undoSentence } from '../../renderer/state/undoWords.ts';
import type { Committed } from '../../shared/model/history.ts';
import { mentionedActor, mentionedId, otherId } from '../fixtures/mentionedActor.ts';
import { open, tag, temporaryFolder, workspaceWithArticle } from '../fixtures/workspaces.ts';

const mentions = 2100;

/** The calls of a window over a workspace. */
function callsOf(workspace: ReturnType<typeof open>) {
  const workbench = { workspace: () => workspace, outside: () => null };
  return { ...actorHandlers(workbench), ...historyHandlers(workbench) };
}

function said(committed: Committed | null): string {
  if (!committed) throw new Error('There was nothing to undo.');
  const details = committed.undoState.redo ?? { what: 'unknown' };
  return undoSentence({ kind: 'undo', details, where: '', ...committed });
}

describe('what a window is told of thousands of changes', () => {
  test('is a few of them and how many more there are, when actors are merged and separated again', async () => {
    const workspace = open(temporaryFolder());
    workspace.actions.importDossier(mentionedActor(21, 100));
    const calls = callsOf(workspace);

    const merged = await calls['actors.merge']({ into: otherId, from: mentionedId });
    expect(merged.changes.filter(({ entity }) => entity === 'actor')).toHaveLength(2);
    expect(merged.changes.length).toBeLessThan(10);
    expect(merged.untold).toEqual({ mention: mentions - 2 });
    expect(merged.articleIds).toHaveLength(21);

    const undone = await calls['history.undo'](undefined);
    expect(undone?.changes.length).toBeLessThan(10);
    expect(said(undone)).toBe(
      '“National Intelligence Service” and “NIS” are separate actor entries again; 2,100 mentions moved back.',
    );
  });

  test('counts the annotations that one undo takes back', async () => {
    const { workspace, articleId } = workspaceWithArticle('word '.repeat(2500));
    const ranges = Array.from({ length: 2500 }, (_, at) => ({ start: at * 5, end: at * 5 + 4 }));
    workspace.actions.createAnnotations({ articleId, tag: 'claim', ranges });
    const undone = await callsOf(workspace)['history.undo'](undefined);
    expect(undone?.changes).toHaveLength(2);
    expect(said(undone)).toBe('2,500 annotations were removed.');
  });

  test('is everything where there are few', async () => {
    const { workspace, articleId } = workspaceWithArticle();
    tag(workspace, articleId, 'actor', 'Kursk');
    const undone = await callsOf(workspace)['history.undo'](undefined);
    expect(undone?.untold).toBeUndefined();
    expect(undone?.changes).toHaveLength(1);
  });

  test('changes nothing on screen until all is read again', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const id = tag(workspace, articleId, 'actor', 'Kursk');
    const [annotation] = workspace.annotations.ofArticle(articleId);
    const article = workspace.articles.get(articleId);
    if (!annotation || !article) throw new Error('There is nothing to show.');
    const shown = { article, isAltered: false, annotations: [annotation], links: [], scrollOffset: 0 };
    const change = { entity: 'annotation', id, before: annotation, after: null } as const;
    const event = { changes: [change], undoState: workspace.history.undoState() };
    const state = { ...reading.initial, open: shown };
    const shownAfter = (untold: Committed['untold']) =>
      reading.on.committed({ ...state } as never, { ...event, untold }).open?.annotations ??
      shown.annotations;
    expect(shownAfter({ annotation: 5000 })).toEqual([annotation]);
    expect(shownAfter(undefined)).toEqual([]);
  });
});
