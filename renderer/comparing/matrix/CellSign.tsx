import type { Position } from '../../../shared/compare/claims/claimMatrix.ts';

/** The sign of what a speaker does, within 16 × 16 around a point: a tick, a slash, a quotation mark, or half and half. */
export function CellSign({
  position,
  x,
  y,
}: {
  readonly position: Position;
  readonly x: number;
  readonly y: number;
}) {
  return (
    <g className="cell-sign" transform={`translate(${x - 8} ${y - 8})`}>
      {signs[position]}
    </g>
  );
}

const signs = {
  affirms: (
    <>
      <circle className="cell-sign-fill" cx="8" cy="8" r="7" />
      <path className="cell-sign-tick" d="m4.8 8.2 2.3 2.3 4.2-4.7" />
    </>
  ),
  denies: (
    <>
      <rect className="cell-sign-box" x="1.5" y="1.5" width="13" height="13" rx="2" />
      <path className="cell-sign-slash" d="M5 11 11 5" />
    </>
  ),
  both: (
    <>
      <circle className="cell-sign-ring" cx="8" cy="8" r="6.3" />
      <path className="cell-sign-fill" d="M8 1a7 7 0 0 0 0 14Z" />
    </>
  ),
  quotes: (
    <path
      className="cell-sign-quote"
      d="M2 11V8q0-4 4-5.2l.7 1.4Q4.6 5.2 4.5 7H7v4ZM9 11V8q0-4 4-5.2l.7 1.4Q11.6 5.2 11.5 7H14v4Z"
    />
  ),
} satisfies Record<Position, unknown>;
