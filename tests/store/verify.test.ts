import { describe, expect, test } from 'vitest';
import { openToVerify } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { marked } from '../fixtures/marked.ts';
import { tamperWith } from '../fixtures/tamper.ts';
import { addArticle } from '../fixtures/workspaces.ts';

/** A workspace with a past: a note, a removal, an undo, an article that was taken back. */
function lived() {
  const workspace = marked();
  const [first, second] = workspace.articles.ids().flatMap((id) => workspace.annotations.ofArticle(id));
  workspace.actions.updateAnnotation(first?.id ?? '', { note: 'A note' });
  workspace.actions.removeAnnotation(second?.id ?? '');
  workspace.actions.undo();
  addArticle(workspace, 'This one was taken back.');
  workspace.actions.undo();
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
    return verifyWorkspace(opened.value);
  } finally {
    opened.value.close();
  }
}

describe('verify', () => {
  test('finds nothing in a workspace that was used as it should be', () =>
    expect(verifyWorkspace(lived())).toEqual([]));

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
      'an article hidden',
      `UPDATE article SET removed_at = 'x'`,
      'belongs to an article whose import was undone',
    ],
  ])('names %s', (_, sql, sentence) => expect(tamper(sql).join('\n')).toContain(sentence));
});
