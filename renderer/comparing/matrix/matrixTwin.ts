import type { ClaimMatrix } from '../../../shared/compare/claims/claimMatrix.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { shortDay } from '../../../shared/text/days.ts';
import { type Twin, type TwinRow, twinOf } from '../twin.ts';
import { positionWord } from './matrixWords.ts';

const columns = [
  'Claim',
  'Speaker',
  'Position',
  'Hedge',
  'Sentences',
  'Articles',
  'Origins',
  'First sentence',
  'Outlet',
  'Published',
  'Told by way of',
];

/** The matrix as a table: a row for each cell with anything in it, and one for the total of each group. */
export function matrixTwin(matrix: ClaimMatrix, form: DateForm): Twin {
  return twinOf('who-said-what', columns, () => rowsOf(matrix, form));
}

function rowsOf({ columns: groups, rows }: ClaimMatrix, form: DateForm): readonly TwinRow[] {
  return groups.flatMap(({ group, total }, index) => [
    ...rows.flatMap(({ speaker, cells: ofRow }) => {
      const cell = ofRow[index];
      const [statement] = cell?.statements ?? [];
      if (!cell || !statement) return [];
      return [
        {
          id: statement.id,
          cells: [
            group.headline.words,
            speaker.name,
            positionWord[cell.position],
            cell.isHedged ? 'only with a hedge' : '',
            String(cell.statements.length),
            String(cell.articles),
            String(cell.origins),
            statement.sentence.text,
            statement.outlet ?? '',
            statement.published === null ? '' : shortDay(statement.published, form),
            cell.ways.map((way) => way.join(', told by ')).join('; '),
          ],
        },
      ];
    }),
    {
      id: null,
      cells: [
        group.headline.words,
        'all, with no speaker too',
        '',
        '',
        String(group.claims.length),
        String(total.articles),
        String(total.origins),
        '',
        '',
        '',
        '',
      ],
    },
  ]);
}
