import { memo } from 'react';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { tagLabel, tags } from '../../shared/model/tag.ts';
import { counted, nounFor } from '../../shared/text/counting.ts';
import { openArticle, readAhead } from '../state/actions/articles.ts';
import type { FoundArticle } from '../state/actions/library.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';

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
      onPointerDown={() => readAhead(article.id)}
      onClick={(event) => void openArticle(article.id, event.timeStamp)}
    >
      <bdi className="article-title">{article.title}</bdi>
      {found ? <Excerpt found={found} /> : <Counts counts={article.counts} />}
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

function Counts({ counts }: Pick<ArticleSummary, 'counts'>) {
  const present = tags.filter((tag) => counts[tag] > 0);
  return (
    <span className="article-counts">
      {present.length === 0 && 'nothing tagged yet'}
      {present.map((tag) => (
        <span key={tag} data-tag={tag} title={counted(counts[tag], tag)}>
          <i className="tag-letter" data-letter={tagLabel[tag].charAt(0)} aria-hidden="true" />
          {counts[tag].toLocaleString('en')}
          <span className="visually-hidden"> {nounFor(counts[tag], tagLabel[tag])}</span>
        </span>
      ))}
    </span>
  );
}
