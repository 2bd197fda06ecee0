import { keyOf, tipOf } from '../../modes/command.ts';
import { useStore } from '../../state/store.ts';
import { saveQuestionCommand } from '../commands.ts';
import { openSaveQuestion } from './openSaveQuestion.ts';

/** Gives the query a name, so that it can be asked again. */
export function SaveQuestion() {
  const canSave = useStore(({ asking: { asked, error } }) => asked !== null && error === null);
  const isSaved = useStore(({ asking: { asked }, questions }) =>
    (questions ?? []).some(({ id, query }) => id === asked?.questionId && query === asked.query),
  );
  return (
    <button
      type="button"
      className="button save-question"
      disabled={!canSave}
      aria-label={isSaved ? 'Saved question' : 'Save question'}
      title={
        isSaved
          ? `Change or remove the saved question (${keyOf(saveQuestionCommand)})`
          : tipOf(saveQuestionCommand)
      }
      onClick={openSaveQuestion}
    >
      <svg viewBox="0 0 14 14" aria-hidden="true" data-full={isSaved || undefined}>
        <path d="M3.5 1.8h7v10.4L7 9.4l-3.5 2.8z" />
      </svg>
      <span>{isSaved ? 'Saved' : 'Save question'}</span>
    </button>
  );
}
