import type { Handlers } from '../../shared/ipc/contract.ts';
import { toEndInTurns } from '../inTurns.ts';
import { savedQuestions } from '../store/asking/savedQuestions.ts';
import type { Workbench } from '../workbench.ts';

/** Calls about saved questions: each that writes is one user action, one transaction, one history entry. */
export function questionHandlers({
  workspace,
}: Pick<Workbench, 'workspace'>): Pick<Handlers, Extract<keyof Handlers, `questions.${string}`>> {
  return {
    'questions.list': () => toEndInTurns(savedQuestions(workspace())),
    'questions.create': (question) => workspace().actions.createQuestion(question),
    'questions.update': ({ id, patch }) => workspace().actions.updateQuestion(id, patch),
    'questions.remove': ({ id }) => workspace().actions.removeQuestion(id),
    'questions.look': ({ id }) => {
      workspace().actions.lookAtQuestion(id);
      return undefined;
    },
  };
}
