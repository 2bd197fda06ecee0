import { rounded } from '../chart/shapePath.ts';
import type { TickLook } from './tickLook.ts';

/** Around 0, 0, within about eight CSS pixels: a claim is a box, a figure has six sides, a quote is round. */
const shapes: Readonly<Record<TickLook['tag'], string>> = {
  claim: 'M-5-8H5A3 3 0 0 1 8-5V5A3 3 0 0 1 5 8H-5A3 3 0 0 1-8 5V-5A3 3 0 0 1-5-8Z',
  figure: 'M-9 0-4.5-8H4.5L9 0 4.5 8H-4.5Z',
  quote: 'M-8.5 0a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0Z',
};

const letters: Readonly<Record<TickLook['tag'], string>> = { claim: 'C', figure: 'F', quote: 'Q' };

interface Props {
  readonly look: TickLook;
  /** The middle, in CSS pixels. */
  readonly x: number;
  readonly y: number;
}

/** A statement in a lane: its tag by shape, letter and colour, how firmly it is said by its shade; a denial is slashed, what was refuted is struck. */
export function TickSign({ look: { tag, firmness, isDenied, isRefuted }, x, y }: Props) {
  return (
    <g
      className="chart-tick"
      data-tag={tag}
      data-firmness={firmness}
      data-refuted={isRefuted || undefined}
      transform={`translate(${rounded(x)} ${rounded(y)})`}
    >
      <path d={shapes[tag]} />
      <text y="4">{letters[tag]}</text>
      {isDenied && <path className="chart-denial-ground" d="M-9 9 9-9" />}
      {isDenied && <path className="chart-denial" d="M-9 9 9-9" />}
      {isRefuted && <path className="chart-strike" d="M-10 0H10" />}
    </g>
  );
}
