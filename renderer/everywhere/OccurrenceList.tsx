import type { Occurrences } from '../state/actions/everywhere.ts';
import { useStore } from '../state/store.ts';

type OfArticle = Occurrences['articles'][number];

/**
 * The articles in which the words occur, with how many and some of the sentences; it scrolls, also by the arrow keys.
 */
export function OccurrenceList({ articles }: { readonly articles: readonly OfArticle[] }) {
  const library = useStore((state) => state.articles);
  const titles = new Map(library.map(({ id, title }) => [id, title]));
  if (articles.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section className="occurrences" tabIndex={0} aria-label="Where they occur">
      {articles.map((article) => (
        <div key={article.id} className="occurrences-of">
          <h3>
            <bdi>{titles.get(article.id)}</bdi>
            <span>{countsOf(article)}</span>
          </h3>
          {article.samples.map(({ before, words, after }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the samples of an answer stay where they are
            <p key={index} dir="auto">
              {before}
              <mark>{words}</mark>
              {after}
            </p>
          ))}
          {article.count > article.samples.length && article.samples.length > 0 && (
            <p className="hint">and {(article.count - article.samples.length).toLocaleString('en')} more</p>
          )}
        </div>
      ))}
    </section>
  );
}

function countsOf({ count, known }: OfArticle): string {
  const marked = known > 0 ? `${known.toLocaleString('en')} already tagged` : '';
  return [count > 0 ? count.toLocaleString('en') : '', marked].filter(Boolean).join(' · ');
}
