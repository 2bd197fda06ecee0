import type { ReadableDb } from '../store/db/database.ts';
import { perConnection } from '../store/db/perConnection.ts';
import { prepared } from '../store/db/prepared.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import { partedAnnotations } from './annotationsOf.ts';
import type { BesideAnnotations } from './readCandidates.ts';

/** The same, with the articles that anything of it has changed for since it was settled last: when these had been read. */
interface KeptBeside extends BesideAnnotations {
  readonly articleIds: readonly string[];
  readonly settle: () => void;
}

/** Reads what is known beside the annotations: entries of actors, series, exclusions. There are few of them, so that they are read as a whole. */
export function makeKeptBeside({ db, actors, series, exclusions }: ReadableStore): {
  readonly read: () => KeptBeside;
} {
  /** Null until all articles were read once. */
  let last: ReadonlyMap<string, string> | null = null;
  return {
    read: () => {
      const entries = new Map(actors.all().map((entry) => [entry.id, entry]));
      const seriesOf = new Map(
        series
          .all()
          .flatMap(({ id, entity, property, cumulative, figures }) =>
            figures.map((figure) => [figure, { id, entity, property, cumulative }] as const),
          ),
      );
      const excluded = new Set(exclusions.all().map(({ id }) => id));
      const now = new Map<string, string>([
        ...[...entries.values()].map(
          ({ id, name, type, aliases }) => [`entry ${id}`, [type, name, ...aliases].join('\n')] as const,
        ),
        ...[...seriesOf].map(([id, series]) => [`figure ${id}`, JSON.stringify(series)] as const),
        ...[...excluded].map((id) => [`excluded ${id}`, ''] as const),
      ]);
      const before = last ?? now;
      const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
        (key) => before.get(key) !== now.get(key),
      );
      return {
        entries,
        seriesOf,
        excluded,
        parted: partedAnnotations(db),
        articleIds: changed.flatMap((key) => articlesOf(db, key)),
        settle: () => {
          last = now;
        },
      };
    },
  };
}

function articlesOf(db: ReadableDb, key: string): readonly string[] {
  const [what, id = ''] = key.split(' ');
  const rows = what === 'entry' ? mentioning(db)().all({ id }) : holding(db)().all({ id });
  return rows.map(({ articleId }) => articleId);
}

interface Home {
  readonly articleId: string;
}

// INDEXED BY: whatever the statistics say, this must not walk through every annotation.
const mentioning = perConnection((db) =>
  prepared<{ id: string }, Home>(
    db,
    `SELECT DISTINCT article_id AS articleId
     FROM annotation INDEXED BY annotation_by_actor
     WHERE tag = 'actor' AND attributes ->> 'actorEntryId' = :id`,
  ),
);

const holding = perConnection((db) =>
  prepared<{ id: string }, Home>(db, 'SELECT article_id AS articleId FROM annotation WHERE id = :id'),
);
