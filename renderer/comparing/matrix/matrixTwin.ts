import type { ClaimMatrix } from '../../../shared/compare/claims/claimMatrix.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { shortDay } from '../../../shared/text/days.ts';
import type { Twin } from '../twin.ts';
import { positionWord } from './matrixWords.ts';

/** The matrix as a table: a row for each cell with anything in it, and one for the total of each group. */
export function matrixTwin({ columns, rows }: ClaimMatrix, form: DateForm): Twin {
  const cells = columns.flatMap(({ group, total }, index) => [
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
  return {
    name: 'who-said-what',
    columns: [
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
    ],
    rows: cells,
  };
}
