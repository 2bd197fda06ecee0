/** What a table of answers can be saved as, in the order in which menus list them. */
export const saveFormats = ['xlsx', 'csv', 'tsv', 'json'] as const;
export type SaveFormat = (typeof saveFormats)[number];

/** As menus call them. */
export const saveFormatLabel: Readonly<Record<SaveFormat, string>> = {
  xlsx: 'Spreadsheet',
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
};
