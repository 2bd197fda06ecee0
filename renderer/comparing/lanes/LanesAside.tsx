import type { Statement } from '../../../shared/compare/statement.ts';
import { tagLabel } from '../../../shared/model/tag.ts';
import { counted } from '../../../shared/text/counting.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { allStatements, currentStatement } from '../comparedStatements.ts';
import { SelectedStatement } from '../details/SelectedStatement.tsx';
import { StatementRows } from '../details/StatementRows.tsx';
import { outletLooks } from '../outletLooks.ts';
import { comparedLanes } from './comparedLanes.ts';
import { dayWords, speakersOf } from './laneSentences.ts';
import type { Lane } from './lanesOf.ts';

/** So many statements of one lane and day are listed. */
const most = 60;

/** Beside the lanes: the statement that is selected, what else its speakers said on that day, and how ticks are drawn. */
export function LanesAside() {
  const statements = useStore(allStatements);
  const selected = useStore(currentStatement);
  const lanes = comparedLanes(statements).filter((lane) => selected && lane.statements.includes(selected));
  const looks = outletLooks(statements);
  return (
    <>
      {selected && lanes.length > 0 ? (
        <SelectedStatement
          statement={selected}
          place={tagLabel[selected.tag]}
          look={looks.of(selected.outlet)}
          name={speakersOf(selected) ?? 'No speaker linked'}
        />
      ) : (
        <section>
          <p className="hint">Select a tick to read the sentence that it rests on.</p>
        </section>
      )}
      {selected && lanes.map((lane) => <SameDay key={lane.key} lane={lane} selected={selected} />)}
      <section aria-labelledby="how-ticks-are-drawn">
        <h2 id="how-ticks-are-drawn">How ticks are drawn</h2>
        <ul className="how-made">
          <li>A lane for each speaker; what two say together is in both lanes.</li>
          <li>
            The fuller a tick, the more certain its source sounds. A dashed edge: left open, or only hedged.
          </li>
          <li>A figure is shaded as the claim that it quantifies, a quote as the claims in it.</li>
          <li>Ticks in one column are of one time; their place in it says nothing.</li>
          <li>What does not fit is counted. Nothing is drawn between ticks.</li>
        </ul>
      </section>
    </>
  );
}

/** What a speaker said on the day of a statement. */
function SameDay({ lane, selected }: { readonly lane: Lane; readonly selected: Statement }) {
  const by = useStore((state) => state.comparing.dayBy);
  const form = useStore(dateFormOf);
  const when = dayWords(selected, by, form);
  const same = lane.statements.filter((statement) => dayWords(statement, by, form) === when);
  if (same.length < 2) return null;
  return (
    <section aria-label="The same day">
      <h2>
        <span>
          <bdi>{lane.name ?? 'No speaker linked'}</bdi>, {when}
        </span>
      </h2>
      <StatementRows
        rows={same.slice(0, most).map((statement) => ({
          statement,
          says: statement.words,
          when: tagLabel[statement.tag],
        }))}
      />
      {same.length > most && (
        <p className="hint">and {counted(same.length - most, 'more statement')}; the table lists them.</p>
      )}
    </section>
  );
}
