import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { SqliteError } from 'better-sqlite3';
import { generator } from '../shared/formats/common/generator.ts';
import { formats } from '../shared/formats/index.ts';
import type { Result } from '../shared/result.ts';
import { counted } from '../shared/text/counting.ts';
import { documentReaders } from './import/readers.ts';
import { openReadable, prepareRead, type ReadableDb, type ReadPragma } from './store/db/database.ts';
import { readHighWater } from './store/db/highWater.ts';
import { findHighWaterFault } from './store/db/highWaterFault.ts';
import { backupFolder, databaseName } from './store/db/location.ts';
import { newestVersion } from './store/db/migrate.ts';
import { migrations } from './store/db/migrations/index.ts';
import { findForeign } from './store/db/schema.ts';
import { listBackups } from './store/safety/backups.ts';
import type { ReadableStore } from './store/tables/store.ts';

/** Facts by their names, section by section. */
export type Diagnostics = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/**
 * What support needs to know about a workspace and its machine: versions, sizes and counts. No text, title, note, name
 * of a person or path is in it, nor the hash of one. `opened` is the workspace, or why it did not open.
 */
export function diagnose(dir: string, opened: Result<ReadableStore>): Diagnostics {
  const file = join(dir, databaseName);
  return {
    Program: {
      Glossator: generator.version,
      Electron: process.versions.electron ?? 'none',
      Chromium: process.versions.chrome ?? 'none',
      Node: process.versions.node,
      ...(opened.ok && { SQLite: text(opened.value.db, 'SELECT sqlite_version()') }),
    },
    System: {
      'Operating system': `${os.type()} ${os.release()} ${os.arch()}`,
      Processors: os.cpus().length,
      Memory: megabytes(os.totalmem()),
      Language: Intl.DateTimeFormat().resolvedOptions().locale,
      Desktop: process.env.XDG_SESSION_TYPE ?? 'unknown',
    },
    Files: filesOf(file),
    Backups: backupsOf(dir),
    ...(opened.ok
      ? contentsOf(opened.value)
      : { Workspace: { State: `not open: ${opened.error.code}`, ...schemaOf(file) } }),
  };
}

/** The facts as text that a person reads before sending it to anyone. */
export function diagnosticsText(diagnostics: Diagnostics, at: string): string {
  const sections = Object.entries(diagnostics).map(([section, facts]) => {
    const lines = Object.entries(facts).map(([name, value]) => `  ${name}: ${value}`);
    return [section, ...(lines.length > 0 ? lines : ['  none'])].join('\n');
  });
  const head = `Glossator diagnostics of ${at}\nVersions, sizes and counts only: no texts, titles, notes, names or paths.`;
  return `${[head, ...sections].join('\n\n')}\n`;
}

/** The database and what is beside it under its name. */
function filesOf(file: string): Diagnostics[string] {
  const folder = dirname(file);
  if (!existsSync(folder)) return { Folder: 'missing' };
  const { bavail, bsize, type } = statfsSync(folder);
  const sizes = readdirSync(folder)
    // Names that the program gives: `-wal`, `.mark`, `.before-v3`, `.replaced-2026-01-01T000000Z` and their like.
    .filter((name) => name.startsWith(databaseName) && /^[-.\w]*$/.test(name))
    .map((name) => [name, `${statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 'no'} bytes`]);
  return {
    'File system': `0x${type.toString(16)}`,
    'Free space': megabytes(bavail * bsize),
    ...Object.fromEntries(sizes),
    'Last action on record':
      readHighWater(file)?.seq ??
      (findHighWaterFault(file, { newest: null, momentOf: () => undefined, isNeeded: false })
        ? 'cannot be read'
        : 'none'),
  };
}

/** Whose schema a file has that did not open; what is foreign in it is not named here. */
function schemaOf(file: string): Diagnostics[string] {
  if (!existsSync(file)) return {};
  const isOurs = orUnreadable(() => {
    const db = openReadable(file);
    try {
      return findForeign(db) === null;
    } finally {
      db.close();
    }
  });
  if (typeof isOurs === 'string') return { Schema: isOurs };
  return { Schema: isOurs ? 'as Glossator makes it' : 'foreign or changed' };
}

function backupsOf(dir: string): Diagnostics[string] {
  const backups = listBackups(backupFolder(dir));
  const [newest] = backups;
  const oldest = backups.at(-1);
  if (!newest || !oldest) return {};
  return {
    Whole: backups.length,
    Newest: `${newest.at}, ${counted(newest.articles, 'article')}, ${counted(newest.annotations, 'annotation')}`,
    Oldest: oldest.at,
    'In total': megabytes(backups.reduce((sum, { bytes }) => sum + bytes, 0)),
  };
}

