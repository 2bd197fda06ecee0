import { jsonTable } from './jsonTable.ts';
import type { SaveFormat } from './saveFormats.ts';
import { separatedTable } from './separatedTable.ts';
import type { Table } from './table.ts';
import { spreadsheet } from './xlsx/spreadsheet.ts';

/** A table as the content of a file, piece by piece. Rows of a spreadsheet are to be counted before (`refuseTooManyRows`). */
export function tableFile(table: Table, format: SaveFormat): Iterable<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return spreadsheet(table);
    case 'csv':
      return separatedTable(table, { delimiter: ',', hasByteOrderMark: true });
    case 'tsv':
      return separatedTable(table, { delimiter: '\t', hasByteOrderMark: false });
    case 'json':
      return jsonTable(table);
  }
}
