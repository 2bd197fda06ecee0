import { endOf, startOf } from '../model/extent.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * Says which suggestions (in text order) say again what a likelier claim says: indirect speech whose words a claim takes in, and
 * sentences worth checking in which something is claimed. A person is asked about each statement once; for a quote they
 * accept the claim as a quote.
 */
export function makeSaidAgain(
  suggestions: readonly Suggestion[],
  isLikely: (suggestion: Suggestion) => boolean,
): (suggestion: Suggestion) => boolean {
  const claims = suggestions.filter(
    (one) => one.tag === 'claim' && !isOnlyWorthChecking(one) && isLikely(one),
  );
  return (suggestion) => {
    const isIndirect = suggestion.tag === 'quote' && suggestion.kind === 'indirect';
    if (!isIndirect && !isOnlyWorthChecking(suggestion)) return false;
    return nearby(claims, suggestion).some((claim) => isMostlyIn(claim, suggestion));
  };
}

/** Whether a claim is suggested for nothing but that its sentence is worth checking. */
function isOnlyWorthChecking({ rule }: Pick<Suggestion, 'rule'>): boolean {
  return rule.startsWith('claim.check-worthy');
}

function nearby(claims: readonly Suggestion[], suggestion: Suggestion): readonly Suggestion[] {
  let [low, high] = [0, claims.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const claim = claims[middle];
    if (claim && startOf(claim) < endOf(suggestion)) low = middle + 1;
    else high = middle;
  }
  // Statements hardly nest: the last few before its end are all that can overlap it.
  return claims.slice(Math.max(0, low - 8), low);
}

function isMostlyIn(claim: Suggestion, other: Suggestion): boolean {
  const shared = Math.min(endOf(claim), endOf(other)) - Math.max(startOf(claim), startOf(other));
  const shorter = Math.min(endOf(claim) - startOf(claim), endOf(other) - startOf(other));
  return shared > 0 && shared * 2 >= shorter;
}
