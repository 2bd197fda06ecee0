import { Series } from '../../../shared/model/series.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared, preparedWriteOfOne } from '../db/prepared.ts';
import { readJson, readRow } from './readJson.ts';

export type SeriesTable = ReturnType<typeof readSeries>;
export type WritableSeries = ReturnType<typeof writeSeries>;

interface Row extends Omit<Series, 'cumulative' | 'figures'> {
  readonly cumulative: 0 | 1;
  readonly figures: string;
}

/** What people have confirmed to be one thing. */
export function readSeries(db: ReadableDb) {
  const byId = prepared<{ id: string }, Row>(db, 'SELECT * FROM series WHERE id = :id');
  const all = prepared<object, Row>(db, 'SELECT * FROM series ORDER BY id');
  return {
    get(id: string): Series | undefined {
      const row = byId().get({ id });
      return row && toSeries(row);
    },
    /** Every series, the oldest first. */
    all: (): Series[] => all().all({}).map(toSeries),
  };
}

/** The same, and writing them, which checks nothing: that is the business of `applyChanges`. */
export function writeSeries(db: WritableDb) {
  const insert = preparedWriteOfOne<Row>(
    db,
    `INSERT INTO series (id, name, entity, property, unit, cumulative, figures)
     VALUES (:id, :name, :entity, :property, :unit, :cumulative, :figures)`,
  );
  const update = preparedWriteOfOne<Row>(
    db,
    `UPDATE series
     SET name = :name, entity = :entity, property = :property, unit = :unit, cumulative = :cumulative,
         figures = :figures
     WHERE id = :id`,
  );
  const remove = preparedWriteOfOne<{ id: string }>(db, 'DELETE FROM series WHERE id = :id');
  return {
    ...readSeries(db),
    insert: (series: Series): void => insert(toRow(series)),
    update: (series: Series): void => update(toRow(series)),
    remove: (id: string): void => remove({ id }),
  };
}

function toRow(series: Series): Row {
  return { ...series, cumulative: series.cumulative ? 1 : 0, figures: JSON.stringify(series.figures) };
}

function toSeries(row: Row): Series {
  const whose = `Series ${row.id}`;
  const figures = readJson(whose, Series.shape.figures, row.figures);
  return readRow(whose, () => Series.parse({ ...row, cumulative: row.cumulative === 1, figures }));
}
