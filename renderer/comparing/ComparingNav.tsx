import { useState } from 'react';
import type { Statement } from '../../shared/compare/statement.ts';
import { counted, numeral } from '../../shared/text/counting.ts';
import { useDesk } from '../article/desk.ts';
import { oncePer } from '../state/oncePer.ts';
import { dateFormOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { publishedInShort } from '../ui/format.ts';
import { ShapeSign } from './chart/Shape.tsx';
import { allStatements } from './comparedStatements.ts';
import { openStatement } from './openStatement.ts';
import { outletLooks } from './outletLooks.ts';
import { SeriesList } from './series/SeriesList.tsx';

/** So many articles are listed at first, which leaves room for the series below them. */
const firstArticles = 6;

/** The articles that are compared, and the series of their figures. */
export function ComparingNav() {
  return (
    <>
      <ComparedArticles />
      <SeriesList />
    </>
  );
}

function ComparedArticles() {
  const statements = useStore(allStatements);
  const isReading = useStore((state) => state.comparing.answer === null);
  const [shown, setShown] = useState(firstArticles);
  const articles = articlesOf(statements);
  const looks = outletLooks(statements);
  return (
    <section aria-label="Compared articles">
      <h2>
        Articles <span>{isReading ? '' : numeral(articles.length)}</span>
      </h2>
      <ul>
        {articles.slice(0, shown).map((article) => (
          <li key={article.statement.articleId}>
            <ComparedArticle {...article} look={looks.of(article.statement.outlet)} />
          </li>
        ))}
      </ul>
      {articles.length > shown && (
        <button type="button" className="more" onClick={() => setShown(articles.length)}>
          {counted(articles.length - shown, 'more article')}
        </button>
      )}
    </section>
  );
}

interface ComparedArticleOf {
  /** The first statement in it. */
  readonly statement: Statement;
  readonly statements: number;
}

function ComparedArticle({
  statement,
  statements,
  look,
}: ComparedArticleOf & { readonly look: Parameters<typeof ShapeSign>[0]['look'] }) {
  const desk = useDesk();
  const form = useStore(dateFormOf);
  const copies = useStore(
    ({ comparing: { clusters } }) =>
      (clusters?.find(({ origin }) => origin === statement.articleId)?.articles.length ?? 1) - 1,
  );
  const { title, outlet, published } = statement;
  return (
    <button
      type="button"
      className="compared-row"
      title={`${counted(statements, 'statement')}: open the first one`}
      onClick={() => void openStatement(desk, statement)}
    >
      <bdi className="compared-title">{title}</bdi>
      <ShapeSign look={look} />
      <small>
        <bdi>{outlet ?? 'No outlet'}</bdi>
        {copies > 0 && ` + ${counted(copies, 'copy')}`}
      </small>
      <small>{published === null ? '' : publishedInShort(published, form)}</small>
    </button>
  );
}

const articlesOf = oncePer((statements: readonly Statement[]): readonly ComparedArticleOf[] => {
  const found = new Map<string, { statement: Statement; statements: number }>();
  for (const statement of statements) {
    const known = found.get(statement.articleId);
    if (known) known.statements += 1;
    else found.set(statement.articleId, { statement, statements: 1 });
  }
  return [...found.values()];
});
