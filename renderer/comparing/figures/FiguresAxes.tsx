import { OnlySeen } from '../chart/OnlySeen.tsx';
import { rounded } from '../chart/shapePath.ts';
import type { FiguresLayout } from './figuresLayout.ts';

interface Props {
  readonly layout: FiguresLayout;
  readonly valueWords: string;
}

/** The grid of values, the columns of days, and what the places in them mean. */
export function FiguresAxes({ layout: { plot, values, columns, isDense }, valueWords }: Props) {
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const { ticks, dayless } = columns;
  return (
    <OnlySeen>
      {ticks.map(({ from, to }, index) =>
        index % 2 === 1 ? (
          <rect
            key={from}
            className="chart-stripe"
            x={from}
            y={plot.y}
            width={rounded(to - from)}
            height={plot.height}
          />
        ) : null,
      )}
      {values.ticks.map(({ value, at, label }) => (
        <g key={value}>
          <path className="chart-grid" d={`M${plot.x} ${at}H${right}`} />
          <text className="chart-soft chart-value-tick" x={plot.x - 8} y={rounded(at + 4)}>
            {label}
          </text>
        </g>
      ))}
      <path className="chart-axis" d={`M${plot.x} ${bottom}H${right}`} />
      {valueWords !== '' && (
        <text className="chart-soft" x={plot.x + 1} y={plot.y - 6}>
          {valueWords}
        </text>
      )}
      {ticks.map(({ from, to, label, isDay }) => (
        <text
          key={from}
          className="chart-day"
          data-middle={isDay || undefined}
          x={isDay ? rounded((from + to) / 2) : from}
          y={bottom + 18}
        >
          {label}
        </text>
      ))}
      {dayless && (
        <>
          <path className="chart-edge" d={`M${dayless.from} ${plot.y}V${bottom + 22}`} />
          <text
            className="chart-day"
            data-middle
            x={rounded((dayless.from + dayless.to) / 2)}
            y={bottom + 18}
          >
            no day known
          </text>
        </>
      )}
      <text className="chart-soft" x={plot.x + 2} y={bottom + 36}>
        {captionOf(columns.years, values, isDense)}
      </text>
    </OnlySeen>
  );
}

/** How the picture is to be read, on one line of a narrow one. */
function captionOf(years: string, { kind, least }: FiguresLayout['values'], isDense: boolean): string {
  return [
    years,
    'As of the day that is stated; places within a day mean nothing',
    kind === 'log' && (least === 0 ? 'Logarithmic, with 0 set apart' : 'Logarithmic'),
    kind === 'linear' && least > 0 && 'The axis starts above 0',
    isDense && 'Some figures cover others',
  ]
    .filter(Boolean)
    .map((each) => `${each}.`)
    .join(' ');
}
