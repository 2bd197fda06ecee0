import type { DateForm } from '../../../shared/model/dateForm.ts';
import { shortDays } from '../../../shared/text/days.ts';
import { type Twin, type TwinRow, twinOf } from '../twin.ts';
import type { ShownSources } from './shownSources.ts';
import { ageWords, nameOf, saysOf } from './sourceTexts.ts';

/** The rows as a table, from top to bottom; a refuted statement that is newer has a row of its own. */
export function sourcesTwin(shown: ShownSources | null, rowsBy: 'outlet' | 'speaker', form: DateForm): Twin {
  const columns = [
    rowsBy === 'outlet' ? 'Outlet' : 'Speaker',
    'Says',
    'As of',
    'Age',
    'Published',
    'Grade',
    'Hedge',
    'Copy of',
    'Cannot be true with',
    'Status',
    'Words',
    'Title',
  ];
  return twinOf('sources', columns, () => (shown ? rowsOf(shown, form) : []));
}

function rowsOf({ rows, conflicts, day }: ShownSources, form: DateForm): readonly TwinRow[] {
  return rows.flatMap((row) => {
    const others = conflicts.flatMap(({ low, high }) =>
      low.key === row.key ? [nameOf(high)] : high.key === row.key ? [nameOf(low)] : [],
    );
    const own = row.statement ? [{ statement: row.statement, isOwn: true }] : [];
    return [...own, ...row.refuted.map((statement) => ({ statement, isOwn: false }))].map(
      ({ statement, isOwn }) => {
        const { when, age } = ageWords(statement, day, form);
        return {
          id: statement.id,
          cells: [
            nameOf(row),
            saysOf(statement),
            when,
            age,
            statement.published === null ? '' : shortDays(statement.published, form),
            statement.grade ?? '',
            statement.hedge ?? '',
            isOwn && row.origin ? nameOf(row.origin) : '',
            isOwn ? others.join(', ') : '',
            isOwn ? '' : 'refuted',
            statement.words,
            statement.title,
          ],
        };
      },
    );
  });
}
