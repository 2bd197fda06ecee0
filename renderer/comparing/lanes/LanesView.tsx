import { useMemo, useRef } from 'react';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { changeComparing } from '../../state/actions/comparing.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { useScrolled } from '../chart/useScrolled.ts';
import { useWidth } from '../chart/useWidth.ts';
import { allStatements } from '../comparedStatements.ts';
import { DayBySwitch } from '../DayBySwitch.tsx';
import { PointedCard } from '../details/PointedCard.tsx';
import { ViewFrame } from '../ViewFrame.tsx';
import { comparedLanes, tickLooks } from './comparedLanes.ts';
import { headWidth, LanePicture } from './LanePicture.tsx';
import { layLanes } from './laneLayout.ts';
import { shownLanes } from './lanesOf.ts';
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
  const drawn = useRef<HTMLDivElement>(null);
  useScrolled(drawn, `${width} ${statements.length}`);
  const lanes = comparedLanes(statements);
  const shown = useMemo(() => shownLanes(lanes, isAll), [lanes, isAll]);
  const lookOf = tickLooks(statements);
  const layout = useMemo(() => layLanes(shown, by, { from: headWidth, to: width }), [shown, by, width]);
  const stops = useMemo(() => tickStops(layout), [layout]);
  const twin = useMemo(() => lanesTwin(lanes, lookOf, form), [lanes, lookOf, form]);
  const words = useMemo(() => lanesWords({ lanes, layout, lookOf, form }), [lanes, layout, lookOf, form]);
  const named = lanes.filter(({ name }) => name !== null).length;
  const more = lanes.length - shown.length;
  return (
    <ViewFrame
      title="What each speaker said, and when"
      about={
        <>
          <b>Speakers</b> {numeral(named)} · <b>Statements</b> {numeral(twin.rows.length)}
        </>
      }
      tools={<DayBySwitch />}
      twin={twin}
      words={words}
      places={(from, step) => nextTick(stops, from, step)}
      picture={
        lanes.length === 0 ? null : (
          <div ref={element} className="lane-chart">
            {width > 0 && (
              <div ref={drawn}>
                <PointedCard onFocus>
                  <LanePicture drawing={{ layout, stops, lookOf, by, form, width }} />
                </PointedCard>
              </div>
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

const nothing =
  'Nothing is compared yet. Tag claims, figures and quotes, and link them to who says them: each speaker has a lane here.';
