import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeHanded } from '../../electron/ipc/handed.ts';
import { makeOpenedAhead, workspaceHandlers } from '../../electron/ipc/workspace.ts';
import { openWritable } from '../../electron/store/db/database.ts';
import { sha256 } from '../../electron/store/db/hash.ts';
import { searchable } from '../../electron/store/db/searchable.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { indexStamp, refreshIndexes, refreshIndexesIfPossible } from '../../electron/store/tables/indexes.ts';
import { writeStamp } from '../../electron/store/tables/indexStamp.ts';
import { makeSelections } from '../../electron/transfer/selections.ts';
import { openForWindow } from '../../electron/workbench.ts';
import { sketchOf } from '../../shared/text/sketch.ts';
import { addArticle, open, workspaceWithArticle } from '../fixtures/workspaces.ts';

const found = ({ search }: ReturnType<typeof open>, words: string) => search.articles(words, 10).length;

const manyWords = Array.from({ length: 20_000 }, (_, index) => `word${index}`).join(' ');

const icuMajor = Number.parseInt(process.versions.icu ?? '', 10);

/** A workspace in whose search nothing is found, as if it had been made with other rules. */
function emptied(stamp: { readonly rules?: number; readonly icu?: string }, other = 'Kyiv denied it.\n') {
  const { workspace } = workspaceWithArticle(
    'Café Zürich, กรุงเทพ and a longer sentence to make a sketch of.\n',
  );
  addArticle(workspace, other);
  workspace.close();
  const db = openWritable(join(workspace.dir, 'workspace.db'));
  db.exec(`INSERT INTO article_search (article_search) VALUES ('delete-all'); DELETE FROM sketch`);
  writeStamp(db).save({ ...indexStamp, followed: 0, ...stamp });
  db.close();
  return workspace.dir;
}

describe('what the search index was made with', () => {
  test('is noted in a new workspace, so that its second opening makes nothing again', () => {
    const { workspace } = workspaceWithArticle();
    expect(refreshIndexes(workspace.db)).toBe(false);
    expect(workspace.db.prepare('SELECT rules, icu FROM index_stamp').get()).toEqual(indexStamp);
  });

  test.each([
    ['older rules', { rules: indexStamp.rules - 1 }],
    ['an older ICU', { icu: `${icuMajor - 1}.9` }],
    ['a much older ICU', { icu: '9.8' }],
  ])('of %s, it is made again with the sketches', (_, stamp) => {
    const workspace = open(emptied(stamp), false);
    expect([found(workspace, 'zurich'), found(workspace, 'กรุงเทพ'), found(workspace, 'kyiv')]).toEqual([
      1, 1, 1,
    ]);
    expect(workspace.db.prepare('SELECT count(*) FROM sketch').pluck().get()).toBeGreaterThan(0);
    expect(workspace.db.prepare('SELECT rules, icu FROM index_stamp').get()).toEqual(indexStamp);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test.each([
    ['a newer ICU', { icu: '999.1' }],
    ['a newer release of the same ICU', { icu: `${icuMajor}.100` }],
    ['newer rules', { rules: indexStamp.rules + 1 }],
  ])('of %s, it stays, so that two programs do not make it in turn', (_, stamp) => {
    const workspace = open(emptied(stamp), false);
    expect(found(workspace, 'zurich')).toBe(0);
    expect(workspace.db.prepare('SELECT rules, icu FROM index_stamp').get()).toEqual({
      ...indexStamp,
      ...stamp,
    });
  });

  test('when making it again fails, the old one is there, and the next opening tries again', () => {
    const dir = emptied({ rules: 0 });
    const db = openWritable(join(dir, 'workspace.db'));
    db.exec(`CREATE TRIGGER no_sketch BEFORE INSERT ON sketch BEGIN SELECT RAISE(ABORT, 'no'); END;
      INSERT INTO article_search (article_id, title, text) SELECT id, 'old', 'old' FROM article`);
    expect(() => refreshIndexes(db)).toThrow('no');
    expect(
      db.prepare(`SELECT count(*) FROM article_search WHERE article_search MATCH 'old'`).pluck().get(),
    ).toBe(2);
    db.exec('DROP TRIGGER no_sketch');
    db.close();
    expect(found(open(dir, false), 'zurich')).toBe(1);
  });

  test('stays old where the disk is full, which is said; the next opening tries again', () => {
    const dir = emptied({ rules: 0 }, manyWords);
    const db = openWritable(join(dir, 'workspace.db'));
    db.exec('VACUUM');
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    expect(refreshIndexesIfPossible(db)).toMatch(/^Search may miss words: .* because the disk is full\. /);
    expect(db.prepare('SELECT rules FROM index_stamp').pluck().get()).toBe(0);
    db.close();
    const workspace = open(dir, false);
    expect([workspace.warning, found(workspace, 'zurich')]).toEqual([null, 1]);
  });

  test('stays old while another process writes: the workspace opens, says so, and can be read', async () => {
    const dir = emptied({ rules: 0 });
    const other = new Database(join(dir, 'workspace.db'));
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    const workbench = openForWindow(dir, {
      seeds: join(dir, 'no seeds'),
      backups: join(dir, 'backups'),
      showTheme: () => undefined,
      startProcess: () => expect.unreachable(),
    });
    onTestFinished(workbench.close);
    const handed = makeHanded(makeSelections(), () => undefined);
    const ahead = makeOpenedAhead(workbench);
    const asked = () => workspaceHandlers(workbench, handed, ahead)['workspace.open'](undefined);
    const said = /^Search may miss words: .* because another process is writing/;
    // However often the page asks: it may have been loaded again.
    for (const _time of [1, 2]) expect(await asked()).toMatchObject({ warning: expect.stringMatching(said) });
    const workspace = workbench.workspace();
    expect(workspace.articles.list()).toHaveLength(2);
    expect(verifyWorkspace(workspace)).toContain(
      'The search index is out of date, so search may miss words.',
    );
  }, 20_000);
});

/** Every character here is older than Unicode 6. */
const sample =
  'Café ZÜRICH ﬁnd straße ÆØÅ İstanbul ΣΊΣΥΦΟΣ Ёлка №5 قِرْطَاس أَحْمَد עִבְרִית हिन्दी กรุงเทพ 漢字かなカナ ｶﾅ 한글 ①② “quoted” don’t—x_y\u00ad\u200dz. ' +
  'A second sentence that is long enough for a sketch to be made of it, whatever it says.';

test('whoever changes how words are folded or sketched raises the number of the rules', () => {
  expect([indexStamp.rules, sha256(searchable(sample)), sketchOf(sample)]).toEqual([
    4,
    '6cfb71ddf4224d0a02c9b62e14e01e2ccf0550e32d8940406743b42699d5f1dd',
    [1446663238, 312109078],
  ]);
});
