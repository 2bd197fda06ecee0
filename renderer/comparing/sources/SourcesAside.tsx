import { comparedFigure } from '../../../shared/compare/comparedFigure.ts';
import { compareFigures } from '../../../shared/compare/compareFigures.ts';
import { isRefuted } from '../../../shared/compare/limit.ts';
import { smallestSet } from '../../../shared/compare/smallestSet.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { counted } from '../../../shared/text/counting.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { publishedInShort } from '../../ui/format.ts';
import { statementOf } from '../comparedStatements.ts';
import { SelectedStatement } from '../details/SelectedStatement.tsx';
import { StatementRows } from '../details/StatementRows.tsx';
import { rowWith, type ShownSources, shownSources } from './shownSources.ts';
import { sourceLooks } from './sourceLooks.ts';
import type { PlacedRow } from './sourceRow.ts';
import { nameOf, saysOf } from './sourceTexts.ts';

/** Beside the rows: the statement that is selected, what its source said before, and what cannot be true with it. */
export function SourcesAside() {
  const shown = useStore(shownSources);
  const selected = useStore((state) => statementOf(state, state.comparing.currentId));
  const looks = useStore(sourceLooks);
  const form = useStore(dateFormOf);
  const rowsBy = useStore((state) => state.comparing.rowsBy);
  if (!shown) return null;
  const row = selected && rowWith(shown.rows, selected.id);
  return (
    <>
      {row && selected ? (
        <SelectedStatement
          statement={selected}
          place={placeOf(shown, row)}
          look={looks.of(row.name ?? row.outlet)}
          name={nameOf(row)}
        />
      ) : (
        <section>
          <p className="hint">Select a row to read the sentence that it rests on.</p>
        </section>
      )}
      {row && selected && <Others row={row} selected={selected} form={form} rowsBy={rowsBy} />}
      <Impossible shown={shown} row={row} form={form} />
      <HowMade rowsBy={rowsBy} cumulative={shown.group.cumulative} />
    </>
  );
}

function placeOf({ rows }: ShownSources, row: PlacedRow): string {
  return `row ${rows.indexOf(row) + 1} of ${rows.length}`;
}

interface OthersProps {
  readonly row: PlacedRow;
  readonly selected: Statement;
  readonly form: DateForm;
  readonly rowsBy: 'outlet' | 'speaker';
}

function Others({ row, selected, form, rowsBy }: OthersProps) {
  const others = [...row.refuted, ...(row.statement ? [row.statement] : []), ...row.repeats, ...row.earlier];
  if (others.length < 2) return null;
  return (
    <section aria-labelledby="others-of-source">
      <h2 id="others-of-source">
        {selected === row.statement ? 'Earlier' : 'All'} from this {rowsBy}
      </h2>
      <StatementRows
        rows={others
          .filter((statement) => selected !== row.statement || statement !== selected)
          .map((statement) => ({
            statement,
            says: `${saysOf(statement)}${isRefuted(statement) ? ', refuted' : ''}`,
            when: statement.published === null ? '' : publishedInShort(statement.published, form),
          }))}
      />
    </section>
  );
}

interface ImpossibleProps {
  readonly shown: ShownSources;
  readonly row: PlacedRow | undefined;
  readonly form: DateForm;
}

/** What cannot be true with the selected row; without one, the smallest set of all rows. */
function Impossible({ shown: { conflicts, group, rows }, row, form }: ImpossibleProps) {
  const key = row?.origin?.key ?? row?.key;
  const own = conflicts.filter(({ low, high }) => low.key === key || high.key === key);
  const { cumulative } = group;
  const sentences = own.flatMap(({ low, high }) => {
    const [a, b] = [low, high].map(({ statement }) => statement && comparedFigure(statement));
    return a && b
      ? [
          {
            key: `${low.key} ${high.key}`,
            names: [high, low].map(nameOf),
            reason: compareFigures(a, b, { cumulative, dates: form }).reason,
          },
        ]
      : [];
  });
  const statements = rows.flatMap(({ origin, statement }) =>
    origin === null && statement ? [statement] : [],
  );
  const smallest = sentences.length === 0 ? smallestSet(statements, { cumulative, dates: form }) : null;
  if (smallest === null && sentences.length === 0) return null;
  return (
    <section className="impossible-section" aria-labelledby="cannot-all-be-true">
      <h2 id="cannot-all-be-true">
        Cannot {sentences.length > 1 || (smallest?.ids.length ?? 0) > 2 ? 'all' : 'both'} be true
      </h2>
      {sentences.slice(0, mostSentences).map(({ key: pair, names, reason }) => (
        <p key={pair}>
          <bdi>{names[0]}</bdi> and <bdi>{names[1]}</bdi>: {reason}
        </p>
      ))}
      {sentences.length > mostSentences && (
        <p className="hint">
          and {counted(sentences.length - mostSentences, 'more pair')}; the table lists them.
        </p>
      )}
      {smallest && <p>{smallest.sentence}</p>}
    </section>
  );
}

const mostSentences = 4;

function HowMade({
  rowsBy,
  cumulative,
}: {
  readonly rowsBy: 'outlet' | 'speaker';
  readonly cumulative: boolean;
}) {
  return (
    <section aria-labelledby="how-rows-are-made">
      <h2 id="how-rows-are-made">How rows are made</h2>
      <ul className="how-made">
        <li>A row for each {rowsBy}: its newest statement that is not refuted.</li>
        <li>
          {rowsBy === 'outlet'
            ? 'A copy is below its origin and counts once.'
            : 'A speaker who says the same statement is below the first one.'}
        </li>
        <li>
          {cumulative
            ? 'Rows have different days. They are compared across days, because this total only grows.'
            : 'Rows have different days. Only those of one day are compared; confirm a series that only grows to compare across days.'}
        </li>
        <li>No mean and no pooled value is shown.</li>
      </ul>
    </section>
  );
}
