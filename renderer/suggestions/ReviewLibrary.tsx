import { tagLabel, tags } from '../../shared/model/tag.ts';
import { counted, numeral } from '../../shared/text/counting.ts';
import { useDesk } from '../article/desk.ts';
import { leftHere } from '../modes/reviewing/counts.ts';
import { type ArticleToReview, articlesToReview } from '../modes/reviewing/going.ts';
import { openArticle } from '../state/actions/articles.ts';
import { showTag, showWorth } from '../state/actions/suggestions.ts';
import { openSummary } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { useStore } from '../state/store.ts';
import { waitingCounts } from '../state/waiting.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { ReadAs } from './ReadAs.tsx';

/** The left column while a person reviews: the articles in which suggestions wait, which of them are shown, and what is not read. */
export function ReviewLibrary() {
  return (
    <div className="library review-library">
      <ToReview />
      <Show />
      <ReadAs />
    </div>
  );
}

function ToReview() {
  const desk = useDesk();
  const listed = useStore(toReview);
  const openId = useStore((state) => state.open?.article.id);
  const here = useStore(leftHere);
  const openRow = useFocusTarget('library.openArticle');
  return (
    <section>
      <h2>
        To review{' '}
        <span className="total">{counted(listed.filter(({ left }) => left > 0).length, 'article')}</span>
      </h2>
      <ul className="articles" aria-label="Articles">
        {listed.map(({ article, left }) => {
          const isOpen = article.id === openId;
          return (
            <li key={article.id}>
              <button
                ref={isOpen ? openRow : undefined}
                type="button"
                className="article-row"
                aria-current={isOpen}
                onClick={() =>
                  void openArticle(article.id).then((isThere) => isThere && desk.article?.focus())
                }
              >
                <bdi className="article-title">{article.title}</bdi>
                <span className="article-counts review-counts">
                  <bdi>{article.outlet}</bdi>
                  <span>{numeral(isOpen ? here : left)} left</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** With the open article, also when nothing is left in it. */
function toReview(state: State): readonly ArticleToReview[] {
  const open = openSummary(state);
  return listWith(state.articles, state.suggestions.waiting, open, state);
}

let known: { readonly parts: readonly unknown[]; readonly list: readonly ArticleToReview[] } | null = null;

/** The same list while nothing of it has changed. */
function listWith(
  articles: State['articles'],
  waiting: State['suggestions']['waiting'],
  open: ArticleToReview['article'] | null,
  state: State,
): readonly ArticleToReview[] {
  const parts = [articles, waiting, open];
  if (known?.parts.every((part, index) => part === parts[index])) return known.list;
  const list = articlesToReview(state);
  const isListed = open === null || list.some(({ article }) => article.id === open.id);
  known = { parts, list: isListed ? list : [{ article: open, left: 0 }, ...list] };
  return known.list;
}

/** Which tags are shown, with how many of each are left in the open article. */
function Show() {
  const counts = useStore(waitingCounts);
  const hidden = useStore((state) => state.suggestions.hidden);
  const showsWorth = useStore((state) => state.suggestions.showsWorth);
  return (
    <fieldset className="review-show">
      <legend>Show</legend>
      {tags.map((tag) => (
        <label key={tag} data-tag={tag}>
          <input
            type="checkbox"
            checked={!hidden.includes(tag)}
            onChange={({ target }) => showTag(tag, target.checked)}
          />
          <i className="tag-letter" data-letter={tagLabel[tag].charAt(0)} aria-hidden="true" />
          <span>{tagLabel[tag]}s</span>
          <span className="review-number">{numeral(counts[tag])}</span>
        </label>
      ))}
      <label data-tag="claim" title="Sentences that name no source and are worth checking">
        <input type="checkbox" checked={showsWorth} onChange={({ target }) => showWorth(target.checked)} />
        <i className="tag-letter" data-letter="C" aria-hidden="true" />
        <span>Worth checking</span>
        <span className="review-number">{numeral(counts.worth)}</span>
      </label>
    </fieldset>
  );
}
