import type { ReactNode } from 'react';
import { figureWords } from '../../../shared/compare/figureWords.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { factuality as factualityCodes } from '../../../shared/model/codes/claim.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { tagLabel } from '../../../shared/model/tag.ts';
import { longDay, shortDays } from '../../../shared/text/days.ts';
import { useDesk } from '../../article/desk.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ShapeSign } from '../chart/Shape.tsx';
import { openStatement } from '../openStatement.ts';
import type { Look } from '../outletLooks.ts';
import { StatedSentence } from '../StatedSentence.tsx';

interface Props {
  readonly statement: Statement;
  /** Where it is: “row 4 of 6”. */
  readonly place: string;
  readonly look: Look;
  /** Who says it. */
  readonly name: string;
}

/** The statement that keys act on: its sentence, and what is known of it. */
export function SelectedStatement({ statement, place, look, name }: Props) {
  const desk = useDesk();
  const form = useStore(dateFormOf);
  const { grade, language } = statement;
  return (
    <section className="selected-statement" aria-label="Selected statement">
      <div className="selected-head">
        <h2>Selected</h2>
        <small>{place}</small>
      </div>
      <p className="selected-name">
        <ShapeSign look={look} />
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {language !== null && !language.startsWith('en') && <small>{language}</small>}
        {grade !== null && <span className="claim-grade">{grade}</span>}
      </p>
      <StatedSentence statement={statement} />
      <dl className="selected-facts">
        {factsOf(statement, form).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button" onClick={() => void openStatement(desk, statement)}>
        Open in the Article <Kbd>Enter</Kbd>
      </button>
    </section>
  );
}

type Fact = readonly [label: string, value: ReactNode];

function factsOf(statement: Statement, form: DateForm): readonly Fact[] {
  const { figure, hedge, speakers, published, factuality, stance, verification, outlet, title, tag } =
    statement;
  const facts: readonly (Fact | null)[] = [
    figure ? ['Says', figureWords(figure)] : ['Tag', tagLabel[tag]],
    figure ? ['As of', asOfWords(statement, form)] : null,
    stance === 'refute' ? ['Stance', 'denied'] : null,
    factuality === null ? null : ['Said to be', factualityLabel(factuality)],
    hedge === null ? null : ['Hedge', hedge],
    speakers.length === 0 ? null : ['Speaker', speakers.map(speakerWords).join(' and ')],
    verification === null ? null : ['Verification', verification],
    ['Published', published === null ? 'not dated' : longDay(published, form)],
    outlet === null ? null : ['Outlet', outlet],
    ['Article', title],
  ];
  return facts.filter((fact) => fact !== null);
}

function asOfWords({ figure, published }: Statement, form: DateForm): string {
  const asOf = figure?.asOf;
  if (!asOf) return published === null ? 'not stated' : 'not stated: the day of publication counts';
  if (asOf.date === null) return `“${asOf.words ?? ''}”, which gives no date`;
  return `${shortDays(asOf.date, form)}, stated`;
}

/** “Coastguard, by way of Meridian Wire” */
function speakerWords({ name, via }: Statement['speakers'][number]): string {
  return via.length === 0 ? name : `${name}, by way of ${via.join(', ')}`;
}

function factualityLabel(code: string): string {
  const known = Object.entries(factualityCodes.codes).find(([each]) => each === code);
  return known ? known[1].label : code;
}
