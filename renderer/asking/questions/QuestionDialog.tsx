import { type FormEvent, useId, useState } from 'react';
import { parseQuery } from '../../../shared/query/parse.ts';
import type { QuestionLine } from '../../../shared/transfer/asking.ts';
import { changeQuestion, removeQuestion, saveQuestion } from '../../state/actions/questions.ts';
import { closeDialog } from '../../state/actions/view.ts';
import { defineDialog } from '../../state/dialogs.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { suggestedName } from './suggestedName.ts';

interface Props {
  /** The saved question that is changed; null for a new one. */
  readonly question: QuestionLine | null;
  readonly query: string;
}

/** Gives a query a name, or changes or removes a question that has one. */
function QuestionDialog({ question, query: first }: Props) {
  const [name, setName] = useState(question?.name ?? suggestedName(first));
  const [query, setQuery] = useState(first);
  const [refusal, setRefusal] = useState<string | null>(null);
  const id = useId();
  const parsed = parseQuery(query);
  const problem = parsed.ok ? refusal : parsed.error.message;
  const isReady = name.trim() !== '' && parsed.ok;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isReady)
      await finish(question ? changeQuestion(question.id, { name, query }) : saveQuestion(name, query));
  };
  const finish = async (saving: Promise<string | null>) => {
    const refused = await saving;
    if (refused === null) closeDialog();
    else setRefusal(refused);
  };
  return (
    <Dialog label={question ? 'Saved question' : 'Save question'} className="question-dialog">
      <form onSubmit={(event) => void save(event)}>
        <h2>{question ? 'Saved question' : 'Save question'}</h2>
        <label className="field">
          <span>Name</span>
          <input
            autoFocus
            dir="auto"
            maxLength={200}
            value={name}
            onFocus={(event) => event.target.select()}
            onChange={({ target }) => {
              setName(target.value);
              setRefusal(null);
            }}
          />
        </label>
        <label className="field">
          <span>Query</span>
          <textarea
            rows={3}
            dir="auto"
            spellCheck={false}
            placeholder="all annotations"
            value={query}
            aria-invalid={!parsed.ok}
            aria-describedby={problem === null ? undefined : id}
            onChange={({ target }) => setQuery(target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
          />
        </label>
        {problem !== null && (
          <p id={id} className="field-problem" role="alert">
            {problem}
          </p>
        )}
        <DialogButtons action="Save" isReady={isReady}>
          {question && (
            <button
              type="button"
              className="button aside"
              onClick={() => {
                closeDialog();
                void removeQuestion(question);
              }}
            >
              Remove
            </button>
          )}
          {question && query !== question.query && (
            <button
              type="button"
              className="button"
              disabled={!isReady}
              onClick={() => void finish(saveQuestion(name, query))}
            >
              Save as new
            </button>
          )}
        </DialogButtons>
      </form>
    </Dialog>
  );
}

export const questionDialog = defineDialog('question', QuestionDialog);
