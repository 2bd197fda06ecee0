import type { Column } from '../column.ts';
import type { Table } from '../table.ts';
import { cellStyles, cellXml, wordsXml } from './cellXml.ts';

/**
 * A sheet (ECMA-376, 18.3.1.99) row by row: the names of the columns, which stay in view and have filters, then a row for each of
 * the table.
 */
export function* sheetXml({ columns, rows }: Table): Iterable<string> {
  const letters = columns.map((_column, index) => lettersOf(index));
  const cols = columns.map(
    (column, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${widthOf(column)}" customWidth="1"/>`,
  );
  yield [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${cols.join('')}</cols><sheetData>\n`,
    `<row r="1">${columns.map((column, index) => wordsXml(`${letters[index]}1`, headingOf(column), cellStyles.heading)).join('')}</row>\n`,
  ].join('');
  let number = 1;
  for (const row of rows) {
    number += 1;
    const cells = columns.map(({ kind }, index) => {
      const cell = row[index] ?? null;
      return cell === null || cell === '' ? '' : cellXml(`${letters[index]}${number}`, cell, kind);
    });
    yield `<row r="${number}">${cells.join('')}</row>\n`;
  }
  yield `</sheetData><autoFilter ref="A1:${letters.at(-1)}${number}"/></worksheet>\n`;
}

/** Spreadsheets know no time zones. */
function headingOf({ label, kind }: Column): string {
  return kind === 'instant' ? `${label} (UTC)` : label;
}

/** In characters of the usual font. */
function widthOf(column: Column): number {
  if (column.isLong) return 48;
  return Math.max(headingOf(column).length + 4, column.kind === 'instant' ? 20 : 14);
}

/** “A” to “Z”, then “AA”. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${lettersOf(Math.floor(index / 26) - 1)}${last}`;
}
