import { useLayoutEffect, useRef, useState } from 'react';
import { figureWords } from '../../../shared/compare/figureWords.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { publishedInShort } from '../../ui/format.ts';
import { doMeet } from '../chart/placeLabels.ts';
import { ShapeSign } from '../chart/Shape.tsx';
import type { PictureSize } from '../chart/usePictureSize.ts';
import { StatedSentence } from '../StatedSentence.tsx';
import { asOfWords } from './figuresText.ts';
import { copiesWords } from './impossibleWords.ts';
import type { PlacedMark } from './markLayout.ts';

interface Props {
  readonly mark: PlacedMark;
  /** All marks of the picture: the card covers as few of them as it can. */
  readonly marks: readonly PlacedMark[];
  readonly room: PictureSize;
}

/**
 * What a mark rests on: the sentence with the words of the figure, its day, hedge, grade and speaker. Assistive technology has the same
 * from the mark.
 */
export function FigureCard({ mark, marks, room }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const form = useStore(dateFormOf);
  useLayoutEffect(() => {
    const element = card.current;
    if (element)
      setPlace(placeBeside(mark, marks, { width: element.offsetWidth, height: element.offsetHeight }, room));
  }, [mark, marks, room]);
  const { statement } = mark.told;
  const { outlet, published, grade, figure, hedge, speakers } = statement;
  const [speaker] = speakers;
  const copies = copiesWords(mark.told);
  return (
    <div
      ref={card}
      className="figure-card-over"
      aria-hidden="true"
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
    >
      <header>
        <ShapeSign look={mark.look} />
        <bdi className="figure-card-outlet">{outlet ?? 'No outlet'}</bdi>
        <span>{published === null ? 'not dated' : publishedInShort(published, form)}</span>
        {grade !== null && <span className="grade-sign">{grade}</span>}
      </header>
      <StatedSentence statement={statement} />
      <dl>
        <Fact name="says">{figure ? figureWords(figure) : statement.words}</Fact>
        <Fact name="when">{asOfWords(statement, form)}</Fact>
        {speaker && !speaker.isAuthor && (
          <Fact name="speaker">
            {[speaker.name, ...speaker.via.map((name) => `by way of ${name}`)].join(', ')}
          </Fact>
        )}
        {hedge !== null && <Fact name="hedge">{hedge}</Fact>}
        {mark.isRefuted && <Fact name="status">refuted</Fact>}
        {copies !== null && <Fact name="copies">{copies}</Fact>}
      </dl>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

interface Place {
  readonly left: number;
  readonly top: number;
}

/** CSS pixels between the mark and its card. */
const gap = 14;

/** Below the mark, above it or beside it, where it covers fewest other marks; never over the mark, and within the picture where it can be. */
function placeBeside(
  mark: PlacedMark,
  marks: readonly PlacedMark[],
  size: PictureSize,
  room: PictureSize,
): Place {
  const { x, y, width, height } = mark.bounds;
  const within = (left: number) => Math.max(0, Math.min(left, room.width - size.width));
  const lefts = [x + 30, x + width - size.width - 30, x + (width - size.width) / 2].map(within);
  const tops = [y + height + gap, y - gap - size.height];
  const beside = [y - 30, y + height + 30 - size.height, 8, room.height - size.height - 8].flatMap((top) => [
    { left: x + width + gap, top },
    { left: x - gap - size.width, top },
  ]);
  const places = [...tops.flatMap((top) => lefts.map((left) => ({ left, top }))), ...beside];
  const fitting = places.filter(
    ({ left, top }) =>
      left >= 0 && top >= 0 && left + size.width <= room.width && top + size.height <= room.height,
  );
  let best: Place | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const place of fitting) {
    const box = { x: place.left, y: place.top, ...size };
    const covered = marks.filter(({ bounds }) => doMeet(box, bounds)).length;
    if (covered < fewest) [best, fewest] = [place, covered];
  }
  return best ?? { left: within(x + 30), top: y + height + gap };
}
