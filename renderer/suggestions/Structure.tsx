import { type ReactNode, useMemo } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { patchAt } from '../../shared/model/attributePath.ts';
import { attributeLine } from '../../shared/model/attributeWords.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import { pathOf, type SegmentSlot, segmentSlots, segmentsBySlot } from '../../shared/model/segmentSlots.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import { useDesk } from '../article/desk.ts';
import { goTo } from '../article/goTo.ts';
import { KeyInWords } from '../modes/KeyOf.tsx';
import { alikeAmong } from '../modes/reviewing/deciding.ts';
import { changeAttributes } from '../state/actions/annotations.ts';
import { removeLink } from '../state/actions/links.ts';
import { findActor } from '../state/ledger.ts';
import { type Linked, linkedTo } from '../state/links.ts';
import { dateFormOf } from '../state/selectors.ts';
import { getState, useStore } from '../state/store.ts';
import { partsOf, waitingIn } from '../state/waiting.ts';
import { isWaiting } from '../state/waitingCounts.ts';
import { Icon } from '../ui/Icon.tsx';

/** The current suggestion with all that one key accepts: what it goes by, whom it leads to, that one’s entry, and the link. */
export function Structure({ annotation }: { readonly annotation: Annotation }) {
  const open = useStore((state) => state.open);
  const linked = open ? linkedTo(getState(), annotation.id).filter(({ isFrom }) => isFrom) : [];
  const slots = segmentsBySlot(annotation);
  const card = attributeLine(annotation, useStore(dateFormOf));
  const together = open ? partsOf(getState(), annotation).length : 1;
  return (
    <>
      <ul className="review-parts" aria-label="Parts">
        <li>
          <i className="tag-letter" data-letter={tagLabel[annotation.tag].charAt(0)} aria-hidden="true" />
          {kindWords(annotation)}
        </li>
        {annotation.tag === 'actor' && <Entry annotation={annotation} />}
        {annotation.tag === 'figure' && card !== '' && <Part label="card">{card}</Part>}
        {slots.map(([slot, { exact }]) => (
          <Part
            key={slot}
            label={segmentSlots[slot].label}
            onDrop={() => void dropSlot(annotation, slot)}
            dropName={`Leave out the ${segmentSlots[slot].label}`}
          >
            “<bdi>{exact}</bdi>”
          </Part>
        ))}
        {linked.map((one) => (
          <LinkedParts key={one.link.id} linked={one} />
        ))}
      </ul>
      <p className="hint">
        <KeyInWords id="suggestion.accept" /> takes all of it, one undo.
        {together > 1 && (
          <>
            {' '}
            <KeyInWords id="annotation.next" /> goes to one part.
          </>
        )}
      </p>
    </>
  );
}

function LinkedParts({ linked: { link, other } }: { readonly linked: Linked }) {
  const desk = useDesk();
  return (
    <>
      <Part label={link.type}>
        {other ? (
          <button
            type="button"
            className="review-part"
            data-tag={other.tag}
            onClick={() => goTo(desk, other)}
          >
            <i className="tag-letter" data-letter={tagLabel[other.tag].charAt(0)} aria-hidden="true" />
            <bdi>{excerptOf(other, 80)}</bdi>
            {!isWaiting(other) && <small>{other.status}</small>}
          </button>
        ) : (
          'in another article'
        )}
      </Part>
      {other?.tag === 'actor' && <Entry annotation={other} />}
      <Part
        label="link"
        onDrop={() => void removeLink(link.id)}
        dropName={`Leave out the link to the ${link.type}`}
      >
        {link.type} <Icon name="right" />
        <span className="visually-hidden">to</span> {other?.tag ?? 'annotation'}
      </Part>
    </>
  );
}

/** The entry that a mention would point to, and how many mentions of it wait here. */
function Entry({ annotation }: { readonly annotation: Annotation }) {
  const ledger = useStore((state) => state.ledger);
  const waiting = useStore(waitingIn);
  const mentions = useMemo(() => alikeAmong(waiting, annotation).length, [waiting, annotation]);
  if (annotation.tag !== 'actor') return null;
  const entry = findActor(ledger, annotation.attributes.actorEntryId ?? null);
  const made = annotation.origin.kind === 'suggestion' ? annotation.origin.entry : undefined;
  const name = entry?.name ?? made?.name;
  if (name === undefined) return null;
  const isKnown = entry !== null || ledger.actors.some((actor) => actor.name === name);
  return (
    <Part label="entry">
      <bdi>{name}</bdi>{' '}
      <small>
        {[isKnown ? '' : 'new', mentions > 1 ? counted(mentions, 'mention') : ''].filter(Boolean).join(', ')}
      </small>
    </Part>
  );
}

function Part(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly onDrop?: () => void;
  readonly dropName?: string;
}) {
  const { label, children, onDrop, dropName } = props;
  return (
    <li className="review-branch">
      <span className="review-part-label">{label}</span>
      <span className="review-part-words">{children}</span>
      {onDrop && (
        <button
          type="button"
          className="field-button"
          aria-label={dropName}
          title={dropName}
          onClick={onDrop}
        >
          <Icon name="close" />
        </button>
      )}
    </li>
  );
}

function kindWords(annotation: Annotation): string {
  switch (annotation.tag) {
    case 'quote':
      return `quote${annotation.attributes.type ? `, ${annotation.attributes.type}` : ''}`;
    case 'actor':
      return `actor${annotation.attributes.type ? `, ${annotation.attributes.type}` : ''}${annotation.attributes.metonymy ? ', stands for its government' : ''}`;
    case 'figure':
      return 'figure';
    case 'claim':
      return `claim${annotation.attributes.claimer === 'author' ? ', the article’s own' : ''}`;
  }
}

/** The suggestion without words that it goes by; one undo brings them back. */
async function dropSlot(annotation: Annotation, slot: SegmentSlot): Promise<void> {
  await changeAttributes(annotation.id, patchAt(annotation.attributes, pathOf(slot), null));
}
