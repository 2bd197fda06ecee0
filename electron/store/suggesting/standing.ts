import { type Tag, tags } from '../../../shared/model/tag.ts';
import { countDecisions } from '../../../shared/suggest/countDecisions.ts';
import {
  type AddedWords,
  addedWords,
  type RejectedKind,
  rejectedKinds,
} from '../../../shared/suggest/habits.ts';
import { isTrusted, wilson } from '../../../shared/suggest/proportion.ts';
import { developmentOf, ruleOf, rules } from '../../../shared/suggest/rules.ts';
import type { ReadableStore } from '../tables/store.ts';
import { countByRule } from './waitingOfRules.ts';

/** How good one rule was; see `suggestions.standing` in the contract. */
interface RuleStanding {
  readonly rule: string;
  readonly label: string;
  readonly tag: Tag;
  readonly right: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
  readonly development: { readonly right: number; readonly of: number };
  readonly here: number;
  readonly waiting: number;
  readonly isOffered: boolean;
}

interface Standing {
  readonly rules: RuleStanding[];
  readonly tags: {
    readonly tag: Tag;
    readonly right: number;
    readonly of: number;
    readonly missed: number;
  }[];
  readonly rejected: RejectedKind[];
  readonly added: AddedWords[];
  readonly decisions: number;
}

/** As many words that were added are told. */
const mostAdded = 12;

/** How good each rule was by people’s own decisions, those of other versions of the program too; `here`: what waits in an article. */
export function standingOf(store: ReadableStore, articleId: string | null): Standing {
  const decisions = store.decisions.all();
  const { byRule, byTag } = countDecisions(decisions);
  const waiting = countByRule(store, articleId);
  const ids = new Set([...rules.map(({ id }) => id), ...byRule.keys(), ...waiting.keys()]);
  const standing = [...ids].flatMap((rule): RuleStanding[] => {
    const tag = tags.find((name) => rule.startsWith(`${name}.`));
    if (!tag) return [];
    const { right, of } = byRule.get(rule) ?? { right: 0, of: 0 };
    return [
      {
        rule,
        label: ruleOf(rule).label,
        tag,
        right,
        of,
        ...wilson(right, of),
        development: developmentOf(rule),
        here: waiting.get(rule)?.here ?? 0,
        waiting: waiting.get(rule)?.all ?? 0,
        isOffered: isTrusted(right, of),
      },
    ];
  });
  return {
    rules: standing,
    tags: [...byTag].map(([tag, { right, of, missed }]) => ({ tag, right, of, missed })),
    rejected: [...rejectedKinds(decisions)],
    added: addedWords(decisions).slice(0, mostAdded),
    // What was taken instead of a suggestion is one decision with its change.
    decisions: decisions.filter(({ verdict, rule }) => verdict !== 'added' || rule === null).length,
  };
}
