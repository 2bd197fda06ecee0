import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { ActorEntry } from '../../../shared/model/actor.ts';
import { useDesk } from '../../article/desk.ts';
import {
  leaveActorPage,
  pickOnActorPage,
  readMoreOfActor,
  selectOnActorPage,
} from '../../state/actions/actorPage.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { getState, useStore } from '../../state/store.ts';
import { isPressed } from '../../ui/chords.ts';
import { addFocusTarget } from '../../ui/focusTargets.ts';
import { useMeasuredRows } from '../../ui/useMeasuredRows.ts';
import { ActorAnswer } from './ActorAnswer.tsx';
import { openHit } from './openHit.ts';
import { headingsOf } from './pageRows.ts';

/** How high a sentence is, usually, in CSS pixels. */
const usualHeight = 70;

interface Props {
  readonly actor: ActorEntry;
  /** What the list is called. */
  readonly label: string;
}

/**
 * What a tab of the page shows, by day and article. The keyboard stays in the list: arrow keys, Home, End and the page keys move, Enter
 * opens; among mentions Space ticks one, and Ctrl+A all.
 */
export function ActorAnswers({ actor, label }: Props) {
  const desk = useDesk();
  const page = useStore((state) => state.actorPage);
  const { tab, order, isWhole, total, currentId, selected } = page;
  const answers = page.answers ?? [];
  const canSelect = tab === 'mentions';
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const form = useStore(dateFormOf);
  const headings = useMemo(() => headingsOf(answers, form), [answers, form]);
  const current = answers.findIndex((answer) => answer.id === currentId);
  const { scroller, rows, above, below, bringIntoView, pageFrom, top } = useMeasuredRows(answers.length, {
    guess: usualHeight,
    from: page.scrollTop,
    version: `${actor.id} ${tab} ${order} ${isWhole}`,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another answer moves the view
  useLayoutEffect(() => {
    if (current >= 0) bringIntoView(current);
  }, [currentId]);
  // Where the list of another tab has left the window with the keyboard, this one has it.
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, []);
  const [first] = answers;
  // The keyboard may have come before the answers.
  useEffect(() => {
    if (first && current < 0 && document.activeElement === list.current) pickOnActorPage(first.id);
  }, [first, current]);
  const isNearEnd = rows.end >= answers.length - 5;
  useEffect(() => {
    if (isNearEnd && answers.length > 0 && answers.length < total) void readMoreOfActor();
  }, [isNearEnd, answers.length, total]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known when the list goes
  useEffect(() => () => leaveActorPage({ scrollTop: top() }), []);
  useLayoutEffect(
    () =>
      addFocusTarget('room', {
        focus: () => list.current?.focus({ preventScroll: true }),
        contains: (node) => list.current?.contains(node) ?? false,
      }),
    [],
  );

  const moveTo = (index: number) => {
    const answer = answers[Math.max(0, Math.min(index, answers.length - 1))];
    if (!answer) return;
    pickOnActorPage(answer.id);
  };
  const tick = (answerId: string) => {
    const next = new Set(getState().actorPage.selected);
    if (!next.delete(answerId)) next.add(answerId);
    selectOnActorPage(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const answer = answers[current];
    const isMod = event.ctrlKey || event.metaKey;
    const to = {
      ArrowDown: current + 1,
      ArrowUp: Math.max(0, current - 1),
      PageDown: pageFrom(Math.max(0, current), 1),
      PageUp: pageFrom(Math.max(0, current), -1),
      Home: 0,
      End: answers.length - 1,
    }[event.key];
    if (to !== undefined && !isMod && !event.altKey) moveTo(to);
    else if (event.key === ' ' && answer && canSelect) tick(answer.id);
    else if (canSelect && isPressed(event, 'Mod+a'))
      selectOnActorPage(new Set(answers.map(({ id: each }) => each)));
    else if (event.key === 'Enter' && answer && !isMod) void openHit(desk, answer);
    else return;
    event.preventDefault();
  };

  const indexes = Array.from({ length: rows.end - rows.first }, (_, offset) => rows.first + offset);
  return (
    <div className="answer-scroller" ref={scroller}>
      <div
        ref={list}
        className="sentence-list"
        role="listbox"
        aria-label={label}
        aria-multiselectable={canSelect}
        aria-activedescendant={current >= rows.first && current < rows.end ? `${id}-${current}` : undefined}
        tabIndex={0}
        style={{ paddingTop: above, paddingBottom: below }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (current < 0) moveTo(0);
        }}
      >
        {indexes.map((index) => {
          const answer = answers[index];
          return (
            answer && (
              <ActorAnswer
                key={answer.id}
                answer={answer}
                heading={headings[index]}
                id={`${id}-${index}`}
                index={index}
                of={total}
                isCurrent={index === current}
                isSelected={selected.has(answer.id)}
                tab={tab}
                onPick={() => moveTo(index)}
                onTick={() => tick(answer.id)}
                onOpen={() => void openHit(desk, answer)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
