import type { ReactNode } from 'react';
import { pinBox } from './pinBox.ts';
import { rounded } from './shapePath.ts';
import type { Standing } from './standing.ts';

interface Props {
  /** Of the statement that it stands for; where it stands for several, of their origin. */
  readonly id: string;
  /** All that it says, in a sentence. */
  readonly label: string;
  readonly standing: Standing;
  /** Where it has a ring while it is current, and a letter while it is pinned. */
  readonly at?: MarkPoint;
  readonly children: ReactNode;
}

/** A place in a picture, in CSS pixels. */
interface MarkPoint {
  readonly x: number;
  readonly y: number;
}

/** A mark of a picture that can have the keyboard: it stands for a statement. The picture hears its keys and clicks (`useMarkEvents`). */
export function Mark({ id, label, standing, at, children }: Props) {
  return (
    <g {...markAttributes(id, label, standing)}>
      {children}
      {at && <MarkSigns at={at} standing={standing} />}
    </g>
  );
}

/** What makes an element of a picture a mark. */
export function markAttributes(id: string, label: string, { isCurrent, isReached, letter }: Standing) {
  return {
    role: 'img',
    className: 'chart-mark',
    'aria-label': letter === null ? label : `${label} Pinned as ${letter}.`,
    'aria-current': isCurrent || undefined,
    tabIndex: isReached ? 0 : -1,
    'data-mark': id,
    'data-pinned': letter ?? undefined,
  };
}

/** The ring of the current mark, and the letter of a pinned one. */
export function MarkSigns({ at, standing: { isCurrent, letter } }: Required<Pick<Props, 'at' | 'standing'>>) {
  const box = pinBox(at);
  return (
    <>
      {isCurrent && <circle className="chart-ring" cx={at.x} cy={at.y} r={11} />}
      {letter !== null && (
        <g className="chart-pin">
          <rect {...box} rx="4" />
          <text x={rounded(box.x + 8)} y={rounded(box.y + 12)}>
            {letter}
          </text>
        </g>
      )}
    </>
  );
}
