import type { Range } from '../../shared/model/segment.ts';
import { paragraphAt, sentenceAt, wordAt } from '../../shared/text/segmentation.ts';
import type { Desk } from '../article/desk.ts';
import { offerSelection } from '../modes/mode.ts';
import { notice } from '../state/actions/notices.ts';
import type { OpenArticle } from '../state/slices/common.ts';
import { getState } from '../state/store.ts';

/** Selects the word at the caret, or says that there is none. */
export function selectWord(desk: Desk): void {
  selectUnit(desk, ({ text }, offset) => wordAt(text, offset));
}

/** Selects the sentence at the caret, or says that there is none. */
export function selectSentence(desk: Desk): void {
  selectUnit(desk, ({ text }, offset) => sentenceAt(text, offset));
}

/** Selects the paragraph at the caret, or says that there is none. */
export function selectParagraph(desk: Desk): void {
  selectUnit(desk, ({ blocks }, offset) => paragraphAt(blocks, offset));
}

/** Selects the whole text, wherever the keyboard was; the view stays where it is. */
export function selectArticle({ article }: Desk): void {
  article?.focus();
  article?.selection.set(0, getState().open?.article.text.length ?? 0);
}

function selectUnit(
  desk: Desk,
  unitAt: (article: OpenArticle['article'], offset: number) => Range | null,
): void {
  const { open, selected } = getState();
  if (!open) return;
  const unit = unitAt(open.article, selected?.start ?? 0);
  if (!unit) {
    // Unsaid, the next tag key would take up the marker pen.
    notice('There is nothing to select at the caret.');
    return;
  }
  desk.article?.focus();
  desk.article?.select(unit.start, unit.end);
  offerSelection({ isAddition: false, isByPointer: false, isDrawn: false }, desk);
}
