import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { atOnce, prepare } from '../../electron/store/asking/asking.ts';
import { hits } from '../../electron/store/asking/hits.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { openToRead } from '../../electron/store/openToRead.ts';
import { verifyThoroughly } from '../../electron/store/safety/verify.ts';
import { markedDossier } from '../fixtures/marked.ts';
import { start } from '../fixtures/processes.ts';
import { open, tag, temporaryFolder, workspaceWithArticle } from '../fixtures/workspaces.ts';

const text = 'Over 1,500 soldiers were sent to Kursk. Kim denied it on Monday. Nobody knows more.\n';

/** The ids of what answers. */
const found = (workspace: Workspace, query: string) =>
  hits(atOnce(prepare(workspace, { query })), 'oldest').map(({ id }) => id);

/** How many entries of the history have not been followed. */
const behind = ({ db, history }: Workspace) =>
  history.lastSeq() - Number(db.prepare('SELECT followed FROM index_stamp').pluck().get());

const count = ({ db }: Workspace) => db.prepare('SELECT count(*) FROM mark').pluck().get();

afterEach(() => void vi.useRealTimers());

describe('what annotations are asked by', () => {
  test('follows a moment after the action, once for all that came together', () => {
    vi.useFakeTimers();
    const { workspace, articleId } = workspaceWithArticle(text);
    vi.runAllTimers();
    tag(workspace, articleId, 'claim', 'soldiers were sent');
    tag(workspace, articleId, 'actor', 'Kim');
    expect([count(workspace), behind(workspace)]).toEqual([0, 2]);
    vi.advanceTimersByTime(300);
    expect([count(workspace), behind(workspace)]).toEqual([2, 0]);
    expect(verifyThoroughly(workspace)).toEqual([]);
  });

  test('is whole at every step of a work that nothing has followed, and after it', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    const { actions } = workspace;
    workspace.catchUp();
    const figure = tag(workspace, articleId, 'figure', 'Over 1,500 soldiers');
    const claim = tag(workspace, articleId, 'claim', 'soldiers were sent to Kursk');
    const kim = tag(workspace, articleId, 'actor', 'Kim');
    workspace.catchUp();
    const steps: readonly (() => unknown)[] = [
      () => actions.createLink({ type: 'quantifies', from: figure, to: claim }),
      () => actions.updateAnnotation(claim, { note: 'Ask the ministry.' }),
      () => actions.updateAnnotation(claim, { status: 'suggested' }),
      () => actions.updateAnnotation(claim, { segments: [{ start: 11, end: 24 }] }),
      () => actions.createActor({ name: 'Kim Jong-un', mentionIds: [kim] }),
      () => actions.removeAnnotation(figure),
      () => actions.undo(),
      () => actions.undo(),
      () => actions.undo(),
      () => actions.redo(),
      () => actions.removeAnnotation(claim),
      () => tag(workspace, articleId, 'quote', 'denied it'),
    ];
    for (const step of steps) {
      step();
      expect(verifyThoroughly(workspace)).toEqual([]);
    }
    expect(behind(workspace)).toBe(steps.length);
    workspace.catchUp();
    expect(behind(workspace)).toBe(0);
    expect(verifyThoroughly(workspace)).toEqual([]);
  });

  test('that is wrong is seen while another annotation has not been followed', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    tag(workspace, articleId, 'claim', 'soldiers were sent');
    workspace.catchUp();
    tag(workspace, articleId, 'actor', 'Kim');
    workspace.db.prepare('UPDATE mark SET sentence_end = sentence_end - 1').run();
    expect(verifyThoroughly(workspace)).toHaveLength(1);
  });

  test('is found by whoever was not there when a process was killed before it followed', async () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    workspace.close();
    const { kill, ended } = await start(`
      import { openWorkspace } from ${JSON.stringify(join(process.cwd(), 'electron/store/open.ts'))};
      const { value } = openWorkspace(${JSON.stringify(workspace.dir)}, { create: false });
      value.actions.createAnnotation({ articleId: ${JSON.stringify(articleId)}, tag: 'claim', segments: [{ start: 11, end: 19 }] });
      console.log('ready');
      setInterval(() => {}, 1000);
      // The process works on, so that no timer of it comes.
      for (;;);
    `);
    expect(kill()).toBe(true);
    await ended;
    const again = open(workspace.dir, false);
    expect(behind(again)).toBe(1);
    expect(verifyThoroughly(again)).toEqual([]);
    expect(found(again, 'claim soldiers')).toHaveLength(1);
    expect([behind(again), verifyThoroughly(again)]).toEqual([0, []]);
  });

  test('is whole in a copy of a file that it is behind in, for who only reads', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    const claim = tag(workspace, articleId, 'claim', 'soldiers were sent');
    workspace.catchUp();
    workspace.actions.updateAnnotation(claim, { note: 'Ask Bremen.' });
    tag(workspace, articleId, 'actor', 'Kim');
    workspace.db.pragma('wal_checkpoint(TRUNCATE)');
    const copy = join(temporaryFolder(), 'workspace.db');
    copyFileSync(workspace.file, copy);
    const store = openToRead(copy);
    onTestFinished(store.close);
    expect(verifyThoroughly(store)).toEqual([]);
  });

  test('is written with an entry of many annotations, and never far behind one who does not pause', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    workspace.actions.importDossier(markedDossier);
    const before = behind(workspace);
    workspace.actions.createAnnotations({
      articleId,
      tag: 'claim',
      ranges: Array.from({ length: 21 }, (_, at) => ({ start: 3 * at, end: 3 * at + 3 })),
    });
    expect([before > 0, behind(workspace)]).toEqual([true, 0]);
    let most = 0;
    for (let at = 0; at < 300; at += 1) {
      tag(workspace, articleId, 'actor', 'Kim');
      most = Math.max(most, behind(workspace));
    }
    expect(most).toBeGreaterThan(200);
    expect(most).toBeLessThan(300);
    expect(verifyThoroughly(workspace)).toEqual([]);
  });

  test('is asked as it is while another process writes, and whole as soon as that has ended', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    workspace.catchUp();
    const claim = tag(workspace, articleId, 'claim', 'soldiers were sent');
    const other = new Database(workspace.file);
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    workspace.db.pragma('busy_timeout = 1');
    expect(found(workspace, 'claim')).toEqual([]);
    other.exec('ROLLBACK');
    expect(found(workspace, 'claim')).toEqual([claim]);
  });

  test('is made again when a disk has changed how far it had come', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    const claim = tag(workspace, articleId, 'claim', 'soldiers were sent');
    workspace.close();
    for (const followed of [0, 999]) {
      const db = new Database(workspace.file);
      db.prepare('UPDATE index_stamp SET followed = ?').run(followed);
      db.close();
      const again = open(workspace.dir, false);
      expect([found(again, 'claim'), verifyThoroughly(again)]).toEqual([[claim], []]);
      again.close();
    }
  });

  test('leaves what an action is saved with as safe as it was', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    tag(workspace, articleId, 'claim', 'soldiers were sent');
    workspace.catchUp();
    expect(
      ['synchronous', 'busy_timeout'].map((name) => workspace.db.pragma(name, { simple: true })),
    ).toEqual([2, 5000]);
  });
});
