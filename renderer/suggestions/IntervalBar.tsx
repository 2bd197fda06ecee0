import { onePlace } from '../modes/reviewing/percent.ts';

interface Props {
  /** 0 to 1. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Only the ends of the axis are labelled. */
  readonly isSmall?: boolean;
}

/** A proportion with its interval on an axis that ends at 100% and begins where the interval can be seen. */
export function IntervalBar({ value, low, high, isSmall = false }: Props) {
  const from = low >= 0.8 ? 0.8 : low >= 0.5 ? 0.5 : 0;
  const step = (1 - from) / (from === 0.8 ? 4 : 5);
  const ticks = Array.from({ length: Math.round((1 - from) / step) + 1 }, (_, index) => from + index * step);
  const x = (share: number) => ((share - from) / (1 - from)) * 100;
  return (
    <div
      className="rule-interval"
      role="img"
      aria-label={`${onePlace(value)}%, between ${onePlace(low)} and ${onePlace(high)}%`}
    >
      <div className="rule-interval-axis">
        {ticks.map((tick) => (
          <i key={tick} className="rule-interval-tick" style={{ left: `${x(tick)}%` }} />
        ))}
        <i className="rule-interval-range" style={{ left: `${x(low)}%`, width: `${x(high) - x(low)}%` }} />
        <i className="rule-interval-value" style={{ left: `${x(value)}%` }} />
      </div>
      <div className="rule-interval-labels" aria-hidden="true">
        {(isSmall ? [from, 1] : ticks).map((tick) => (
          <span key={tick} style={{ left: `${x(tick)}%` }}>
            {onePlace(tick)}
            {tick > 0.999 && '%'}
          </span>
        ))}
      </div>
    </div>
  );
}
