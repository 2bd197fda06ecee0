import type { Desk } from '../article/desk.ts';
import type { ArticlePort } from '../article/port.ts';
import { getState } from '../state/store.ts';

/** The desk as the shell has it, which says what is on screen. */
export interface WindowDesk extends Desk {
  readonly showArticle: (article: ArticlePort | null) => void;
}

/** Makes the desk of a window. */
export function makeDesk(): WindowDesk {
  let shown: ArticlePort | null = null;
  return {
    get article() {
      return shown;
    },
    showArticle: (article) => {
      shown = article;
    },
    perform: (effects) => {
      for (const { annotation } of effects) {
        // An action returns when it is over, and by then another article may be open: its text has other offsets.
        if (annotation.articleId === getState().open?.article.id) shown?.reveal(annotation);
      }
    },
  };
}
