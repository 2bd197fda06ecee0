import { type KeyboardEvent, useMemo, useRef } from 'react';
import { isoOf } from '../../../shared/figure/calendar.ts';
import { propertyLabel } from '../../../shared/model/codes/figure.ts';
import { counted } from '../../../shared/text/counting.ts';
import { dayHeading, shortDay } from '../../../shared/text/days.ts';
import { lastMade } from '../../state/lastMade.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { useScrolled } from '../chart/useScrolled.ts';
import { useWidth } from '../chart/useWidth.ts';
import { PointedCard } from '../details/PointedCard.tsx';
import { FiguresAbout } from '../figures/FiguresAbout.tsx';
import { FiguresEmpty } from '../figures/FiguresEmpty.tsx';
import { ViewFrame } from '../ViewFrame.tsx';
import { DaySlider } from './DaySlider.tsx';
import { stepFrom } from './daySteps.ts';
import { SourcesPicture } from './SourcesPicture.tsx';
import { SourcesTools } from './SourcesTools.tsx';
import { nextRow, type ShownSources, showDay, shownSources } from './shownSources.ts';
import { sourceLooks, speakerOrOutlet } from './sourceLooks.ts';
import type { SourcesDrawing } from './sourcesDrawing.ts';
import { canShowLogarithm, sourcesLayout } from './sourcesLayout.ts';
import { sourcesTwin } from './sourcesTwin.ts';
import { sourcesWords } from './sourcesWords.ts';

/** Sources side by side: what each outlet or speaker says of one thing by a day that can be dragged. */
export function SourcesView() {
  const shown = useStore(shownSources);
  const rowsBy = useStore((state) => state.comparing.rowsBy);
  const dayBy = useStore((state) => state.comparing.dayBy);
  const form = useStore(dateFormOf);
  const twin = useMemo(() => sourcesTwin(shown, rowsBy, form), [shown, rowsBy, form]);
  const words = useMemo(
    () => (shown ? sourcesWords({ shown, rowsBy, dayBy, form }) : ''),
    [shown, rowsBy, dayBy, form],
  );
  if (!shown) return <FiguresEmpty />;
  const { group, dated, day } = shown;
  const until = shortDay(isoOf({ start: day, end: day }), form);
  return (
    <ViewFrame
      title={`${group.name}: what each ${rowsBy} ${dayBy === 'published' ? 'said by' : 'says for'} ${until}`}
      about={<FiguresAbout group={group} />}
      tools={<SourcesTools canBeLog={canShowLogarithm(dated, group.unit)} />}
      twin={twin}
      words={words}
      places={(from, step) => nextRow(shown.rows, from, step)}
      picture={dated.length > 0 ? <SourcesRoom shown={shown} /> : null}
      empty={
        <p className="comparing-empty">
          {shown.hidden > 0
            ? 'All outlets of these figures are hidden: show one in the list at the right of Figures.'
            : `${counted(group.statements.length, 'figure')} of this kind, and none of them has a day: give their articles a day of publication, or the figures an as-of.`}
        </p>
      }
    />
  );
}

/** Kept for a person who comes back to the view. */
const layoutOf = lastMade(sourcesLayout);

/** The rows, which are scrolled where they are many, and below them the day. */
function SourcesRoom({ shown }: { readonly shown: ShownSources }) {
  const rowsBy = useStore((state) => state.comparing.rowsBy);
  const dayBy = useStore((state) => state.comparing.dayBy);
  const scale = useStore((state) => state.comparing.scale);
  const form = useStore(dateFormOf);
  const { element, width } = useWidth();
  const scroller = useRef<HTMLDivElement>(null);
  const { group, rows, conflicts, dated, day, steps } = shown;
  useScrolled(scroller, `${rows.length} ${width}`);
  const looks = useStore(sourceLooks);
  // Before the room is measured there is nothing to lay out.
  const drawing = useMemo((): SourcesDrawing | null => {
    if (width === 0) return null;
    const { entity, property, unit } = group;
    const what = [entity, property && propertyLabel(property), unit && `in ${unit}`];
    return {
      layout: layoutOf({ rows, statements: dated, conflicts, unit, scale, width }),
      looks,
      conflicts,
      rowsBy,
      day,
      heading: `Newest statement ${dayBy === 'published' ? 'published by' : 'as of'} ${dayHeading(isoOf({ start: day, end: day }), form)}`,
      valueWords: what.filter(Boolean).join(', '),
      form,
    };
  }, [rows, dated, conflicts, group, scale, width, looks, rowsBy, dayBy, day, form]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const row = event.target instanceof Element ? event.target.closest('[data-mark]') : null;
    if (!row) return;
    showDay(shown, stepFrom(steps, day, event.key === 'ArrowRight' ? 1 : -1));
    // An outlet that had said nothing by then has no row that could keep the keyboard.
    requestAnimationFrame(() => {
      if (!scroller.current?.contains(document.activeElement))
        scroller.current?.querySelector<SVGElement>('[data-mark][tabindex="0"]')?.focus();
    });
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="sources-room">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the rows in it */}
      <div ref={scroller} className="sources-scroller" onKeyDown={onKeyDown}>
        <div ref={element}>
          {drawing && (
            <PointedCard>
              <SourcesPicture drawing={drawing} />
            </PointedCard>
          )}
        </div>
      </div>
      <DaySlider
        steps={steps}
        day={day}
        by={dayBy}
        lookOf={(statement) => looks.of(rowsBy === 'outlet' ? statement.outlet : speakerOrOutlet(statement))}
        form={form}
        onChange={(next) => showDay(shown, next)}
      />
    </div>
  );
}
