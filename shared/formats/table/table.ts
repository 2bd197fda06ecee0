import { tags } from '../../model/tag.ts';
import { columns } from '../../table/columns.ts';
import { factsOfDossier } from '../../table/factsOfDossier.ts';
import { jsonTable } from '../../table/jsonTable.ts';
import { separatedTable } from '../../table/separatedTable.ts';
import { type Table, tableOf } from '../../table/table.ts';
import { refuseTooManyRows, spreadsheet } from '../../table/xlsx/spreadsheet.ts';
import { type Dossier, readyToWrite } from '../common/dossier.ts';
import type { Format } from '../common/format.ts';

/** What all tables have in common: a row for each annotation and nothing else, in names and words. */
const common = {
  offsetUnit: 'code point',
  layout: 'file',
  drops: [
    'texts of articles: only the sentences with annotations are there',
    'ids, and with them the way back: a table cannot be imported again',
    'blocks, links and pages of articles, and their notes',
    'actor entries that no annotation points to, and what else is known of an actor',
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
  encode: (dossier) => [
    {
      name: 'table.csv',
      content: separatedTable(wholeTable(dossier), { delimiter: ',', hasByteOrderMark: true }),
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
  encode: (dossier) => [
    {
      name: 'table.tsv',
      content: separatedTable(wholeTable(dossier), { delimiter: '\t', hasByteOrderMark: false }),
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
  encode: (dossier) => [{ name: 'table.json', content: jsonTable(wholeTable(dossier)) }],
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
  encode: (dossier) => {
    refuseTooManyRows(dossier.articles.reduce((sum, { annotations }) => sum + annotations.length, 0));
    return [{ name: 'table.xlsx', content: spreadsheet(wholeTable(dossier)) }];
  },
};

/** Every column that some annotation of the dossier can have something in; the interval is in columns of its own. */
function wholeTable(dossier: Dossier): Table {
  const ready = readyToWrite(dossier);
  const present = tags.filter((tag) =>
    ready.articles.some(({ annotations }) => annotations.some((annotation) => annotation.tag === tag)),
  );
  const useful = columns.filter(
    (column) => column.kind !== 'interval' && present.some((tag) => column.tags.includes(tag)),
  );
  return tableOf(
    useful.length > 0 ? useful : columns.filter(({ tags: all }) => all.length === tags.length),
    factsOfDossier(ready, []),
  );
}
