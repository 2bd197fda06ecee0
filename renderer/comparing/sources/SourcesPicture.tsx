import { memo, useMemo } from 'react';
import { hatchPath } from '../chart/hatch.ts';
import { rounded } from '../chart/shapePath.ts';
import { away, type MarkIds, useStandings } from '../chart/standing.ts';
import { setLine } from '../chart/textLines.ts';
import { textWidth } from '../chart/textWidth.ts';
import { useInSight } from '../chart/useInSight.ts';
import { useMarkEvents } from '../chart/useMarkEvents.ts';
import { SourceRowMark } from './SourceRowMark.tsx';
import type { SourcesDrawing } from './sourcesDrawing.ts';
import {
  axisHeight,
  type DrawnRow,
  headHeight,
  type PlacedHatch,
  type SourcesLayout,
} from './sourcesLayout.ts';

/** A row for each outlet or speaker: what it says, on one axis. The heads and the axis stay in sight while rows are scrolled. */
export const SourcesPicture = memo(function SourcesPicture({
  drawing,
}: {
  readonly drawing: SourcesDrawing;
}) {
  const { layout, heading } = drawing;
  const { width, height, rows, hatches } = layout;
  const marks = useMemo(() => marksOf(rows), [rows]);
  const standings = useStandings(useMemo(() => marks.map(idsOf), [marks]));
  const standingOf = new Map(marks.map((row, place) => [row, standings.get(place) ?? away]));
  const isInSight = useInSight([...standings.keys()].map((place) => marks[place]?.top ?? 0));
  const events = useMarkEvents();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no picture
    <svg
      className="chart sources"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={heading}
      {...events}
    >
      <Grid layout={layout} />
      {hatches.map((hatch) => (
        <Hatch key={`${hatch.from} ${hatch.to} ${hatch.firstRow}`} hatch={hatch} layout={layout} />
      ))}
      <Ties rows={rows} rowHeight={layout.rowHeight} />
      {rows.map((row) =>
        isInSight(row.top) ? (
          <SourceRowMark
            key={row.row.key}
            drawn={row}
            drawing={drawing}
            standing={standingOf.get(row) ?? null}
          />
        ) : null,
      )}
      {hatches.map((hatch) => (
        <HatchWords key={`${hatch.from} ${hatch.to} ${hatch.firstRow}`} hatch={hatch} layout={layout} />
      ))}
      <Axis drawing={drawing} />
      <Heads drawing={drawing} />
    </svg>
  );
});

/** The rows that keys reach: what two say is reached in the first of its rows. */
function marksOf(rows: readonly DrawnRow[]): readonly DrawnRow[] {
  const seen = new Set<string>();
  return rows.filter(({ statement: { id } }) => !seen.has(id) && seen.add(id));
}

function idsOf({ statement, row: { earlier, repeats, refuted } }: DrawnRow): MarkIds {
  return [statement.id, ...[...earlier, ...repeats, ...refuted].map(({ id }) => id)];
}

/** Lines of the axis, and between the rows: within an origin and its copies they are dotted. */
function Grid({ layout: { width, height, values, rows, rowHeight } }: { readonly layout: SourcesLayout }) {
  return (
    <g aria-hidden="true">
      {values.ticks.map(({ at }) => (
        <path key={at} className="chart-grid" d={`M${at} ${headHeight - 4}V${height - axisHeight + 6}`} />
      ))}
      {rows.slice(1).map(({ row, top }) => (
        <path
          key={row.key}
          className="chart-grid"
          data-dotted={row.origin !== null || undefined}
          d={`M0 ${top}H${width}`}
        />
      ))}
      <path className="chart-grid" d={`M0 ${headHeight + rows.length * rowHeight}H${width}`} />
    </g>
  );
}

