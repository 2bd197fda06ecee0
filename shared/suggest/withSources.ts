import type { Suggestion } from './suggestion.ts';

/** A rule apart from that of the phrase: who takes “the landlord” with what he says has not asked for all that people are called. */
export const sourceRule = {
  id: 'actor.nominal-source',
  label: 'actor, by what it does, with what it says',
} as const;

/**
 * What was scored, with those who said what a person is asked about as likely as what they said: a phrase (“the landlord”) that would
 * not be suggested for itself is wanted with its quote, and with no quote that is left out. `proposed` are the same before they
 * were scored, in the same order.
 */
export function withSources(
  proposed: readonly Suggestion[],
  scored: readonly Suggestion[],
  isAsked: (suggestion: Suggestion) => boolean,
  scoring: (suggestion: Suggestion) => Suggestion,
): readonly Suggestion[] {
  const wanted = new Map<number, number>();
  for (const [index, statement] of proposed.entries()) {
    const asked = scored[index];
    if (!asked || !isAsked(asked)) continue;
    for (const { type, to, score } of statement.links) {
      if ((type !== 'speaker' && type !== 'claimer') || typeof to !== 'number') continue;
      wanted.set(to, Math.max(wanted.get(to) ?? 0, type === 'speaker' ? statement.score * score : score));
    }
  }
  return scored.map((suggestion, index) => {
    const [before, least] = [proposed[index], wanted.get(index)];
    if (!before || least === undefined || least <= before.score) return suggestion;
    const rule = before.rule.startsWith('actor.nominal') ? sourceRule.id : before.rule;
    return scoring({ ...before, rule, score: least });
  });
}
