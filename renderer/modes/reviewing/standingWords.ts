import { numeral } from '../../../shared/text/counting.ts';
import type { RuleStanding } from '../../state/slices/suggestions.ts';
import { onePlace, percent } from './percent.ts';

/** On how many decisions a rule has to stand until all that it suggests can be accepted at once, and how good it has to be. */
const enough = { decisions: 100, low: 0.95 };

/** How often a rule was right, and whether “accept all” is offered for it: “97.5%, 117 of 120, from 92.9: not yet”. */
export function standingSentence({ right, of, low, development, isOffered }: RuleStanding): string {
  if (of === 0) {
    const known =
      development.of > 0
        ? `on the development set ${percent(development.right / development.of)} of ${numeral(development.of)}`
        : 'not measured yet';
    return `no decisions yet; ${known}`;
  }
  const measured = `${percent(right / of)}, ${numeral(right)} of ${numeral(of)}, from ${onePlace(low)}`;
  if (isOffered) return measured;
  if (of < enough.decisions) return `${measured}: ${numeral(enough.decisions - of)} more decisions to go`;
  return `${measured}: ${right / of > enough.low ? 'not yet' : 'no'}`;
}
