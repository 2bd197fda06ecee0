import { lowerBound } from '../lists.ts';
import { endOf, startOf } from '../model/extent.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * Says which suggestions (in text order) say again what a likelier one says: indirect speech whose words a claim takes in, a claim
 * that is quoted word by word, and sentences worth checking in which something is claimed. A person is asked about each
 * statement once, and can accept a claim as a quote or the other way round.
 */
export function makeSaidAgain(
  suggestions: readonly Suggestion[],
  isLikely: (suggestion: Suggestion) => boolean,
): (suggestion: Suggestion) => boolean {
  const likely = suggestions.filter(isLikely);
  const quotes = likely.filter(({ tag, kind }) => tag === 'quote' && kind !== 'indirect');
  const claims = likely.filter((one) => one.tag === 'claim' && !isOnlyWorthChecking(one) && !isQuoted(one));
  return (suggestion) => {
    const { tag, kind } = suggestion;
    const others = isQuoted(suggestion)
      ? quotes
      : (tag === 'quote' && kind === 'indirect') || isOnlyWorthChecking(suggestion)
        ? claims
        : [];
    return nearby(others, suggestion).some((other) => isMostlyIn(other, suggestion));
  };
}

function isQuoted({ rule }: Suggestion): boolean {
  return rule === 'claim.in-quotation';
}

/** Whether a claim is suggested for nothing but that its sentence is worth checking. */
function isOnlyWorthChecking({ rule }: Pick<Suggestion, 'rule'>): boolean {
  return rule.startsWith('claim.check-worthy');
}

function nearby(statements: readonly Suggestion[], suggestion: Suggestion): readonly Suggestion[] {
  const end = endOf(suggestion);
  const last = lowerBound(statements.length, (at) => {
    const statement = statements[at];
    return statement !== undefined && startOf(statement) < end;
  });
  // Statements hardly nest: the last few before its end are all that can overlap it.
  return statements.slice(Math.max(0, last - 8), last);
}

function isMostlyIn(one: Suggestion, other: Suggestion): boolean {
  const shared = Math.min(endOf(one), endOf(other)) - Math.max(startOf(one), startOf(other));
  const shorter = Math.min(endOf(one) - startOf(one), endOf(other) - startOf(other));
  return shared > 0 && shared * 2 >= shorter;
}
