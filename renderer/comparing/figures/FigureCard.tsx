import { useLayoutEffect, useRef, useState } from 'react';
import { figureWords } from '../../../shared/compare/figureWords.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { publishedInShort } from '../../ui/format.ts';
import { ShapeSign } from '../chart/Shape.tsx';
import type { PictureSize } from '../chart/usePictureSize.ts';
import { StatedSentence } from '../StatedSentence.tsx';
import { asOfWords } from './figuresText.ts';
import { copiesWords } from './impossibleWords.ts';
import type { PlacedMark } from './markLayout.ts';

interface Props {
  readonly mark: PlacedMark;
  readonly room: PictureSize;
}

/**
 * What a mark rests on: the sentence with the words of the figure, its day, hedge, grade and speaker. Assistive technology has the same
 * from the mark.
 */
export function FigureCard({ mark, room }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const form = useStore(dateFormOf);
  useLayoutEffect(() => {
    const element = card.current;
    if (element)
      setPlace(placeBeside(mark, { width: element.offsetWidth, height: element.offsetHeight }, room));
  }, [mark, room]);
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

/** Below the mark where it fits, else above, else beside it; never over it, and within the picture from left to right. */
function placeBeside({ bounds }: PlacedMark, size: PictureSize, room: PictureSize): Place {
  const left = Math.max(0, Math.min(bounds.x + 30, room.width - size.width));
  const below = bounds.y + bounds.height + gap;
  if (below + size.height <= room.height) return { left, top: below };
  const above = bounds.y - gap - size.height;
  if (above >= 0) return { left, top: above };
  const right = bounds.x + bounds.width + gap;
  return {
    left: right + size.width <= room.width ? right : Math.max(0, bounds.x - gap - size.width),
    top: Math.max(0, room.height - size.height),
  };
}
