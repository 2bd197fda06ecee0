import { counted, numeral } from '../../shared/text/counting.ts';
import { cancelSuggesting } from '../state/actions/suggestions.ts';
import type { SuggestingNow } from '../state/slices/suggestions.ts';
import { useStore } from '../state/store.ts';
import { TaskProgress } from '../ui/TaskProgress.tsx';

/** In the status bar while suggestions are made: how far that is, and the way to stop it. */
export function SuggestProgress() {
  const suggesting = useStore((state) => state.suggesting);
  if (!suggesting) return null;
  const { done, total, isStopping } = suggesting;
  return (
    <TaskProgress
      label="Suggestions"
      sentence={sentenceOf(suggesting)}
      reached={total > 1 ? { done, total } : null}
      cancel={{ what: 'suggesting', isStopping, run: () => void cancelSuggesting() }}
    />
  );
}

function sentenceOf({ done, total, isStopping }: SuggestingNow): string {
  if (isStopping) return 'Stopping…';
  if (total <= 1) return 'Suggesting…';
  return `Suggesting: ${numeral(done)} of ${counted(total, 'article')}`;
}
