import { useMemo } from 'react';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { changeComparing } from '../../state/actions/comparing.ts';
import { lastMade } from '../../state/lastMade.ts';
import { oncePer } from '../../state/oncePer.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { useWidth } from '../chart/useWidth.ts';
import { allStatements } from '../comparedStatements.ts';
import { DayBySwitch } from '../DayBySwitch.tsx';
import { PointedCard } from '../details/PointedCard.tsx';
import { ViewFrame } from '../ViewFrame.tsx';
import { comparedLanes, tickLooks } from './comparedLanes.ts';
import { headWidth, LanePicture } from './LanePicture.tsx';
import type { LaneDrawing } from './laneDrawing.ts';
import { layLanes } from './laneLayout.ts';
import { type Lane, shownLanes } from './lanesOf.ts';
import { lanesTwin } from './lanesTwin.ts';
import { lanesWords } from './lanesWords.ts';
import { nextTick, tickStops } from './nextTick.ts';

/** Speakers by time: what each said and when, how firmly, and what was denied. */
export function LanesView() {
  const statements = useStore(allStatements);
  const by = useStore((state) => state.comparing.dayBy);
  const isAll = useStore((state) => state.comparing.hasAllLanes);
  const isReading = useStore((state) => state.comparing.answer === null);
  const form = useStore(dateFormOf);
  const { element, width } = useWidth();
  const lanes = comparedLanes(statements);
  const shown = isAll ? lanes : firstLanes(lanes);
  const lookOf = tickLooks(statements);
  const clusters = useStore((state) => state.comparing.clusters);
  // Before the room is measured there is nothing to lay out.
  const drawing = width === 0 ? null : drawingOf({ shown, lookOf, clusters, by, form, width });
  const twin = useMemo(() => lanesTwin(lanes, lookOf, form), [lanes, lookOf, form]);
  const words = useMemo(
    () => (drawing ? wordsOf({ lanes, layout: drawing.layout, lookOf, clusters, form }) : ''),
    [lanes, drawing, lookOf, clusters, form],
  );
  const named = lanes.filter(({ name }) => name !== null).length;
  const more = lanes.length - shown.length;
  return (
    <ViewFrame
      title="What each speaker said, and when"
      about={
        <>
          <b>Speakers</b> {numeral(named)} · <b>Statements</b> {numeral(countOf(lanes))}
        </>
      }
      tools={<DayBySwitch />}
      twin={twin}
      words={words}
      places={(from, step) => nextTick(drawing?.stops ?? [], from, step)}
      picture={
        lanes.length === 0 ? null : (
          <div ref={element} className="lane-chart">
            {drawing && (
              <PointedCard onFocus>
                <LanePicture drawing={drawing} />
              </PointedCard>
            )}
            {more > 0 && (
              <button type="button" className="button" onClick={() => changeComparing({ hasAllLanes: true })}>
                Show {counted(more, 'more speaker')}
              </button>
            )}
          </div>
        )
      }
      empty={<p className="comparing-empty">{isReading ? 'Reading…' : nothing}</p>}
    />
  );
}

const firstLanes = oncePer((lanes: readonly Lane[]) => shownLanes(lanes, false));

/** Kept for a person who comes back to the view. */
const drawingOf = lastMade(
  ({
    shown,
    ...rest
  }: Omit<LaneDrawing, 'layout' | 'stops'> & { readonly shown: readonly Lane[] }): LaneDrawing => {
    const layout = layLanes(shown, rest.by, { from: headWidth, to: rest.width });
    return { layout, stops: tickStops(layout), ...rest };
  },
);
const wordsOf = lastMade(lanesWords);

/** How many statements are in lanes; what two say together counts in both. */
const countOf = (lanes: readonly Lane[]) => lanes.reduce((sum, { statements }) => sum + statements.length, 0);

const nothing =
  'Nothing is compared yet. Tag claims, figures and quotes, and link them to who says them: each speaker has a lane here.';
