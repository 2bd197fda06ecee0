import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { verifyThoroughly, verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { refreshIndexes } from '../../electron/store/tables/indexes.ts';
import { markedDossier } from '../fixtures/marked.ts';
import { addArticle, open, tag, temporaryFolder, workspaceWithArticle } from '../fixtures/workspaces.ts';

/** A workspace with annotations that were made, changed, linked, pointed elsewhere, removed, undone and imported. */
function livedIn() {
  const { workspace, articleId } = workspaceWithArticle(
    'Over 11,000 soldiers were sent to Kursk. Kim denied it on 3 May 2025.\n漢字 and more.\n',
  );
  const { actions } = workspace;
  const figure = tag(workspace, articleId, 'figure', 'Over 11,000 soldiers');
  const claim = tag(workspace, articleId, 'claim', 'soldiers were sent to Kursk');
  const kim = tag(workspace, articleId, 'actor', 'Kim');
  const quote = tag(workspace, articleId, 'quote', 'denied it');
  actions.createLink({ type: 'quantifies', from: figure, to: claim });
  const link = actions.createLink({ type: 'speaker', from: quote, to: kim }).changes[0]?.id ?? '';
  actions.createLink({ type: 'claimer', from: claim, to: kim });
  actions.removeLink(link);
  actions.updateAnnotation(claim, { note: 'Ask the ministry.' });
  actions.updateAnnotation(claim, { attributes: { sourceReliability: 'B', informationCredibility: '2' } });
  actions.updateAnnotation(claim, { note: null });
  actions.removeAnnotation(quote);
  actions.undo();
  actions.importDossier(markedDossier);
  workspace.catchUp();
  return { workspace, articleId, claim };
}

const rows = (workspace: ReturnType<typeof open>) =>
  workspace.db.prepare('SELECT * FROM mark JOIN home ON home.id = home ORDER BY mark.id').all();

describe('what the whole workspace is asked by', () => {
  test('follows from the annotations, whatever was done to them', () => {
    const { workspace } = livedIn();
    expect(verifyThoroughly(workspace)).toEqual([]);
    expect(rows(workspace).length).toBeGreaterThan(4);
  });

  test('made again is what it was', () => {
    const { workspace } = livedIn();
    const before = rows(workspace);
    workspace.db.prepare('UPDATE index_stamp SET rules = 0').run();
    expect(refreshIndexes(workspace.db)).toBe(true);
    expect(rows(workspace)).toEqual(before);
    expect(verifyThoroughly(workspace)).toEqual([]);
  });

  test.each([
    ['a code', 'UPDATE mark SET codes = codes + 32 WHERE id = 2'],
    ['a link', 'UPDATE mark SET links = links + 1 WHERE id = 2'],
    ['a bound', "UPDATE mark SET lower = '2500000001' WHERE id = 1"],
    ['a sentence', 'UPDATE mark SET sentence_end = sentence_end - 1 WHERE id = 1'],
    ['an article', 'UPDATE mark SET home = 2 WHERE id = 1'],
    ['a word', "INSERT INTO annotation_search (rowid, words) VALUES (1, 'more')"],
    ['a word of nothing', "INSERT INTO annotation_search (rowid, words) VALUES (99, 'more')"],
    ['all words', "INSERT INTO annotation_search (annotation_search) VALUES ('delete-all')"],
  ])('that differs in %s is seen by the thorough check', (_, sql) => {
    const { workspace } = livedIn();
    workspace.close();
    const db = new Database(join(workspace.dir, 'workspace.db'));
    db.exec(sql);
    db.close();
    expect(verifyThoroughly(open(workspace.dir, false))).not.toEqual([]);
  });

  test('that lacks an annotation is said by verify, and keeps nobody from working with it', () => {
    const { workspace, claim } = livedIn();
    workspace.db.prepare('DELETE FROM mark WHERE annotation_id = ?').run(claim);
    expect(verifyWorkspace(workspace)).toEqual([`Annotation ${claim} is not indexed for search.`]);
    workspace.actions.updateAnnotation(claim, { status: 'rejected' });
    workspace.catchUp();
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('of another article comes with its first annotation', () => {
    const workspace = open(temporaryFolder());
    const ids = ['One.\n', 'Two.\n'].map((text) => addArticle(workspace, text));
    tag(workspace, ids[1] ?? '', 'claim', 'Two');
    workspace.catchUp();
    expect(workspace.db.prepare('SELECT article_id FROM home').pluck().all()).toEqual([ids[1]]);
  });
});
