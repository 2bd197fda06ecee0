import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { Biography } from '../../../shared/compare/claims/biography.ts';
import { useDesk } from '../../article/desk.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { getState, useStore } from '../../state/store.ts';
import { isPressed } from '../../ui/chords.ts';
import { ChartWords } from '../chart/ChartWords.tsx';
import { Shape } from '../chart/Shape.tsx';
import { rounded } from '../chart/shapePath.ts';
import { setLine } from '../chart/textLines.ts';
import { allStatements, currentStatement } from '../comparedStatements.ts';
import { openStatement } from '../openStatement.ts';
import { outletLooks } from '../outletLooks.ts';
import { partCurrent } from './BiographyTools.tsx';
import { type BiographyLayout, biographyLayout, type RowLayout } from './biographyLayout.ts';
import { HappeningMark, HedgeMark, NumberlessMark, NumberMark } from './marks.tsx';
import { nextSpot } from './nextSpot.ts';

/** Three panels on one time of publication: who, how sure, how many. No line joins marks, for nothing is known between them. */
export function BiographyPicture({ life, width }: { readonly life: Biography; readonly width: number }) {
  const desk = useDesk();
  const svg = useRef<SVGSVGElement>(null);
  const form = useStore(dateFormOf);
  const looks = outletLooks(useStore(allStatements));
  const layout = useMemo(() => biographyLayout({ life, width, form }), [life, width, form]);
  const onKeyDown = (event: KeyboardEvent) => {
    const current = currentStatement(getState());
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const mark = event.target instanceof Element ? event.target.closest<SVGGElement>('[data-spot]') : null;
    if (current && event.key === 'Enter') void openStatement(desk, current);
    else if (isPressed(event, 'p')) void partCurrent(life.group);
    else if (isPlain && mark && event.key in steps) {
      const spots = [...(svg.current?.querySelectorAll<SVGGElement>('[data-spot]') ?? [])];
      nextSpot(spots, mark, event.key)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const currentId = useStore((state) => state.comparing.currentId);
  // Another view may have left something current that is not shown here.
  const isAnyCurrent = life.events.some(
    ({ claim, figures }) => claim.id === currentId || figures.some(({ id }) => id === currentId),
  );
  const firstKey = isAnyCurrent ? null : life.events[0]?.key;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no picture
    <svg
      ref={svg}
      className="chart biography"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label="The claim over time: who, how sure, how many"
      onKeyDown={onKeyDown}
    >
      <Ground layout={layout} />
      {layout.who.map((row, index) => (
        <g key={row.key}>
          <RowHead row={row} layout={layout}>
            {life.rows[index] && (
              <Shape look={looks.of(life.rows[index].outlet)} x={7} y={row.y - 4} size={5} />
            )}
          </RowHead>
          {row.places.map((place) => (
            <HappeningMark
              key={place.event.key}
              place={place}
              look={looks.of(place.event.outlet)}
              isFirst={place.event.key === firstKey}
            />
          ))}
        </g>
      ))}
      <text className="biography-title" x="0" y={layout.sureTitleY}>
        How sure, as worded
      </text>
      {layout.sure.map((row) => (
        <g key={row.key}>
          <RowHead row={row} layout={layout} />
          {row.places.map((place) => (
            <HedgeMark key={place.event.key} place={place} look={looks.of(place.event.outlet)} />
          ))}
        </g>
      ))}
      {layout.measures.map((measure) => (
        <g key={measure.key}>
          <ChartWords
            className="biography-title"
            lines={[setLine(measure.title, layout.width, 12.5)]}
            x={0}
            y={measure.titleY}
          />
          {measure.scale.ticks.map(({ value, at, label }) => (
            <g key={value}>
              <path
                className={value === 0 ? 'chart-axis' : 'chart-grid'}
                d={`M${layout.headWidth} ${at}H${layout.width}`}
              />
              <text className="chart-soft" x={layout.headWidth - 10} y={at + 4} textAnchor="end">
                {label}
              </text>
            </g>
          ))}
          {measure.marks.map((mark) => (
            <NumberMark key={mark.figure.id} mark={mark} look={looks.of(mark.event.outlet)} />
          ))}
        </g>
      ))}
      {layout.noNumber && (
        <g>
          <RowHead row={layout.noNumber} layout={layout} />
          {layout.noNumber.places.map((place) => (
            <NumberlessMark key={place.event.key} place={place} look={looks.of(place.event.outlet)} />
          ))}
        </g>
      )}
      <text className="chart-soft" x={layout.headWidth} y={layout.noteY}>
        No line joins the dots: nothing is known between them. Slanted lines are copies that were found. The
        place within a day has no meaning.
      </text>
    </svg>
  );
}

const steps = { ArrowLeft: true, ArrowRight: true, ArrowUp: true, ArrowDown: true, Home: true, End: true };

/** Days, and what goes down from a mark to those of the same telling. */
function Ground({ layout }: { readonly layout: BiographyLayout }) {
  const { days, top, bottom, headWidth, width } = layout;
  return (
    <g>
      <text className="biography-title" x="0" y="14">
        Who, when published
      </text>
      {days.ticks.map(({ from, to, label, isDay }, index) => (
        <g key={from}>
          {index % 2 === 1 && (
            <rect
              className="chart-stripe"
              x={from}
              y={top}
              width={rounded(to - from)}
              height={bottom - top}
            />
          )}
          <text
            x={isDay ? rounded((from + to) / 2) : from + 4}
            y="14"
            textAnchor={isDay ? 'middle' : 'start'}
          >
            {label}
          </text>
        </g>
      ))}
      {days.dayless && (
        <text className="chart-soft" x={days.dayless.from + 4} y="14">
          no day
        </text>
      )}
      <path className="chart-grid" d={`M${headWidth} ${top}H${width}`} />
      {layout.threads.map(({ key, x, from, to }) => (
        <path key={key} className="biography-thread" d={`M${x} ${rounded(from)}V${rounded(to)}`} />
      ))}
      {layout.slants.map(({ key, path }) => (
        <path key={key} className="biography-slant" d={path} />
      ))}
    </g>
  );
}

function RowHead({
  row,
  layout,
  children,
}: {
  readonly row: RowLayout;
  readonly layout: BiographyLayout;
  readonly children?: React.ReactNode;
}) {
  return (
    <g>
      <title>{row.label}</title>
      {children}
      <ChartWords lines={[setLine(row.label, layout.headWidth - 26, 12)]} x={children ? 20 : 14} y={row.y} />
      <path className="chart-grid" d={`M0 ${row.lineY}H${layout.width}`} />
    </g>
  );
}
