import { memo, useEffect, useRef } from 'react';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { tagLabel, tags } from '../../shared/model/tag.ts';
import { openArticle, readAhead } from '../state/actions/articles.ts';
import { useStore } from '../state/store.ts';
import { AnnotatorCard } from '../ui/AnnotatorCard.tsx';
import { counted } from '../ui/format.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { ActorList } from './ActorList.tsx';

/** The left column: the workspace's articles with their counts. */
export function Library() {
  const articles = useStore((state) => state.articles);
  const openId = useStore((state) => state.open?.article.id ?? null);
  return (
    <nav className="column" aria-label="Library">
      <div className="library">
        <section className="library-articles">
          <h2>Articles</h2>
          <ul className="articles" aria-label="Articles">
            {articles.map((article) => (
              <ArticleRow key={article.id} article={article} isOpen={article.id === openId} />
            ))}
          </ul>
        </section>
        <ActorList />
        <AnnotatorCard />
      </div>
      <Splitter side="library" />
    </nav>
  );
}

const ArticleRow = memo(function ArticleRow(props: {
  readonly article: ArticleSummary;
  readonly isOpen: boolean;
}) {
  const { article, isOpen } = props;
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const present = tags.filter((tag) => article.counts[tag] > 0);
  return (
    <li>
      <button
        ref={row}
        type="button"
        className="article-row"
        aria-current={isOpen}
        title={article.fileName}
        onPointerDown={() => readAhead(article.id)}
        onClick={(event) => void openArticle(article.id, event.timeStamp)}
      >
        <bdi className="article-title">{article.title}</bdi>
        <span className="article-counts">
          {present.length === 0 && 'nothing tagged yet'}
          {present.map((tag) => (
            <span key={tag} data-tag={tag} title={counted(article.counts[tag], tag)}>
              <i className="tag-letter" data-letter={tagLabel[tag].charAt(0)} aria-hidden="true" />
              {article.counts[tag].toLocaleString('en')}
              <span className="visually-hidden">
                {' '}
                {article.counts[tag] === 1 ? tagLabel[tag] : `${tagLabel[tag]}s`}
              </span>
            </span>
          ))}
        </span>
      </button>
    </li>
  );
});
