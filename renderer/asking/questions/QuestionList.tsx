import type { KeyboardEvent } from 'react';
import { keyLabel } from '../../../shared/commands.ts';
import { numeral } from '../../../shared/text/counting.ts';
import type { QuestionLine } from '../../../shared/transfer/asking.ts';
import { questionMenu } from '../../modes/menus.ts';
import { openNews, openQuestion, removeQuestion } from '../../state/actions/questions.ts';
import { enterRoom } from '../../state/actions/room.ts';
import { showDialog } from '../../state/actions/view.ts';
import { useStore } from '../../state/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { isMac } from '../../ui/platform.ts';
import { questionDialog } from './QuestionDialog.tsx';

/** The saved questions with how many answer, and how many of them are new since a person looked last. A click asks; one on the news asks for those alone. */
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
  const open = (ask: typeof openQuestion) => {
    enterRoom('asking');
    void ask(question);
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [
      ...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('.question-row') ?? []),
    ];
    const next = step && rows[rows.indexOf(event.currentTarget) + step];
    if (event.key === 'F2') change();
    else if (event.key === 'Enter' && event.shiftKey) open(openNews);
    else if (event.key === 'Delete') void removeQuestion(question);
    else if (next) next.focus();
    else return;
    event.preventDefault();
  };
  return (
    <li
      data-question={question.id}
      data-menu={questionMenu}
      onContextMenu={({ currentTarget }) => currentTarget.querySelector('button')?.focus()}
    >
      <button
        type="button"
        className="question-row"
        data-stop
        aria-current={isAsked}
        aria-keyshortcuts="F2 Delete Shift+Enter"
        title={`${name}\n${query === '' ? 'all annotations' : query}`}
        onClick={({ target }) => open(isOnNews(target) ? openNews : openQuestion)}
        onKeyDown={keys}
      >
        <bdi>{name}</bdi>
        {/* What is on screen is not news. */}
        {fresh > 0 && !isAsked && (
          <span className="question-new" title={`Show only these (${keyLabel('Shift+Enter', isMac)})`}>
            {numeral(fresh)} new
          </span>
        )}
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
        <Icon name="more" />
      </button>
    </li>
  );
}

/** The badge is a way of its own to what it counts. */
function isOnNews(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.question-new') !== null;
}
