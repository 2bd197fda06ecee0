import { prepareRead, type ReadableDb } from '../db/database.ts';
import { type Checked, checksumOf, readChecksums } from '../tables/checksums.ts';
import { readStatistics, statisticsId } from '../tables/statistics.ts';

/** What has a checksum, and how a person calls it. The seal of a copy is its own checksum. */
const checked: readonly {
  readonly kind: Checked;
  readonly sql: string;
  readonly name: (id: string) => string;
}[] = [
  {
    kind: 'structure',
    sql: 'SELECT article_id, blocks, inlines, pages FROM article_text',
    name: (id) => `The structure of article ${id} (paragraphs, links, pages)`,
  },
  { kind: 'draft', sql: 'SELECT id, text FROM draft', name: (id) => `The unsaved note on ${id}` },
  {
    kind: 'setting',
    sql: `SELECT key, value FROM settings WHERE key <> 'seal'`,
    name: (key) => `The setting “${key}”`,
  },
  {
    kind: 'told',
    sql: 'SELECT CAST(seq AS TEXT), summary FROM history WHERE summary IS NOT NULL',
    name: (seq) => `The sentence of entry ${seq} of the history`,
  },
  {
    kind: 'stamp',
    sql: 'SELECT CAST(id AS TEXT), rules, icu, followed FROM index_stamp',
    name: (id) =>
      id === statisticsId
        ? 'What SQLite plans its searches with (its statistics)'
        : 'The note of what the search index was made with',
  },
];

/** Holds what no hash of the history covers against the checksums that were noted with it. */
export function verifyChecksums(db: ReadableDb): readonly string[] {
  const checksums = readChecksums(db);
  return checked.flatMap(({ kind, sql, name }) => {
    const noted = new Map(checksums.all(kind));
    const breaches: string[] = [];
    const check = ([id, ...values]: CheckedRow): void => {
      if (noted.get(id) !== checksumOf(kind, id, values))
        breaches.push(`${name(id)} is not as it was saved.`);
      noted.delete(id);
    };
    // A database that was never closed after something was saved has no checksum of its statistics yet.
    if (kind === 'stamp' && noted.has(statisticsId)) check([statisticsId, ...readStatistics(db)]);
    for (const row of prepareRead<[], CheckedRow>(db, sql).raw().iterate()) check(row);
    return [...breaches, ...[...noted.keys()].map((id) => `${name(id)} is missing.`)];
  });
}

type CheckedRow = [id: string, ...values: (string | number | null)[]];
