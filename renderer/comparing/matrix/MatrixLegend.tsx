import { CellSign } from './CellSign.tsx';

/** What the signs in cells mean, below them. */
export function MatrixLegend({ y }: { readonly y: number }) {
  return (
    <g className="matrix-legend">
      <CellSign position="affirms" x={10} y={y} />
      <text x="24" y={y + 4}>
        affirms
      </text>
      <CellSign position="denies" x={90} y={y} />
      <text x="104" y={y + 4}>
        denies
      </text>
      <CellSign position="quotes" x={166} y={y} />
      <text x="180" y={y + 4}>
        only quoted
      </text>
      <CellSign position="both" x={270} y={y} />
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