/** From the ends of an origin down to those of its last copy. */
function Ties({ rows, rowHeight }: Pick<SourcesLayout, 'rows' | 'rowHeight'>) {
  return (
    <g aria-hidden="true">
      {rows.flatMap(({ row, top, own }, index) => {
        const isTied = row.origin !== null && rows[index - 1] !== undefined;
        return isTied
          ? (own?.drawn?.caps ?? []).map(({ at }) => (
              <path
                key={`${row.key} ${at}`}
                className="source-tie"
                d={`M${at} ${top - rowHeight / 2}V${top + rowHeight / 2}`}
              />
            ))
          : [];
      })}
    </g>
  );
}

interface HatchProps {
  readonly hatch: PlacedHatch;
  readonly layout: SourcesLayout;
}

/** What neither of two statements allows. It has no width where one begins where the other ends, and is seen all the same. */
function Hatch({ hatch: { left, right, firstRow, lastRow }, layout: { rowHeight } }: HatchProps) {
  const box = {
    x: Math.min(left, right),
    y: headHeight + firstRow * rowHeight + 6,
    width: Math.max(1, Math.abs(right - left)),
    height: (lastRow - firstRow + 1) * rowHeight - 12,
  };
  return (
    <g aria-hidden="true">
      <rect className="chart-hatched" {...box} />
      <path className="chart-impossible" d={hatchPath(box)} />
    </g>
  );
}

function HatchWords({ hatch: { wordsAt, wordsRow, words }, layout: { rowHeight } }: HatchProps) {
  if (wordsAt === null) return null;
  return (
    <text
      className="chart-impossible-words"
      aria-hidden="true"
      x={rounded(wordsAt)}
      y={rounded(headHeight + (wordsRow + 0.5) * rowHeight + 4)}
    >
      {words}
    </text>
  );
}

function Axis({ drawing: { layout, valueWords } }: { readonly drawing: SourcesDrawing }) {
  const { values, height, columns, width } = layout;
  const top = height - axisHeight;
  return (
    <g className="sources-axis" aria-hidden="true">
      <rect className="chart-cover" x="-2" y={top + 0.5} width={width + 4} height={axisHeight + 2} />
      {withRoom(values.ticks).map(({ at, label }) => (
        <text key={at} className="chart-middle" x={at} y={top + 18}>
          {label}
        </text>
      ))}
      <text
        className="chart-soft chart-middle"
        x={rounded((columns.plot.from + columns.plot.to) / 2)}
        y={top + 35}
      >
        {[
          valueWords,
          values.kind === 'log' && (values.least === 0 ? 'logarithmic, with 0 set apart' : 'logarithmic'),
          values.least > 0 && 'the axis does not start at 0',
        ]
          .filter(Boolean)
          .join(' · ')}
      </text>
    </g>
  );
}

/** The labels that do not meet the one before: long ones stand close on a logarithmic axis. */
function withRoom(ticks: SourcesLayout['values']['ticks']): SourcesLayout['values']['ticks'] {
  let end = Number.NEGATIVE_INFINITY;
  return ticks.filter(({ at, label }) => {
    const half = textWidth(label, 12) / 2;
    if (at - half < end + 6) return false;
    end = at + half;
    return true;
  });
}

function Heads({ drawing: { layout, heading, rowsBy } }: { readonly drawing: SourcesDrawing }) {
  const { columns, width } = layout;
  return (
    <g className="sources-heads" aria-hidden="true">
      <rect className="chart-cover" x="-2" y="-4" width={width + 4} height={headHeight - 2} />
      <text className="chart-head" x="0" y="14">
        {rowsBy === 'outlet' ? 'Outlet' : 'Speaker'}
      </text>
      <text className="chart-head" x={columns.plot.from} y="14">
        {setLine(heading, columns.plot.to - columns.plot.from, 11.5)}
      </text>
      <text className="chart-head" x={columns.says} y="14">
        Says
      </text>
      <text className="chart-head" x={columns.asOf} y="14">
        As of
      </text>
      <text className="chart-head chart-end" x={columns.grade} y="14">
        Grade
      </text>
    </g>
  );
}
