import type { ReactNode } from 'react';
import { figureWords } from '../../../shared/compare/figureWords.ts';
import { useDesk } from '../../article/desk.ts';
import { pickStatement } from '../../state/actions/comparing.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { IntervalMark } from '../chart/IntervalMark.tsx';
import { Shape } from '../chart/Shape.tsx';
import { rounded } from '../chart/shapePath.ts';
import { runsRightToLeft, setLine } from '../chart/textLines.ts';
import { textWidth } from '../chart/textWidth.ts';
import { useStatement } from '../comparedStatements.ts';
import { openStatement } from '../openStatement.ts';
import type { Look } from '../outletLooks.ts';
import type { EventPlace } from './biographyLayout.ts';
import { eventSentence, isWorded } from './biographyWords.ts';
import type { NumberPlace } from './measureLayout.ts';

interface SpotProps {
  /** The statement that it stands for. */
  readonly id: string;
  readonly panel: 'who' | 'sure' | 'number';
  readonly event: string;
  /** Where it comes in time. */
  readonly order: number;
  readonly label: string;
  readonly isFirst?: boolean;
  readonly children: ReactNode;
}

const panels = { who: 0, sure: 1, number: 2 } as const;

/** A mark of one of the panels. A telling has one in each; the one in the first panel takes Tab for all of them. */
function Spot({ id, panel, event, order, label, isFirst = false, children }: SpotProps) {
  const desk = useDesk();
  const statement = useStatement(id);
  const isCurrent = useStore((state) => state.comparing.currentId === id);
  const isReached = useStore(
    ({ comparing: { currentId } }) => panel !== 'sure' && (currentId === id || isFirst),
  );
  return (
    <g
      role="img"
      className="chart-mark"
      aria-label={label}
      aria-current={isCurrent || undefined}
      tabIndex={isReached ? 0 : -1}
      data-mark={id}
      data-spot={panels[panel]}
      data-event={event}
      data-order={order}
      onFocus={() => pickStatement(id)}
      onClick={() => pickStatement(id)}
      onDoubleClick={() => statement && void openStatement(desk, statement)}
    >
      <title>{label}</title>
      {children}
    </g>
  );
}

interface Props {
  readonly place: EventPlace;
  readonly look: Look;
}

/** What happens to the claim: a telling, or a cross where a version drops it. */
export function HappeningMark({ place, look, isFirst }: Props & { readonly isFirst: boolean }) {
  const form = useStore(dateFormOf);
  const { event, x, y } = place;
  const isSmall = event.kind === 'copy';
  const isGone = event.kind === 'dropped' || event.kind === 'left';
  return (
    <Spot
      id={event.claim.id}
      panel="who"
      event={event.key}
      order={x}
      label={eventSentence(event, form)}
      isFirst={isFirst}
    >
      {event.kind === 'first' && <circle className="biography-ring" cx={x} cy={y} r="11" />}
      {isGone ? (
        <path
          className="biography-gone"
          data-colour={look.colour}
          data-left={event.kind === 'left' || undefined}
          d={event.kind === 'left' ? `M${x - 5} ${y}h10` : `M${x - 5} ${y - 5}l10 10m0 -10l-10 10`}
        />
      ) : (
        <Shape look={look} x={x} y={y} size={isSmall ? 3.5 : 5.5} />
      )}
      <Words
        place={place}
        size={12}
        className={isSmall || event.kind === 'again' ? 'chart-soft' : 'biography-what'}
      />
    </Spot>
  );
}

/** How sure a telling is, in its own words, in a capsule. */
export function HedgeMark({ place, look }: Props) {
  const form = useStore(dateFormOf);
  const { event, x, y, isLeft, room } = place;
  const words = setLine(place.words, room, 13);
  const width = rounded(textWidth(words, 13) + 35);
  return (
    <Spot id={event.claim.id} panel="sure" event={event.key} order={x} label={eventSentence(event, form)}>
      <rect
        className="biography-capsule"
        data-sureness={event.sureness}
        x={rounded(isLeft ? x + 11 - width : x - 11)}
        y={y - 12}
        width={width}
        height="24"
        rx="6"
      />
      <Shape look={look} x={x} y={y} size={4} />
      <Words place={place} size={13} className={isWorded(event) ? 'biography-hedge' : 'biography-unworded'} />
    </Spot>
  );
}

/** A telling without a number, with the words that it has instead. */
export function NumberlessMark({ place, look }: Props) {
  const form = useStore(dateFormOf);
  const { event, x, y } = place;
  const [figure] = event.figures;
  return (
    <Spot
      id={figure?.id ?? event.claim.id}
      panel="number"
      event={event.key}
      order={x}
      label={`No number given${figure ? `, only “${figure.words}”` : ''}. ${eventSentence(event, form)}`}
    >
      <Shape look={look} x={x} y={y} size={4.5} />
      <Words place={place} size={13} className="biography-hedge" />
    </Spot>
  );
}

/** A number of a telling, drawn as in all views. */
export function NumberMark({ mark, look }: { readonly mark: NumberPlace; readonly look: Look }) {
  const form = useStore(dateFormOf);
  const { event, figure, x, drawn, words, labelY, isLeft } = mark;
  return (
    <Spot
      id={figure.id}
      panel="number"
      event={event.key}
      order={x}
      label={`${figure.figure ? figureWords(figure.figure) : ''}. ${eventSentence(event, form)}`}
    >
      <IntervalMark
        drawn={drawn}
        look={look}
        across={x}
        direction="vertical"
        isRefuted={figure.verification === 'refuted'}
      />
      <text
        className="biography-what"
        x={x + (isLeft ? -10 : 10)}
        y={labelY}
        textAnchor={isLeft ? 'end' : 'start'}
      >
        {words}
      </text>
    </Spot>
  );
}

/** Words beside a mark, cut to their room; those that run from right to left, too, begin at it. */
function Words({
  place: { event, x, y, words, isLeft, room },
  size,
  className,
}: {
  readonly place: EventPlace;
  readonly size: number;
  readonly className: string;
}) {
  const isRightToLeft = runsRightToLeft(words);
  return (
    <text
      className={className}
      x={x + (isLeft ? -14 : 14) + (event.kind === 'first' && size === 12 ? 4 : 0)}
      y={y + 4}
      direction={isRightToLeft ? 'rtl' : 'ltr'}
      textAnchor={isLeft === isRightToLeft ? 'start' : 'end'}
    >
      {setLine(words, room, size)}
    </text>
  );
}
