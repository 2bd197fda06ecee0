import { useContext } from 'react';
import { numeral } from '../../shared/text/counting.ts';
import { useDesk } from '../article/desk.ts';
import { AllCommands } from '../modes/allCommands.ts';
import { runCommand } from '../modes/command.ts';
import { KeyOf } from '../modes/KeyOf.tsx';
import { leftHere } from '../modes/reviewing/counts.ts';
import { standingSentence } from '../modes/reviewing/standingWords.ts';
import { showDialog } from '../state/actions/view.ts';
import { oncePer } from '../state/oncePer.ts';
import type { RuleStanding, Standing } from '../state/slices/suggestions.ts';
import { useStore } from '../state/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { learntDialog } from './LearntDialog.tsx';

/** As many rules are listed beside the article; the others are in “What was learnt”. */
const listedRules = 6;

const noRules: readonly RuleStanding[] = [];

/** What can be accepted all at once, by rules that are good enough, and why others are not yet. */
export function AboveAll() {
  const desk = useDesk();
  const rules = useStore((state) =>
    state.suggestions.standing ? rulesHere(state.suggestions.standing) : noRules,
  );
  const command = useContext(AllCommands).find(({ id }) => id === 'suggestions.acceptAll');
  const offered = rules.filter(({ isOffered }) => isOffered);
  const here = offered.reduce((sum, rule) => sum + rule.here, 0);
  const all = offered.reduce((sum, rule) => sum + rule.waiting, 0);
  const left = useStore(leftHere);
  const others = Math.max(0, left - here);
  return (
    <section className="review-all" aria-label="Accept all above 95%">
      <h2>Accept all above 95%</h2>
      <p>
        A rule is offered only where the <b>lower end</b> of its interval is above 95%, on 100 of your
        decisions or more.
        {others > 0 && ` ${numeral(others)} here ${others === 1 ? 'has' : 'have'} no such rule.`}
      </p>
      <ul className="rule-list">
        {rules.slice(0, listedRules).map((rule) => (
          <li key={rule.rule} data-offered={rule.isOffered || undefined}>
            <Icon name={rule.isOffered ? 'check' : 'minus'} />
            <b>
              {rule.label}
              <span className="visually-hidden">{rule.isOffered ? ', offered' : ', not offered'}</span>
            </b>
            <span className="rule-count">{numeral(rule.here)}</span>
            <small>{standingSentence(rule)}</small>
          </li>
        ))}
      </ul>
      <div className="review-all-ends">
        {all > 0 && command && (
          <button type="button" className="button" onClick={() => runCommand(command, desk)}>
            {here > 0
              ? `Look at ${here === 1 ? 'this one' : `these ${numeral(here)}`} first`
              : `Look at ${numeral(all)} in other articles`}{' '}
            <KeyOf id="suggestions.acceptAll" />
          </button>
        )}
        <button type="button" className="button quiet" onClick={() => showDialog(learntDialog)}>
          What Was Learnt…
        </button>
      </div>
    </section>
  );
}

/** The rules of which something waits, those that are offered first, then the nearest to it. */
const rulesHere = oncePer((standing: Standing): readonly RuleStanding[] =>
  standing.rules
    .filter(({ here, waiting, isOffered }) => here > 0 || (isOffered && waiting > 0))
    .toSorted((a, b) => Number(b.isOffered) - Number(a.isOffered) || b.low - a.low || b.here - a.here),
);
