import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../electron/store/db/migrations/index.ts';
import { openToVerify, openWorkspace, type Workspace } from '../../electron/store/open.ts';
import { restoreFrom } from '../../electron/store/safety/restore.ts';
import { salvage } from '../../electron/store/safety/salvage.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { readHere } from '../../electron/transfer/readGroup.ts';
import { rereadWith } from '../../electron/transfer/reread.ts';
import { exactOf } from '../../shared/model/extent.ts';
import { historyWords } from '../../shared/model/historyWords.ts';
import { pastGuards } from '../fixtures/tamper.ts';
import { labels, open, stateOf, tag, temporaryFolder } from '../fixtures/workspaces.ts';

/**
 * Files of every version of the workspace, each written by the program of its time: two articles that Ana Ruiz has annotated,
 * and from version 6 on a corrected one.
 */
const versions = migrations.map(({ version }) => version);
const newest = versions.at(-1) ?? 0;

/** A workspace whose database is the one of a version. */
function workspaceOf(version: number): string {
  const dir = temporaryFolder();
  copyFileSync(join(import.meta.dirname, `../fixtures/workspaces/v${version}.db`), join(dir, 'workspace.db'));
  return dir;
}

/** What is marked in an article, with its note. */
function marksOf({ annotations }: Workspace, articleId: string) {
  return annotations
    .ofArticle(articleId)
    .map((annotation) => [annotation.tag, exactOf(annotation), annotation.note]);
}

function wordsOf({ history }: Workspace): readonly string[] {
  return history.list().map(historyWords);
}

describe.each(versions)('a workspace of version %i of the file', (version) => {
  test('opens with all that is in it', () => {
    const workspace = open(workspaceOf(version), false);
    expect(verifyWorkspace(workspace)).toEqual([]);
    const [first, second, corrected] = workspace.articles.list();
    expect([first?.title, second?.title]).toEqual(['Café Zürich reported on Kursk', 'A second report']);
    expect(marksOf(workspace, first?.id ?? '')).toEqual([
      ['figure', 'Over 11,000 soldiers', 'Compare with Yonhap.'],
      ['actor', 'National Intelligence Service', null],
      ['quote', 'We do not know more', null],
    ]);
    expect(workspace.articles.get(first?.id ?? '')?.note).toBe(version < 2 ? undefined : 'The first of two.');
    expect(workspace.actors.all().map(({ name }) => name)).toEqual(
      version < 2 ? [] : ['National Intelligence Service'],
    );
    expect(workspace.links.startingIn(first?.id ?? '').map(({ type }) => type)).toEqual(
      version < 2 ? [] : ['speaker'],
    );
    expect(workspace.series.all().map(({ name }) => name)).toEqual(version < 13 ? [] : ['Sent to Kursk']);
    expect(workspace.exclusions.all().map(({ reason }) => reason)).toEqual(version < 13 ? [] : ['Too old.']);
    expect(workspace.pairs.all().map(({ verdict }) => verdict)).toEqual(version < 13 ? [] : ['supports']);
    expect(corrected?.revisionOf).toBe(version < 6 ? undefined : first?.id);
    expect(workspace.drafts.all().map(({ text }) => text)).toEqual(version < 7 ? [] : ['Half a note']);
  });

  test('is restored from a backup of its time', () => {
    const dir = temporaryFolder();
    restoreFrom(join(dir, 'workspace.db'), join(workspaceOf(version), 'workspace.db'));
    const workspace = open(dir, false);
    expect(verifyWorkspace(workspace)).toEqual([]);
    expect(workspace.articles.list()[1]?.title).toBe('A second report');
  });

  test('is recovered when the last page of its history is damaged', async () => {
    const file = join(workspaceOf(version), 'workspace.db');
    const db = new Database(file);
    const page = db.prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'history'").pluck();
    const start = ((page.get() ?? 0) - 1) * 4096;
    db.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xa5, start, start + 4096));
    const dir = temporaryFolder();
    const { lost } = await salvage(join(dir, 'workspace.db'), rereadWith(readHere), file);
    // Tables that its version did not have yet have lost nothing.
    expect(lost.join()).not.toMatch(/“(?:outlet|question|decision|series|exclusion|pair)”/);
    const workspace = open(dir, false);
    expect(verifyWorkspace(workspace)).toEqual([]);
    const [first] = workspace.articles.list();
    expect(marksOf(workspace, first?.id ?? '')).toEqual([
      ['figure', 'Over 11,000 soldiers', 'Compare with Yonhap.'],
      ['actor', 'National Intelligence Service', null],
      ['quote', 'We do not know more', null],
    ]);
    expect(workspace.actors.all()).toHaveLength(version < 2 ? 0 : 1);
  });

  test('can be searched, and knows what comes again from the same address or is much like it', () => {
    const workspace = open(workspaceOf(version), false);
    const [first] = workspace.articles.list();
    for (const words of ['zurich', 'กรุงเทพ', '"national intelligence"'])
      expect(workspace.search.articles(words, 10).map(({ id }) => id)).toContain(first?.id);
    expect(workspace.articles.findByUrl('example.org/report')?.id).toBe(first?.id);
    expect(workspace.sketches.like(workspace.articles.text(first?.id ?? '') ?? '')).toContain(first?.id);
  });

  test('keeps the words and the hashes of its history, and goes on with data', () => {
    const dir = workspaceOf(version);
    const workspace = open(dir, false);
    const last = workspace.history.lastSeq();
    // The first seven keep the sentence of their time.
    const addNote = version < 8 ? 'Write a note on' : 'Add a note on';
    expect(wordsOf(workspace)).toEqual(
      expect.arrayContaining([
        'Import “Café Zürich reported on Kursk”',
        'Tag “Over 11,000 soldiers” as figure',
        `${addNote} “Over 11,000 soldiers”`,
        'Remove claim “on Thursday morning”',
        'Undo: Tag “Kursk” 2 times as actor',
      ]),
    );
    expect(labels(workspace.history.undoState()).redo).toBe(`${addNote} “National Intelligence Service”`);
    const before = stateOf(workspace);
    const { undo } = labels(workspace.history.undoState());
    workspace.actions.undo();
    expect(wordsOf(workspace).at(-1)).toBe(`Undo: ${undo}`);
    workspace.actions.redo();
    expect(wordsOf(workspace).at(-1)).toBe(`Redo: ${undo}`);
    expect(stateOf(workspace)).toEqual(before);
    tag(workspace, workspace.articles.ids()[1] ?? '', 'actor', 'Kursk');
    expect(workspace.history.list().at(-1)?.details).toEqual({ what: 'tag', tag: 'actor', words: 'Kursk' });
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.close();
    const again = open(dir, false);
    expect(again.history.lastSeq()).toBe(last + 3);
    expect(verifyWorkspace(again)).toEqual([]);
  });
});

