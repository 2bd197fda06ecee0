/** A picture as a table: what it shows, row by row. */
export interface Twin {
  /** For the name of a file: “killed-ferry”. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly TwinRow[];
}

export interface TwinRow {
  /** Of the statement that it tells of; null where it tells of several. */
  readonly id: string | null;
  readonly cells: readonly string[];
}

/** A twin whose rows are made when they are first asked for: there may be thousands, and they are seldom read. */
export function twinOf(name: string, columns: Twin['columns'], makeRows: () => Twin['rows']): Twin {
  let rows: Twin['rows'] | null = null;
  return {
    name,
    columns,
    get rows() {
      rows ??= makeRows();
      return rows;
    },
  };
}
