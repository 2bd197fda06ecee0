import { figureWords } from '../../../shared/compare/figureWords.ts';
import { counted } from '../../../shared/text/counting.ts';
import { pickStatement } from '../../state/actions/comparing.ts';
import { decideAbout } from '../../state/actions/pairs.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { focusTarget } from '../../ui/focusTargets.ts';
import { ShapeSign } from '../chart/Shape.tsx';
import type { ToldOnce } from '../copies.ts';
import { askExcluding } from '../ExcludeDialog.tsx';
import type { Looks } from '../outletLooks.ts';
import { asOfWords } from './figuresText.ts';
import { copiesWords } from './impossibleWords.ts';
import type { ShownFigures } from './shownFigures.ts';

interface Props {
  readonly shown: ShownFigures;
  readonly looks: Looks;
}

/** So many sets are told in full. */
const mostSets = 5;

/** The smallest sets of statements that cannot all be true, with who says them and how well they are graded. */
export function CannotAllBeTrue({ shown: { band, marks, group }, looks }: Props) {
  const byId = new Map(marks.map((told) => [told.statement.id, told]));
  const sets = band.impossible.map(({ ids, sentence }) => ({
    sentence,
    told: ids.flatMap((id) => byId.get(id) ?? []),
  }));
  return (
    <>
      {sets.slice(0, mostSets).map(({ sentence, told }) => (
        <ImpossibleSet
          key={told.map(({ statement }) => statement.id).join()}
          told={told}
          title={group.cumulative ? 'A total that only grows cannot be' : 'On one day it cannot be'}
          sentence={sentence}
          looks={looks}
        />
      ))}
      {sets.length > mostSets && (
        <section>
          <p className="hint">and {counted(sets.length - mostSets, 'more set')} that cannot all be true</p>
        </section>
      )}
    </>
  );
}

interface SetProps {
  readonly told: readonly ToldOnce[];
  readonly title: string;
  readonly sentence: string;
  readonly looks: Looks;
}

function ImpossibleSet({ told, title, sentence, looks }: SetProps) {
  return (
    <section className="impossible-set" aria-label="Cannot all be true">
      <h2>
        Cannot all be true <span>smallest set: {told.length}</span>
      </h2>
      <p title={sentence}>{title}</p>
      <ul>
        {told.map((one) => (
          <li key={one.statement.id}>
            <SetRow told={one} looks={looks} />
          </li>
        ))}
      </ul>
      <p className="impossible-actions">
        <button
          type="button"
          className="button"
          onClick={() => decideAbout(told.map(({ statement }) => statement.id))}
        >
          Decide
        </button>
        <button
          type="button"
          className="button"
          onClick={() => askExcluding(told.map(({ statement, copies }) => [statement, ...copies]))}
        >
          Exclude One…
        </button>
      </p>
    </section>
  );
}

function SetRow({ told, looks }: { readonly told: ToldOnce; readonly looks: Looks }) {
  const form = useStore(dateFormOf);
  const { statement } = told;
  const { id, figure, outlet, grade } = statement;
  return (
    <button
      type="button"
      className="impossible-row"
      title="Show its mark"
      onClick={() => {
        pickStatement(id);
        focusTarget('room');
      }}
    >
      <ShapeSign look={looks.of(outlet)} />
      <span>
        <b>{figure && figureWords(figure)}</b> {asOfWords(statement, form)}
        <small>
          <bdi>{outlet ?? 'No outlet'}</bdi>
          {copiesWords(told) !== null && `, ${copiesWords(told)}`}
        </small>
      </span>
      {grade !== null && <span className="grade-sign">{grade}</span>}
    </button>
  );
}
