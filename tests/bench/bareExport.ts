import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { timed } from './disk.ts';

interface Segment {
  readonly annotation_id: string;
}
interface Annotation {
  readonly id: string;
  readonly article_id: string;
}

/**
 * Selects all articles with their annotations, nests them, and writes them as JSON with the indent of Glossator JSON:
 * gives how long that took, in milliseconds.
 */
export function exportBare(dir: string, path: string): number {
  const db = new Database(join(dir, 'workspace.db'), { readonly: true });
  try {
    return timed(() => {
      const segments = grouped(
        db.prepare<[], Segment>('SELECT * FROM segment').all(),
        (row) => row.annotation_id,
      );
      const annotations = grouped(
        db
          .prepare<[], Annotation>(
            'SELECT * FROM annotation ORDER BY article_id, start_offset, end_offset DESC, id',
          )
          .all()
          .map((row) => ({ ...row, segments: segments.get(row.id) })),
        (row) => row.article_id,
      );
      const articles = db
        .prepare<[], { id: string }>('SELECT * FROM article JOIN article_text ON article_id = id')
        .all()
        .map((row) => ({ ...row, annotations: annotations.get(row.id) }));
      const descriptor = openSync(path, 'w');
      writeFileSync(descriptor, JSON.stringify({ articles }, null, 2));
      fsyncSync(descriptor);
      closeSync(descriptor);
    });
  } finally {
    db.close();
  }
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
