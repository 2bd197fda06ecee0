import type { QuestionLine } from '../../../shared/transfer/asking.ts';
import { defineCommand } from '../../modes/command.ts';
import { openNews, openQuestion, removeQuestion } from '../../state/actions/questions.ts';
import { enterRoom } from '../../state/actions/room.ts';
import { showDialog } from '../../state/actions/view.ts';
import { getState } from '../../state/store.ts';
import { questionDialog } from './QuestionDialog.tsx';

const isEnabled = (): boolean => questionWithKeyboard() !== undefined;

/** What can be done with the saved question that has the keyboard. */
export const questionRowCommands = [
  defineCommand({
    id: 'question.open',
    label: 'Ask This Question',
    menu: 'Go',
    isOfContext: true,
    rooms: 'all',
    run: () => withQuestion((question) => ask(openQuestion, question)),
    isEnabled,
  }),
  defineCommand({
    id: 'question.openNews',
    label: 'Ask for What Is New',
    menu: 'Go',
    isOfContext: true,
    rooms: 'all',
    run: () => withQuestion((question) => ask(openNews, question)),
    isEnabled: () => (questionWithKeyboard()?.fresh ?? 0) > 0,
  }),
  defineCommand({
    id: 'question.change',
    label: 'Change Question…',
    menu: 'Edit',
    isOfContext: true,
    run: () => withQuestion((question) => showDialog(questionDialog, { question, query: question.query })),
    isEnabled,
  }),
  defineCommand({
    id: 'question.remove',
    label: 'Remove Question',
    menu: 'Edit',
    isOfContext: true,
    run: () => withQuestion(removeQuestion),
    isEnabled,
  }),
];

function ask(open: typeof openQuestion, question: QuestionLine): void {
  enterRoom('asking');
  void open(question);
}

function withQuestion(run: (question: QuestionLine) => unknown): void {
  const question = questionWithKeyboard();
  if (question) run(question);
}

function questionWithKeyboard(): QuestionLine | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-question]');
  return getState().questions?.find(({ id }) => id === row?.dataset.question);
}
