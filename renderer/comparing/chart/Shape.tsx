import type { Look, ShapeName } from '../outletLooks.ts';

/** Each within a circle of radius 1 around 0, 0, of about the same area. */
const paths: Readonly<Record<ShapeName, string>> = {
  circle: 'M-.9 0a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0Z',
  square: 'M-.8-.8h1.6v1.6h-1.6Z',
  diamond: 'M0-1.1 1.1 0 0 1.1-1.1 0Z',
  triangle: 'M0-1 1.1.85H-1.1Z',
  star: 'M0-1.2.32-.42 1.14-.37.51.16.71.96 0 .52-.71.96-.51.16-1.14-.37-.32-.42Z',
  cross: 'M-.38-1.1H.38V-.38H1.1V.38H.38V1.1H-.38V.38H-1.1V-.38H-.38Z',
  pentagon: 'M0-1.08 1.05-.31.65.9H-.65L-1.05-.31Z',
  hexagon: 'M-1 0-.5-.87H.5L1 0 .5.87H-.5Z',
};

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
      // The stroke does not grow with the shape.
      strokeWidth={1.6 / size}
      transform={`translate(${rounded(x)} ${rounded(y)}) scale(${size})`}
      d={paths[look.shape]}
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

/** No one sees a hundredth of a pixel: rounded so, pictures of the same data are the same. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
