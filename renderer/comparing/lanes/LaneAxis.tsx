import { dateOf } from '../../../shared/figure/calendar.ts';
import { rounded } from '../chart/shapePath.ts';
import { textWidth } from '../chart/textWidth.ts';
import { columnLabels } from './columnLabels.ts';
import type { LaneDrawing } from './laneDrawing.ts';

interface Props {
  readonly drawing: LaneDrawing;
  /** In CSS pixels. */
  readonly top: number;
  readonly height: number;
}

/** The names of the columns, above the lanes. */
export function LaneAxis({ drawing: { layout, by, form, width }, top, height }: Props) {
  const { columns, left, columnWidth, undated } = layout;
  const labels = columns ? columnLabels(columns, columnWidth, form) : [];
  const base = top + height - 9;
  return (
    <g className="lane-axis" aria-hidden="true">
      <rect className="chart-cover" x="-2" y={top - 6} width={width + 4} height={height + 6} />
      <path className="chart-axis" d={`M0 ${top + height - 0.5}H${width}`} />
      <text className="chart-soft" x="4" y={base}>
        {by === 'asOf' ? 'As of' : 'Published'}
        {columns && `, by ${columns.unit}${yearsOf(layout)}`}
      </text>
      {undated.width > 0 && (
        <text className="chart-middle" x={undated.left + undated.width / 2} y={base}>
          No day
        </text>
      )}
      {labels.map(({ column, label }) => (
        <text
          key={column}
          className="chart-middle"
          x={rounded(Math.min(left + (column + 0.5) * columnWidth, width + 20 - textWidth(label, 12) / 2))}
          y={base}
        >
          {label}
        </text>
      ))}
    </g>
  );
}

/** The years that labels of days and weeks leave out. */
function yearsOf({ columns }: LaneDrawing['layout']): string {
  const [first, last] = [columns?.spans[0], columns?.spans.at(-1)];
  if (!first || !last || (columns?.unit !== 'day' && columns?.unit !== 'week')) return '';
  const [from, to] = [dateOf(first.start).year, dateOf(last.end).year];
  return from === to ? `, ${from}` : `, ${from}–${to}`;
}