test.each(versions.slice(0, -1))('a file of version %i is put aside before it is migrated', (version) => {
  const dir = workspaceOf(version);
  open(dir, false);
  const copy = new Database(join(dir, `workspace.db.before-v${newest}`), { readonly: true });
  expect(copy.pragma('user_version', { simple: true })).toBe(version);
  copy.close();
});

test.each(versions.slice(0, -1))(
  'verifying a damaged file of version %i says that, and leaves it alone',
  (version) => {
    const dir = workspaceOf(version);
    const file = join(dir, 'workspace.db');
    writeFileSync(file, readFileSync(file).fill(0xa5, 8192, 12_288));
    const before = readFileSync(file);
    expect(openToVerify(dir)).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dir)).toEqual(['workspace.db']);
  },
);

test('a file of the newest version is neither migrated nor put aside', () => {
  const dir = workspaceOf(newest);
  const { db } = open(dir, false);
  expect(db.pragma('user_version', { simple: true })).toBe(newest);
  expect(readdirSync(dir).filter((name) => name.includes('.before-v'))).toEqual([]);
});

test('a file of a newer program says which versions there are, and what can be done', () => {
  const dir = workspaceOf(7);
  const newer = { version: migrations.length + 1, up: () => undefined };
  const opened = openWorkspace(dir, { create: false, migrations: [...migrations, newer] });
  if (!opened.ok) throw new Error(opened.error.message);
  opened.value.close();
  const file = join(dir, 'workspace.db');
  const again = openWorkspace(dir, { create: false });
  if (again.ok) throw new Error('A newer file was opened.');
  expect(again.error.code).toBe('newer');
  for (const said of [
    `“${file}”`,
    'a newer Glossator',
    `version ${newer.version};`,
    `up to ${migrations.length})`,
    'update Glossator to open it',
    `restore “${file}.before-v${newer.version}”`,
  ])
    expect(again.error.message).toContain(said);
});

test('an entry whose details were changed or replaced by a sentence does not fit the chain', () => {
  const dir = workspaceOf(7);
  const workspace = open(dir, false);
  tag(workspace, workspace.articles.ids()[1] ?? '', 'actor', 'Kursk');
  const seq = workspace.history.lastSeq();
  const change = (sql: string) => pastGuards(workspace.db, () => workspace.db.prepare(sql).run({ seq }));
  change(`UPDATE history SET details = json_set(details, '$.words', 'Kyiv') WHERE seq = :seq`);
  expect(verifyWorkspace(workspace)).toEqual([`History: entry ${seq} does not fit the chain of hashes.`]);
  expect(workspace.history.isChained(seq)).toBe(false);
  change(`UPDATE history SET details = NULL, summary = 'Tag “Kursk” as actor' WHERE seq = :seq`);
  expect(verifyWorkspace(workspace)).toEqual([
    `The sentence of entry ${seq} of the history is not as it was saved.`,
    `History: entry ${seq} does not fit the chain of hashes.`,
  ]);
});
