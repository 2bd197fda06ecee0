import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { propertyLabel } from '../../../shared/model/codes/figure.ts';
import { counted } from '../../../shared/text/counting.ts';
import { lastMade } from '../../state/lastMade.ts';
import { oncePer } from '../../state/oncePer.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { type PictureSize, usePictureSize } from '../chart/usePictureSize.ts';
import { allStatements } from '../comparedStatements.ts';
import { alone } from '../copies.ts';
import { outletLooks } from '../outletLooks.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import { FigureCard } from './FigureCard.tsx';
import { FiguresAbout } from './FiguresAbout.tsx';
import { FiguresEmpty } from './FiguresEmpty.tsx';
import { FiguresPicture } from './FiguresPicture.tsx';
import { FiguresTools } from './FiguresTools.tsx';
import { canShowLogarithm, figuresLayout, isCrowd } from './figuresLayout.ts';
import { figuresSummary } from './figuresSummary.ts';
import { titleOf } from './figuresText.ts';
import { dayOf, figuresTwin, inOrderOfDays, valueOfStatement } from './figuresTwin.ts';
import { type ShownFigures, shownFigures } from './shownFigures.ts';

/** How many, as of when, says who: the statements of one kind of figure by days and values, and what all of them allow. */
export function FiguresView() {
  const shown = useStore(shownFigures);
  const form = useStore(dateFormOf);
  const clusters = useStore((state) => state.comparing.clusters);
  const words = useMemo(
    () =>
      shown
        ? summaryOf({
            ...shown,
            cumulative: shown.group.cumulative,
            clusters,
            excluded: shown.excluded.length,
            numberless: shown.numberless.length,
            otherMeasure: shown.otherMeasure.length,
            form,
          })
        : '',
    [shown, clusters, form],
  );
  const twin = useMemo(
    () =>
      figuresTwin(
        shown?.group.name ?? 'figures',
        shown
          ? [...shown.marks, ...shown.otherMeasure, ...shown.numberless, ...shown.excluded.map(alone)]
          : [],
        new Set([
          ...(shown?.band.otherMeasure ?? []),
          ...(shown?.otherMeasure ?? []).map(({ statement }) => statement.id),
        ]),
        form,
      ),
    [shown, form],
  );
  const places = useMemo(
    () =>
      (shown?.marks ?? []).map(({ statement }) => ({
        id: statement.id,
        column: dayOf(statement),
        row: valueOfStatement(statement),
      })),
    [shown],
  );
  if (!shown) return <FiguresEmpty />;
  const title = titleOf(shown.group);
  const isDrawn = shown.marks.length > 0;
  return (
    <ViewFrame
      title={title}
      about={<FiguresAbout group={shown.group} />}
      tools={<FiguresTools canBeLog={canShowLogarithm(shown)} />}
      twin={twin}
      words={words}
      places={places}
      picture={isDrawn ? <FiguresRoom shown={shown} title={title} /> : null}
      empty={
        <p className="comparing-empty">
          {shown.hidden > 0
            ? 'All outlets of these figures are hidden: show one in the list at the right.'
            : `${counted(shown.group.statements.length, 'figure')} of this kind, and none of them to draw: without a number, of another measure, or excluded. The table lists them.`}
        </p>
      }
    />
  );
}

interface RoomProps {
  readonly shown: ShownFigures;
  readonly title: string;
}

/** The room for the picture, and the card of the mark that is pointed at or has the keyboard. */
function FiguresRoom({ shown, title }: RoomProps) {
  const room = useRef<HTMLDivElement>(null);
  const size = usePictureSize(room);
  return (
    <div ref={room} className="figures-room">
      {size && <Figures shown={shown} title={title} size={size} />}
    </div>
  );
}

const none: readonly string[] = [];

const ordered = oncePer(inOrderOfDays);
/** Kept for a person who comes back to the view. */
const layoutOf = lastMade(figuresLayout);
const summaryOf = lastMade(figuresSummary);

function Figures({ shown, title, size }: RoomProps & { readonly size: PictureSize }) {
  const form = useStore(dateFormOf);
  const scale = useStore((state) => state.comparing.scale);
  const hasBand = useStore((state) => state.comparing.hasBand);
  const hasTails = useStore((state) => state.comparing.hasTails);
  // In a crowd there are no labels for which the letters of what is pinned take room.
  const pinned = useStore((state) => (isCrowd(shown.marks) ? none : state.comparing.pinned));
  const looks = outletLooks(useStore(allStatements));
  const [pointedId, setPointedId] = useState<string | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const currentId = useStore((state) => state.comparing.currentId);
  const { width, height } = size;
  const layout = layoutOf({
    // In this order they are read out, and stand beside each other.
    marks: ordered(shown.marks),
    band: hasBand ? shown.band : null,
    unit: shown.unit,
    cumulative: shown.group.cumulative,
    looks,
    scale,
    hasTails,
    pinned,
    form,
    width,
    height,
  });
  const card = layout.marks.find(({ id }) => id === (pointedId ?? (hasFocus ? currentId : null)));
  const { property, unit } = shown.group;
  const onPointer = ({ target }: PointerEvent) =>
    setPointedId(
      (target instanceof Element && target.closest<SVGElement>('[data-mark]')?.dataset.mark) || null,
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the card says what the mark that is pointed at says to assistive technology by itself
    <div
      className="figures-picture"
      onPointerOver={onPointer}
      onPointerLeave={() => setPointedId(null)}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
    >
      <FiguresPicture
        layout={layout}
        title={title}
        valueWords={[property === null ? null : propertyLabel(property), unit].filter(Boolean).join(', ')}
        form={form}
      />
      {card && <FigureCard mark={card} marks={layout.marks} room={size} />}
    </div>
  );
}
