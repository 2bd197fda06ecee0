import type { Tag } from '../model/tag.ts';
import { isCorrectionRule } from './corrections/rules.ts';
import type { Decision } from './knowledge.ts';

/** How good one rule, or one tag, was by a person’s own decisions. */
interface Standing {
  /** Accepted unchanged, of so many decided. */
  readonly right: number;
  readonly of: number;
  /** Added by hand where nothing was suggested. (Of a rule: 0.) */
  readonly missed: number;
}

/**
 * Counts how often rules and tags were right. A decision is on what was suggested before it was made, and so before it was learnt
 * (prequential: Dawid 1984). Corrections of annotations are no suggestions.
 */
export function countDecisions(decisions: readonly Pick<Decision, 'verdict' | 'rule' | 'tag'>[]): {
  readonly byRule: ReadonlyMap<string, Standing>;
  readonly byTag: ReadonlyMap<Tag, Standing>;
} {
  const byRule = new Map<string, Tally>();
  const byTag = new Map<Tag, Tally>();
  for (const { verdict, rule, tag } of decisions) {
    if (isCorrectionRule(rule)) continue;
    const ofTag = tallyOf(byTag, tag);
    if (rule === null) ofTag.missed += 1;
    // What was taken instead is counted as the change that it was.
    if (rule === null || verdict === 'added') continue;
    for (const tally of [ofTag, tallyOf(byRule, rule)]) {
      tally.of += 1;
      if (verdict === 'accepted') tally.right += 1;
    }
  }
  return { byRule, byTag };
}

interface Tally {
  right: number;
  of: number;
  missed: number;
}

function tallyOf<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const tally = tallies.get(key) ?? { right: 0, of: 0, missed: 0 };
  tallies.set(key, tally);
  return tally;
}
