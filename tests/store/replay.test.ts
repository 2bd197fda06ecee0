import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NewArticle } from '../../electron/store/actions/apply.ts';
import { record, transact, writeChanges } from '../../electron/store/actions/commit.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { Action, type HistoryEntry } from '../../shared/model/history.ts';
import { anySteps, everyKind, takeStep } from '../fixtures/anySequence.ts';
import { open, temporaryFolder, workspaceWithArticle } from '../fixtures/workspaces.ts';

/** What nobody has done to the workspace: what the window remembers, and notes that nobody has saved yet. */
const notOfHistory = ['settings', 'draft'];

/**
 * Replays a history into an empty workspace, as it was. Texts and original files never change and are no part of the
 * history: they come from where it comes from.
 */
function replay(from: Workspace, into: Workspace): void {
  for (const seq of from.history.seqs()) {
    const entry = from.history.get(seq);
    if (!entry) throw new Error(`Entry ${seq} is missing.`);
    const { at, by, kind, action, target, batch, changes, details } = entry;
    transact(into, () => {
      const touched = writeChanges(into, { at, by }, { changes, newArticles: textsFor(entry, from) });
      const plan = {
        kind,
        action: Action.parse(action),
        changes,
        details,
        ...(target !== null && { target }),
        batch,
      };
      record(into, { at, by }, plan, touched);
    });
  }
}

function textsFor({ changes }: HistoryEntry, from: Workspace): ReadonlyMap<string, NewArticle> {
  const texts = new Map<string, NewArticle>();
  for (const change of changes) {
    if (change.entity !== 'article' || !change.after) continue;
    const whole = from.articles.getEvenHidden(change.id);
    if (!whole) throw new Error(`Article ${change.id} is missing.`);
    const { text, blocks, inlines, pages } = whole;
    const article = {
      ...change.after,
      text,
      blocks,
      ...(inlines && { inlines }),
      ...(pages && { pages }),
    };
    texts.set(change.id, { article, original: from.articles.original(change.id) ?? null });
  }
  return texts;
}

/** A checksum of what is no part of the history. */
function isOfSetting(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'kind' in row && row.kind === 'setting';
}

/** Every row of every table, and every word of the search index with the article it is in. */
function contentsOf({ db }: Workspace): Readonly<Record<string, readonly string[]>> {
  const tables = db
    .prepare<[], string>(
      `SELECT name
       FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'
       ORDER BY name`,
    )
    .pluck()
    .all()
    .filter((name) => !notOfHistory.includes(name));
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab (main, article_search, instance)`);
  const rows = (table: string) =>
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .filter((row) => !isOfSetting(row))
      .map((row) => JSON.stringify(row))
      .sort();
  return Object.fromEntries([...tables, 'temp.words'].map((table) => [table, rows(table)]));
}

test('the history of any workspace, replayed into an empty one, gives every table as it was', () => {
  fc.assert(
    fc.property(anySteps(0, 40), (sequence) => {
      const { workspace, articleId } = workspaceWithArticle();
      for (const step of [...everyKind, ...sequence]) takeStep(workspace, articleId, step);
      const empty = open(temporaryFolder());
      replay(workspace, empty);
      const [was, is] = [contentsOf(workspace), contentsOf(empty)];
      expect(Object.keys(is)).toEqual(
        expect.arrayContaining(['article', 'annotation', 'history', 'undo_stack']),
      );
      for (const [table, rows] of Object.entries(was)) expect([table, is[table]]).toEqual([table, rows]);
      workspace.close();
      empty.close();
    }),
    { numRuns: 6 },
  );
});
