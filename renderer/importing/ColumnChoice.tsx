import { counted } from '../../shared/text/counting.ts';
import type { Questions } from '../state/transferring.ts';

type Table = Questions['tables'][number];
/** What an article has → the column it is in. */
type Columns = Readonly<Record<string, string>>;

interface Props {
  readonly tables: readonly Table[];
  readonly columns: Columns;
  readonly onChange: (columns: Record<string, string>) => void;
}

/** A table of articles, one a row: what each of its columns holds, above the first rows. */
export function ColumnChoice({ tables, columns, onChange }: Props) {
  const [table] = tables;
  if (!table) return null;
  const { file, columns: names, sample } = table;
  const choose = (column: string, part: string) => {
    const others = Object.entries(columns).filter(([, other]) => other !== column);
    onChange({ ...Object.fromEntries(others), ...(part === '' ? {} : { [part]: column }) });
  };
  const partIn = (column: string) => Object.keys(columns).find((part) => columns[part] === column) ?? '';
  return (
    <section className="import-part" aria-label="Columns">
      <h3 className="part-title">Columns</h3>
      <p className="hint">
        Each row becomes an article. Choose what each column contains.
        {tables.length > 1 && ` This also applies to ${counted(tables.length - 1, 'other table')}.`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className="column-preview" tabIndex={0} aria-label={`First rows of ${file}`}>
        <table>
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col" data-left-out={partIn(name) === ''}>
                  <bdi>{name}</bdi>
                  <select
                    aria-label={`Column “${name}” contains`}
                    value={partIn(name)}
                    onChange={(event) => choose(name, event.target.value)}
                  >
                    <option value="">Leave out</option>
                    {Object.entries(parts).map(([part, label]) => (
                      <option key={part} value={part}>
                        {label}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a sample stay where they are
              <tr key={index}>
                {names.map((name, place) => (
                  <td key={name} dir="auto" data-left-out={partIn(name) === ''}>
                    {row[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** What a column of a table of articles may hold. */
const parts: Readonly<Record<string, string>> = {
  text: 'Text',
  title: 'Title',
  author: 'Author',
  publisher: 'Outlet',
  publishedAt: 'Date',
  url: 'Address',
  language: 'Language',
};
