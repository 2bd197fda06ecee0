import type { TieKind } from '../../../../shared/compare/claims/egoNetwork.ts';
import { arrowHead } from './arrowHead.ts';
import { tieMeaning } from './networkWords.ts';

/** What the lines mean, below the picture. */
export function NetworkLegend({ y }: { readonly y: number }) {
  return (
    <g className="chart-legend">
      {places.map(({ kind, x }) => (
        <g key={kind}>
          <path
            className="network-tie"
            data-kind={kind}
            data-own="true"
            strokeWidth="1.6"
            d={`M${x} ${y}h26${kind === 'via' || kind === 'quoted' ? arrowHead([x + 26, y], [1, 0]) : ''}`}
          />
          <text x={x + 32} y={y + 4}>
            {tieMeaning[kind]}
          </text>
        </g>
      ))}
    </g>
  );
}

const places: readonly { readonly kind: TieKind; readonly x: number }[] = [
  { kind: 'agree', x: 4 },
  { kind: 'oppose', x: 234 },
  { kind: 'via', x: 374 },
  { kind: 'quoted', x: 604 },
];
