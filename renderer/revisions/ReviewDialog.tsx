import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { onlySame } from '../../shared/anchor/onlySame.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import { undoCommand } from '../history/commands.ts';
import { keyOf } from '../modes/command.ts';
import {
  decideReview,
  placeIdentical,
  readWaiting,
  type WaitingAnnotation,
} from '../state/actions/revisions.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { isPressed } from '../ui/chords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Differences, Marked } from './Marked.tsx';

/** The annotations of the older version that a person has to place, one at a time, worked by keys alone. */
function ReviewDialog() {
  const articleId = useStore((state) => state.open?.article.id);
  if (articleId === undefined) return null;
  return (
    <Dialog label="Review annotations to carry over" className="review">
      <Queue articleId={articleId} />
    </Dialog>
  );
}

export const reviewDialog = defineDialog('review', ReviewDialog, { isWorkedIn: true });

function Queue({ articleId }: { readonly articleId: string }) {
  // Every decision and every undo changes it: then the queue is read again.
  const undoState = useStore((state) => state.undoState);
  const [items, setItems] = useState<readonly WaitingAnnotation[] | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [chosen, setChosen] = useState(0);
  const isBusy = useRef(false);
  const queue = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isStale = false;
    void readWaiting(articleId).then((found) => {
      if (!isStale && found) setItems(found);
    });
    return () => {
      isStale = true;
    };
  }, [articleId, undoState]);
  // Only now, behind what the dialog does as it opens: the keys work at once.
  useEffect(() => queue.current?.focus(), []);

  const waiting = items?.filter(({ isLeft }) => !isLeft) ?? [];
  const item = items?.find(({ id }) => id === currentId) ?? waiting[0] ?? items?.[0];
  const index = item ? (items?.indexOf(item) ?? 0) : 0;
  const candidate = item?.candidates[chosen];
  const show = (next: WaitingAnnotation | undefined) => {
    setCurrentId(next?.id ?? null);
    setChosen(0);
  };
  const step = (by: 1 | -1) => {
    const next = items?.[index + by];
    if (next) show(next);
  };
  const decide = async (decision: Parameters<typeof decideReview>[1]) => {
    if (!item || isBusy.current) return;
    isBusy.current = true;
    const next = items?.slice(index + 1).find(({ isLeft }) => !isLeft);
    if (await decideReview(item.id, decision)) show(next);
    isBusy.current = false;
    // The button that was pressed may be gone, and the keys with it.
    queue.current?.focus();
  };
  const identical = waiting.filter(({ candidates }) => onlySame(candidates) !== null).length;
  const placeAll = async () => {
    if (isBusy.current || identical === 0) return;
    isBusy.current = true;
    await placeIdentical(articleId);
    show(undefined);
    isBusy.current = false;
    queue.current?.focus();
  };
  const leave = () => void decide({ kind: 'leave' });
  const place = () => {
    if (candidate) void decide({ kind: 'place', segments: candidate.segments, how: 'confirmed' });
  };
  const takeKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isButton = event.target instanceof HTMLButtonElement;
    const number = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((each) => isPressed(event, `${each}`)) ?? 0;
    if (number > 0 && item?.candidates[number - 1]) setChosen(number - 1);
    else if (isPressed(event, 'j', 'Shift+j', 'ArrowDown', 'ArrowRight')) step(1);
    else if (isPressed(event, 'k', 'Shift+k', 'ArrowUp', 'ArrowLeft')) step(-1);
    else if (event.repeat) return;
    else if (isPressed(event, 'y', 'Shift+y') || (event.key === 'Enter' && !isButton)) place();
    else if (isPressed(event, 'n', 'Shift+n')) leave();
    else if (isPressed(event, 'a', 'Shift+a')) void placeAll();
    else return;
    event.preventDefault();
  };

  return (
    <section
      ref={queue}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the queue need a place to arrive at
      tabIndex={0}
      aria-label="Annotation to review"
      data-tag={item?.tag}
      onKeyDown={takeKey}
    >
      <h2>Review annotations to carry over</h2>
      <p role="status" aria-label="Left to review">
        {items && sumSentence(waiting.length, items.length, index)}
      </p>
      {identical > 0 && (
        <div className="review-identical">
          <button type="button" className="button" onClick={() => void placeAll()}>
            Place All That Are Identical ({identical.toLocaleString('en')}) <kbd>A</kbd>
          </button>
          <span className="hint">The same words, in one place only. Undo to review them again.</span>
        </div>
      )}
      {item && (
        <>
          <div className="review-sides">
            <section aria-label="Older version">
              <h3>{`${tagLabel[item.tag]} in the older version`}</h3>
              <Marked excerpt={item.older} />
            </section>
            <section aria-label="This version">
              <h3>{candidate ? placeTitle(item, chosen) : 'This version'}</h3>
              {candidate ? (
                <Marked excerpt={candidate} />
              ) : (
                <p>No similar passage in this version. Press N to leave it in the older version.</p>
              )}
            </section>
          </div>
          {candidate && <Differences parts={candidate.parts} />}
          {item.candidates.length > 1 && (
            <fieldset className="review-candidates" aria-label="Possible places">
              {item.candidates.slice(0, 9).map(({ text, marked, segments }, at) => (
                <button
                  key={segments.map(({ start, end }) => `${start}-${end}`).join()}
                  type="button"
                  className="button"
                  aria-pressed={at === chosen}
                  onClick={() => setChosen(at)}
                >
                  <kbd>{at + 1}</kbd>{' '}
                  <bdi>{marked.map(({ start, end }) => text.slice(start, end)).join(' … ')}</bdi>
                </button>
              ))}
            </fieldset>
          )}
        </>
      )}
      <div className="dialog-buttons">
        <span className="hint">J/K next and previous · {keyOf(undoCommand)} undo</span>
        <button type="button" className="button" onClick={() => closeDialog()}>
          Close
        </button>
        <button type="button" className="button" disabled={!item || item.isLeft} onClick={leave}>
          Don’t Carry Over <kbd>N</kbd>
        </button>
        <button type="button" className="button primary" disabled={!candidate} onClick={place}>
          Place Here <kbd>Y</kbd>
        </button>
      </div>
    </section>
  );
}

function placeTitle({ candidates, isLeft }: WaitingAnnotation, chosen: number): string {
  const place = candidates.length > 1 ? `Place ${chosen + 1} of ${candidates.length}` : 'One place';
  return `${place} in this version${isLeft ? ' (not carried over)' : ''}`;
}

function sumSentence(waiting: number, all: number, index: number): string {
  const left = all - waiting;
  const leftBehind = left > 0 ? ` ${left.toLocaleString('en')} not carried over.` : '';
  if (waiting === 0) return `Nothing left to review.${leftBehind}`;
  const toDecide = waiting === all ? '' : `; ${waiting.toLocaleString('en')} left to review`;
  return `Reviewing ${index + 1} of ${all}${toDecide}.${leftBehind}`;
}
