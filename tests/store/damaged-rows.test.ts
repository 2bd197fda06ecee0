import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../electron/cli.ts';
import { readArticle } from '../../electron/ipc/articles.ts';
import type { StartProcess } from '../../electron/jobs/jobs.ts';
import { explainFailure } from '../../electron/store/db/failures.ts';
import { listBackups } from '../../electron/store/safety/backups.ts';
import { copyDatabase } from '../../electron/store/safety/copyDatabase.ts';
import { restoreFrom } from '../../electron/store/safety/restore.ts';
import { formats } from '../../shared/formats/index.ts';
import { marked } from '../fixtures/marked.ts';
import { startHere } from '../fixtures/startHere.ts';
import { tamperWith } from '../fixtures/tamper.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

async function run(startProcess: StartProcess, ...args: readonly string[]) {
  const error: string[] = [];
  const terminal = { out: () => undefined, error: (text: string) => error.push(text) };
  return { status: await runCli(args, terminal, startProcess), error: error.join('') };
}

/** One sentence that says what to do, on one line, and nothing that only a programmer reads. */
const sentence = /^[^\n]*(?:Restore|restore|recover|verify)[^\n]*\n$/;
const stack = /\n\s+at |Error:|^\s*[[{]/;

describe('what the disk has changed in a row', () => {
  test.each([
    ['the date of an annotation', `UPDATE annotation SET updated_at = '2026-31-12T08:00:00.000Z'`],
    ['the tag of an annotation', `UPDATE annotation SET tag = 'clain'`],
    ['the attributes of an annotation', `UPDATE annotation SET attributes = '{"a":1}'`],
    ['the structure of the text', `UPDATE article_text SET blocks = '[{}]'`],
  ])('%s: the window gets no article, but a sentence that names it', (_, sql) => {
    const workspace = marked();
    workspace.close();
    tamperWith(workspace.file, sql);
    const changed = open(workspace.dir, false);
    const [id = ''] = changed.articles.ids();
    expect(() => readArticle(changed, id)).toThrow(/^(?:Annotation|Article) \S+ cannot be read/);
  });

  test('the date of an import: the window gets no list, but a sentence that names it', () => {
    const workspace = marked();
    workspace.close();
    tamperWith(workspace.file, `UPDATE article SET imported_at = 'x026-11-23T08:00:00.000Z'`);
    const changed = open(workspace.dir, false);
    expect(() => changed.articles.list()).toThrow(/^Article \S+ cannot be read/);
  });

  const changes: readonly (readonly [what: string, sql: string, named: RegExp])[] = [
    ['the aliases of an actor', `UPDATE actor SET aliases = '[garb'`, /^Actor \S+ cannot be read/],
    ['the type of an actor', `UPDATE actor SET type = 'porson'`, /^Actor \S+ cannot be read/],
    [
      'the structure of an article, as JSON',
      `UPDATE article_text SET blocks = '[{'`,
      /^Article \S+ cannot be read/,
    ],
    [
      'the structure of an article, in a word',
      `UPDATE article_text SET blocks = replace(blocks, 'paragraph', 'paragraqh')`,
      /^Article \S+ cannot be read/,
    ],
    [
      'what is set off in an article',
      `UPDATE article_text SET inlines = '[]x'`,
      /^Article \S+ cannot be read/,
    ],
    ['the pages of an article', `UPDATE article_text SET pages = '7'`, /^Article \S+ cannot be read/],
    ['the labels of an article', `UPDATE article SET labels = '[garb'`, /^Article \S+ cannot be read/],
    [
      'the attributes of annotations',
      `UPDATE annotation SET attributes = '{"a":' WHERE tag <> 'actor'`,
      /^Annotation \S+ cannot be read/,
    ],
    ['the origin of annotations', `UPDATE annotation SET origin = '{'`, /^Annotation \S+ cannot be read/],
    ['the tag of annotations', `UPDATE annotation SET tag = 'clain'`, /^Annotation \S+ cannot be read/],
    [
      'the status of annotations',
      `UPDATE annotation SET status = 'acceptee'`,
      /^Annotation \S+ cannot be read/,
    ],
  ];
  test.each(changes)('%s: whatever is exported says which one, in a sentence', async (_, sql, named) => {
    const workspace = marked();
    workspace.close();
    tamperWith(workspace.file, sql);
    const out = temporaryFolder();
    let refused = 0;
    for (const { id, encode } of formats) {
      if (!encode) continue;
      const { status, error } = await run(
        startHere,
        ...['export', '--workspace', workspace.dir, '--format', id, '--out', join(out, id)],
      );
      // A format need not hold what was changed.
      if (status === 0) continue;
      refused += 1;
      expect([id, status]).toEqual([id, 1]);
      expect(error).toMatch(sentence);
      expect(error).toMatch(named);
      expect(error).not.toMatch(stack);
    }
    expect(refused).toBeGreaterThan(0);
  });

  test.each([
    ['the labels of an article', `UPDATE article SET labels = '[garb'`, /^Article \S+ cannot be read/],
    ['the aliases of an actor', `UPDATE actor SET aliases = '[garb'`, /^Actor \S+ cannot be read/],
    ['where a day was read from', `UPDATE article SET origins = '{'`, /damaged/],
  ])('%s: whoever asks the workspace is told, in a sentence', async (_, sql, named) => {
    const workspace = marked();
    workspace.close();
    tamperWith(workspace.file, sql);
    const { status, error } = await run(startHere, 'query', 'claim', '--workspace', workspace.dir);
    expect(status).toBe(1);
    expect(error).toMatch(sentence);
    expect(error).toMatch(named);
    expect(error).not.toMatch(stack);
  });

  test('JSON that SQLite itself cannot read is called damage', () => {
    const { file, db } = marked();
    let failure: unknown;
    try {
      db.prepare(`SELECT json('{')`).get();
    } catch (error) {
      failure = error;
    }
    expect(explainFailure(failure, file)).toMatchObject({ code: 'damaged' });
  });
});

test('a backup of an older version with such JSON is not offered, and hides no other', () => {
  const folder = temporaryFolder();
  const bytes = readFileSync('tests/fixtures/workspaces/v8.db');
  writeFileSync(join(folder, '000001 2026-01-01 000000Z.db'), bytes);
  // The index over this JSON is what SQLite's own check of the pages trips over.
  bytes.write('x', bytes.indexOf('{"actorEntryId"'));
  const bad = join(folder, '000002 2026-01-02 000000Z.db');
  writeFileSync(bad, bytes);
  expect(listBackups(folder).map(({ id }) => id)).toEqual(['000001 2026-01-01 000000Z.db']);
  expect(() => restoreFrom(join(folder, 'workspace.db'), bad)).toThrow(/is damaged and was left unchanged/);
  expect(() => copyDatabase(bad, join(folder, 'copy.db'))).toThrow(`“${bad}” is damaged`);
});

describe('what no one has thought of is a sentence as well', () => {
  test('where a command awaits it', async () => {
    const unready: StartProcess = () => {
      throw new TypeError('x.y is not a function\n    at z (file.js:1:2)');
    };
    const { status, error } = await run(unready, 'import', '--workspace', temporaryFolder(), 'seeds');
    expect(status).toBe(1);
    expect(error).toMatch(/^Something unexpected went wrong \(x\.y is not a function\), so .*verify.*\n$/);
  });

  test.runIf(process.platform === 'linux')('where nothing does: stdout leads to a full disk', () => {
    const command = `'${process.execPath}' '${resolve('electron/cli.ts')}' formats > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Something unexpected went wrong \(ENOSPC: no space.*\n$/);
  });
});
