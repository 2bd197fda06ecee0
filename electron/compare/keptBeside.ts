import * as z from 'zod';
import type { CandidateSeries } from '../../shared/compare/candidates/candidate.ts';
import type { ReadableDb } from '../store/db/database.ts';
import { perConnection } from '../store/db/perConnection.ts';
import { prepared } from '../store/db/prepared.ts';
import { readJson } from '../store/tables/readJson.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import type { BesideAnnotations } from './readCandidates.ts';

/** The same, with the articles that anything of it has changed for since it was settled last: when these had been read. */
interface KeptBeside extends BesideAnnotations {
  readonly articleIds: readonly string[];
  readonly settle: () => void;
}

/** Reads what is known beside the annotations: entries of actors, series, exclusions. There are few of them, so that they are read as a whole. */
export function makeKeptBeside({ db, actors }: ReadableStore): { readonly read: () => KeptBeside } {
  let last = new Map<string, string>();
  return {
    read: () => {
      const entries = new Map(actors.all().map((entry) => [entry.id, entry]));
      const seriesOf = new Map(
        allSeries(db).flatMap(({ figures, ...series }) => figures.map((id) => [id, series])),
      );
      const excluded = new Set(
        exclusions(db)()
          .all({})
          .map(({ id }) => id),
      );
      const now = new Map<string, string>([
        ...[...entries.values()].map(
          ({ id, name, aliases }) => [`entry ${id}`, [name, ...aliases].join('\n')] as const,
        ),
        ...[...seriesOf].map(([id, series]) => [`figure ${id}`, JSON.stringify(series)] as const),
        ...[...excluded].map((id) => [`excluded ${id}`, ''] as const),
      ]);
      const changed = [...new Set([...last.keys(), ...now.keys()])].filter(
        (key) => last.get(key) !== now.get(key),
      );
      const isFirst = last.size === 0;
      return {
        entries,
        seriesOf,
        excluded,
        articleIds: isFirst ? [] : changed.flatMap((key) => articlesOf(db, key)),
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

const exclusions = perConnection((db) =>
  prepared<object, { id: string }>(db, 'SELECT id FROM exclusion ORDER BY id'),
);

function allSeries(db: ReadableDb): readonly (CandidateSeries & { readonly figures: readonly string[] })[] {
  return series(db)()
    .all({})
    .map(({ id, entity, property, cumulative, figures }) => ({
      ...{ id, entity, property },
      cumulative: cumulative === 1,
      figures: readJson(`Series ${id}`, Figures, figures),
    }));
}

const Figures = z.array(z.string());

interface SeriesRow extends Omit<CandidateSeries, 'cumulative'> {
  readonly cumulative: 0 | 1;
  readonly figures: string;
}

const series = perConnection((db) =>
  prepared<object, SeriesRow>(db, 'SELECT id, entity, property, cumulative, figures FROM series ORDER BY id'),
);
