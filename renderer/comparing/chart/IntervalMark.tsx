import type { Look } from '../outletLooks.ts';
import type { DrawnInterval } from './intervalLayout.ts';
import { capsulePath, type Direction, rayPaths, stemPath, strikePath, wavePath } from './intervalPaths.ts';
import { Shape } from './Shape.tsx';

interface Props {
  readonly drawn: DrawnInterval;
  readonly look: Look;
  /** Where it is on the other axis, in CSS pixels. */
  readonly across: number;
  /** Which way the axis of values goes. */
  readonly direction: Direction;
  /** How far a shape reaches from its middle. */
  readonly size?: number;
  /** Faint and struck. */
  readonly isRefuted?: boolean | undefined;
  /** It stands at the day of publication, for the statement gives none. */
  readonly isDayMissing?: boolean | undefined;
}

/**
 * A figure as it is drawn in all views: the outlet’s shape is the end of the interval, filled where the end counts in and hollow where it does
 * not; an open side fades; an approximate value has a wave, and no width.
 */
export function IntervalMark(props: Props) {
  const { drawn, look, across, direction, size = 5, isRefuted, isDayMissing } = props;
  const { caps, stem, ray, waves, extent } = drawn;
  const isVertical = direction === 'vertical';
  return (
    <g data-colour={look.colour} data-refuted={isRefuted || undefined}>
      {isDayMissing && <path className="chart-capsule" d={capsulePath(extent, across, direction, 13)} />}
      {stem && <path className="chart-stem" d={stemPath(stem, across, direction, isDayMissing === true)} />}
      {ray &&
        rayPaths(ray, across, direction).map(({ path, opacity }) => (
          <path key={opacity} className="chart-stem" strokeOpacity={opacity} d={path} />
        ))}
      {waves.map((at) => (
        <path key={at} className="chart-wave" d={wavePath(at, across, direction, size)} />
      ))}
      {caps.map(({ at, isHollow }) => (
        <Shape
          key={at}
          look={look}
          x={isVertical ? across : at}
          y={isVertical ? at : across}
          size={size}
          isHollow={isHollow}
        />
      ))}
      {isRefuted && <path className="chart-strike" d={strikePath(drawn, across, direction, size)} />}
    </g>
  );
}
