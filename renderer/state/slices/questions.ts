import type { QuestionLine } from '../../../shared/transfer/asking.ts';
import type { Slice } from './slice.ts';

export interface QuestionsState {
  /** The saved questions with their counts; null until they are read. */
  readonly questions: readonly QuestionLine[] | null;
}

export interface QuestionsEvents {
  readonly 'questions-read': { readonly questions: readonly QuestionLine[] };
}

export const questions: Slice<QuestionsState, QuestionsEvents> = {
  initial: { questions: null },
  on: { 'questions-read': (_before, { questions }) => ({ questions }) },
};
