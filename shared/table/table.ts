import type { Column } from './column.ts';
import { cellOf } from './columns.ts';
import type { AnswerFacts } from './facts.ts';

/** A table of annotations, one row for each; a row has a cell for each column. Rows are made while they are read. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row>;
}

type Row = readonly (string | null)[];

/** The table that says of each annotation what belongs into these columns. */
export function tableOf(columns: readonly Column[], facts: Iterable<AnswerFacts>): Table {
  return { columns, rows: rowsOf(columns, facts) };
}

function* rowsOf(columns: readonly Column[], facts: Iterable<AnswerFacts>): Iterable<Row> {
  for (const one of facts) yield columns.map((column) => cellOf(one, column));
}
