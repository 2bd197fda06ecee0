import { isExactNumber } from './exactNumber.ts';
import type { Table } from './table.ts';

/**
 * A table as one JSON array, an object a line, its keys the ids of the columns. A number that a double would not hold exactly is a
 * string, so that no digit is lost on the way; what is not known is null.
 */
export function* jsonTable({ columns, rows }: Table): Iterable<string> {
  let before = '[\n';
  for (const row of rows) {
    const cells = columns.map(({ id, kind }, index) => {
      const cell = row[index] ?? null;
      return [id, cell !== null && kind === 'number' && isExactNumber(cell) ? Number(cell) : cell] as const;
    });
    yield before + JSON.stringify(Object.fromEntries(cells));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
