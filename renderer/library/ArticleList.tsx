import { type KeyboardEvent, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { maxFoundArticles } from '../../shared/limits.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { counted, numeral } from '../../shared/text/counting.ts';
import { useDesk } from '../article/desk.ts';
import { AllCommands } from '../modes/allCommands.ts';
import { runCommand } from '../modes/command.ts';
import { KeyOf } from '../modes/KeyOf.tsx';
import { leftHere, leftInAll } from '../modes/reviewing/counts.ts';
import { articlesToReview } from '../modes/reviewing/going.ts';
import { openArticle } from '../state/actions/articles.ts';
import { showOnDesk } from '../state/actions/desk.ts';
import { type FoundArticle, searchArticles } from '../state/actions/library.ts';
import { getState, useStore } from '../state/store.ts';
import { focusTarget, useFocusTarget } from '../ui/focusTargets.ts';
import { rowsOfPage, wholeList } from '../ui/listWindow.ts';
import { useRowWindow } from '../ui/useRowWindow.ts';
import { ArticleRow } from './ArticleRow.tsx';

/** A row of the list, with where a search found its words. */
interface Listed {
  readonly article: ArticleSummary;
  readonly found: FoundArticle | null;
}

/** How high a row is in a list that is too long to be in the document as a whole, in CSS pixels. */
const longRow = 72;

/** The workspace's articles, oldest first, or those that hold the words in the field above, the best ones first. */
export function ArticleList() {
  const desk = useDesk();
  const articles = useStore((state) => state.articles);
  const openId = useStore((state) => state.open?.article.id ?? null);
  const [query, setQuery] = useState('');
  const results = useResults(query, articles);
  const shown = results ?? articles.map((article): Listed => ({ article, found: null }));
  const openIndex = shown.findIndex(({ article }) => article.id === openId);
  const [active, setActive] = useState(0);
  const field = useFocusTarget('library.search');
  const list = useRef<HTMLUListElement>(null);
  const isLong = shown.length > wholeList;
  const { scroller, rows, height, bringIntoView } = useRowWindow(shown.length, openIndex, { row: longRow });
  const tabbable = Math.max(0, Math.min(active, shown.length - 1));
  const wanted = useRef<number | null>(null);

  useEffect(() => setActive(Math.max(0, openIndex)), [openIndex]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another open article moves the view
  useLayoutEffect(() => show(openIndex), [openId, results === null]);
  useEffect(() => {
    if (wanted.current === null) return;
    rowAt(list.current, wanted.current)?.focus({ preventScroll: true });
    wanted.current = null;
  });

  const show = (index: number) => {
    if (index < 0) return;
    if (isLong) bringIntoView(index);
    else rowAt(list.current, index)?.scrollIntoView({ block: 'nearest' });
  };
  const goTo = (index: number) => {
    const to = Math.max(0, Math.min(index, shown.length - 1));
    const row = rowAt(list.current, to);
    // Waited for only where it comes: the next letter typed elsewhere would move the keyboard back otherwise.
    wanted.current = row ? null : to;
    setActive(to);
    show(to);
    row?.focus({ preventScroll: true });
  };
  const moveInList = (event: KeyboardEvent) => {
    const page = rowsOfPage(height(), longRow);
    const to = {
      ArrowDown: tabbable + 1,
      ArrowUp: tabbable - 1,
      PageDown: tabbable + page,
      PageUp: tabbable - page,
      Home: 0,
      End: shown.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0 && event.key === 'ArrowUp') focusTarget('library.search');
    else goTo(to);
  };
  const leaveField = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const [first] = shown;
    if (event.key === 'ArrowDown') goTo(0);
    else if (event.key === 'Enter' && first) void openArticle(first.article.id);
    else if (event.key !== 'Escape') return;
    else if (query === '') desk.article?.focus();
    else setQuery('');
    event.preventDefault();
  };

  const inDocument = isLong ? rows : { first: 0, end: shown.length };
  return (
    <section className="library-articles">
      <h2>
        Articles <Total shown={shown.length} of={articles.length} isSearch={results !== null} />
      </h2>
      <Unfinished articles={articles} />
      <ToReview />
      {articles.length > 1 && (
        <input
          ref={field}
          type="search"
          className="actor-find"
          aria-label="Search articles"
          placeholder="Search articles"
          dir="auto"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={leaveField}
        />
      )}
      {results?.length === 0 && <p className="hint library-nothing">No article contains all these words.</p>}
      <div className="library-scroller" ref={scroller}>
        <ul
          ref={list}
          className="articles"
          aria-label="Articles"
          data-long={isLong || undefined}
          style={{
            paddingTop: inDocument.first * longRow,
            paddingBottom: (shown.length - inDocument.end) * longRow,
          }}
          onKeyDown={moveInList}
        >
          {shown.slice(inDocument.first, inDocument.end).map(({ article, found }, offset) => {
            const index = inDocument.first + offset;
            return (
              <li
                key={article.id}
                data-index={index}
                aria-posinset={isLong ? index + 1 : undefined}
                aria-setsize={isLong ? shown.length : undefined}
              >
                <ArticleRow
                  article={article}
                  found={found}
                  isOpen={article.id === openId}
                  isTabbable={index === tabbable}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

function rowAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-index="${index}"] button`) ?? null;
}

/** Milliseconds between the last letter and the search, so that fast typing asks once. */
const pause = 90;

/** What a search finds, in the order of the best; null while nothing is searched for. The last answer stays meanwhile. */
function useResults(query: string, articles: readonly ArticleSummary[]): readonly Listed[] | null {
  const [found, setFound] = useState<readonly FoundArticle[] | null>(null);
  const text = query.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list of articles is searched again
  useEffect(() => {
    if (text === '') {
      setFound(null);
      return;
    }
    let isLate = false;
    const timer = setTimeout(async () => {
      const answer = await searchArticles(text);
      if (!isLate) setFound(answer);
    }, pause);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [text, articles]);
  if (text === '' || found === null) return null;
  const known = new Map(articles.map((article) => [article.id, article]));
  return found.flatMap((one) => {
    const article = known.get(one.id);
    return article ? { article, found: one } : [];
  });
}

interface TotalProps {
  readonly shown: number;
  readonly of: number;
  readonly isSearch: boolean;
}

function Total({ shown, of, isSearch }: TotalProps) {
  if (of < 2) return null;
  const all = of.toLocaleString('en');
  return (
    <span className="total" aria-live={isSearch ? 'polite' : 'off'}>
      {isSearch ? `${shown === maxFoundArticles ? 'best ' : ''}${shown.toLocaleString('en')} of ${all}` : all}
    </span>
  );
}

/** The way to the desk, with those articles on it that are not finished. */
function Unfinished({ articles }: { readonly articles: readonly ArticleSummary[] }) {
  const count = useMemo(() => unfinished(articles), [articles]);
  if (articles.length < 2) return null;
  return (
    <button
      type="button"
      className="library-unfinished"
      onClick={() => showOnDesk(count === 0 ? {} : { status: 'unfinished' })}
    >
      {count === 0 ? 'All finished' : `${numeral(count)} not finished`}
    </button>
  );
}

/** The way to the suggestions that wait: to those of the open article, or of the first one that has any. */
function ToReview() {
  const desk = useDesk();
  const count = useStore(leftInAll);
  const command = useContext(AllCommands).find(({ id }) => id === 'suggestions.review');
  if (count === 0 || !command) return null;
  const review = async () => {
    const [first] = leftHere(getState()) > 0 ? [] : articlesToReview(getState());
    if (first && !(await openArticle(first.article.id))) return;
    runCommand(command, desk);
  };
  return (
    <button type="button" className="library-review" onClick={() => void review()}>
      {counted(count, 'suggestion')} to review <KeyOf id="suggestions.review" />
    </button>
  );
}

/** How many newest versions are to do or in progress. */
function unfinished(articles: readonly ArticleSummary[]): number {
  const older = new Set(articles.flatMap(({ revisionOf }) => revisionOf ?? []));
  const isOpen = ({ id, status }: ArticleSummary) =>
    !older.has(id) && (status === undefined || status === 'inProgress');
  return articles.filter(isOpen).length;
}
