import { isCorrectionRule } from './corrections/rules.ts';
import type { Decision } from './knowledge.ts';
import { caseOf } from './learning.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * Says of suggestions for a text whether a person has rejected the same before: the same words under the same tag in the same
 * context, wherever they are now. The last decision on them counts.
 */
export function makeRejected(
  text: string,
  decisions: readonly Decision[],
): (suggestion: Suggestion) => boolean {
  const byWords = new Map<string, Decision[]>();
  for (const decision of decisions) {
    // Who declines a correction keeps the annotation.
    if (isCorrectionRule(decision.rule)) continue;
    const list = byWords.get(keyOf(decision));
    if (list) list.push(decision);
    else byWords.set(keyOf(decision), [decision]);
  }
  return (suggestion) => {
    if (byWords.size === 0) return false;
    const asked = caseOf(text, suggestion);
    const last = byWords.get(keyOf(asked))?.findLast((decision) => isSameContext(decision, asked));
    return last?.verdict === 'rejected';
  };
}

function keyOf({ tag, words }: Pick<Decision, 'tag' | 'words'>): string {
  return `${tag} ${words}`;
}

/** UTF-16 code units on either side that must agree. One more sentence before or behind must not bring a suggestion back. */
const near = 12;

function isSameContext(
  a: Pick<Decision, 'before' | 'after'>,
  b: Pick<Decision, 'before' | 'after'>,
): boolean {
  const isNear =
    a.before.slice(-near) === b.before.slice(-near) && a.after.slice(0, near) === b.after.slice(0, near);
  return isNear || (a.before === b.before && a.before !== '') || (a.after === b.after && a.after !== '');
}
