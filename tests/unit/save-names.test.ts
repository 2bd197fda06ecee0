import { expect, it } from 'vitest';
import { dialogExtension, saveFilters, withEnding } from '../../electron/desktop/saveNames.ts';
import { formats } from '../../shared/formats/index.ts';

it('the dialogs of the system filter by the last part of a file’s ending', () => {
  expect(['.csv', '.glossator.json', '.xlsx'].map(dialogExtension)).toEqual(['csv', 'json', 'xlsx']);
  for (const { id, extension } of formats) expect(dialogExtension(extension), id).toMatch(/^[a-z]+$/);
});

it.each([
  ['/home/a/report', '.csv', '/home/a/report.csv'],
  ['/home/a/report.', '.csv', '/home/a/report.csv'],
  ['/home/a/report.CSV', '.csv', '/home/a/report.CSV'],
  ['/home/a/report.txt', '.csv', '/home/a/report.txt'],
  ['/home/a/report', '.glossator.json', '/home/a/report.glossator.json'],
  ['/home/a/report.json', '.glossator.json', '/home/a/report.json'],
  ['/home/a/report.glossator', '.glossator.json', '/home/a/report.glossator.json'],
  ['/home/a/report.stix', '.stix.json', '/home/a/report.stix.json'],
  ['/home/a/Kursk 27.11', '.csv', '/home/a/Kursk 27.11.csv'],
  ['/home/a/by Mr. Smith', '.csv', '/home/a/by Mr. Smith.csv'],
  ['/home/a.b/report', '.csv', '/home/a.b/report.csv'],
  ['/home/a/سبتمبر', '.csv', '/home/a/سبتمبر.csv'],
  ['/home/a/brat', '', '/home/a/brat'],
])('“%s” saved as %s is “%s”', (path, ending, expected) => expect(withEnding(path, ending)).toBe(expected));

it('the dialog shows files of the kind that is saved first, and all files on demand', () => {
  expect(saveFilters('Table', '.csv').map(({ extensions }) => extensions)).toEqual([['csv'], ['*']]);
  expect(saveFilters('Folder', '').map(({ extensions }) => extensions)).toEqual([['*']]);
});
