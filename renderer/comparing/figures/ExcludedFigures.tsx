import { figureWords } from '../../../shared/compare/figureWords.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { numeral } from '../../../shared/text/counting.ts';
import { includeFigures } from '../../state/actions/series.ts';

/** What a person has left out of comparisons, and why; each can be put back. */
export function ExcludedFigures({ statements }: { readonly statements: readonly Statement[] }) {
  if (statements.length === 0) return null;
  return (
    <section aria-label="Excluded">
      <h2>
        Excluded <span>{numeral(statements.length)}</span>
      </h2>
      <ul className="excluded-list">
        {statements.map(({ id, figure, words, outlet, excluded }) => (
          <li key={id}>
            <span>
              <s>{figure ? figureWords(figure) : words}</s> <bdi>{outlet ?? 'no outlet'}</bdi>
              <small dir="auto">{excluded}</small>
            </span>
            <button type="button" className="button quiet" onClick={() => void includeFigures([id])}>
              Put Back
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
