import type { ReactNode } from 'react';
import { useDesk } from '../../article/desk.ts';
import { pickStatement } from '../../state/actions/comparing.ts';
import type { Comparing } from '../../state/slices/comparing.ts';
import { getState, useStore } from '../../state/store.ts';
import { statementOf } from '../comparedStatements.ts';
import { openStatement } from '../openStatement.ts';
import { pinBox } from './pinBox.ts';
import { rounded } from './shapePath.ts';

interface Props {
  /** Of the statement that it stands for; where it stands for several, of their origin. */
  readonly id: string;
  /** The others that it stands for. */
  readonly others?: readonly string[];
  /** All that it says, in a sentence. */
  readonly label: string;
  /** The first mark takes Tab as long as none is current. */
  readonly isFirst: boolean;
  /** It takes Tab, for the current statement is not in the picture. */
  readonly isReached?: boolean;
  /** Where it has a ring while it is current, and a letter while it is pinned, in CSS pixels. */
  readonly at?: { readonly x: number; readonly y: number };
  readonly children: ReactNode;
}

/** A mark of a picture that can have the keyboard: it stands for a statement, which a click makes current and a double click opens. */
export function Mark({ id, others, label, isFirst, isReached = false, at, children }: Props) {
  const desk = useDesk();
  // One subscription for each mark: a picture may have thousands of them.
  const standing = useStore((state) => standingOf(state.comparing, id, others, isFirst));
  const isCurrent = standing.startsWith('current');
  const pinned = standing.replace(/^\w* ?/, '');
  return (
    <g
      role="img"
      className="chart-mark"
      aria-label={pinned === '' ? label : `${label} Pinned as ${pinned}.`}
      aria-current={isCurrent || undefined}
      tabIndex={standing.startsWith('away') && !isReached ? -1 : 0}
      data-mark={id}
      data-pinned={pinned === '' ? undefined : pinned}
      onFocus={() => pickStatement(id)}
      onClick={() => pickStatement(id)}
      onDoubleClick={() => {
        const statement = statementOf(getState(), id);
        if (statement) void openStatement(desk, statement);
      }}
    >
      {children}
      {at && isCurrent && <circle className="chart-ring" cx={at.x} cy={at.y} r={11} />}
      {at && pinned !== '' && (
        <g className="chart-pin">
          <rect {...pinBox(at)} rx="4" />
          <text x={rounded(pinBox(at).x + 8)} y={rounded(pinBox(at).y + 12)}>
            {pinned}
          </text>
        </g>
      )}
    </g>
  );
}

/** Whether a mark is the current one or may take Tab (`reached`), and the letter that it is pinned as. */
function standingOf(
  { currentId, pinned }: Comparing,
  id: string,
  others: readonly string[] | undefined,
  isFirst: boolean,
): string {
  const isCurrent = currentId === id || (currentId !== null && others?.includes(currentId) === true);
  const standing = isCurrent ? 'current' : isFirst && currentId === null ? 'reached' : 'away';
  const place = pinned.indexOf(id);
  return place < 0 ? standing : `${standing} ${'AB'[place]}`;
}
