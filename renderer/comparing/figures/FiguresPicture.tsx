import { memo } from 'react';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { useStore } from '../../state/store.ts';
import { hatchPath } from '../chart/hatch.ts';
import { IntervalMark } from '../chart/IntervalMark.tsx';
import { Mark } from '../chart/Mark.tsx';
import { OnlySeen } from '../chart/OnlySeen.tsx';
import { rounded } from '../chart/shapePath.ts';
import { FiguresAxes } from './FiguresAxes.tsx';
import type { FiguresLayout } from './figuresLayout.ts';
import { markSentence } from './figuresText.ts';
import { type FiguresLabel, lineHeight } from './labelLayout.ts';
import { type FuzzyDays, middleOf, type PlacedMark, type Tail } from './markLayout.ts';

interface Props {
  readonly layout: FiguresLayout;
  readonly title: string;
  /** What the values are: “killed”, “oil spilled, t”. */
  readonly valueWords: string;
  readonly form: DateForm;
}

/** The picture: days are columns, values go up, what all allow lies behind. Drawn again only when its layout changes. */
export const FiguresPicture = memo(function FiguresPicture({ layout, title, valueWords, form }: Props) {
  const { width, height, steps, marks, labels, isDense } = layout;
  // What another view has made current need not be in this one.
  const isLost = useStore(
    ({ comparing: { currentId } }) => currentId !== null && !marks.some((mark) => standsFor(mark, currentId)),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: no other element can be in a picture
    <svg
      className="chart figures-chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={title}
    >
      <FiguresAxes layout={layout} valueWords={valueWords} />
      <OnlySeen>
        {steps.map(({ box, kind, opacity }) => (
          <g key={`${box.x} ${box.y} ${kind}`}>
            <rect
              className={kind === 'impossible' ? 'chart-impossible' : 'chart-band'}
              {...box}
              fillOpacity={opacity}
            />
            {kind === 'impossible' && <path className="chart-impossible" d={hatchPath(box)} />}
          </g>
        ))}
      </OnlySeen>
      {marks.map((mark, index) => (
        <Mark
          key={mark.id}
          id={mark.id}
          others={mark.told.copies.map(({ id }) => id)}
          label={markSentence(mark.told, form)}
          isFirst={index === 0}
          isReached={isLost && index === 0}
          at={{ x: mark.x, y: middleOf(mark) }}
        >
          <PictureMark mark={mark} isDense={isDense} />
        </Mark>
      ))}
      <OnlySeen className="figures-labels">
        {labels.map((label) => (
          <PictureLabel key={label.key} label={label} />
        ))}
      </OnlySeen>
    </svg>
  );
});

function standsFor({ id, told }: PlacedMark, statementId: string): boolean {
  return id === statementId || told.copies.some((copy) => copy.id === statementId);
}

function PictureMark({ mark, isDense }: { readonly mark: PlacedMark; readonly isDense: boolean }) {
  const { x, drawn, look, size, bounds, fuzzy, tail, isDayMissing, isRefuted } = mark;
  return (
    <>
      {!isDense && <rect className="chart-hit" {...bounds} />}
      {fuzzy && <path className="chart-fuzzy" data-colour={look.colour} d={fuzzyPath(fuzzy)} />}
      {tail && <path className="chart-tail" data-colour={look.colour} d={tailPath(tail)} />}
      <IntervalMark
        drawn={drawn}
        look={look}
        across={x}
        direction="vertical"
        size={size}
        isRefuted={isRefuted}
        isDayMissing={isDayMissing}
        isPlain={isDense}
      />
    </>
  );
}

/** Closed where the picture shows the first and the last day. */
function fuzzyPath({ box, isCutLeft, isCutRight }: FuzzyDays): string {
  const [left, right, top, bottom] = [
    box.x + 1,
    rounded(box.x + box.width - 1),
    box.y,
    rounded(box.y + box.height),
  ];
  return [
    `M${left} ${top}H${right}`,
    isCutRight ? `M${right} ${bottom}` : `V${bottom}`,
    `H${left}`,
    isCutLeft ? '' : `V${top}`,
  ].join('');
}

function tailPath({ from, to, y, isCut }: Tail): string {
  const end = isCut ? `M${to - 5} ${y - 4}L${to} ${y}L${to - 5} ${y + 4}` : `M${to} ${y - 4}V${y + 4}`;
  return `M${from} ${y}H${to}${end}`;
}

function PictureLabel({ label: { kind, lines, box, leader } }: { readonly label: FiguresLabel }) {
  const isPill = kind === 'copies';
  const x = rounded(isPill ? box.x + box.width / 2 : box.x + 1);
  return (
    <g className="chart-label" data-kind={kind}>
      {isPill && <rect {...box} rx={box.height / 2} />}
      {leader && <path className="chart-impossible" d={`M${leader.x} ${leader.from}V${leader.to}`} />}
      <text>
        {lines.map((line, index) => (
          <tspan key={line} x={x} y={rounded(box.y + 11.5 + (isPill ? 2.5 : 0) + index * lineHeight)}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
