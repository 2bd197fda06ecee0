import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { keyLabel } from '../../../shared/commands.ts';
import { type Day, isoOf } from '../../../shared/figure/calendar.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { counted } from '../../../shared/text/counting.ts';
import { dayHeading } from '../../../shared/text/days.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { isMac } from '../../ui/platform.ts';
import { Shape } from '../chart/Shape.tsx';
import { rounded } from '../chart/shapePath.ts';
import { useWidth } from '../chart/useWidth.ts';
import type { Look } from '../outletLooks.ts';
import type { DayBy } from '../statementDays.ts';
import { type DayStep, stepFrom } from './daySteps.ts';
import { dayTrack, type PlacedStep, shapeRoom } from './dayTrack.ts';
import type { Dated } from './sourceRows.ts';

interface Props {
  readonly steps: readonly DayStep[];
  readonly day: Day;
  readonly by: DayBy;
  readonly lookOf: (statement: Dated['statement']) => Look;
  readonly form: DateForm;
  readonly onChange: (day: Day) => void;
}

/** Up to which day statements are shown: dragged, or moved by keys to the next day on which something comes up. */
export function DaySlider({ steps, day, by, lookOf, form, onChange }: Props) {
  const { element, width } = useWidth();
  const track = useMemo(() => dayTrack(steps, day, width, form), [steps, day, width, form]);
  const [first, last] = [steps[0]?.day ?? 0, steps.at(-1)?.day ?? 0];
  const later = steps.filter((step) => step.day > day).reduce((sum, step) => sum + step.statements.length, 0);
  const change = (next: Day) => {
    if (next !== day) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = dayFor(event, { steps, day, first, last });
    if (next === null) return;
    change(next);
    event.preventDefault();
    event.stopPropagation();
  };
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    change(track.dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  return (
    <section className="day-slider" aria-label="Day">
      <p>
        <b>{by === 'published' ? 'What was published by' : 'What held by'}</b> drag, or{' '}
        <Kbd>{keyLabel('ArrowLeft', isMac)}</Kbd> <Kbd>{keyLabel('ArrowRight', isMac)}</Kbd>; later statements
        are left out
      </p>
      <div
        ref={element}
        role="slider"
        tabIndex={0}
        aria-label={by === 'published' ? 'What was published by' : 'What held by'}
        aria-valuemin={first}
        aria-valuemax={last}
        aria-valuenow={day}
        aria-valuetext={`${dayHeading(isoOf({ start: day, end: day }), form)}, ${counted(later, 'later statement')}`}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={follow}
      >
        {width > 0 && (
          <svg className="chart day-track" width={width} height="66" aria-hidden="true" focusable="false">
            <path className="day-rail" d={`M${track.from - 10} 32H${track.to + 10}`} />
            <path className="day-rail-until" d={`M${track.from - 10} 32H${track.xOf(day)}`} />
            {track.steps.map((step) => (
              <Step key={step.day} step={step} current={day} lookOf={lookOf} />
            ))}
            {!track.steps.some((step) => step.day === day) && (
              <text className="day-current chart-middle" x={track.xOf(day)} y="58">
                {dayHeading(isoOf({ start: day, end: day }), form).replace(/^(\w{3})\w*/, '$1')}
              </text>
            )}
            <circle className="day-thumb" cx={track.xOf(day)} cy="32" r="8" />
          </svg>
        )}
      </div>
    </section>
  );
}

interface Place {
  readonly steps: readonly DayStep[];
  readonly day: Day;
  readonly first: Day;
  readonly last: Day;
}

/** With Shift by a single day, whether something comes up on it or not. */
function dayFor({ key, shiftKey }: KeyboardEvent, { steps, day, first, last }: Place): Day | null {
  const within = (wanted: Day) => Math.min(last, Math.max(first, wanted));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return shiftKey ? within(day + 1) : stepFrom(steps, day, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return shiftKey ? within(day - 1) : stepFrom(steps, day, -1);
    case 'PageUp':
      return within(day + 7);
    case 'PageDown':
      return within(day - 7);
    case 'Home':
      return first;
    case 'End':
      return last;
    default:
      return null;
  }
}

interface StepProps {
  readonly step: PlacedStep;
  readonly current: Day;
  readonly lookOf: Props['lookOf'];
}

function Step({ step: { day, x, shown, label, statements }, current, lookOf }: StepProps) {
  const left = x - ((statements.length - 1) * shapeRoom) / 2;
  return (
    <g data-later={day > current || undefined}>
      <path className="chart-axis" d={`M${x} 26V38`} />
      {shown === 'shapes' &&
        statements.map((statement, index) => (
          <Shape
            key={statement.id}
            look={lookOf(statement)}
            x={rounded(left + index * shapeRoom)}
            y={12}
            size={4.4}
          />
        ))}
      {shown === 'count' && (
        <text className="chart-soft chart-middle" x={x} y="16">
          {statements.length}
        </text>
      )}
      {label !== null && (
        <text className={day === current ? 'day-current chart-middle' : 'chart-middle'} x={x} y="58">
          {label}
        </text>
      )}
    </g>
  );
}
