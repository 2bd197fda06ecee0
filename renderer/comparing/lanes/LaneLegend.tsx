import { textWidth } from '../chart/textWidth.ts';
import { firmnessLabel } from './laneSentences.ts';
import { TickSign } from './TickSign.tsx';
import { firmnessSteps, type TickLook } from './tickLook.ts';

interface Item {
  readonly words: string;
  readonly look: TickLook;
}

const plain: TickLook = { tag: 'claim', firmness: 'unmarked', isDenied: false, isRefuted: false };

const items: readonly Item[] = [
  { words: 'claim', look: plain },
  { words: 'figure', look: { ...plain, tag: 'figure' } },
  { words: 'quote', look: { ...plain, tag: 'quote' } },
  ...firmnessSteps
    .filter((firmness) => firmness !== 'unmarked')
    .map((firmness) => ({ words: firmnessLabel[firmness], look: { ...plain, firmness } })),
  { words: 'denied', look: { ...plain, isDenied: true } },
  { words: 'refuted', look: { ...plain, isRefuted: true } },
];

const lineHeight = 24;

/** How high the legend is in a picture of this width; CSS pixels. */
export function legendHeight(width: number): number {
  return placed(width).lines * lineHeight + 4;
}

/** What the ticks mean. */
export function LaneLegend({ width }: { readonly width: number }) {
  return (
    <g className="lane-legend" aria-hidden="true">
      {placed(width).items.map(({ words, look, x, y }) => (
        <g key={words}>
          <TickSign look={look} x={x + 9} y={y} />
          <text className="chart-soft" x={x + 23} y={y + 4}>
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The items in lines as long as there is room; x and y in CSS pixels. */
function placed(width: number) {
  let [x, line] = [4, 0];
  const all = items.map((item) => {
    const needed = 23 + textWidth(item.words, 11) + 14;
    if (x + needed > width && x > 4) [x, line] = [4, line + 1];
    const place = { ...item, x, y: line * lineHeight + 11 };
    x += needed;
    return place;
  });
  return { items: all, lines: line + 1 };
}
