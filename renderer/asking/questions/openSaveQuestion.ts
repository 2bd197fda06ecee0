import { showDialog } from '../../state/actions/view.ts';
import { getState } from '../../state/store.ts';
import { questionDialog } from './QuestionDialog.tsx';

/** Opens the dialog for the query that is asked: as the saved question that it was opened as, or as a new one. */
export function openSaveQuestion(): void {
  const { asking, questions } = getState();
  const { asked } = asking;
  if (!asked) return;
  const question = questions?.find(({ id }) => id === asked.questionId) ?? null;
  showDialog(questionDialog, { question, query: asked.query });
}
