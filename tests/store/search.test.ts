import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWritable } from '../../electron/store/db/database.ts';
import { databaseName } from '../../electron/store/db/location.ts';
import { migrate } from '../../electron/store/db/migrate.ts';
import { migrations } from '../../electron/store/db/migrations/index.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { addArticle, open, temporaryFolder } from '../fixtures/workspaces.ts';

const reports = {
  kursk:
    '📰 Over 11,000 soldiers were dispatched to Kursk, according to the National Intelligence Service.\n',
  seoul: '국가정보원은 북한군 1만1천여 명이 쿠르스크에 파병됐다고 밝혔다.\n',
  moscow: 'Министерство обороны сообщило о погибших в Курской области.\n',
  beijing: '外交部发言人表示，中方注意到有关报道。\n',
  tokyo: '防衛省は北朝鮮のミサイル発射を確認したと発表した。\n',
  cairo: 'قالت وزارة الخارجية المصرية إن المحادثات مستمرة.\n',
  amman: 'في عام ٢٠٢٤ بلغ العدد ١٬٥٠٠ جندي.\n',
  bern: 'Es waren 1’500 Mann im Jahr 2024.\n',
  warsaw: 'Ministerstwo potwierdziło: żołnierze są w Łodzi. Café Zürich.\n',
};

function library() {
  const workspace = open(temporaryFolder());
  const ids = new Map(
    Object.entries(reports).map(([name, text]) => [addArticle(workspace, text, `${name}.txt`), name]),
  );
  const find = (text: string) => workspace.search.articles(text, 10).map(({ id }) => ids.get(id));
  return { workspace, find };
}

describe('searching the library', () => {
  test.each([
    ['soldiers', ['kursk']],
    ['KURSK Intelligence', ['kursk']],
    ['intel', ['kursk']],
    ['soldiers Moscow', []],
    ['"National Intelligence"', ['kursk']],
    ['“Intelligence National”', []],
    ['11,000', ['kursk']],
    ['11000', ['kursk']],
    ['soldiers ١١٠٠٠', ['kursk']],
    ['2024', ['amman', 'bern']],
    ['٢٠٢٤', ['amman', 'bern']],
    ['1500', ['amman', 'bern']],
    ['"1.500"', ['amman', 'bern']],
    ['5001', []],
    ['북한군', ['seoul']],
    ['북한', ['seoul']],
    ['обороны', ['moscow']],
    ['КУРСКОЙ', ['moscow']],
    ['发言人', ['beijing']],
    ['言发', []],
    ['ミサイル', ['tokyo']],
    ['北朝鮮 発射', ['tokyo']],
    ['المحادثات', ['cairo']],
    ['zolnierze', ['warsaw']],
    ['cafe zurich', ['warsaw']],
    ['soldiers AND', []],
    ['soldiers -', ['kursk']],
    ['" OR 1', []],
    ['*', []],
    ['', []],
  ])('“%s” finds %j', (text, names) => {
    const { find } = library();
    expect(find(text).sort()).toEqual(names);
  });

  test('shows the first place of the words', () =>
    expect(library().workspace.search.articles('dispatch', 10)).toMatchObject([
      {
        before: '… Over 11,000 soldiers were ',
        words: 'dispatch',
        after: expect.stringMatching(/^ed to Kursk/),
      },
    ]));

  test('forgets an article whose import is undone, and knows it again', () => {
    const { workspace: other, find: findThere } = library();
    other.actions.undo();
    expect(findThere('zolnierze')).toEqual([]);
    other.actions.redo();
    expect(findThere('zolnierze')).toEqual(['warsaw']);
    expect(verifyWorkspace(other)).toEqual([]);
  });

  test('finds what was there before there was an index', () => {
    const dir = temporaryFolder();
    const file = join(dir, databaseName);
    const sha256 = createHash('sha256').update(reports.tokyo).digest('hex');
    const db = openWritable(file);
    migrate(db, file, migrations.slice(0, 3));
    db.exec(`
      INSERT INTO article (id, title, file_name, media_type, source_sha256, imported_at, text_sha256, characters)
      VALUES ('01a208f7-9939-7260-a9a1-71d919621480', '北朝鮮', 'a.txt', 'text/plain', '${sha256}',
              '2026-11-23T08:00:00.000Z', '${sha256}', ${reports.tokyo.length});
      INSERT INTO article_text (article_id, blocks, text)
      VALUES ('01a208f7-9939-7260-a9a1-71d919621480',
              '[{"type":"paragraph","start":0,"end":${reports.tokyo.length - 1}}]', '${reports.tokyo}');
    `);
    db.close();
    const after = open(dir, false);
    expect(after.search.articles('発射', 10)).toHaveLength(1);
    // That article has no history here, which is not what this is about.
    expect(verifyWorkspace(after).filter((sentence) => sentence.includes('index'))).toEqual([]);
  });

  test('verify names an article that the index does not have', () => {
    const { workspace: other } = library();
    other.db.exec("INSERT INTO article_search (article_search) VALUES ('delete-all')");
    expect(verifyWorkspace(other)).toHaveLength(Object.keys(reports).length);
  });
});
