import type { Look } from '../outletLooks.ts';
import { shapePath } from './shapePath.ts';

interface Props {
  readonly look: Look;
  /** The middle, and how far the shape reaches from it, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** An end that does not count in. */
  readonly isHollow?: boolean | undefined;
}

/** The shape of an outlet or a speaker, which is also the end of an interval: filled where the end counts in, hollow where it does not. */
export function Shape({ look, x, y, size = 5, isHollow = false }: Props) {
  return (
    <path
      className="chart-shape"
      data-colour={look.colour}
      data-hollow={isHollow || undefined}
      d={shapePath(look.shape, x, y, size)}
    />
  );
}

/** The same beside words: in a list, a legend or a row. */
export function ShapeSign({ look }: { readonly look: Look }) {
  return (
    <svg
      className="shape-sign"
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <Shape look={look} x={7} y={7} />
    </svg>
  );
}
