import type { Article } from '../../shared/model/article.ts';
import {
  nextParagraphStart,
  nextSentenceStart,
  previousParagraphStart,
  previousSentenceStart,
} from '../../shared/text/segmentation.ts';
import { getState } from '../state/store.ts';
import type { Desk } from './desk.ts';

/** Where the caret can go that no key of the system takes it to, or not reliably. */
const goals = {
  nextSentence: ({ text }: Article, caret: number) => nextSentenceStart(text, caret),
  previousSentence: ({ text }: Article, caret: number) => previousSentenceStart(text, caret),
  nextParagraph: ({ blocks }: Article, caret: number) => nextParagraphStart(blocks, caret),
  previousParagraph: ({ blocks }: Article, caret: number) => previousParagraphStart(blocks, caret),
  start: () => 0,
  // Chromium's own Ctrl+End stops before the last section while its layout is skipped.
  end: ({ text }: Article) => text.length,
} as const;

export type Goal = keyof typeof goals;

/** Moves the caret, which takes the end of the selection along when it `extends`. */
export function moveCaret({ article: view }: Desk, goal: Goal, { extends: isExtending = false } = {}): void {
  const article = getState().open?.article;
  const caret = view?.selection.caret();
  if (!article || !view || !caret) return;
  const head = goals[goal](article, caret.head);
  view.focus();
  view.selection.set(isExtending ? caret.anchor : head, head);
  view.bring(head);
}
