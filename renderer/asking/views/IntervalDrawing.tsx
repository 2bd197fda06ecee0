import { type Axis, drawnInterval, intervalWords } from './intervalAxis.ts';

/** CSS pixels: the room that an interval has, and what of it is kept free for caps and arrows at both ends. */
export const intervalWidth = 116;
const margin = 8;
const middle = 9;
/** As far as an arrow goes from its cap. */
const arrow = 14;

interface Props {
  /** As `shared/table/interval.ts` writes it. */
  readonly cell: string;
  readonly axis: Axis;
}

/**
 * An interval on the axis that all rows share: a filled cap where the end belongs to it, a hollow one where it does not, an arrow where it
 * goes on, a wave where it is approximate.
 */
export function IntervalDrawing({ cell, axis }: Props) {
  const drawn = drawnInterval(cell, axis);
  if (!drawn) return cell;
  const from = drawn.from === null ? null : placeOf(drawn.from);
  const to = drawn.to === null ? null : placeOf(drawn.to);
  const left = from ?? Math.max(2, (to ?? 0) - arrow);
  const right = to ?? Math.min(intervalWidth - 2, (from ?? 0) + arrow);
  return (
    <span className="interval">
      <svg width={intervalWidth} height={2 * middle} aria-hidden="true" focusable="false">
        <line className="interval-track" x1={margin} x2={intervalWidth - margin} y1={middle} y2={middle} />
        {drawn.isApproximate ? (
          <path className="interval-line" d={wave(left, Math.max(right, left + 14))} />
        ) : (
          <>
            <line className="interval-line" x1={left} x2={right} y1={middle} y2={middle} />
            {from === null && (
              <path className="interval-line" d={`M${left + 4} 6 L${left} 9 L${left + 4} 12`} />
            )}
            {to === null && (
              <path className="interval-line" d={`M${right - 4} 6 L${right} 9 L${right - 4} 12`} />
            )}
            {from !== null && <Cap at={from} isIncluded={drawn.isFromIncluded} />}
            {to !== null && to !== from && <Cap at={to} isIncluded={drawn.isToIncluded} />}
          </>
        )}
      </svg>
      <span className="visually-hidden">{intervalWords(cell)}</span>
    </span>
  );
}

function Cap({ at, isIncluded }: { readonly at: number; readonly isIncluded: boolean }) {
  return <circle className="interval-cap" data-open={!isIncluded || undefined} cx={at} cy={middle} r={3} />;
}

/** Where a place between 0 and 1 is, in CSS pixels from the left. */
export function placeOf(at: number): number {
  return margin + Math.max(0, Math.min(1, at)) * (intervalWidth - 2 * margin);
}

function wave(left: number, right: number): string {
  const middleOf = (left + right) / 2;
  const from = middleOf - Math.max(7, (right - left) / 2);
  const count = Math.max(2, Math.round((2 * (middleOf - from)) / 5));
  const step = (2 * (middleOf - from)) / count;
  const humps = Array.from(
    { length: count },
    (_, index) => `q${step / 2} ${index % 2 === 0 ? -5 : 5} ${step} 0`,
  );
  return `M${from} ${middle} ${humps.join(' ')}`;
}
