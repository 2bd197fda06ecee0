import { Refusal } from '../../shared/result.ts';
import { findColumn } from '../../shared/table/columns.ts';
import { withoutDrawings } from '../../shared/table/drawnColumns.ts';
import type { SaveFormat } from '../../shared/table/saveFormats.ts';
import { type Table, tableOf } from '../../shared/table/table.ts';
import { tableFile } from '../../shared/table/tableFile.ts';
import { refuseTooManyRows } from '../../shared/table/xlsx/spreadsheet.ts';
import { factsOf } from '../store/asking/facts.ts';
import { alteredSentence } from '../store/db/alteredText.ts';
import { readAtOnce } from '../store/db/database.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import { writeFileAtomic } from './writeFile.ts';

/** Annotations in the order of their rows, and the ids of the columns. */
export interface WantedTable {
  readonly ids: readonly string[];
  readonly columns: readonly string[];
}

/** Writes a table of annotations to a path, all of it as it is at one moment; gives how many rows it has. Throws `Refusal`. */
export function writeTable(
  path: string,
  store: ReadableStore,
  wanted: WantedTable,
  format: SaveFormat,
): number {
  if (format === 'xlsx') refuseTooManyRows(wanted.ids.length);
  return readAtOnce(store.db, () => {
    refuseAltered(store, wanted.ids);
    let rows = 0;
    const table = wantedTable(store, wanted);
    const counted = function* () {
      for (const row of table.rows) {
        rows += 1;
        yield row;
      }
    };
    writeFileAtomic(path, tableFile({ ...table, rows: counted() }, format));
    return rows;
  });
}

/** The table that a person wants, made while it is read. Throws `Refusal` for a column that does not exist. */
export function wantedTable(store: ReadableStore, { ids, columns }: WantedTable): Table {
  const found = columns.map((id) => {
    const column = findColumn(id);
    if (!column) throw new Refusal('invalid-input', `There is no column “${id}”.`);
    return column;
  });
  return tableOf(withoutDrawings(found), factsOf(store, ids));
}

/** What is quoted as evidence must be what was imported. */
function refuseAltered({ annotations, articles }: ReadableStore, ids: readonly string[]): void {
  const articleIds = new Set(
    ids.map((id) => annotations.place(id)?.articleId).filter((id) => id !== undefined),
  );
  const altered = [...articleIds].filter((id) => articles.isAltered(id));
  if (altered.length === 0) return;
  const titles = altered.map((id) => articles.find(id)?.record.title ?? '');
  throw new Refusal('damaged', `Nothing was saved. ${alteredSentence(titles)}`);
}
