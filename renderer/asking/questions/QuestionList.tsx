import type { KeyboardEvent } from 'react';
import type { QuestionLine } from '../../../shared/ipc/asking.ts';
import { numeral } from '../../../shared/text/counting.ts';
import { openQuestion, removeQuestion } from '../../state/actions/questions.ts';
import { enterRoom } from '../../state/actions/room.ts';
import { showDialog } from '../../state/actions/view.ts';
import { useStore } from '../../state/store.ts';
import { questionDialog } from './QuestionDialog.tsx';

/** The saved questions with how many answer, and how many of them are new since a person looked last. A click asks. */
export function QuestionList() {
  const questions = useStore((state) => state.questions);
  const askedId = useStore((state) => (state.room === 'asking' ? state.asking.asked?.questionId : null));
  if (!questions || questions.length === 0) return null;
  return (
    <ul className="questions" aria-label="Saved questions">
      {questions.map((question) => (
        <QuestionRow key={question.id} question={question} isAsked={question.id === askedId} />
      ))}
    </ul>
  );
}

function QuestionRow({ question, isAsked }: { readonly question: QuestionLine; readonly isAsked: boolean }) {
  const { name, query, count, fresh } = question;
  const change = () => showDialog(questionDialog, { question, query });
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [
      ...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('.question-row') ?? []),
    ];
    const next = step && rows[rows.indexOf(event.currentTarget) + step];
    if (event.key === 'F2') change();
    else if (event.key === 'Delete') void removeQuestion(question);
    else if (next) next.focus();
    else return;
    event.preventDefault();
  };
  return (
    <li>
      <button
        type="button"
        className="question-row"
        data-stop
        aria-current={isAsked}
        aria-keyshortcuts="F2 Delete"
        title={`${name}\n${query === '' ? 'all annotations' : query}`}
        onClick={() => {
          enterRoom('asking');
          void openQuestion(question);
        }}
        onKeyDown={keys}
      >
        <bdi>{name}</bdi>
        {/* What is on screen is not news. */}
        {fresh > 0 && !isAsked && <span className="question-new">{numeral(fresh)} new</span>}
        <span className="facet-count">
          {count === null ? '!' : numeral(count)}
          {count === null && <span className="visually-hidden">cannot be read</span>}
        </span>
      </button>
      <button
        type="button"
        className="question-more"
        aria-label={`Change the question ${name}`}
        title="Change or remove (F2)"
        tabIndex={-1}
        onClick={change}
      >
        ⋯
      </button>
    </li>
  );
}
