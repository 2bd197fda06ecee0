import { type KeyboardEvent, useState } from 'react';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { tags } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';

interface Props {
  readonly articles: readonly ArticleSummary[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** As many rows as are drawn at most: whoever looks for another one types a word of it. */
const maxListed = 200;

/** Articles to tick, found by words of their title or file name; the arrow keys go from one to the next. */
export function ArticleChoice({ articles, chosen, onChange }: Props) {
  const [query, setQuery] = useState('');
  const found = articles.filter((article) => matches(article, query));
  const areAllChosen = found.length > 0 && found.every(({ id }) => chosen.has(id));
  const set = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (isChosen) next.add(id);
      else next.delete(id);
    onChange(next);
  };
  return (
    <div className="article-choice">
      <div className="article-choice-head">
        <input
          type="search"
          aria-label="Filter articles"
          placeholder="Filter"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <button
          type="button"
          className="button quiet"
          disabled={found.length === 0}
          onClick={() =>
            set(
              found.map(({ id }) => id),
              !areAllChosen,
            )
          }
        >
          {`${areAllChosen ? 'Deselect' : 'Select'} All ${found.length.toLocaleString('en')}`}
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the fieldset around it has its name already */}
      <div className="article-ticks" role="group" aria-label="Articles to export" onKeyDown={moveAmongTicks}>
        {found.slice(0, maxListed).map((article, index) => (
          <label key={article.id}>
            <input
              type="checkbox"
              // One stop for Tab; the arrow keys do the rest.
              tabIndex={index === 0 ? 0 : -1}
              checked={chosen.has(article.id)}
              onChange={(event) => set([article.id], event.target.checked)}
            />
            <bdi>{article.title}</bdi>
            <span className="hint">{counted(countOf(article), 'annotation')}</span>
          </label>
        ))}
        {found.length > maxListed && (
          <p className="hint">{`and ${(found.length - maxListed).toLocaleString('en')} more: type a word to narrow the list`}</p>
        )}
        {found.length === 0 && <p className="hint">No matching articles.</p>}
      </div>
    </div>
  );
}

function matches({ title, fileName }: ArticleSummary, query: string): boolean {
  const text = `${title} ${fileName}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function countOf({ counts }: ArticleSummary): number {
  return tags.reduce((sum, tag) => sum + counts[tag], 0);
}

function moveAmongTicks(event: KeyboardEvent<HTMLElement>): void {
  const ticks = [...event.currentTarget.querySelectorAll('input')];
  const at = ticks.indexOf(event.target as HTMLInputElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ticks.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  ticks[to]?.focus();
}
