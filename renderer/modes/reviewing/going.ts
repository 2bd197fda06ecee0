import type { ArticleSummary } from '../../../shared/model/article.ts';
import { tags } from '../../../shared/model/tag.ts';
import type { Desk } from '../../article/desk.ts';
import { openArticle } from '../../state/actions/articles.ts';
import { makeSuggestions } from '../../state/actions/suggestions.ts';
import type { State } from '../../state/state.ts';
import { getState } from '../../state/store.ts';
import { stopsIn } from '../../state/waiting.ts';
import { focusFirst } from '../../ui/focusTargets.ts';
import { decidedHere, leftHere } from './counts.ts';

/** An article with suggestions, in the order of the library. */
export interface ArticleToReview {
  readonly article: ArticleSummary;
  readonly left: number;
}

/** The articles in which suggestions wait, as they were last read, in the order of the library. */
export function articlesToReview({ articles, suggestions }: State): readonly ArticleToReview[] {
  const left = new Map(
    (suggestions.waiting ?? []).map(({ articleId, waiting }) => [
      articleId,
      tags.reduce((sum, tag) => sum + waiting[tag], 0),
    ]),
  );
  return articles.flatMap((article) => {
    const count = left.get(article.id) ?? 0;
    return count > 0 ? [{ article, left: count }] : [];
  });
}

/** The article that a review goes on with once nothing is left in the open one; null while something is, or nowhere anything waits. */
export function nextArticle(state: State): ArticleSummary | null {
  if (stopsIn(state).length > 0) return null;
  const openId = state.open?.article.id;
  const others = articlesToReview(state).filter(({ article }) => article.id !== openId);
  const place = state.articles.findIndex(({ id }) => id === openId);
  const behind = others.find(({ article }) => state.articles.indexOf(article) > place);
  return (behind ?? others[0])?.article ?? null;
}

/** Opens the article that a review goes on with; says whether there is one. */
export function openNextArticle(desk: Desk): boolean {
  const next = nextArticle(getState());
  if (!next) return false;
  void openArticle(next.id).then((isOpen) => {
    if (isOpen) desk.article?.focus();
  });
  return true;
}

/** Whether a review is over here and everywhere, so that all that is left is to suggest for other articles. */
export function canSuggestForAll(state: State): boolean {
  const isOver = stopsIn(state).length === 0 && leftHere(state) === 0 && decidedHere(state) > 0;
  return isOver && nextArticle(state) === null && state.articles.length > 1 && state.suggesting === null;
}

/** Suggests for all articles where a review is over everywhere; says whether it is. */
export function suggestForAll(): boolean {
  if (!canSuggestForAll(getState())) return false;
  void makeSuggestions(null);
  return true;
}

/** Sends the keyboard to what is said of the current suggestion, beside the text. */
export function enterPanel(): boolean {
  return focusFirst('inspector', 'button, input');
}
