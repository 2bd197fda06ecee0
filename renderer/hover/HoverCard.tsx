import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { attributeLine } from '../../shared/model/attributeWords.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import { linkedBy } from '../../shared/model/linkTable.ts';
import { entryIdOf } from '../../shared/model/mention.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import type { OverlayProps, Pointed } from '../article/port.ts';
import { hover } from '../state/actions/view.ts';
import { findActor } from '../state/ledger.ts';
import { type Linked, linkedTo } from '../state/links.ts';
import { dateFormOf } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { getState } from '../state/store.ts';
import { inset, placeByLines, viewOf } from '../ui/placement.ts';
import { watchPointer } from './pointer.ts';

/** More annotations than this at one point, and more links of one, are only counted. */
const maxEntries = 4;
const maxLinks = 5;

/** More than fits into the two lines of an entry, in UTF-16 code units. */
const maxWordsLength = 300;

/** Pixels below the line, so that its underlines stay in sight, and above it. */
const gap = { below: 14, above: 8 };

/** Where the card is in the article, and how much of it there is room for; in pixels. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** What is under the resting pointer. The list and the margin say the same to assistive technology. */
export function HoverCard({ view }: Pick<OverlayProps, 'view'>) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);

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
  const more = pointed.annotations.length - maxEntries;
  return (
    <div
      ref={card}
      className="hover-card"
      aria-hidden="true"
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
    >
      {pointed.annotations.slice(0, maxEntries).map((annotation) => (
        <Entry key={annotation.id} annotation={annotation} />
      ))}
      {more > 0 && <p className="soft">and {more.toLocaleString('en')} more here</p>}
    </div>
  );
}

function Entry({ annotation }: { readonly annotation: Annotation }) {
  const state = getState();
  const links = linkedTo(state, annotation.id);
  const attributes = attributeLine(withoutAuthor(annotation, links), dateFormOf(state));
  return (
    <div className="hover-entry" data-tag={annotation.tag}>
      <p className="words">
        <span className="tag-chip">{tagLabel[annotation.tag]}</span>{' '}
        <bdi>{excerptOf(annotation, maxWordsLength)}</bdi>
      </p>
      {attributes && <p dir="auto">{attributes}</p>}
      {links.slice(0, maxLinks).map(({ link, isFrom, other }) => (
        <p key={link.id} className="words">
          <span className="soft">{isFrom ? link.type : linkedBy[link.type]}</span>{' '}
          <bdi>{other ? excerptOf(other, maxWordsLength) : 'in another article'}</bdi>
          {other && entryNameOf(state, other)}
        </p>
      ))}
      {links.length > maxLinks && <p className="soft">and {counted(links.length - maxLinks, 'more link')}</p>}
      {annotation.note && (
        <p className="words soft" dir="auto">
          {annotation.note.slice(0, maxWordsLength)}
        </p>
      )}
    </div>
  );
}

/** The name of the entry that a mention points to, where its words are others. */
function entryNameOf({ ledger }: State, mention: Annotation) {
  const name = findActor(ledger, entryIdOf(mention))?.name;
  return name === undefined || name === excerptOf(mention, maxWordsLength) ? null : (
    <span className="soft"> {name}</span>
  );
}

/** A claim with a linked claimer is not said to be the author’s, too. */
function withoutAuthor(annotation: Annotation, links: readonly Linked[]): Annotation {
  const hasClaimer = links.some(({ link, isFrom }) => isFrom && link.type === 'claimer');
  if (annotation.tag !== 'claim' || !hasClaimer) return annotation;
  const { claimer: _author, ...attributes } = annotation.attributes;
  return { ...annotation, attributes };
}

/** Below the line that is pointed at, or above it where it does not fit and there is more room; never over the line. */
function placeFor(box: DOMRect, card: HTMLElement): Place | null {
  const frame = card.offsetParent?.getBoundingClientRect();
  const scroller = card.closest('.article');
  if (!frame || !scroller) return null;
  const lines = { above: box.top - gap.above, below: box.bottom + gap.below, left: box.left - 24 };
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const room = inset(viewOf(scroller), { x: gap.above });
  const place = placeByLines(size, lines, room, { sides: ['below', 'above'], canBeCut: true });
  return { ...place, left: place.left - frame.left, top: place.top - frame.top };
}
