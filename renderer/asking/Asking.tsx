import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { selectAnswers } from '../state/actions/asking.ts';
import { ask, askTyped, setQuery } from '../state/actions/querying.ts';
import { leaveQuestion } from '../state/actions/questions.ts';
import { enterRoom } from '../state/actions/room.ts';
import { getState, useStore } from '../state/store.ts';
import { addFocusTarget, focusTarget, useFocusTarget } from '../ui/focusTargets.ts';
import { AnswersHead } from './AnswersHead.tsx';
import { EmptyAnswer } from './EmptyAnswer.tsx';
import { Facets } from './facets/Facets.tsx';
import { QueryBox } from './QueryBox.tsx';
import { SaveQuestion } from './questions/SaveQuestion.tsx';
import { AnswerDetail } from './views/AnswerDetail.tsx';
import { AnswerViews } from './views/AnswerViews.tsx';
import { WrongQuery } from './WrongQuery.tsx';
import { takeFirstWay } from './ways.ts';

/** The room in which the workspace is asked: facets, the box and what answers, and the answer that is current. */
export function Asking() {
  const view = useStore((state) => state.asking.view);
  const error = useStore((state) => state.asking.error);
  const emptiness = useStore((state) => state.asking.emptiness);
  // Esc empties the selection before it leaves the room.
  const ownsEscape = useStore((state) => state.asking.selected.size > 0) || undefined;
  const [isPatient, endPatience] = usePatience();
  useAsking();
  useLeaving();
  useEffect(
    () => addFocusTarget('room', { focus: () => focusTarget('asking.query'), contains: isInRoom }),
    [],
  );

  const leave = (how: 'enter' | 'down' | 'escape') => {
    const { selected } = getState().asking;
    if (how === 'enter' && takeFirstWay()) return;
    if (how === 'escape' && selected.size > 0) selectAnswers([]);
    else if (!focusTarget('asking.answers') && how === 'escape') enterRoom('reading');
  };
  return (
    <>
      <nav
        ref={useFocusTarget('library')}
        className="column"
        aria-label="Facets"
        data-owns-escape={ownsEscape}
        onKeyDown={emptySelection}
      >
        <div className="library asking-facets">
          <Facets />
        </div>
      </nav>
      <main
        className="asking"
        aria-label="Answers"
        data-view={view}
        data-owns-escape={ownsEscape}
        onKeyDown={emptySelection}
      >
        <h1 className="visually-hidden">Answers</h1>
        <div className="asking-top">
          <QueryBox showsError={!isPatient} onSettled={endPatience} onLeave={leave} />
          <SaveQuestion />
        </div>
        {error && !isPatient ? <WrongQuery error={error} /> : <AnswersHead />}
        {emptiness ? <EmptyAnswer emptiness={emptiness} /> : <AnswerViews />}
      </main>
      {view !== 'table' && <Beside />}
    </>
  );
}

/** The table has the room of the inspector, too. */
function Beside() {
  return (
    <aside ref={useFocusTarget('inspector')} className="column" aria-label="Answer" data-owns-escape>
      <AnswerDetail />
    </aside>
  );
}

function emptySelection({ key, defaultPrevented }: KeyboardEvent): void {
  const { selected } = getState().asking;
  if (key === 'Escape' && !defaultPrevented && selected.size > 0) selectAnswers([]);
}

/** Who asks something else or leaves the room has looked at the question; opening an answer in its article is no leaving. */
function useLeaving(): void {
  const asked = useStore((state) => state.asking.asked);
  const last = useRef(asked);
  useEffect(() => {
    if (last.current && last.current.questionId !== asked?.questionId) void leaveQuestion(last.current);
    last.current = asked;
  }, [asked]);
  useEffect(
    () => () => {
      if (last.current && !getState().asking.isReturning) void leaveQuestion(last.current);
    },
    [],
  );
}

function isInRoom(node: Node | null): boolean {
  return node instanceof Element && node.closest('main.asking') !== null;
}

/** Asks when the query changes, or anything that it may be about. */
function useAsking(): void {
  const asked = useStore((state) => state.asking.asked);
  const order = useStore((state) => state.asking.order);
  const changes = useStore((state) => state.asking.changes);
  const hereId = useStore((state) => state.hereId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: any of them may change the answers
  useEffect(() => {
    if (asked) void ask();
    // All there is: the facets are a way into it.
    else setQuery('', null);
  }, [asked, order, changes, hereId]);
}

/** Milliseconds after the last letter: before, what is wrong, or a word that begins a field, may only be unfinished. */
const patience = 800;

function usePatience() {
  const text = useStore((state) => state.asking.text);
  const [settled, setSettled] = useState(text);
  const isPatient = settled !== text;
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), patience);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    if (!isPatient) askTyped();
  }, [isPatient]);
  return [isPatient, () => setSettled(getState().asking.text)] as const;
}
