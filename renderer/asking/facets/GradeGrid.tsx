import { type CSSProperties, type KeyboardEvent, useState } from 'react';
import { partsIn } from '../../../shared/query/edit.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import type { Facet } from '../../../shared/transfer/asking.ts';
import { useStore } from '../../state/store.ts';
import { chooseOnly, excludeValue, toggleValue } from './changeQuery.ts';
import { digits, gradeIsAsked, letters } from './gradesAsked.ts';

/**
 * Grades as a grid, the reliability of sources down and the credibility of information across. What the query asks for is outlined and
 * tinted by count, so that it can be seen which grades are worse than another one and which are not.
 */
export function GradeGrid({ facet: { values } }: { readonly facet: Facet }) {
  const query = useStore((state) => state.asking.asked?.query ?? '');
  const [at, setAt] = useState({ row: 0, column: 0 });
  const counts = new Map(values.map(({ value, count }) => [value.toUpperCase(), count]));
  const largest = Math.max(1, ...counts.values());
  const isCompared = partsIn(query).some((part) => part.kind === 'grade' && part.comparison !== 'is');

  const choose = (value: string) => {
    // In words such as “worse than C3” one grade more would say nothing: the grade takes their place.
    if (isCompared) chooseOnly('grade', value);
    else toggleValue('grade', value);
  };
  const keys = (event: KeyboardEvent<HTMLElement>, row: number, column: number, value: string) => {
    const [down, right] = steps[event.key] ?? [0, 0];
    if (event.key === '-' || event.key === 'Delete') excludeValue('grade', value);
    else if (down !== 0 || right !== 0) {
      const next = { row: row + down, column: column + right };
      const cell = event.currentTarget
        .closest('table')
        ?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`);
      // Beyond its ends Up and Down go to the next facet.
      if (!cell) return;
      setAt(next);
      cell.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <table className="grade-grid" aria-label="Grade">
      <thead>
        <tr>
          <td />
          {digits.map((digit) => (
            <th key={digit} scope="col">
              {digit}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {letters.map((letter, row) => (
          <tr key={letter}>
            <th scope="row">{letter}</th>
            {digits.map((digit, column) => {
              const value = letter + digit;
              const count = counts.get(value) ?? 0;
              const isAsked = gradeIsAsked(query, letter, digit) === true;
              const isTabbable = at.row === row && at.column === column;
              return (
                <td key={digit}>
                  <button
                    type="button"
                    data-stop={isTabbable || undefined}
                    data-at={`${row} ${column}`}
                    tabIndex={isTabbable ? 0 : -1}
                    aria-label={`${value}, ${counted(count, 'answer')}`}
                    aria-pressed={isAsked}
                    aria-disabled={count === 0 && !isAsked}
                    style={{ '--share': count / largest } as CSSProperties}
                    onClick={() => {
                      setAt({ row, column });
                      if (count > 0 || isAsked) choose(value);
                    }}
                    onKeyDown={(event) => keys(event, row, column, value)}
                  >
                    {count > 0 ? numeral(count) : ''}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};
