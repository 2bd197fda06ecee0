import { type Field, fields } from '../../shared/query/fields.ts';
import { defineDialog } from '../state/dialogs.ts';
import { HelpDialog } from '../ui/HelpDialog.tsx';

/** What words, joins and brackets mean, each with an example. */
const words: readonly (readonly [example: string, gloss: string])[] = [
  ['troops kursk', 'both words, in any order; case and accents do not count'],
  ['"heavy casualties"', 'these words side by side'],
  ['"troops kursk"~8', 'both, with at most eight words between them'],
  ['deploy*', 'words that begin so'],
  ['1500', 'also 1,500 or 1 500, and figures of that value in any words'],
  ['claim', 'one of the four tags; the word itself is "claim"'],
  ['a b or c', 'a and b, or else c'],
  ['-draft', 'takes away what answers it; ( ) group'],
  ['claim[contradicts]', 'a claim with this field or link'],
  ['quote & figure', 'both in one sentence'],
  ['here', 'in the article that is open'],
];

const groups: readonly (readonly [name: string, of: Field['of']])[] = [
  ['Annotations', 'annotation'],
  ['Articles', 'article'],
  ['The whole query', 'query'],
];

/** Every field of the language of queries with an example and what it asks for, and how they are joined. */
function QueryHelp() {
  return (
    <HelpDialog
      title="The language of queries"
      className="codes-help"
      contents="Words and fields"
      contentsClassName="code-schemes query-help"
    >
      <div>
        <List name="Words" rows={words} />
        {groups.map(([name, of]) => (
          <List
            key={of}
            name={name}
            rows={fields.flatMap((field) =>
              field.of === of ? [[field.example, glossOf(field)] as const] : [],
            )}
          />
        ))}
      </div>
    </HelpDialog>
  );
}

interface ListProps {
  readonly name: string;
  readonly rows: readonly (readonly [example: string, gloss: string])[];
}

function List({ name, rows }: ListProps) {
  return (
    <article>
      <h3>{name}</h3>
      <dl>
        {rows.map(([example, gloss]) => (
          <div key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{gloss}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

/** As many values as a line has room for. */
const mostValues = 6;

function glossOf({ gloss, values }: Field): string {
  const some = values.slice(0, mostValues).map(({ value }) => value);
  if (some.length === 0) return gloss;
  return `${gloss} (${some.join(', ')}${values.length > mostValues ? ', …' : ''})`;
}

export const queryHelpDialog = defineDialog('queryHelp', QueryHelp);
