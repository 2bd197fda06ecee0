import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { numeral } from '../../../shared/text/counting.ts';
import { useDesk } from '../../article/desk.ts';
import { answerMenu } from '../../modes/menus.ts';
import { leaveAnswers, pickAnswer, readAnswers, readPassages } from '../../state/actions/asking.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { getState, useStore } from '../../state/store.ts';
import { addFocusTarget, focusTarget } from '../../ui/focusTargets.ts';
import { useMeasuredRows } from '../../ui/useMeasuredRows.ts';
import { type AnswerListing, answerKeys, pointAt, selectRange, toggleAnswer } from './answerKeys.ts';
import {
  type AnswerPlace,
  answerAt,
  headingAt,
  indexOfAnswer,
  passageRows,
  placeOfPassage,
} from './answerRows.ts';
import { openAnswer } from './opening.ts';
import { PassageItem } from './PassageItem.tsx';
import { SentenceItem } from './SentenceItem.tsx';

/** How high a sentence is, usually, in CSS pixels. */
const usualHeight = 92;

/**
 * The answers as sentences, in groups, and below them those of articles whose words answer. The keyboard stays in the list, which
 * knows the current answer; so a row need not be in the document to be gone to.
 */
export function SentenceList() {
  const desk = useDesk();
  const asking = useStore((state) => state.asking);
  const form = useStore(dateFormOf);
  const { asked, order, answers, currentId, selected, passages } = asking;
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const total = answers?.total ?? 0;
  const sentences = useMemo(() => passageRows(passages), [passages]);
  const count = total + sentences.length;
  const currentIndex = useMemo(() => {
    const index = indexOfAnswer(asking, currentId);
    const passage = index < 0 ? sentences.findIndex((row) => row.id === currentId) : -1;
    return passage < 0 ? index : total + passage;
  }, [asking, currentId, sentences, total]);
  const { scroller, rows, above, below, bringIntoView, pageFrom, top } = useMeasuredRows(count, {
    guess: usualHeight,
    from: asking.isReturning ? asking.scrollTop : 0,
    version: `${asked?.query} ${order}`,
  });

  useEffect(() => {
    if (asked && answers) void readAnswers(rows.first, rows.end);
  }, [asked, answers, rows.first, rows.end]);
  const isNearEnd = rows.end >= count - 3;
  useEffect(() => {
    if (answers && isNearEnd && passages.length < (answers.passageArticles ?? 0)) void readPassages();
  }, [answers, isNearEnd, passages.length]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another answer moves the view
  useLayoutEffect(() => {
    if (currentIndex >= 0) bringIntoView(currentIndex);
  }, [currentId, currentIndex >= 0]);
  useKeptPlace(currentIndex, total);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known when the list goes
  useEffect(
    () => () => {
      if (getState().asking.isReturning) leaveAnswers(top(), true);
    },
    [],
  );
  useLayoutEffect(
    () =>
      addFocusTarget('asking.answers', {
        focus: () => list.current?.focus({ preventScroll: true }),
        contains: (node) => list.current?.contains(node) ?? false,
      }),
    [],
  );

  const placeAt = (index: number): AnswerPlace | null => {
    const answer = answerAt(asking, index);
    if (answer && index < total) return { kind: 'annotation', id: answer.id, articleId: answer.articleId };
    const row = sentences[index - total];
    return row ? placeOfPassage(row) : null;
  };
  const moveTo = (index: number) => {
    bringIntoView(index);
    const place = placeAt(index);
    if (place) pickAnswer(place.id);
    // What is far away has to be read first.
    else
      void readAnswers(index, index + 1).then(() =>
        pickAnswer(answerAt(getState().asking, index)?.id ?? null),
      );
  };
  // Not before the first is there: what is asked anew has none for a moment.
  const isWaiting = currentId === null && placeAt(0) !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard came before the answers did
  useEffect(() => {
    if (isWaiting && document.activeElement === list.current) moveTo(0);
  }, [isWaiting]);
  const open = (index: number) => {
    const place = placeAt(index);
    if (place) void openAnswer(desk, place);
  };
  const listing: AnswerListing = {
    count,
    currentIndex,
    idAt: (index) => (index < total ? (answerAt(asking, index)?.id ?? null) : null),
    pageFrom,
    moveTo,
    open,
    leaveUp: () => focusTarget('asking.query'),
  };

  const indexes = Array.from({ length: rows.end - rows.first }, (_, offset) => rows.first + offset);
  const isCurrentThere = currentIndex >= rows.first && currentIndex < rows.end;
  return (
    <div className="answer-scroller" ref={scroller}>
      <div
        ref={list}
        className="sentence-list"
        role="listbox"
        aria-label="Answers"
        aria-multiselectable="true"
        aria-activedescendant={isCurrentThere ? `${id}-${currentIndex}` : undefined}
        tabIndex={0}
        data-menu={answerMenu}
        style={{ paddingTop: above, paddingBottom: below }}
        onKeyDown={(event) => answerKeys(event, listing)}
        onFocus={() => {
          if (getState().asking.currentId === null && count > 0) moveTo(0);
        }}
      >
        {indexes.map((index) => {
          const row = sentences[index - total];
          const place = { id: `${id}-${index}`, index, of: count };
          const isCurrent = index === currentIndex;
          const pointed = {
            onPick: () => moveTo(index),
            onOpen: () => open(index),
            onPoint: () => pointAt(listing, index),
          };
          if (index >= total)
            return (
              row && (
                <PassageItem
                  key={row.id}
                  row={row}
                  place={place}
                  heading={index === total ? passagesHeading(answers?.passageArticles ?? 0) : null}
                  isCurrent={isCurrent}
                  {...pointed}
                />
              )
            );
          const answer = answerAt(asking, index);
          if (!answer) return <div key={index} data-index={index} className="sentence-item" data-waiting />;
          return (
            <SentenceItem
              key={answer.id}
              answer={answer}
              heading={headingAt(asking, index, total, form)}
              place={place}
              isCurrent={isCurrent}
              isSelected={selected.has(answer.id)}
              onTick={(isRange) =>
                isRange && currentIndex >= 0
                  ? selectRange(listing, currentIndex, index)
                  : toggleAnswer(answer.id)
              }
              {...pointed}
            />
          );
        })}
      </div>
    </div>
  );
}

function passagesHeading(articles: number): string {
  return `In the words of ${articles === 1 ? '1 article' : `${numeral(articles)} articles`}`;
}

/** Where the current answer has gone, because it was changed or removed, the one that stands in its place becomes current. */
function useKeptPlace(currentIndex: number, total: number): void {
  const asking = useStore((state) => state.asking);
  const { order, currentId } = asking;
  const last = useRef({ index: currentIndex, order });
  useEffect(() => {
    if (currentIndex >= 0) last.current = { index: currentIndex, order };
    if (currentIndex >= 0 || currentId === null || last.current.order !== order || total === 0) return;
    const next = answerAt(asking, Math.min(last.current.index, total - 1));
    if (next) pickAnswer(next.id);
  }, [asking, currentId, currentIndex, order, total]);
}
