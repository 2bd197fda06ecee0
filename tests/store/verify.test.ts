import { describe, expect, test } from 'vitest';
import { openToVerify } from '../../electron/store/open.ts';
import { openToRead } from '../../electron/store/openToRead.ts';
import { verifyThoroughly, verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { marked } from '../fixtures/marked.ts';
import { tamperWith } from '../fixtures/tamper.ts';
import { addArticle, open } from '../fixtures/workspaces.ts';

/** A workspace with a past: a note, a removal, an undo, an article that was taken back. */
function lived() {
  const workspace = marked();
  const [first, second] = workspace.articles.ids().flatMap((id) => workspace.annotations.ofArticle(id));
  workspace.actions.updateAnnotation(first?.id ?? '', { note: 'A note' });
  workspace.actions.removeAnnotation(second?.id ?? '');
  workspace.actions.undo();
  addArticle(workspace, 'This one was taken back.');
  workspace.actions.undo();
  workspace.drafts.save(first?.id ?? '', 'Half a note');
  workspace.settings.save({ annotator: 'Ana Ruiz' });
  return workspace;
}

/** What is said of a workspace after somebody has been at its file. */
function tamper(sql: string): readonly string[] {
  const workspace = lived();
  workspace.close();
  tamperWith(workspace.file, sql);
  const opened = openToVerify(workspace.dir);
  if (!opened.ok) return [opened.error.message];
  try {
    return verifyThoroughly(opened.value);
  } finally {
    opened.value.close();
  }
}

describe('verify', () => {
  test('finds nothing in a workspace that was used as it should be', () =>
    expect(verifyThoroughly(lived())).toEqual([]));

  test.each([
    [
      'a letter changed in a text',
      `UPDATE article_text SET text = replace(text, 'soldiers', 'Soldiers')`,
      'its text does not match its SHA-256',
    ],
    [
      'a quote changed',
      `UPDATE segment SET exact = 'x' WHERE exact LIKE 'National%'`,
      'quotes “x”, but the text there is “National Intelligence Service”',
    ],
    [
      'an annotation moved',
      'UPDATE segment SET start_offset = start_offset + 1, end_offset = end_offset + 1',
      'segment 0 quotes',
    ],
    [
      'an extent that is not that of the segments',
      'UPDATE annotation SET end_offset = end_offset + 1',
      'is not where its segments are',
    ],
    ['a prefix changed', `UPDATE annotation SET prefix = 'x'`, 'its prefix “x”'],
    ['a note written past the history', `UPDATE annotation SET note = 'x'`, 'does not match the history'],
    [
      'an annotation removed past the history',
      `DELETE FROM link; DELETE FROM annotation WHERE tag = 'actor'`,
      'does not match the history',
    ],
    [
      'an attribute that the model does not know',
      `UPDATE annotation SET attributes = '{"x":1}' WHERE tag = 'claim'`,
      'Unrecognized key',
    ],
    ['an actor renamed past the history', `UPDATE actor SET name = 'x'`, 'does not match the history'],
    ['an alias dropped past the history', `UPDATE actor SET aliases = '[]'`, 'does not match the history'],
    ['a country that is none', `UPDATE actor SET country = 'Korea'`, 'must be an ISO 3166-1 code such as KR'],
    [
      'a mention that points elsewhere past the history',
      `UPDATE annotation SET attributes = json_remove(attributes, '$.actorEntryId') WHERE tag = 'actor'`,
      'does not match the history',
    ],
    ['an actor gone', 'DELETE FROM actor', 'points to the actor'],
    [
      'a link that the table forbids',
      `UPDATE link SET type = 'addressee' WHERE type = 'claimer'`,
      'is not allowed: “addressee” goes from Quote to Actor',
    ],
    [
      'a link without its end',
      `UPDATE link SET to_id = 'nobody'`,
      'A row of “link” points to a row of “annotation” that does not exist',
    ],
    [
      'a digit changed in the statistics of SQLite',
      `UPDATE sqlite_stat1 SET stat = '7' || stat`,
      'What SQLite plans its searches with (its statistics) is not as it was saved',
    ],
    ['an original file changed', `UPDATE original SET bytes = x'00'`, 'does not match its SHA-256'],
    [
      'an author changed in the history',
      `UPDATE history SET by = 'x' WHERE seq = 2`,
      'entry 2 does not fit the chain of hashes',
    ],
    [
      'an entry that cannot be read',
      `UPDATE history SET changes = '[{}]' WHERE seq = 2`,
      'Entry 2 of the history cannot be read: Invalid',
    ],
    ['an entry gone', 'DELETE FROM history WHERE seq = 2', 'entry 2 is missing before entry 3'],
    ['an undo forgotten', 'UPDATE undo_stack SET undone = 0', 'The undo stack does not match the history'],
    [
      'a letter changed in the text of an article that was taken back',
      `UPDATE article_text SET text = replace(text, 'taken', 'Taken')`,
      'its text does not match its SHA-256',
    ],
    [
      'the text of an article that was taken back gone',
      `DELETE FROM article_text WHERE text LIKE '%taken%'`,
      'has no text',
    ],
    [
      'blocks that leave text out',
      `UPDATE article_text SET blocks = '[]' WHERE text LIKE '%soldiers%'`,
      'the text from UTF-16 offset 0 (“📰 Over 11,000',
    ],
    [
      'the hash before an entry',
      `UPDATE history SET prev_hash = replace(prev_hash, 'a', 'b') WHERE seq = 3`,
      'entry 3 does not fit the chain of hashes',
    ],
    [
      'details written in another way',
      `UPDATE history SET details = replace(details, ':', ': ') WHERE seq = 2`,
      'entry 2 does not fit the chain of hashes',
    ],
    [
      'details that are no JSON',
      `UPDATE history SET details = '{' WHERE seq = 2`,
      'entry 2 does not fit the chain of hashes',
    ],
    [
      'an article struck off an entry',
      'DELETE FROM history_article WHERE seq = 2',
      'entry 2 touched article 01a208f7-9939-7260-a9a1-71d919621400, but is not listed there',
    ],
    [
      'an entry listed under an article that it did not touch',
      `INSERT INTO history_article SELECT id, 2 FROM article WHERE removed_at IS NOT NULL`,
      'entry 2 did not touch article',
    ],
    [
      'segments numbered from one',
      'UPDATE segment SET ordinal = ordinal + 1',
      'is not where its segments are',
    ],
    [
      'an import taken back at another time',
      `UPDATE article SET removed_at = '2020-01-01T00:00:00.000Z' WHERE removed_at IS NOT NULL`,
      'whose import was undone, does not match the history',
    ],
    [
      'an article taken back under another title',
      `UPDATE article SET title = 'x' WHERE removed_at IS NOT NULL`,
      'whose import was undone, does not match the history',
    ],
    [
      'another address to be recognised by',
      `UPDATE article SET url_key = 'example.org/2' WHERE url_key IS NOT NULL`,
      'is not noted by its own address',
    ],
    [
      'a link that leads elsewhere',
      `UPDATE article_text SET inlines = '[{"type":"link","start":0,"end":2,"href":"https://example.org/x"}]' WHERE text LIKE '%soldiers%'`,
      'The structure of article 01a208f7-9939-7260-a9a1-71d919621400 (paragraphs, links, pages) is not as it was saved',
    ],
    ['a note that is being written', `UPDATE draft SET text = 'x'`, 'The unsaved note on'],
    ['an unsaved note gone', 'DELETE FROM draft', 'The unsaved note on'],
    [
      'a setting',
      `UPDATE settings SET value = '"Ana Ruis"'`,
      'The setting “annotator” is not as it was saved',
    ],
    [
      'a word of the search index',
      `INSERT INTO article_search (article_search) VALUES ('delete-all');
       INSERT INTO article_search (rowid, article_id, title, text)
       SELECT article.rowid, id, title, replace(text, 'soldiers', 'sailors') FROM article JOIN article_text ON article_id = id`,
      'The search index does not match the words of article 01a208f7-9939-7260-a9a1-71d919621400',
    ],
    [
      'what newer versions are found by',
      'UPDATE sketch SET hash = hash + 1',
      'What newer versions of article 01a208f7-9939-7260-a9a1-71d919621400 are found by',
    ],
    [
      'a status that there is not',
      `UPDATE annotation SET status = 'Accepted'`,
      `A row of “annotation” breaks the rule “status IN ('accepted', 'suggested', 'rejected')”`,
    ],
    [
      'an article hidden',
      `UPDATE article SET removed_at = 'x'`,
      'belongs to an article whose import was undone',
    ],
  ])('names %s', (_, sql, sentence) => expect(tamper(sql).join('\n')).toContain(sentence));

  test('finds rules broken also over a connection that only reads, to which SQLite tells none of them', () => {
    const workspace = lived();
    workspace.close();
    tamperWith(workspace.file, `UPDATE article SET characters = 0 WHERE removed_at IS NOT NULL`);
    const store = openToRead(workspace.file);
    expect(store.db.pragma('integrity_check(1)', { simple: true })).toBe('ok');
    expect(verifyWorkspace(store)).toContain('A row of “article” breaks the rule “characters > 0”.');
    store.close();
  });

  test('says what cannot be read as a breach, and goes on', () => {
    const workspace = lived();
    workspace.close();
    tamperWith(
      workspace.file,
      `UPDATE article_text SET blocks = '{' WHERE text LIKE '%soldiers%'; UPDATE history SET changes = '[' WHERE seq = 1;
       UPDATE annotation SET attributes = 'x' WHERE tag <> 'actor'; UPDATE actor SET aliases = '7'`,
    );
    const store = openToRead(workspace.file);
    const breaches = verifyThoroughly(store);
    for (const said of [
      'Article 01a208f7-9939-7260-a9a1-71d919621400 cannot be read: what is written there is not JSON',
      'Entry 1 of the history cannot be read: what is written there is not JSON',
      'Actor 01a208f7-9939-7260-a9a1-71d919621409 cannot be read',
    ])
      expect(breaches.join('\n')).toContain(said);
    store.close();
  });

  test('finds the statistics of SQLite right again after the next work', () => {
    const { dir, file, close } = lived();
    close();
    tamperWith(file, `UPDATE sqlite_stat1 SET stat = '7' || stat`);
    const workspace = open(dir, false);
    expect(verifyWorkspace(workspace)).toHaveLength(1);
    addArticle(workspace, 'One more.');
    workspace.close();
    const again = open(dir, false);
    expect(verifyWorkspace(again)).toEqual([]);
    again.close();
  });

  test('writes nothing', () => {
    const workspace = lived();
    const before = workspace.db.pragma('data_version', { simple: true });
    const changes = workspace.db.prepare('SELECT total_changes()').pluck().get();
    verifyThoroughly(workspace);
    expect(workspace.db.prepare('SELECT total_changes()').pluck().get()).toBe(changes);
    expect(workspace.db.pragma('data_version', { simple: true })).toBe(before);
  });
});
