import { tags } from '../../model/tag.ts';
import type { Column } from '../../table/column.ts';
import { columns } from '../../table/columns.ts';
import { factsOfDossier } from '../../table/factsOfDossier.ts';
import { jsonTable } from '../../table/jsonTable.ts';
import { separatedTable } from '../../table/separatedTable.ts';
import { type Table, tableOf } from '../../table/table.ts';
import { refuseTooManyRows, spreadsheet } from '../../table/xlsx/spreadsheet.ts';
import { type Dossier, readyToWrite } from '../common/dossier.ts';
import type { EncodeOptions, Format } from '../common/format.ts';

/** What all tables have in common: a row for each annotation and nothing else, in names and words. */
const common = {
  offsetUnit: 'code point',
  layout: 'file',
  isTable: true,
  drops: [
    'older versions of articles, unless you choose them',
    'texts of articles: only the sentences with annotations are there, up to 5,000 characters for each',
    'ids, and with them the way back: a table cannot be imported again',
    'blocks, links and pages of articles, and their notes',
    'actor entries that no annotation points to, and what else is known of an actor',
    'saved questions, series, decisions on pairs, and what else is known of an outlet',
    'which parts of a text an interrupted annotation skips',
  ],
} as const satisfies Partial<Format>;

/** For spreadsheets, which need a byte order mark to read UTF-8. */
export const tableCsv: Format = {
  ...common,
  id: 'table-csv',
  aliases: ['table'],
  label: 'Table as CSV',
  extension: '.csv',
  mediaType: 'text/csv',
  source: 'https://www.rfc-editor.org/rfc/rfc4180',
  encode: (dossier, options) => [
    {
      name: 'table.csv',
      content: separatedTable(wholeTable(dossier, options), { delimiter: ',', hasByteOrderMark: true }),
    },
  ],
};

/** The same with tabs, and without a byte order mark. */
export const tableTsv: Format = {
  ...common,
  id: 'table-tsv',
  aliases: [],
  label: 'Table as TSV',
  extension: '.tsv',
  mediaType: 'text/tab-separated-values',
  source: 'https://www.iana.org/assignments/media-types/text/tab-separated-values',
  encode: (dossier, options) => [
    {
      name: 'table.tsv',
      content: separatedTable(wholeTable(dossier, options), { delimiter: '\t', hasByteOrderMark: false }),
    },
  ],
};

/** One array of objects, for scripts. */
export const tableJson: Format = {
  ...common,
  id: 'table-json',
  aliases: [],
  label: 'Table as JSON',
  extension: '.json',
  mediaType: 'application/json',
  source: 'https://www.rfc-editor.org/rfc/rfc8259',
  encode: (dossier, options) => [{ name: 'table.json', content: jsonTable(wholeTable(dossier, options)) }],
};

/** A workbook with numbers that are numbers and dates that are dates. */
export const xlsx: Format = {
  ...common,
  id: 'xlsx',
  aliases: ['excel', 'spreadsheet'],
  label: 'Spreadsheet',
  extension: '.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isBinary: true,
  drops: [...common.drops, 'what is longer than 32,767 characters in one cell'],
  source: 'https://ecma-international.org/publications-and-standards/standards/ecma-376/',
  encode: (dossier, options) => {
    const table = wholeTable(dossier, options);
    refuseTooManyRows(table.count);
    return [{ name: 'table.xlsx', content: spreadsheet(table) }];
  },
};

/** Every column that some annotation with a row can have something in; the interval is in columns of its own. */
function wholeTable(dossier: Dossier, { rows = null }: EncodeOptions): Table & { readonly count: number } {
  const ready = readyToWrite(dossier);
  const annotations = ready.articles
    .flatMap((entry) => entry.annotations)
    .filter(({ id }) => rows === null || rows.has(id));
  const present = new Set(annotations.map(({ tag }) => tag));
  const isUseful = (column: Column) =>
    column.kind !== 'interval' &&
    (present.size === 0 ? column.tags.length === tags.length : column.tags.some((tag) => present.has(tag)));
  return {
    ...tableOf(columns.filter(isUseful), factsOfDossier(ready, rows)),
    count: annotations.length,
  };
}
