import type { Statement } from '../../../shared/compare/statement.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { tagLabel } from '../../../shared/model/tag.ts';
import { shortDays } from '../../../shared/text/days.ts';
import { type Twin, twinOf } from '../twin.ts';
import { firmnessLabel } from './laneSentences.ts';
import type { Lane } from './lanesOf.ts';
import type { TickLook } from './tickLook.ts';

const columns = [
  'Speaker',
  'Published',
  'As of',
  'Tag',
  'Words',
  'Said to be',
  'Hedge',
  'Denied',
  'Verification',
  'Grade',
  'Outlet',
  'Title',
] as const;

/** The lanes as a table: a row for each tick, lane by lane. */
export function lanesTwin(
  lanes: readonly Lane[],
  lookOf: (statement: Statement) => TickLook,
  form: DateForm,
): Twin {
  return twinOf('time-lanes', columns, () =>
    lanes.flatMap(({ name, statements }) =>
      statements.map((statement) => {
        const { id, tag, words, published, hedge, verification, grade, outlet, title } = statement;
        const { firmness, isDenied } = lookOf(statement);
        return {
          id,
          cells: [
            name ?? '',
            published === null ? '' : shortDays(published, form),
            asOfCell(statement, form),
            tagLabel[tag],
            words,
            firmness === 'unmarked' ? '' : firmnessLabel[firmness],
            hedge ?? '',
            isDenied ? 'denied' : '',
            verification ?? '',
            grade ?? '',
            outlet ?? '',
            title,
          ],
        };
      }),
    ),
  );
}

/** Words that give no date as they are. */
function asOfCell({ figure }: Statement, form: DateForm): string {
  const { date = null, words = null } = figure?.asOf ?? {};
  return date === null ? (words ?? '') : shortDays(date, form);
}
