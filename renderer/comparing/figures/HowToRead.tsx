import type { ReactNode } from 'react';
import type { Modifier } from '../../../shared/figure/card.ts';
import { hatchPath } from '../chart/hatch.ts';
import { IntervalMark } from '../chart/IntervalMark.tsx';
import { drawnInterval } from '../chart/intervalLayout.ts';
import type { Look } from '../outletLooks.ts';

const look: Look = { colour: 0, shape: 'circle' };

/** 0 is at the lower edge of a sign, 10 at its upper one, in CSS pixels. */
const edges = { from: 28, to: 2 };

interface Example {
  readonly lower?: string;
  readonly upper?: string;
  readonly isUpperOut?: boolean;
  readonly modifiers?: readonly Modifier[];
  readonly across?: number;
  readonly isDayMissing?: boolean;
  readonly isRefuted?: boolean;
}

/** What the signs of the picture mean, with the same signs. */
export function HowToRead() {
  return (
    <section className="how-to-read" aria-label="How to read a mark">
      <h2>How to read a mark</h2>
      <ul>
        <Row words="end: full counts in, hollow does not">
          <Sign lower="2" upper="8" isUpperOut />
        </Row>
        <Row words="no other end; its length means nothing">
          <Sign lower="1" />
        </Row>
        <Row words="about; no width is invented">
          <Sign lower="5" upper="5" modifiers={['IsApproximate']} />
        </Row>
        <Row words="day not exact: as wide as it may be">
          <path className="chart-fuzzy" data-colour="0" d="M3 9H31V21H3Z" />
        </Row>
        <Row words="no day given: that of publication">
          <Sign lower="5" upper="5" isDayMissing />
        </Row>
        <Row words="published so much later">
          <Sign lower="5" upper="5" across={7} />
          <path className="chart-tail" data-colour="0" d="M12 15H31M31 11V19" />
        </Row>
        <Row words="refuted: sets no limit">
          <Sign lower="5" upper="5" isRefuted />
        </Row>
        <Row words="what all statements allow">
          <rect className="chart-band" x="3" y="9" width="28" height="12" />
        </Row>
        <Row words="nothing is allowed">
          <path
            className="chart-impossible"
            d={`M3 9H31V21H3Z${hatchPath({ x: 3, y: 9, width: 28, height: 12 }, 6)}`}
          />
        </Row>
      </ul>
    </section>
  );
}

function Row({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg className="chart" width="34" height="30" viewBox="0 0 34 30" aria-hidden="true" focusable="false">
        {children}
      </svg>
      {words}
    </li>
  );
}

function Sign({ lower, upper, isUpperOut = false, modifiers = [], across = 17, ...rest }: Example) {
  const drawn = drawnInterval(
    {
      lower: lower === undefined ? null : { value: lower, inclusive: true },
      upper: upper === undefined ? null : { value: upper, inclusive: !isUpperOut },
      modifiers,
    },
    { at: (value) => edges.from - 2.6 * value, size: 3.5, ray: 20, edges },
  );
  return (
    drawn && (
      <IntervalMark drawn={drawn} look={look} across={across} direction="vertical" size={3.5} {...rest} />
    )
  );
}
