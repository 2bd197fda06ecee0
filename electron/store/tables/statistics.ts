import Database from 'better-sqlite3';
import { prepareRead, type ReadableDb, type WritableDb } from '../db/database.ts';
import { withoutWaiting } from '../db/pragmas.ts';
import { checksumOf, readChecksums, writeChecksums } from './checksums.ts';

/** The id under which the statistics have their checksum, among the stamps. */
export const statisticsId = 'statistics';

/** What ANALYZE notes for the planner (https://sqlite.org/fileformat.html#the_sqlite_stat1_table), and its columns. */
const tables = [
  ['sqlite_stat1', ['tbl', 'idx', 'stat']],
  ['sqlite_stat4', ['tbl', 'idx', 'neq', 'nlt', 'ndlt', 'sample']],
] as const;

/** Every value of the statistics as an SQL literal, in the order of their rows; none where nothing was analysed. */
export function readStatistics(db: ReadableDb): readonly string[] {
  return tables.flatMap(([table, columns]) => {
    if (!isThere(db, table)) return [];
    const literals = columns.map((column) => `quote(${column})`).join();
    return prepareRead<[], string[]>(db, `SELECT ${literals} FROM ${table} ORDER BY rowid`)
      .raw()
      .all()
      .flat();
  });
}

/**
 * Has SQLite analyse what has changed much since it was analysed last. Better statistics are welcome, but not worth waiting for a process
 * that is writing.
 */
export function refreshStatisticsIfPossible(db: WritableDb): void {
  try {
    withoutWaiting(db, () => refreshStatistics(db));
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  }
}

/** Notes the checksum of what was found, too; statistics that a disk has changed are made again. Throws what SQLite says. */
function refreshStatistics(db: WritableDb): void {
  const refresh = db.transaction(() => {
    const noted = readChecksums(db).all('stamp').get(statisticsId);
    if (noted !== undefined && noted !== checksumOf('stamp', statisticsId, readStatistics(db))) {
      for (const [table] of tables) if (isThere(db, table)) db.exec(`DELETE FROM ${table}`);
      db.exec('ANALYZE');
    } else db.pragma('optimize');
    const found = readStatistics(db);
    if (noted !== checksumOf('stamp', statisticsId, found))
      writeChecksums(db).save('stamp', statisticsId, found);
  });
  refresh.immediate();
}

function isThere(db: ReadableDb, table: string): boolean {
  const found = prepareRead<[{ table: string }], 1>(db, 'SELECT 1 FROM sqlite_schema WHERE name = :table');
  return found.get({ table }) !== undefined;
}