function contentsOf({ db, settings }: ReadableStore): Diagnostics {
  // Each of these pragmas gives one text or number.
  const pragma = (name: ReadPragma) =>
    orUnreadable(() => db.pragma(name, { simple: true }) as string | number);
  return {
    Workspace: {
      State: 'open',
      'File version': `${pragma('user_version')} of ${newestVersion(migrations)}`,
      'Quick check': pragma('quick_check(1)') === 'ok' ? 'ok' : 'failed',
      Pages: `${pragma('page_count')} of ${pragma('page_size')} bytes, ${pragma('freelist_count')} free`,
      Journal: `${pragma('journal_mode')}, synchronous ${pragma('synchronous')}`,
    },
    Contents: Object.fromEntries(countedRows.map(([name, sql]) => [name, text(db, sql)])),
    'Articles by kind of file': groups(db, kindsOfFile, (name) => mediaTypes.has(name)),
    ...Object.fromEntries(grouped.map(([name, sql]) => [name, groups(db, sql, isOwnWord)])),
    Settings: settingsOf(settings),
  };
}

const countedRows: readonly (readonly [name: string, sql: string])[] = [
  ['Articles', 'SELECT count(*) FROM article WHERE removed_at IS NULL'],
  ['Articles whose import was undone', 'SELECT count(*) FROM article WHERE removed_at IS NOT NULL'],
  ['Newer versions of articles', 'SELECT count(*) FROM article WHERE revision_of IS NOT NULL'],
  ['Characters in total', 'SELECT coalesce(sum(characters), 0) FROM article'],
  ['Characters in the longest', 'SELECT coalesce(max(characters), 0) FROM article'],
  ['Original files', 'SELECT count(*) FROM original'],
  ['Annotations', 'SELECT count(*) FROM annotation'],
  [
    'Annotations in the most annotated article',
    'SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM annotation GROUP BY article_id)',
  ],
  ['Actor entries', 'SELECT count(*) FROM actor'],
  ['Waiting for review', `SELECT count(*) FROM review WHERE state = 'waiting'`],
  ['Unsaved notes', 'SELECT count(*) FROM draft'],
  ['Actions in the history', 'SELECT count(*) FROM history'],
  ['People in the history', 'SELECT count(DISTINCT by) FROM history'],
];

const kindsOfFile = 'SELECT media_type AS name, count(*) AS n FROM article GROUP BY media_type';
const mediaTypes = new Set([...documentReaders, ...formats].map(({ mediaType }) => mediaType));

const grouped: readonly (readonly [name: string, sql: string])[] = [
  [
    'Annotations by tag and status',
    `SELECT tag || ' ' || status AS name, count(*) AS n FROM annotation GROUP BY tag, status`,
  ],
  [
    'Annotations by origin',
    `SELECT origin ->> 'kind' AS name, count(*) AS n FROM annotation GROUP BY origin ->> 'kind'`,
  ],
  ['Links by type', 'SELECT type AS name, count(*) AS n FROM link GROUP BY type'],
  [
    'History by action',
    `SELECT kind || ' ' || action AS name, count(*) AS n FROM history GROUP BY kind, action`,
  ],
];

/** Those that say nothing of a person or of what they read. */
function settingsOf(settings: ReadableStore['settings']): Diagnostics[string] {
  const read = orUnreadable(settings.read);
  if (typeof read === 'string') return { All: read };
  const {
    annotator: _annotator,
    lastArticleId: _article,
    recentArticleIds: _articles,
    recentActorIds: _actors,
    ...rest
  } = read;
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, JSON.stringify(value)]));
}

/** What does not look like one of the program's own words is none: the database may be damaged. */
function isOwnWord(name: string): boolean {
  return /^[\w.]+( [\w.]+)?$/.test(name);
}

/** Counts by names that the program knows; all others, which a file of somebody else may have brought, count as one. */
function groups(db: ReadableDb, sql: string, isKnown: (name: string) => boolean): Diagnostics[string] {
  const rows = orUnreadable(() => prepareRead<[], { name: string; n: number }>(db, sql).all());
  if (typeof rows === 'string') return { All: rows };
  const counts: Record<string, number> = {};
  for (const { name, n } of rows) {
    const shown = isKnown(name) ? name : 'other';
    counts[shown] = (counts[shown] ?? 0) + n;
  }
  return counts;
}

function text(db: ReadableDb, sql: string): string | number {
  return orUnreadable(() => prepareRead<[], string | number>(db, sql).pluck().get() ?? '');
}

/** Of a damaged file as much is told as can be read. */
function orUnreadable<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof SqliteError) return `cannot be read (${error.code})`;
    throw error;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
