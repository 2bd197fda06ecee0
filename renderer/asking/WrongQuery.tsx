import type { QueryError } from '../../shared/query/query.ts';
import { typeQuery } from '../state/actions/querying.ts';
import { useStore } from '../state/store.ts';
import { focusTarget } from '../ui/focusTargets.ts';
import { answersWords } from './answersWords.ts';

/** What is wrong with the query, one repair where there is one, and whose answers are below. */
export function WrongQuery({ error: { message, repair } }: { readonly error: QueryError }) {
  const words = useStore(({ asking: { answers } }) => answers && answersWords(answers));
  const hasAnswers = useStore(({ asking: { answers } }) => answers !== null);
  return (
    <>
      <div className="query-problem" role="alert">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.2" />
          <path d="M8 4.6v4.2M8 11.2v.2" />
        </svg>
        <span>{message}</span>
        {repair && (
          <button
            type="button"
            className="button"
            onClick={() => {
              typeQuery(repair.text);
              focusTarget('asking.query');
            }}
          >
            {repair.label}
          </button>
        )}
      </div>
      {hasAnswers && (
        <p className="asking-stale">
          Below, still {words === null ? 'what was said' : `the ${words}`} of the last query that could be
          read.
        </p>
      )}
    </>
  );
}
