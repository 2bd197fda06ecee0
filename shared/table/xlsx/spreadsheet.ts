import { strToU8, Zip, ZipDeflate } from 'fflate/browser';
import { Refusal } from '../../result.ts';
import type { Table } from '../table.ts';
import { sheetPart, workbookParts } from './parts.ts';
import { sheetXml } from './sheet.ts';

/** How many rows a sheet has room for, the names of the columns among them (Excel and LibreOffice; ECMA-376 leaves it open). */
const maxSheetRows = 1_048_576;

/** How large a part of an archive is without the extensions that programs may not know (ZIP, APPNOTE 4.4.8), in bytes. */
const maxPartSize = 2 ** 32 - 1;

/** Throws `Refusal` ('unsupported') where so many rows, the names of the columns not counted, do not fit into a sheet. */
export function refuseTooManyRows(rows: number): void {
  if (rows < maxSheetRows) return;
  throw new Refusal(
    'unsupported',
    'A sheet holds at most 1,048,576 rows, and this table has more: save it as CSV, or narrow it down.',
  );
}

/**
 * A table as a workbook for spreadsheets (`.xlsx`, ECMA-376), piece by piece: it is never in memory as a whole. The same table has the same
 * bytes whenever it is written. Throws `Refusal` ('unsupported') where it grows too large; rows are to be counted before.
 */
export function* spreadsheet(table: Table): Iterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const [name, content] of Object.entries(workbookParts)) open(zip, name).push(strToU8(content), true);
  const sheet = open(zip, sheetPart);
  let size = 0;
  for (const text of gathered(sheetXml(table))) {
    const bytes = strToU8(text);
    size += bytes.length;
    if (size > maxPartSize)
      throw new Refusal(
        'unsupported',
        'This table is too large for a spreadsheet: save it as CSV, or narrow it down.',
      );
    sheet.push(bytes);
    yield* ready.splice(0);
  }
  sheet.push(new Uint8Array(), true);
  zip.end();
  yield* ready;
}

function open(zip: Zip, name: string): ZipDeflate {
  const entry = new ZipDeflate(name);
  // The first moment that an archive can name.
  entry.mtime = new Date(1980, 0, 1);
  zip.add(entry);
  return entry;
}

/** Rows together, for compressing has a price each time it is asked. */
function* gathered(lines: Iterable<string>): Iterable<string> {
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}
