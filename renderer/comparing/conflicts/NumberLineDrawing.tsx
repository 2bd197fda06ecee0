import { figureWords } from '../../../shared/compare/figureWords.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { hatchPath } from '../chart/hatch.ts';
import { IntervalMark } from '../chart/IntervalMark.tsx';
import { drawnInterval, usualRay } from '../chart/intervalLayout.ts';
import { rounded } from '../chart/shapePath.ts';
import { textWidth } from '../chart/textWidth.ts';
import { useWidth } from '../chart/useWidth.ts';
import { type ValueScale, valueScale } from '../chart/valueScale.ts';
import type { Look } from '../outletLooks.ts';
import type { NumberLine } from './numberLine.ts';
import { dayOfFigure } from './pairWords.ts';

/** CSS pixels: where the greater and the smaller figure, the axis and its labels are, and what is kept free at both ends. */
const rows = { upper: 34, lower: 66 } as const;
const axis = 92;
const height = 116;
const margin = 34;
const size = 5;

interface Props {
  readonly line: NumberLine;
  readonly a: Statement;
  readonly b: Statement;
  readonly lookOf: (statement: Statement) => Look;
  /** All that the drawing says, for those who do not see it. */
  readonly label: string;
}

/** Two figures on one line of numbers, as the other views draw them; the hatch lies over what neither of them allows. */
export function NumberLineDrawing({ line, a, b, lookOf, label }: Props) {
  const { element, width } = useWidth();
  const scale = valueScale({
    values: line.reach,
    from: margin,
    to: width - margin,
    kind: 'linear',
    count: Math.max(3, Math.floor(width / 110)),
  });
  return (
    <div ref={element} className="number-line">
      {width > 0 && (
        <svg
          className="chart"
          role="img"
          aria-label={label}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
        >
          <Axis scale={scale} width={width} unit={line.unit} />
          {line.gap && <GapMark gap={line.gap} scale={scale} width={width} />}
          {(['a', 'b'] as const).map((side) => (
            <LineFigure
              key={side}
              statement={side === 'a' ? a : b}
              figure={line[side]}
              look={lookOf(side === 'a' ? a : b)}
              across={side === (line.gap?.greater ?? 'a') ? rows.upper : rows.lower}
              side={line.gap && (side === line.gap.greater ? 'right' : 'left')}
              scale={scale}
              width={width}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

function Axis({
  scale,
  width,
  unit,
}: {
  readonly scale: ValueScale;
  readonly width: number;
  readonly unit: string | null;
}) {
  return (
    <g>
      <line className="chart-axis" x1={margin} x2={width - margin} y1={axis} y2={axis} />
      {scale.ticks.map(({ at, label }, index) => (
        <g key={label}>
          <line className="chart-axis" x1={at} x2={at} y1={axis} y2={axis + 5} />
          <text className="chart-soft" x={at} y={axis + 19} textAnchor="middle">
            {index === scale.ticks.length - 1 && unit !== null ? `${label} ${unit}` : label}
          </text>
        </g>
      ))}
    </g>
  );
}

function GapMark({
  gap: { from, to, words },
  scale,
  width,
}: {
  readonly gap: NonNullable<NumberLine['gap']>;
  readonly scale: ValueScale;
  readonly width: number;
}) {
  const [left, right] = [scale.at(from), scale.at(to)];
  const top = rows.upper - 10;
  const space = textWidth(words, 12) + 12;
  const isAtRight = right + space < width;
  return (
    <g>
      <rect
        className="chart-impossible"
        x={left}
        y={top}
        width={Math.max(1, rounded(right - left))}
        height={axis - top}
      />
      <path
        className="chart-impossible"
        d={hatchPath({ x: left, y: top, width: right - left, height: axis - top })}
      />
      <text
        className="chart-impossible-words"
        x={isAtRight ? right + 8 : left - 8}
        y={axis - 7}
        textAnchor={isAtRight ? 'start' : 'end'}
      >
        {words}
      </text>
    </g>
  );
}

interface LineFigureProps {
  readonly statement: Statement;
  readonly figure: NumberLine['a'];
  readonly look: Look;
  readonly across: number;
  /** On which side of the gap it lies, where its words have room; null: in the middle of the mark. */
  readonly side: 'left' | 'right' | null;
  readonly scale: ValueScale;
  readonly width: number;
}

function LineFigure({ statement, figure, look, across, side, scale, width }: LineFigureProps) {
  const form = useStore(dateFormOf);
  const edges = { from: 4, to: width - 4 };
  const drawn = drawnInterval(figure, { at: scale.at, size, ray: usualRay, edges });
  if (!drawn || !statement.figure) return null;
  const words = figureWords(statement.figure);
  const day = dayOfFigure(statement, form);
  const isDayMissing = statement.figure.asOf === null;
  const said = day === null ? '' : isDayMissing ? `, published ${day}` : ` on ${day}`;
  const half = textWidth(words + said, 12) / 2;
  const { from, to } = drawn.extent;
  const middle = side === null ? (from + to) / 2 : side === 'right' ? from + half : to - half;
  const x = rounded(Math.min(width - half - 4, Math.max(half + 4, middle)));
  return (
    <g>
      <IntervalMark
        drawn={drawn}
        look={look}
        across={across}
        direction="horizontal"
        size={size}
        isRefuted={statement.verification === 'refuted'}
        isDayMissing={isDayMissing}
      />
      <text className="number-words" x={x} y={across - 17} textAnchor="middle">
        <tspan fontWeight="600">{words}</tspan>
        <tspan className="chart-soft">{said}</tspan>
      </text>
    </g>
  );
}
