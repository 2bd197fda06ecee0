import type { ReactNode } from 'react';
import { useDesk } from '../../article/desk.ts';
import { pickStatement } from '../../state/actions/comparing.ts';
import { useStore } from '../../state/store.ts';
import { useStatement } from '../comparedStatements.ts';
import { openStatement } from '../openStatement.ts';

interface Props {
  /** Of the statement that it stands for; where it stands for several, of their origin. */
  readonly id: string;
  /** The others that it stands for. */
  readonly others?: readonly string[];
  /** All that it says, in a sentence. */
  readonly label: string;
  /** The first mark takes Tab as long as none is current. */
  readonly isFirst: boolean;
  readonly children: ReactNode;
}

/** A mark of a picture that can have the keyboard: it stands for a statement, which a click makes current and a double click opens. */
export function Mark({ id, others, label, isFirst, children }: Props) {
  const desk = useDesk();
  const statement = useStatement(id);
  const isCurrent = useStore(
    ({ comparing: { currentId } }) =>
      currentId === id || (currentId !== null && (others?.includes(currentId) ?? false)),
  );
  const isFirstReached = useStore((state) => isFirst && state.comparing.currentId === null);
  const pinned = useStore((state) => state.comparing.pinned.indexOf(id));
  return (
    <g
      role="img"
      className="chart-mark"
      aria-label={label}
      aria-current={isCurrent || undefined}
      tabIndex={isCurrent || isFirstReached ? 0 : -1}
      data-mark={id}
      data-pinned={pinned < 0 ? undefined : 'AB'[pinned]}
      onFocus={() => pickStatement(id)}
      onClick={() => pickStatement(id)}
      onDoubleClick={() => statement && void openStatement(desk, statement)}
    >
      {children}
    </g>
  );
}
