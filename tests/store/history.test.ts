import { describe, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod';
import { findEntries, findPeople, type HistoryQuery } from '../../electron/store/actions/historyPage.ts';
import { canonicalJson } from '../../electron/store/db/hash.ts';
import { resetHighWater } from '../../electron/store/db/highWater.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { hashEntry } from '../../electron/store/tables/history.ts';
import { HistoryLine } from '../../shared/model/history.ts';
import { historyTopics, topicOf } from '../../shared/model/historyTopic.ts';
import { historyWords } from '../../shared/model/historyWords.ts';
import { pastGuards } from '../fixtures/tamper.ts';
import {
  addArticle,
  annotationOf,
  labels,
  open,
  stateOf,
  tag,
  workspaceWithArticle,
} from '../fixtures/workspaces.ts';

const anything: HistoryQuery = { articleId: null, by: null, topic: null, text: '' };

function entries(
  workspace: Workspace,
  query: Partial<HistoryQuery> = {},
  before: number | null = null,
  count = 100,
) {
  return [...findEntries(workspace, { ...anything, ...query }, before, count)].flat();
}

/** An import (1), a tag (2) and a note (3) by nobody yet; another article (4), a tag in it (5) and a removal (6) by Zoë. */
function weekOfWork() {
  const { workspace, articleId } = workspaceWithArticle();
  const id = tag(workspace, articleId, 'figure', '11,000');
  workspace.actions.updateAnnotation(id, { note: 'Check this.' });
  workspace.settings.save({ annotator: 'Zoë' });
  const other = addArticle(workspace, 'Kyiv denied it.\n');
  const removed = tag(workspace, other, 'actor', 'Kyiv');
  workspace.actions.removeAnnotation(removed);
  return { workspace, articleId, other };
}

/** An import on Monday, a tag on Tuesday, and two more by Zoë on Wednesday, of which she undoes one. */
function daysOfWork() {
  vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z'), toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const { workspace, articleId } = workspaceWithArticle();
  vi.setSystemTime('2026-11-24T09:00:00Z');
  tag(workspace, articleId, 'figure', '11,000');
  vi.setSystemTime('2026-11-25T09:00:00Z');
  workspace.settings.save({ annotator: 'Zoë' });
  tag(workspace, articleId, 'actor', 'Kursk');
  tag(workspace, articleId, 'claim', 'soldiers');
  workspace.actions.undo();
  return workspace;
}

describe('what is new since a moment', () => {
  test.each([
    ['2026-11-20T00:00:00.000Z', 1],
    ['2026-11-23T09:00:00.000Z', 1],
    ['2026-11-23T09:00:00.001Z', 2],
    ['2026-11-24T12:00:00.000Z', 3],
    ['2026-11-25T09:00:00.001Z', 6],
  ])('since %s begins with entry %i', (since, first) => {
    const workspace = daysOfWork();
    expect(workspace.history.firstSince(since)).toBe(first);
    expect(entries(workspace, { since }).map(({ seq }) => seq)).toEqual(
      [5, 4, 3, 2, 1].filter((seq) => seq >= first),
    );
    expect(entries(workspace, { since, text: 'tag' }, null, 1).map(({ seq }) => seq)).toEqual(
      first <= 5 ? [5] : [],
    );
  });

  test('is counted by person, each action once', () => {
    const { history } = daysOfWork();
    expect(history.news(2)).toEqual([
      { by: 'Zoë', actions: 2 },
      { by: 'analyst', actions: 1 },
    ]);
    expect(history.news(6)).toEqual([]);
  });
});

describe('the history', () => {
  test('comes newest first and in pages, of an article or of all', () => {
    const { workspace, articleId, other } = weekOfWork();
    expect(entries(workspace).map(({ seq }) => seq)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(entries(workspace, {}, null, 4).map(({ seq }) => seq)).toEqual([6, 5, 4, 3]);
    expect(entries(workspace, {}, 3, 4).map(({ seq }) => seq)).toEqual([2, 1]);
    expect(entries(workspace, { articleId }).map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(entries(workspace, { articleId: other }, 6).map(({ seq }) => seq)).toEqual([5, 4]);
  });

  test('is looked through in as many steps as it is long, from however far back', () => {
    const { workspace } = weekOfWork();
    const steps = findEntries(workspace, { ...anything, by: 'Zoë' }, Number.MAX_SAFE_INTEGER, 100);
    const first = steps.next();
    expect(first.done ? [] : first.value.map(({ seq }) => seq)).toEqual([6, 5, 4]);
    expect(steps.next().done).toBe(true);
  });

  test.each([
    [{ by: 'Zoë' }, [6, 5, 4]],
    [{ topic: 'remove' }, [6]],
    [{ topic: 'change' }, [3]],
    [{ topic: 'mark' }, [5, 2]],
    [{ topic: 'article' }, [4, 1]],
    [{ text: 'KYIV tag' }, [5]],
    [{ text: '“11,000”', by: 'analyst' }, [3, 2]],
    [{ text: 'nowhere' }, []],
  ] as const)('filtered by %j has entries %j', (query, expected) => {
    const { workspace } = weekOfWork();
    expect(entries(workspace, query).map(({ seq }) => seq)).toEqual(expected);
  });

  test('finds what is far back, page by page', () => {
    const { workspace, articleId } = workspaceWithArticle();
    tag(workspace, articleId, 'figure', '11,000');
    workspace.settings.save({ annotator: 'Zoë' });
    for (let count = 0; count < 1100; count += 1)
      workspace.actions.updateAnnotation(firstOf(workspace), { note: `${count}` });
    expect(entries(workspace, { topic: 'mark' }).map(({ seq }) => seq)).toEqual([2]);
    expect(entries(workspace, { topic: 'change' }, null, 1050).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 1050 }, (_, index) => 1102 - index),
    );
    for (const query of [{ by: 'analyst' }, { by: 'analyst', articleId }])
      expect(entries(workspace, query).map(({ seq }) => seq)).toEqual([2, 1]);
    expect(entries(workspace, { by: 'Zoë' }, 1003, 1050).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 1000 }, (_, index) => 1002 - index),
    );
  });

  test('knows everybody who worked on it', () => {
    const { workspace } = weekOfWork();
    expect(new Set([...findPeople(workspace)].flat())).toEqual(new Set(['analyst', 'Zoë']));
  });

  test('shows what was undone as undone, also when it cannot be redone any more', () => {
    const { workspace, articleId } = weekOfWork();
    const undone = () => entries(workspace).flatMap(({ seq, isUndone }) => (isUndone ? [seq] : []));
    workspace.actions.undo();
    workspace.actions.undo();
    expect(undone()).toEqual([6, 5]);
    workspace.actions.redo();
    expect(undone()).toEqual([6]);
    tag(workspace, articleId, 'actor', 'Kursk');
    expect(undone()).toEqual([6]);
    expect(entries(workspace).map(topicOf).slice(0, 4)).toEqual(['mark', 'undo', 'undo', 'undo']);
  });
});

