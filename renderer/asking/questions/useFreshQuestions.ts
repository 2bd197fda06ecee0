import { useEffect } from 'react';
import { readQuestions } from '../../state/actions/questions.ts';
import { useStore } from '../../state/store.ts';

/** Milliseconds after a change: the counts are worked out again after a row of actions, not with each. */
const pause = 400;

/** Reads the saved questions and their counts for as long as they are shown, and again when something changes. */
export function useFreshQuestions(): void {
  const changes = useStore((state) => state.asking.changes);
  useEffect(() => {
    const timer = setTimeout(() => void readQuestions(), changes === 0 ? 0 : pause);
    return () => clearTimeout(timer);
  }, [changes]);
}
