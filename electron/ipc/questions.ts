import type { Handlers, Output } from '../../shared/ipc/contract.ts';
import type { Question } from '../../shared/model/question.ts';
import type { Workspace } from '../store/open.ts';
import type { Workbench } from '../workbench.ts';

/** Calls about saved questions: each that writes is one user action, one transaction, one history entry. */
export function questionHandlers({
  workspace,
}: Pick<Workbench, 'workspace'>): Pick<Handlers, Extract<keyof Handlers, `questions.${string}`>> {
  return {
    'questions.list': () =>
      workspace()
        .questions.all()
        .map((question) => lineOf(workspace(), question)),
    'questions.create': (question) => workspace().actions.createQuestion(question),
    'questions.update': ({ id, patch }) => workspace().actions.updateQuestion(id, patch),
    'questions.remove': ({ id }) => workspace().actions.removeQuestion(id),
    'questions.look': ({ id }) => {
      workspace().actions.lookAtQuestion(id);
      return undefined;
    },
  };
}

function lineOf({ settings }: Workspace, question: Question): Output<'questions.list'>[number] {
  return { ...question, count: null, fresh: 0, lookedAt: settings.lookedAt(question.id) };
}
