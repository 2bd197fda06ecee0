import { type CSSProperties, memo, useMemo, useRef } from 'react';
import { numeral } from '../../../shared/text/counting.ts';
import { pickStatement } from '../../state/actions/comparing.ts';
import { ChartWords } from '../chart/ChartWords.tsx';
import { Mark } from '../chart/Mark.tsx';
import { rounded } from '../chart/shapePath.ts';
import { away, type Standing, useStandings } from '../chart/standing.ts';
import { setLine } from '../chart/textLines.ts';
import { textWidth } from '../chart/textWidth.ts';
import { useInSight } from '../chart/useInSight.ts';
import { useMarkEvents } from '../chart/useMarkEvents.ts';
import { useScrolled } from '../chart/useScrolled.ts';
import { LaneAxis } from './LaneAxis.tsx';
import { LaneLegend, legendHeight } from './LaneLegend.tsx';
import type { LaneDrawing } from './laneDrawing.ts';
import type { PlacedLane, PlacedMark } from './laneLayout.ts';
import { countSentence, tickSentence } from './laneSentences.ts';
import { laneSize } from './lanesWords.ts';
import type { TickStop } from './nextTick.ts';
import { TickSign } from './TickSign.tsx';

/** The names of the speakers are at the left of their lanes: so wide is the room for them, in CSS pixels. */
export const headWidth = 190;

/** The legend and the axis are above the lanes. */
const axisHeight = 30;

