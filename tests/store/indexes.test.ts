import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openWritable } from '../../electron/store/db/database.ts';
import { sha256 } from '../../electron/store/db/hash.ts';
import { searchable } from '../../electron/store/db/searchable.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { indexStamp, refreshIndexes } from '../../electron/store/tables/indexes.ts';
import { sketchOf } from '../../shared/text/sketch.ts';
import { addArticle, open, workspaceWithArticle } from '../fixtures/workspaces.ts';

const found = ({ search }: ReturnType<typeof open>, words: string) => search.articles(words, 10).length;

const icuMajor = Number.parseInt(process.versions.icu ?? '', 10);
const olderIcu = `${icuMajor - 1}.9`;

/** A workspace in whose search nothing is found, as if it had been made with other rules. */
function emptied(stamp: { readonly rules?: number; readonly unicode?: string }) {
  const { workspace } = workspaceWithArticle(
    'Café Zürich, กรุงเทพ and a longer sentence to make a sketch of.\n',
  );
  addArticle(workspace, 'Kyiv denied it.\n');
  workspace.close();
  const db = new Database(join(workspace.dir, 'workspace.db'));
  db.exec(`INSERT INTO article_search (article_search) VALUES ('delete-all'); DELETE FROM sketch`);
  db.prepare('UPDATE index_stamp SET rules = :rules, unicode = :unicode').run({ ...indexStamp, ...stamp });
  db.close();
  return workspace.dir;
}

describe('what the search index was made with', () => {
  test('is noted in a new workspace, so that its second opening makes nothing again', () => {
    const { workspace } = workspaceWithArticle();
    expect(refreshIndexes(workspace.db)).toBe(false);
    expect(workspace.db.prepare('SELECT rules, unicode FROM index_stamp').get()).toEqual(indexStamp);
  });

  test.each([
    ['older rules', { rules: indexStamp.rules - 1 }],
    ['an older ICU', { unicode: '9.0, ICU 58.2' }],
    ['an older ICU with the same Unicode', { unicode: `${process.versions.unicode}, ICU ${olderIcu}` }],
    ['an ICU that is not named', { unicode: '17.0' }],
  ])('of %s, it is made again with the sketches', (_, stamp) => {
    const workspace = open(emptied(stamp), false);
    expect([found(workspace, 'zurich'), found(workspace, 'กรุงเทพ'), found(workspace, 'kyiv')]).toEqual([
      1, 1, 1,
    ]);
    expect(workspace.db.prepare('SELECT count(*) FROM sketch').pluck().get()).toBeGreaterThan(0);
    expect(workspace.db.prepare('SELECT rules, unicode FROM index_stamp').get()).toEqual(indexStamp);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test.each([
    ['a newer ICU', { unicode: '99.0, ICU 999.1' }],
    ['a newer release of the same ICU', { unicode: `17.0, ICU ${icuMajor}.100` }],
    ['newer rules', { rules: indexStamp.rules + 1 }],
  ])('of %s, it stays, so that two programs do not make it in turn', (_, stamp) => {
    const workspace = open(emptied(stamp), false);
    expect(found(workspace, 'zurich')).toBe(0);
    expect(workspace.db.prepare('SELECT rules, unicode FROM index_stamp').get()).toEqual({
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
});

/** Every character here is older than Unicode 6. */
const sample =
  'Café ZÜRICH ﬁnd straße ÆØÅ İstanbul ΣΊΣΥΦΟΣ Ёлка №5 قِرْطَاس أَحْمَد עִבְרִית हिन्दी กรุงเทพ 漢字かなカナ ｶﾅ 한글 ①② “quoted” don’t—x_y\u00ad\u200dz. ' +
  'A second sentence that is long enough for a sketch to be made of it, whatever it says.';

test('whoever changes how words are folded or sketched raises the number of the rules', () => {
  expect([indexStamp.rules, sha256(searchable(sample)), sketchOf(sample)]).toEqual([
    1,
    '6cfb71ddf4224d0a02c9b62e14e01e2ccf0550e32d8940406743b42699d5f1dd',
    [1446663238, 312109078],
  ]);
});
