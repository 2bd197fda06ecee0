import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { attributeLine } from '../../shared/model/attributeWords.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import { hover } from '../state/actions.ts';
import { linkedTo } from '../state/links.ts';
import { getState } from '../state/store.ts';
import { counted } from '../ui/format.ts';
import type { ArticleView, Pointed } from './articleView.ts';
import { watchPointer } from './pointer.ts';

/** More annotations than this at one point are only counted. */
const most = 4;
const mostLinks = 5;

/** More than fits into the two lines of an entry, in UTF-16 code units. */
const longest = 300;

/** Pixels below the line, so that its underlines stay in sight, and above it. */
const gap = { below: 14, above: 8 };

/** What stands under the resting pointer. The list and the margin say the same to assistive technology. */
export function HoverCard({ view }: { readonly view: ArticleView }) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  useEffect(
    () =>
      watchPointer(view, (now) => {
        setPointed(now);
        hover(now?.annotations[0]?.id ?? null);
      }),
    [view],
  );

  useLayoutEffect(() => {
    setPlace(pointed && card.current ? placeFor(pointed.box, card.current) : null);
  }, [pointed]);

  if (!pointed) return null;
  const more = pointed.annotations.length - most;
  return (
    <div
      ref={card}
      className="hover-card"
      aria-hidden="true"
      style={{ left: place?.left ?? 0, top: place?.top ?? 0, visibility: place ? 'visible' : 'hidden' }}
    >
      {pointed.annotations.slice(0, most).map((annotation) => (
        <Entry key={annotation.id} annotation={annotation} />
      ))}
      {more > 0 && <p className="soft">and {more.toLocaleString('en')} more here</p>}
    </div>
  );
}

function Entry({ annotation }: { readonly annotation: Annotation }) {
  const attributes = attributeLine(annotation);
  const links = linkedTo(getState(), annotation.id);
  return (
    <div className="hover-entry" data-tag={annotation.tag}>
      <p className="words">
        <span className="tag-chip">{tagLabel[annotation.tag]}</span>{' '}
        <bdi>{excerptOf(annotation, longest)}</bdi>
      </p>
      {attributes && <p dir="auto">{attributes}</p>}
      {links.slice(0, mostLinks).map(({ link, isFrom, other }) => (
        <p key={link.id} className="words">
          <span className="soft">
            {link.type} {isFrom ? '→' : '←'}
          </span>{' '}
          <bdi>{other ? excerptOf(other, longest) : 'in another article'}</bdi>
        </p>
      ))}
      {links.length > mostLinks && (
        <p className="soft">and {counted(links.length - mostLinks, 'more link')}</p>
      )}
      {annotation.note && (
        <p className="words soft" dir="auto">
          {annotation.note.slice(0, longest)}
        </p>
      )}
    </div>
  );
}

/** Below the line that is pointed at, or above it where there is no room below; never over the line itself. */
function placeFor(box: DOMRect, card: HTMLElement): { left: number; top: number } | null {
  const frame = card.offsetParent?.getBoundingClientRect();
  const scroller = card.closest('.article');
  if (!frame || !scroller) return null;
  const { offsetWidth: width, offsetHeight: height } = card;
  const room = scroller.getBoundingClientRect();
  const below = box.bottom + gap.below;
  const top = below + height <= room.bottom ? below : box.top - height - gap.above;
  const right = room.left + scroller.clientWidth - width - gap.above;
  const left = Math.max(room.left + gap.above, Math.min(box.left - 24, right));
  return { left: left - frame.left, top: top - frame.top };
}
