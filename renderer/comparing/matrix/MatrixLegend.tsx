import { CellSigns } from './CellSigns.tsx';

/** What the signs in cells mean, below them. */
export function MatrixLegend({ y }: { readonly y: number }) {
  return (
    <g className="matrix-legend">
      <CellSigns position="affirms" places={[{ x: 10, y }]} />
      <text x="24" y={y + 4}>
        affirms
      </text>
      <CellSigns position="denies" places={[{ x: 90, y }]} />
      <text x="104" y={y + 4}>
        denies
      </text>
      <CellSigns position="quotes" places={[{ x: 166, y }]} />
      <text x="180" y={y + 4}>
        only quoted
      </text>
      <CellSigns position="both" places={[{ x: 270, y }]} />
      <text x="284" y={y + 4}>
        both, in turn
      </text>
      <g data-position="affirms" data-hedged="true">
        <rect className="cell-edge" x="374" y={y - 9} width="50" height="18" rx="5" />
        <text className="cell-word" x="399" y={y + 4} textAnchor="middle">
          affirms
        </text>
      </g>
      <text x="432" y={y + 4}>
        only with a hedge
      </text>
      <path className="cell-dash" d={`M552 ${y}h12`} />
      <text x="572" y={y + 4}>
        nothing annotated
      </text>
    </g>
  );
}
