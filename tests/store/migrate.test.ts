import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Migration } from '../../electron/store/db/migrate.ts';
import { migrations } from '../../electron/store/db/migrations/index.ts';
import { openWorkspace } from '../../electron/store/open.ts';
import { start } from '../fixtures/processes.ts';
import { open, stateOf, workspaceWithArticle } from '../fixtures/workspaces.ts';

const next = migrations.length + 1;
const addColumn: Migration = {
  version: next,
  up: (db) =>
    db.exec(`ALTER TABLE actor ADD COLUMN extra TEXT; INSERT INTO settings VALUES ('theme', '"dark"')`),
};
const failing: Migration = {
  version: next,
  up: (db) => {
    addColumn.up(db);
    throw new Error('the migration failed half-way');
  },
};

/** A closed workspace of the present version with content, and what was in it. */
function oldWorkspace() {
  const { workspace } = workspaceWithArticle();
  const state = stateOf(workspace);
  workspace.close();
  return { dir: workspace.dir, file: join(workspace.dir, 'workspace.db'), state };
}

const versionOf = (file: string) => {
  const db = new Database(file, { readonly: true });
  const version = db.pragma('user_version', { simple: true });
  db.close();
  return version;
};

describe('migrations', () => {
  test('are numbered without gaps', () =>
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1)));

  test('keep everything and put a copy of the file aside first', () => {
    const { dir, file, state } = oldWorkspace();
    const opened = openWorkspace(dir, { create: false, migrations: [...migrations, addColumn] });
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.value.settings.read()).toEqual({ theme: 'dark' });
    expect(stateOf(opened.value)).toMatchObject(state);
    opened.value.close();
    expect([versionOf(file), versionOf(`${file}.before-v${next}`)]).toEqual([next, next - 1]);
    expect(openWorkspace(dir, { create: false })).toMatchObject({ ok: false, error: { code: 'newer' } });
  });

  test('one that fails says why and leaves everything as it was, with the steps before it', () => {
    const { dir, file, state } = oldWorkspace();
    const steps = [...migrations, addColumn, { ...failing, version: next + 1 }];
    expect(openWorkspace(dir, { create: false, migrations: steps })).toMatchObject({
      ok: false,
      error: { code: 'damaged', message: expect.stringContaining('could not be opened (') },
    });
    expect(versionOf(file)).toBe(next - 1);
    expect(stateOf(open(dir, false))).toEqual(state);
  });

  test('one that is killed leaves the version before it, and works the next time', async () => {
    const { dir, file, state } = oldWorkspace();
    const child = await start(`
      import { openWorkspace } from '${resolve('electron/store/open.ts')}';
      import { migrations } from '${resolve('electron/store/db/migrations/index.ts')}';
      const up = (db) => { db.exec('ALTER TABLE actor ADD COLUMN extra TEXT'); process.kill(process.pid, 'SIGKILL'); };
      openWorkspace('${dir}', { create: false, migrations: [...migrations, { version: ${next}, up }] });
    `);
    await child.ended;
    expect(existsSync(`${file}.before-v${next}`)).toBe(true);
    const workspace = open(dir, false);
    expect(stateOf(workspace)).toEqual(state);
    workspace.close();
    const again = openWorkspace(dir, { create: false, migrations: [...migrations, addColumn] });
    expect(again.ok).toBe(true);
    if (again.ok) again.value.close();
    expect(readdirSync(dir).sort()).toEqual([
      'workspace.db',
      `workspace.db.before-v${next}`,
      'workspace.db.mark',
    ]);
  });
});
