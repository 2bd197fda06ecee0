import Papa from 'papaparse';
import { defused } from '../formats/separated/defusing.ts';
import type { BatchHit } from '../transfer/asking.ts';

/** A column of a table that was pasted or read from a file. */
export interface NameColumn {
  /** What is in its first row. */
  readonly heading: string;
  /** What is in all its rows, the first one as well, in their order. */
  readonly cells: readonly string[];
}

/** The names or phrases of a list, one a line: without white space around them, and each once, where it comes first. */
export function namesIn(text: string): readonly string[] {
  const names = text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  return [...new Set(names)];
}

/** The columns of a table with commas, semicolons, tabs or bars between its cells; a list without any is one column. */
export function columnsIn(text: string): readonly NameColumn[] {
  const { data } = Papa.parse<readonly string[]>(text.replace(/^\ufeff/, ''), {
    delimiter: delimiterOf(text),
  });
  const width = data[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const cells = data.map((row) => row[column]?.trim() ?? '');
    return { heading: cells[0] ?? '', cells };
  });
}

/** Names with their counts, tab-separated, as spreadsheets paste them; whatever one would run gets an apostrophe in front of it. */
export function batchTable(hits: readonly BatchHit[]): string {
  const rows = hits.map(({ name, annotations, articles }) => [
    defused(name),
    String(annotations),
    String(articles),
  ]);
  return Papa.unparse([['Name', 'Annotations', 'Articles'], ...rows], { delimiter: '\t' });
}

/** What separates the cells of the first rows: what is as often in each of them, and most often. A comma where nothing is. */
function delimiterOf(text: string): string {
  const rows = text.split(/\r?\n/, 20).filter((row) => row.trim() !== '');
  const counts = ['\t', ';', '|', ','].map((delimiter) => {
    const each = rows.map((row) => row.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length - 1);
    const isRegular = each.every((count) => count === each[0]);
    return { delimiter, count: isRegular ? (each[0] ?? 0) : 0 };
  });
  const best = counts.reduce((before, after) => (after.count > before.count ? after : before));
  return best.count > 0 ? best.delimiter : ',';
}
