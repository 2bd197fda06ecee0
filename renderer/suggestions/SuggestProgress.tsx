import { counted, numeral } from '../../shared/text/counting.ts';
import { cancelSuggesting } from '../state/actions/suggestions.ts';
import type { SuggestingNow } from '../state/slices/suggestions.ts';
import { useStore } from '../state/store.ts';

/** In the status bar while suggestions are made: how far that is, and the way to stop it. */
export function SuggestProgress() {
  const suggesting = useStore((state) => state.suggesting);
  if (!suggesting) return null;
  const { done, total, isStopping } = suggesting;
  return (
    <div className="import-progress">
      <div
        role="progressbar"
        aria-label="Suggestions"
        aria-valuetext={sentenceOf(suggesting)}
        aria-valuemin={0}
        aria-valuenow={done}
        aria-valuemax={total}
        className="progress-track"
      >
        <progress aria-hidden="true" tabIndex={-1} {...(total > 1 ? { value: done, max: total } : {})} />
      </div>
      <span className="progress-words">{sentenceOf(suggesting)}</span>
      <button
        type="button"
        className="button quiet"
        disabled={isStopping}
        onClick={() => void cancelSuggesting()}
      >
        Cancel<span className="visually-hidden"> suggesting</span>
      </button>
    </div>
  );
}

function sentenceOf({ done, total, isStopping }: SuggestingNow): string {
  if (isStopping) return 'Stopping…';
  if (total <= 1) return 'Suggesting…';
  return `Suggesting: ${numeral(done)} of ${counted(total, 'article')}`;
}
