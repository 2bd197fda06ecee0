import { type PointerEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from '../../state/store.ts';
import { statementOf } from '../comparedStatements.ts';
import { StatementCard } from './StatementCard.tsx';

interface Props {
  /** Also the mark that has the keyboard has its card. */
  readonly onFocus?: boolean;
  readonly children: ReactNode;
}

/** A picture, and over it the card of the mark that is pointed at: what it says to assistive technology by itself. */
export function PointedCard({ onFocus = false, children }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const [pointedId, setPointedId] = useState<string | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const currentId = useStore((state) => state.comparing.currentId);
  const id = pointedId ?? (onFocus && hasFocus ? currentId : null);
  const onPointer = ({ target }: PointerEvent) =>
    setPointedId(
      (target instanceof Element && target.closest<SVGElement>('[data-mark]')?.dataset.mark) || null,
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the card says what the mark says to assistive technology by itself
    <div
      ref={area}
      className="pointed-area"
      onPointerOver={onPointer}
      onPointerLeave={() => setPointedId(null)}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
    >
      {children}
      {id !== null && <Card key={id} id={id} area={area} />}
    </div>
  );
}

function Card({
  id,
  area,
}: {
  readonly id: string;
  readonly area: { readonly current: HTMLDivElement | null };
}) {
  const statement = useStore((state) => statementOf(state, id));
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const marks = [...(area.current?.querySelectorAll<SVGElement>('[data-mark]') ?? [])];
    const mark = marks.find(({ dataset }) => dataset.mark === id);
    if (area.current && card.current) setPlace(mark ? placeBeside(mark, card.current, area.current) : null);
  }, [id, area]);
  if (!statement) return null;
  return (
    <div
      ref={card}
      className="figure-card-over"
      aria-hidden="true"
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
    >
      <StatementCard statement={statement} />
    </div>
  );
}

/** CSS pixels, from the upper left corner of the area. */
interface Place {
  readonly left: number;
  readonly top: number;
}

const gap = 8;

/** Below the mark where that can be seen, else above it; within the area from left to right. */
function placeBeside(mark: Element, card: HTMLElement, area: HTMLElement): Place {
  const [box, frame] = [mark.getBoundingClientRect(), area.getBoundingClientRect()];
  const seen = area.closest('.comparing-body')?.getBoundingClientRect() ?? frame;
  // A mark that is as wide as the picture has its card in the middle of it.
  const start = box.width > frame.width / 2 ? frame.width / 4 : box.left - frame.left;
  const left = Math.max(0, Math.min(start, frame.width - card.offsetWidth));
  const isBelow =
    box.bottom + gap + card.offsetHeight <= seen.bottom || box.top - gap - card.offsetHeight < seen.top;
  const top = isBelow ? box.bottom + gap : box.top - gap - card.offsetHeight;
  return { left, top: top - frame.top };
}
