import { type KeyboardEvent, memo, type Ref, useLayoutEffect, useRef } from 'react';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { counted, numeral } from '../../shared/text/counting.ts';
import { useDesk } from '../article/desk.ts';
import { leftHere } from '../modes/reviewing/counts.ts';
import { type ArticleToReview, articlesToReview } from '../modes/reviewing/going.ts';
import { openArticle } from '../state/actions/articles.ts';
import { openSummary } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { useStore } from '../state/store.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { wholeList } from '../ui/listWindow.ts';
import { useRowWindow } from '../ui/useRowWindow.ts';

/** How high a row is in a list that is too long to be in the document as a whole, in CSS pixels: as in the library. */
const longRow = 72;

/** The articles in which suggestions wait, the open one in view. */
export function ToReview() {
  const listed = useStore(toReview);
  const openId = useStore((state) => state.open?.article.id ?? null);
  const here = useStore(leftHere);
  const openRow = useFocusTarget('library.openArticle');
  const list = useRef<HTMLUListElement>(null);
  const openIndex = listed.findIndex(({ article }) => article.id === openId);
  const isLong = listed.length > wholeList;
  const { scroller, rows, bringIntoView } = useRowWindow(listed.length, openIndex, { row: longRow });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another open article moves the view
  useLayoutEffect(() => {
    if (openIndex < 0) return;
    if (isLong) bringIntoView(openIndex);
    else list.current?.children[openIndex]?.scrollIntoView({ block: 'nearest' });
  }, [openId, isLong]);
  const inDocument = isLong ? rows : { first: 0, end: listed.length };
  return (
    <section className="review-articles">
      <h2>
        To review{' '}
        <span className="total">{counted(listed.filter(({ left }) => left > 0).length, 'article')}</span>
      </h2>
      <div className="library-scroller" ref={scroller}>
        <ul
          ref={list}
          className="articles"
          aria-label="Articles"
          data-long={isLong || undefined}
          style={{
            paddingTop: inDocument.first * longRow,
            paddingBottom: (listed.length - inDocument.end) * longRow,
          }}
          onKeyDown={moveInList}
        >
          {listed.slice(inDocument.first, inDocument.end).map(({ article, left }, offset) => {
            const isOpen = article.id === openId;
            return (
              <li
                key={article.id}
                aria-posinset={isLong ? inDocument.first + offset + 1 : undefined}
                aria-setsize={isLong ? listed.length : undefined}
              >
                <Row
                  button={isOpen ? openRow : undefined}
                  article={article}
                  left={isOpen ? here : left}
                  isOpen={isOpen}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

/** Of many rows, a decision changes one. */
const Row = memo(function Row(props: {
  readonly button: Ref<HTMLButtonElement> | undefined;
  readonly article: ArticleSummary;
  readonly left: number;
  readonly isOpen: boolean;
}) {
  const { button, article, left, isOpen } = props;
  const desk = useDesk();
  return (
    <button
      ref={button}
      type="button"
      className="article-row"
      aria-current={isOpen}
      onClick={() => void openArticle(article.id).then((isThere) => isThere && desk.article?.focus())}
    >
      <bdi className="article-title">{article.title}</bdi>
      <span className="article-counts review-counts">
        <bdi>{article.outlet}</bdi>
        <span>{numeral(left)} left</span>
      </span>
    </button>
  );
});

/** The arrows go from row to row. */
function moveInList(event: KeyboardEvent): void {
  const row = event.target instanceof Element ? event.target.closest('li') : null;
  const next = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }[event.key];
  if (!next) return;
  event.preventDefault();
  next.querySelector('button')?.focus();
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
