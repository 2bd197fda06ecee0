import Database from 'better-sqlite3';
import { generator } from '../../shared/formats/common/generator.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Desktop } from '../desktop/desktop.ts';

/** Tells the page what the program is made of, and when it was released. */
export function programHandlers({
  readRelease,
}: Pick<Desktop, 'readRelease'>): Pick<Handlers, 'program.about'> {
  return {
    'program.about': async () => ({
      version: generator.version,
      releasedAt: JSON.parse(await readRelease()).releasedAt,
      engine: [
        ...parts.flatMap(([name, part]) => {
          const version = process.versions[part];
          return version === undefined ? [] : [{ name, version }];
        }),
        { name: 'SQLite', version: sqliteVersion() },
      ],
      system: `${process.platform} ${process.arch}`,
    }),
  };
}

const parts = [
  ['Electron', 'electron'],
  ['Chromium', 'chrome'],
  ['Node.js', 'node'],
] as const;

/** Asked of no workspace, which may not be open. */
function sqliteVersion(): string {
  const db = new Database(':memory:');
  try {
    return String(db.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    db.close();
  }
}