/** Speakers by days: what each said, as ticks. Names and days stay in sight while lanes are scrolled; in a saved picture they are where they belong. */
export const LanePicture = memo(function LanePicture({ drawing }: { readonly drawing: LaneDrawing }) {
  const { layout, stops, width } = drawing;
  const top = legendHeight(width) + axisHeight;
  const height = top + layout.height + 4;
  const standings = useStandings(useMemo(() => stops.map(({ ids }) => ids), [stops]));
  const reached = useMemo(() => new Map(stops.map((stop) => [stop.mark, stop])), [stops]);
  const byLane = useMemo(() => {
    const out = [...standings].flatMap(([place, standing]) => {
      const stop = stops[place];
      return stop ? [{ lane: stop.lane, mark: stop.mark, standing }] : [];
    });
    return Map.groupBy(out, ({ lane }) => lane);
  }, [stops, standings]);
  const isInSight = useInSight([...byLane.keys()].map((index) => layout.lanes[index]?.top ?? 0));
  const events = useMarkEvents();
  const svg = useRef<SVGSVGElement>(null);
  useScrolled(svg, `${width} ${height}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no picture
    <svg
      ref={svg}
      className="chart lanes"
      style={axisTop(legendHeight(width))}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label="Speakers by days"
      {...events}
    >
      <g transform={`translate(0 ${top})`}>
        <Columns layout={layout} />
        {layout.lanes.map((lane, index) =>
          isInSight(lane.top) ? (
            <LaneOf
              key={lane.lane.key}
              placed={lane}
              drawing={drawing}
              reached={reached}
              standings={byLane.get(index)}
            />
          ) : null,
        )}
      </g>
      <LaneAxis drawing={drawing} top={legendHeight(width)} height={axisHeight} />
      <LaneLegend width={width} />
    </svg>
  );
});

/** Where the axis is before anything is scrolled, for the style sheet. */
function axisTop(top: number): CSSProperties {
  // React’s type has no custom properties.
  return { '--axis-top': `${top}px` } as CSSProperties;
}

/** Every other column has another ground, so that a tick is seen to be in it. */
function Columns({ layout: { columns, left, columnWidth, height, undated } }: Pick<LaneDrawing, 'layout'>) {
  return (
    <g aria-hidden="true">
      {columns?.spans.map(({ start }, index) =>
        index % 2 === 1 ? null : (
          <rect
            key={start}
            className="chart-stripe"
            x={rounded(left + index * columnWidth)}
            width={rounded(columnWidth)}
            height={height}
          />
        ),
      )}
      {undated.width > 0 && (
        <rect className="chart-stripe" x={undated.left} width={undated.width} height={height} />
      )}
    </g>
  );
}

interface LaneProps {
  readonly placed: PlacedLane;
  readonly drawing: LaneDrawing;
  readonly reached: ReadonlyMap<PlacedMark, TickStop>;
  /** Of the marks in it that are set apart. */
  readonly standings: readonly StandingMark[] | undefined;
}

interface StandingMark {
  readonly mark: PlacedMark;
  readonly standing: Standing;
}

/** Drawn again only when something in it is set apart, or no longer is. */
const LaneOf = memo(function LaneOf({ placed, drawing, reached, standings = [] }: LaneProps) {
  const { lane, top, height, marks } = placed;
  const { width, clusters } = drawing;
  const size = laneSize(lane, clusters);
  const name = lane.name ?? 'No speaker linked';
  const line = setLine(name, headWidth - 16, 12.5);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a picture
    <g role="group" aria-label={`${name}, ${size}`}>
      <path className="chart-grid" d={`M0 ${top + height}H${width}`} />
      <g aria-hidden="true">
        {line !== name && <title>{name}</title>}
        <ChartWords
          className={lane.name === null ? 'chart-soft' : 'chart-name'}
          lines={[line]}
          x={4}
          y={top + 16}
        />
        <text className="chart-soft" x="4" y={top + 31}>
          {size}
        </text>
      </g>
      {marks.map((mark) => (
        <LaneMark
          key={`${mark.x} ${mark.y}`}
          mark={mark}
          drawing={drawing}
          stop={reached.get(mark)}
          standing={standings.find((other) => other.mark === mark)?.standing ?? away}
        />
      ))}
    </g>
  );
});

interface MarkProps {
  readonly mark: PlacedMark;
  readonly drawing: LaneDrawing;
  /** Left out: the keyboard reaches what is in it in another lane. */
  readonly stop: TickStop | undefined;
  readonly standing: Standing;
}

function LaneMark({ mark, drawing, stop, standing }: MarkProps) {
  const sign = mark.kind === 'tick' ? <Tick mark={mark} drawing={drawing} /> : <Count mark={mark} />;
  if (!stop) {
    const [statement] = mark.kind === 'tick' ? [mark.statement] : mark.statements;
    return (
      <g aria-hidden="true" onClick={() => statement && pickStatement(statement.id)}>
        {sign}
      </g>
    );
  }
  return (
    <Mark id={stop.ids[0]} label={labelOf(mark, drawing)} standing={standing}>
      {sign}
    </Mark>
  );
}

function labelOf(mark: PlacedMark, { lookOf, by, form }: LaneDrawing): string {
  if (mark.kind === 'tick') return tickSentence(mark.statement, lookOf(mark.statement), by, form);
  const [first] = mark.statements;
  return first ? countSentence(mark.statements, tickSentence(first, lookOf(first), by, form)) : '';
}

function Tick({
  mark: { statement, x, y, until },
  drawing: { lookOf },
}: {
  readonly mark: Extract<PlacedMark, { kind: 'tick' }>;
  readonly drawing: LaneDrawing;
}) {
  const look = lookOf(statement);
  return (
    <>
      {until !== null && (
        <path
          className="chart-reach"
          data-tag={look.tag}
          d={`M${rounded(x + 10)} ${rounded(y)}H${rounded(until - 2)}v-4v8`}
        />
      )}
      <TickSign look={look} x={x} y={y} />
    </>
  );
}

function Count({ mark: { statements, x, y } }: { readonly mark: Extract<PlacedMark, { kind: 'count' }> }) {
  const words = `+${numeral(statements.length)}`;
  const width = Math.max(18, textWidth(words, 11) + 3);
  return (
    <>
      <rect
        className="chart-count"
        x={rounded(x - width / 2)}
        y={rounded(y - 8)}
        width={rounded(width)}
        height="16"
        rx="8"
      />
      <text className="chart-count-words" x={rounded(x)} y={rounded(y + 4)}>
        {words}
      </text>
    </>
  );
}
