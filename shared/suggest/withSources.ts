import type { Suggestion } from './suggestion.ts';

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
    return scoring({ ...before, score: least });
  });
}
