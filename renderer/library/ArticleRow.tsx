import { memo } from 'react';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { articleStatusLabel } from '../../shared/model/articleStatus.ts';
import { tags } from '../../shared/model/tag.ts';
import { articleMenu } from '../modes/menus.ts';
import { openArticle } from '../state/actions/articles.ts';
import type { FoundArticle } from '../state/actions/library.ts';
import { leaveAhead, readAhead, readAheadSoon } from '../state/actions/readingAhead.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { StatusGlyph } from '../ui/StatusGlyph.tsx';
import { TagCounts } from '../ui/TagCounts.tsx';

interface ArticleRowProps {
  readonly article: ArticleSummary;
  readonly isOpen: boolean;
  readonly isTabbable: boolean;
  /** Where a search found its words; null where nothing is searched for. */
  readonly found: FoundArticle | null;
}

/** One article of the Library: its title, and what is tagged in it or what was found. A click or Enter opens it. */
export const ArticleRow = memo(function ArticleRow({ article, isOpen, isTabbable, found }: ArticleRowProps) {
  const openRow = useFocusTarget('library.openArticle');
  return (
    <button
      ref={isOpen ? openRow : undefined}
      type="button"
      className="article-row"
      aria-current={isOpen}
      tabIndex={isTabbable ? 0 : -1}
      title={article.fileName}
      data-menu={articleMenu}
      onContextMenu={() => {
        if (!isOpen) void openArticle(article.id);
      }}
      onPointerEnter={() => readAheadSoon(article.id)}
      onPointerLeave={leaveAhead}
      onFocus={() => readAheadSoon(article.id)}
      onBlur={leaveAhead}
      onPointerDown={() => readAhead(article.id)}
      onClick={(event) => void openArticle(article.id, event.timeStamp)}
    >
      <bdi className="article-title">{article.title}</bdi>
      {found ? <Excerpt found={found} /> : <Counts article={article} />}
    </button>
  );
});

function Excerpt({ found: { before, words, after } }: { readonly found: FoundArticle }) {
  return (
    <span className="article-excerpt" dir="auto">
      {before}
      <b>{words}</b>
      {after}
    </span>
  );
}

function Counts({ article }: Pick<ArticleRowProps, 'article'>) {
  const { counts } = article;
  const status = article.status ?? 'toDo';
  const isUntouched = tags.every((tag) => counts[tag] === 0);
  return (
    <span className="article-counts">
      <span title={articleStatusLabel[status]}>
        <StatusGlyph status={status} />
        <span className="visually-hidden">{articleStatusLabel[status]}</span>
      </span>
      {isUntouched ? 'nothing tagged yet' : <TagCounts counts={counts} />}
    </span>
  );
}
