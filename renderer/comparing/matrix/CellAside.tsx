import { grouped, groupWith } from '../../../shared/compare/claims/claimGroups.ts';
import type { MatrixCell, MatrixColumn, MatrixRow } from '../../../shared/compare/claims/claimMatrix.ts';
import { independentOrigins } from '../../../shared/compare/origins/independentOrigins.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { useDesk } from '../../article/desk.ts';
import { chooseComparingView } from '../../state/actions/comparing.ts';
import { decideAbout } from '../../state/actions/pairs.ts';
import { useStore } from '../../state/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { clustersOf, groupsOf } from '../claims/comparedClaims.ts';
import { OriginSection } from '../claims/OriginSection.tsx';
import { openStatement } from '../openStatement.ts';
import type { CellPlace } from './currentCell.ts';
import { positionWord } from './matrixWords.ts';

interface Props {
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
  readonly cell: MatrixCell | null;
  readonly place: CellPlace;
}

/** So many origins are shown at first. */
const mostOrigins = 40;

/** What a cell rests on: its sentences by their origins, and by whose way they came. */
export function CellAside({ row: { speaker }, column: { group }, cell, place }: Props) {
  const desk = useDesk();
  const clusters = useStore(clustersOf);
  const statements = cell?.statements ?? [];
  const origins = [...grouped(statements, independentOrigins(group.claims, clusters)).values()];
  const [first] = statements;
  return (
    <div className="claim-aside">
      <section aria-label="Selected cell">
        <div className="claim-aside-head">
          <h2>Selected</h2>
          <small>
            row {place.row + 1}, column {place.column + 1}
          </small>
        </div>
        <p>
          <strong>
            <bdi>{speaker.name}</bdi>
          </strong>{' '}
          {cell && (
            <span className="claim-position" data-hedged={cell.isHedged || undefined}>
              {cell.position === 'quotes' ? 'only quoted' : positionWord[cell.position]}
            </span>
          )}
        </p>
        <p className="claim-aside-words" dir="auto">
          {group.headline.words}
        </p>
        {cell ? (
          <p className="soft">
            {counted(cell.articles, 'article')}, <strong>{counted(cell.origins, 'origin')}</strong>
            {cell.isHedged && ', only with a hedge'}
          </p>
        ) : (
          <p className="soft">Nothing is annotated here. That does not mean that nothing was said.</p>
        )}
      </section>
      {origins.slice(0, mostOrigins).map((ofOrigin, index) => (
        <OriginSection key={ofOrigin[0]?.id} heading={`Origin ${numeral(index + 1)}`} statements={ofOrigin} />
      ))}
      {origins.length > mostOrigins && (
        <section>
          <p className="soft">
            {counted(origins.length - mostOrigins, 'more origin')}: the table has all of them.
          </p>
        </section>
      )}
      {cell && cell.ways.length > 0 && <Ways ways={cell.ways} />}
      <Against ids={group.against} />
      <section className="claim-actions" aria-label="Actions">
        {first && (
          <button type="button" className="button" onClick={() => void openStatement(desk, first)}>
            Open Sentence <Kbd>Enter</Kbd>
          </button>
        )}
        <button type="button" className="button" onClick={() => chooseComparingView('biography')}>
          Biography of the Claim
        </button>
        <button type="button" className="button" onClick={() => decideAbout(statements.map(({ id }) => id))}>
          Pairs That Conflict <Kbd>P</Kbd>
        </button>
      </section>
    </div>
  );
}

function Ways({ ways }: { readonly ways: readonly (readonly string[])[] }) {
  return (
    <section aria-label="Told by way of">
      <h2>Told by way of</h2>
      {ways.map((way) => (
        <ol key={way.join('\n')} className="claim-way">
          {way.map((name, index) => (
            <li key={name}>
              {index > 0 && <Icon name="right" />}
              <bdi>{name}</bdi>
            </li>
          ))}
        </ol>
      ))}
      <small>from {counted(ways.length, 'chain')} of “via” links in this cell</small>
    </section>
  );
}

/** Claims of other groups that are held against this one. */
function Against({ ids }: { readonly ids: readonly string[] }) {
  const groups = useStore(groupsOf);
  const headlines = ids.map((id) => groupWith(groups, id)?.headline);
  const known = [...new Set(headlines.filter((headline): headline is Statement => headline !== undefined))];
  if (known.length === 0) return null;
  return (
    <section aria-label="Contradicted by">
      <h2>Contradicted by</h2>
      <ul>
        {known.map(({ id, words }) => (
          <li key={id}>
            <bdi>“{words}”</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
