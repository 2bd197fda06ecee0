import { memo } from 'react';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { ChartWords } from '../chart/ChartWords.tsx';
import { hatchPath } from '../chart/hatch.ts';
import { OnlySeen } from '../chart/OnlySeen.tsx';
import { Shape } from '../chart/Shape.tsx';
import { rounded } from '../chart/shapePath.ts';
import { useMarkEvents } from '../chart/useMarkEvents.ts';
import { FiguresAxes } from './FiguresAxes.tsx';
import { FiguresMarks } from './FiguresMarks.tsx';
import type { FiguresLayout } from './figuresLayout.ts';
import { type FiguresLabel, lineHeight } from './labelLayout.ts';

interface Props {
  readonly layout: FiguresLayout;
  readonly title: string;
  /** What the values are: “killed”, “oil spilled, t”. */
  readonly valueWords: string;
  readonly form: DateForm;
}

/** The picture: days are columns, values go up, what all allow lies behind. Drawn again only when its layout changes. */
export const FiguresPicture = memo(function FiguresPicture({ layout, title, valueWords, form }: Props) {
  const { width, height, steps, labels, key } = layout;
  const whole = height + key.height;
  const events = useMarkEvents();
  return (
    // biome-ignore lint/a11y/useSemanticElements: no other element can be in a picture
    <svg
      className="chart figures-chart"
      width={width}
      height={whole}
      viewBox={`0 0 ${width} ${whole}`}
      role="group"
      aria-label={title}
      {...events}
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
      <FiguresMarks layout={layout} form={form} />
      <OnlySeen className="figures-labels">
        {labels.map((label) => (
          <PictureLabel key={label.key} label={label} />
        ))}
      </OnlySeen>
      <Key layout={layout} />
    </svg>
  );
});

/** Beyond the room that the window has: for paper, and for a file. */
function Key({ layout: { key, plot, height } }: Pick<Props, 'layout'>) {
  return (
    <OnlySeen>
      {key.entries.map(({ name, look, x, y }) => (
        <g key={name}>
          <Shape look={look} x={plot.x + x} y={height + y} />
          <ChartWords lines={[name]} x={plot.x + x + 11} y={height + y + 4} />
        </g>
      ))}
    </OnlySeen>
  );
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
