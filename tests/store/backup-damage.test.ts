import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { copyDatabase } from '../../electron/store/safety/copyDatabase.ts';
import { restoreFrom } from '../../electron/store/safety/restore.ts';
import { Refusal } from '../../shared/result.ts';
import { howMany } from '../fixtures/howMany.ts';
import { addArticle, open, tag, temporaryFolder } from '../fixtures/workspaces.ts';

const tries = howMany(300, 21);

/** A backup of a workspace with something of everything. */
function backupOfEverything(): string {
  const workspace = open(temporaryFolder());
  const { actions } = workspace;
  const marks = Array.from({ length: 8 }, (_, index) => {
    const id = addArticle(
      workspace,
      `Report ${index}. Over 11,000 soldiers were sent. ${'Words. '.repeat(400)}`,
    );
    actions.updateArticles([id], { note: `A note about report ${index}.` });
    return [
      tag(workspace, id, 'actor', 'soldiers'),
      tag(workspace, id, 'claim', 'soldiers were sent'),
    ] as const;
  });
  for (const [actor, claim] of marks) actions.createLink({ type: 'claimer', from: claim, to: actor });
  actions.undo();
  workspace.settings.save({ annotator: 'A. Nalyst' });
  workspace.drafts.save(marks[0]?.[0] ?? '', 'A note that is not finished');
  const backup = join(temporaryFolder(), 'backup.db');
  copyDatabase(workspace.file, backup);
  workspace.close();
  return backup;
}

/** Every row of every table; those of a search index are in its shadows, for not every one can be read through. */
function dump(file: string): string {
  const db = new Database(file, { readonly: true });
  try {
    const tables = db.prepare<[], string>(
      `SELECT name
       FROM sqlite_schema
       WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL TABLE%'
       ORDER BY name`,
    );
    return JSON.stringify(
      tables
        .pluck()
        .all()
        .map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]),
    );
  } finally {
    db.close();
  }
}

test(`of ${tries} backups that a disk has damaged none is restored without a word`, {
  timeout: 1_800_000,
}, () => {
  const backup = backupOfEverything();
  const good = readFileSync(backup);
  const spoilt = join(temporaryFolder(), 'spoilt.db');
  const restore = (bytes: Buffer): string | null => {
    writeFileSync(spoilt, bytes);
    const file = join(temporaryFolder(), 'workspace.db');
    try {
      restoreFrom(file, spoilt);
      return dump(file);
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      return null;
    }
  };
  const whole = restore(good);
  expect(whole).toContain('A note that is not finished');
  let changed = 0;
  let refused = 0;
  let silent = 0;
  for (let index = 0; index < tries; index += 1) {
    const bytes = damages[index % damages.length]?.(Buffer.from(good)) ?? good;
    const got = restore(bytes);
    if (!bytes.equals(good)) changed += 1;
    if (got === null) refused += 1;
    else if (got !== whole) silent += 1;
  }
  // A sector that was empty before is no worse for being lost.
  console.info(
    `${changed} damaged backups, ${refused} refused, ${silent} restored as something else without a word.`,
  );
  expect(silent).toBe(0);
  expect(refused).toBe(changed);
});

test('texts that look like seals, thousands of them, keep no backup from being made and restored', () => {
  const workspace = open(temporaryFolder());
  const seal = 'SHA-256 of this file, with these digits as zeros: ';
  for (const digits of ['0', 'f'])
    addArticle(workspace, `Seals.\n\n${`${seal}${digits.repeat(64)}\n\n`.repeat(4000)}`);
  const backup = join(temporaryFolder(), 'backup.db');
  copyDatabase(workspace.file, backup);
  workspace.close();
  const file = join(temporaryFolder(), 'workspace.db');
  restoreFrom(file, backup);
  expect(dump(file)).toContain(seal);
});

const anywhere = (length: number): number => Math.floor(Math.random() * length);

/** What a disk does: turns a bit, loses a sector, ends a file. */
const damages: readonly ((bytes: Buffer) => Buffer)[] = [
  (bytes) => {
    const at = anywhere(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << anywhere(8)), at);
    return bytes;
  },
  (bytes) => {
    const at = anywhere(bytes.length / 512) * 512;
    return bytes.fill(0, at, at + 512);
  },
  (bytes) => bytes.subarray(0, anywhere(bytes.length)),
];