describe('undoing to an entry', () => {
  test('undoes what came after it, one by one, and redo goes forward again', () => {
    const { workspace, articleId } = weekOfWork();
    const end = stateOf(workspace);
    expect(workspace.history.standingAfter(2, articleId)).toEqual({ actions: 4, elsewhere: 3 });
    const { changes, undoState, seq } = workspace.actions.undoTo(2);
    expect([changes.length, seq]).toEqual([4, 10]);
    expect(labels(undoState)).toEqual({ undo: 'Tag “11,000” as figure', redo: 'Add a note on “11,000”' });
    expect(workspace.annotations.ofArticle(articleId)).toMatchObject([{ note: null }]);
    expect(entries(workspace, { topic: 'undo' }).map(historyWords)).toEqual([
      'Undo: Add a note on “11,000”',
      'Undo: Import “Kyiv denied it.”',
      'Undo: Tag “Kyiv” as actor',
      'Undo: Remove actor “Kyiv”',
    ]);
    expect(verifyWorkspace(workspace)).toEqual([]);
    while (workspace.actions.redo());
    expect(stateOf(workspace)).toEqual(end);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('of the newest entry changes nothing', () => {
    const { workspace } = weekOfWork();
    expect(workspace.actions.undoTo(6)).toMatchObject({ seq: 6, changes: [] });
    expect(workspace.history.lastSeq()).toBe(6);
  });

  test.each([
    ['that was undone', 6],
    ['that is an undo', 7],
    ['that is not there', 99],
  ])('is refused for one %s', (_what, seq) => {
    const { workspace } = weekOfWork();
    workspace.actions.undo();
    expect(() => workspace.actions.undoTo(seq)).toThrow(/has since been undone/);
    expect(workspace.history.lastSeq()).toBe(7);
  });

  test('is all or nothing', () => {
    const { workspace } = weekOfWork();
    workspace.db.exec(`UPDATE annotation SET note = 'changed behind the back'`);
    const before = [stateOf(workspace), entries(workspace), workspace.actions.undoState()];
    expect(() => workspace.actions.undoTo(1)).toThrow(/does not match the history/);
    expect([stateOf(workspace), entries(workspace), workspace.actions.undoState()]).toEqual(before);
  });

  test('does not take back more than a thousand actions at once', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const made = workspace.actions.createAnnotation({
      articleId,
      tag: 'claim',
      segments: [{ start: 3, end: 7 }],
    });
    for (let count = 0; count < 1001; count += 1)
      workspace.actions.updateAnnotation(annotationOf(made), { note: `${count}` });
    expect(() => workspace.actions.undoTo(2)).toThrow(
      '1,001 actions have been done since then, but at most 1,000',
    );
    expect(workspace.actions.undoTo(3).changes).toHaveLength(1000);
  });
});

function firstOf(workspace: Workspace): string {
  return workspace.articles.ids().flatMap((id) => workspace.annotations.ofArticle(id))[0]?.id ?? '';
}

/** What a newer program may write into an entry that this one writes otherwise. */
interface Foreign {
  readonly action?: string;
  readonly details?: object;
}

/** A workspace whose newest entry, a tag, is told otherwise, and hashed as the program that knows it would. */
function workspaceWith(foreign: Foreign) {
  const { workspace, articleId } = workspaceWithArticle();
  const before = stateOf(workspace);
  tag(workspace, articleId, 'figure', '11,000');
  const [first, own] = [1, 2].map((seq) => workspace.history.get(seq));
  if (!first || !own) throw new Error('The history lacks an entry.');
  const entry = { ...own, ...foreign };
  const hash = hashEntry(first.hash, entry, canonicalJson(entry.changes));
  pastGuards(workspace.db, () =>
    workspace.db
      .prepare('UPDATE history SET action = :action, details = :details, hash = :hash WHERE seq = 2')
      .run({ action: entry.action, details: canonicalJson(entry.details), hash }),
  );
  workspace.close();
  resetHighWater(workspace.file, { seq: 2, hash, at: entry.at });
  return { dir: workspace.dir, before };
}

const foreignWords = 'An action of another version of Glossator';

describe.each<readonly [string, Foreign, string]>([
  ['details', { details: { what: 'paint', words: '11,000' } }, foreignWords],
  ['a tag', { details: { tag: 'rumour', what: 'tag', words: '11,000' } }, foreignWords],
  ['an action', { action: 'annotations.paint' }, 'Tag “11,000” as figure'],
  ['an action of another kind of thing', { action: 'maps.draw' }, 'Tag “11,000” as figure'],
  [
    'an action with its details',
    { action: 'maps.draw', details: { what: 'draw', words: '11,000' } },
    foreignWords,
  ],
])('%s that only another version of Glossator knows', (_, foreign, told) => {
  const complaint =
    'History: what entry 2 did is not described in a way that this version of Glossator knows.';

  test('does not keep the workspace from opening, and only “verify” complains', () => {
    const workspace = open(workspaceWith(foreign).dir, false);
    expect(workspace.history.list().map(historyWords).at(-1)).toBe(told);
    expect(
      z
        .array(HistoryLine.loose())
        .parse(entries(workspace))
        .map(({ seq }) => seq),
    ).toEqual([2, 1]);
    expect(historyTopics).toContain(entries(workspace).map(topicOf)[0]);
    expect(workspace.history.get(2)?.seq).toBe(2);
    expect(verifyWorkspace(workspace)).toEqual([complaint]);
  });

  test('can be undone and done again', () => {
    const { dir, before } = workspaceWith(foreign);
    const workspace = open(dir, false);
    const after = stateOf(workspace);
    expect(labels(workspace.history.undoState())).toEqual({ undo: told, redo: null });
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    expect(labels(workspace.history.undoState()).redo).toBe(told);
    workspace.actions.redo();
    expect(stateOf(workspace)).toEqual(after);
    expect(workspace.history.list().map(historyWords).slice(2)).toEqual([`Undo: ${told}`, `Redo: ${told}`]);
    expect(verifyWorkspace(workspace)).toEqual([complaint]);
  });

  test('does not keep what was done before it from being undone', () => {
    const workspace = open(workspaceWith(foreign).dir, false);
    workspace.actions.undo();
    workspace.actions.undo();
    expect(workspace.articles.ids()).toEqual([]);
    expect(verifyWorkspace(workspace)).toEqual([complaint]);
  });

  test('does not hide that its entry was changed later', () => {
    const workspace = open(workspaceWith(foreign).dir, false);
    pastGuards(workspace.db, () =>
      workspace.db.exec(`UPDATE history SET details = json_set(details, '$.words', 'Kyiv') WHERE seq = 2`),
    );
    expect(verifyWorkspace(workspace)).toEqual([
      complaint,
      'History: entry 2 does not fit the chain of hashes.',
    ]);
  });
});
