import type { Statement } from '../../../shared/compare/statement.ts';
import { counted } from '../../../shared/text/counting.ts';
import { useDesk } from '../../article/desk.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { publishedInShort } from '../../ui/format.ts';
import { ShapeSign } from '../chart/Shape.tsx';
import { allStatements } from '../comparedStatements.ts';
import { openStatement } from '../openStatement.ts';
import { outletLooks } from '../outletLooks.ts';
import { StatedSentence } from '../StatedSentence.tsx';

interface Props {
  readonly heading: string;
  /** Of one origin, the first published first. */
  readonly statements: readonly Statement[];
}

/** What one origin says: its sentences where it was published first, and who else has printed it. */
export function OriginSection({ heading, statements }: Props) {
  const looks = outletLooks(useStore(allStatements));
  const [first] = statements;
  if (!first) return null;
  const articles = new Set(statements.map(({ articleId }) => articleId));
  const own = statements.filter(({ articleId }) => articleId === first.articleId);
  const others = statements.filter(({ articleId }) => articleId !== first.articleId);
  return (
    <section aria-label={heading}>
      <div className="claim-aside-head">
        <h2>{heading}</h2>
        <small>{articles.size > 1 ? `${counted(articles.size, 'article')}, one origin` : '1 article'}</small>
      </div>
      {own.map((statement) => (
        <div key={statement.id}>
          <Source statement={statement} />
          <StatedSentence statement={statement} />
        </div>
      ))}
      {others.length > 0 && (
        <small>
          also{' '}
          {[...new Map(others.map((other) => [other.articleId, other])).values()].map(
            ({ id, outlet }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <ShapeSign look={looks.of(outlet)} /> <bdi>{outlet ?? 'no outlet'}</bdi>
              </span>
            ),
          )}
        </small>
      )}
    </section>
  );
}

function Source({ statement }: { readonly statement: Statement }) {
  const desk = useDesk();
  const form = useStore(dateFormOf);
  const looks = outletLooks(useStore(allStatements));
  const { outlet, published, grade, language } = statement;
  return (
    <button
      type="button"
      className="claim-source"
      title="Open this sentence"
      onClick={() => void openStatement(desk, statement)}
    >
      <ShapeSign look={looks.of(outlet)} />
      <bdi>{outlet ?? 'No outlet'}</bdi>
      {language !== null && language !== 'en' && <small>{language}</small>}
      <small>{published === null ? 'no day' : publishedInShort(published, form)}</small>
      {grade !== null && <span className="claim-grade">{grade}</span>}
    </button>
  );
}
